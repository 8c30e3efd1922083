"""The newest development is in the shortest summary, and the order of lines follows the story."""

from datetime import date
from pathlib import Path

import pytest

from summarizer import Document, Extract, analyze, summarize, summarize_levels

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
FIVE = tuple(analyze(file.read_text("utf-8"), id=file.name[:3]) for file in sorted(ARTICLES.glob("*.txt")))

SIGNED = (
    "وقعت الحكومة السودانية وحركة تحرير السودان، أمس الأحد، اتفاقا لوقف إطلاق النار في جوبا برعاية أفريقية."
)
SIGNED_TOO = (
    "وقع وفد الحكومة السودانية وحركة تحرير السودان اتفاقا لوقف إطلاق النار في جوبا، الأحد، بحضور الوسطاء."
)
BROKEN = "قتل سبعة جنود سودانيين، فجر اليوم الأربعاء، في هجوم قرب الفاشر هو الأول منذ الاتفاق في جوبا."
PLANNED = "ومن المقرر أن تبدأ الجولة الثانية من المحادثات في جوبا يوم 20 مايو المقبل بحضور الوسطاء."
ROOTS = "وكانت الحرب في إقليم دارفور اندلعت عام 2003 بين القوات الحكومية وحركات متمردة وقتل فيها الآلاف."
VIEW = "ويرى محللون أن اتفاق وقف إطلاق النار في جوبا يظل هشا ما لم تضمنه القوى الإقليمية."
UNDATED = "قتل سبعة جنود سودانيين في هجوم شنه مسلحون على نقطة تفتيش قرب مدينة الفاشر في إقليم دارفور."


def article(name: str, day: int, *sentences: str) -> Document:
    text = "\n".join(sentences)
    return analyze(text, id=name, language="ar", outlet=name, published=date(2024, 5, day), whole=True)


def story() -> list[Document]:
    return [
        article("الراكوبة", 6, SIGNED, ROOTS, VIEW),
        article("التغيير", 6, SIGNED_TOO, PLANNED),
        article("النيلين", 7, SIGNED_TOO, ROOTS),
        article("سودان تربيون", 8, SIGNED_TOO, VIEW, BROKEN),
    ]


def texts(extracts: tuple[Extract, ...]) -> list[str]:
    return [each.text for each in extracts]


def test_what_happened_last_is_in_the_shortest_summary() -> None:
    assert BROKEN in texts(summarize(story(), sentences=3).extracts)


@pytest.mark.parametrize("length", [3, 6, 10])
def test_what_happened_last_is_read_first(length: int) -> None:
    assert texts(summarize(story(), sentences=length).extracts)[0] == BROKEN


def test_what_happened_last_comes_with_its_predecessor_where_it_leans() -> None:
    leaning = "وأضافت أن سبعة جنود قتلوا فجر اليوم الأربعاء في هجوم ثان قرب الفاشر بإقليم دارفور."
    documents = [*story()[:3], article("سودان تربيون", 8, SIGNED_TOO, VIEW, leaning)]
    lines = texts(summarize(documents, sentences=3).extracts)
    assert lines.index(leaning) == lines.index(VIEW) + 1


def test_a_plan_is_no_development() -> None:
    documents = [article("الراكوبة", 6, SIGNED, ROOTS), article("التغيير", 6, PLANNED, VIEW)]
    assert texts(summarize(documents, sentences=1).extracts) == [SIGNED]


def test_an_undated_beginning_of_the_last_article_is_told_with_the_last_dated_report() -> None:
    documents = [*story()[:3], article("سودان تربيون", 9, UNDATED, VIEW)]
    assert UNDATED in texts(summarize(documents, sentences=3).extracts)


def test_what_happened_long_before_is_read_last() -> None:
    lines = texts(summarize(story(), sentences=10).extracts)
    assert lines[-1] == ROOTS


def test_a_story_without_days_of_publication_says_nothing_of_what_is_newest() -> None:
    undated = [
        analyze(BROKEN, id="1", language="ar", whole=True),
        analyze(SIGNED, id="2", language="ar", whole=True),
    ]
    assert len(summarize(undated, sentences=1).extracts) == 1


@pytest.mark.parametrize("length", [3, 6, 10])
def test_the_meeting_of_february_stands_first_in_a_summary_of_the_five(length: int) -> None:
    first = summarize(FIVE, sentences=length).extracts[0]
    assert first.text.startswith("عقد قائد الجيش الوطني الليبي")


def test_the_five_lengths_of_the_five_are_cuts_of_one_choice() -> None:
    levels = summarize_levels(FIVE, (3, 6, 10))
    short, medium, long = ({line.span for line in levels[length].extracts} for length in (3, 6, 10))
    assert short < medium < long


def test_the_medium_summary_of_the_five_holds_what_an_editor_would_ask_for() -> None:
    lines = summarize(FIVE).extracts
    told = "\n".join(line.text for line in lines)
    reuters = [line for line in lines if line.origin == "رويترز" and "16 طائرة مقاتلة" in line.text]
    assert len({line.document for line in lines}) >= 4
    assert "مليارات دولار" in told
    assert reuters
    assert reuters[0].also
    assert "ديسمبر 2025" in told
    assert "3 فبراير 2026" in told
