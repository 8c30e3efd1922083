"""Texts whose lines are broken at a fixed width are read by sentences, however they came in."""

import textwrap

import pytest

from summarizer import Document, analyze, summarize
from summarizer.summary.wrapping import whole_sentences
from tests.growth import LINEAR, growth

SENTENCES = (
    "منحت وزارة المناجم العام الماضي 140 رخصة للتنقيب عن الذهب في الولاية الجنوبية بقيمة 1.8 مليار ريال.",
    "وقال وكيل الوزارة سلطان شاولي إن كميات الخامات المستغلة في المواقع الجديدة تجاوزت 62 مليون طن من الرمل.",
    "وتشمل التراخيص مناجم صغيرة ومحاجر لمواد البناء وامتيازات لاستغلال خامات الأسمنت في الدمام والجبيل.",
    "وتتوقع الوزارة أن ترتفع عائدات القطاع خلال خمس سنوات إلى أربعة مليارات ريال بعد مد خط القطار الجديد.",
)
WRAPPED = "\n".join(textwrap.fill(sentence, 72) for sentence in SENTENCES)


@pytest.mark.parametrize("whole", [True, False], ids=["as_prose", "as_a_page"])
def test_lines_broken_at_a_width_are_joined_to_sentences(*, whole: bool) -> None:
    document = analyze(WRAPPED, id="1", language="ar", whole=whole)
    found = [" ".join(document.slice(one.span).split()) for one in whole_sentences(document)]
    assert found == list(SENTENCES)


@pytest.mark.parametrize("whole", [True, False], ids=["as_prose", "as_a_page"])
def test_no_line_of_a_summary_begins_in_the_middle_of_a_sentence(*, whole: bool) -> None:
    document = analyze(WRAPPED, id="1", language="ar", whole=whole)
    lines = [" ".join(line.text.split()) for line in summarize([document], sentences=4).extracts]
    assert lines == list(SENTENCES)


def test_paragraphs_that_end_without_a_stop_are_not_joined() -> None:
    headlines = "\n\n".join(sentence.rstrip(".") for sentence in SENTENCES)
    document = analyze(headlines, id="1", language="ar", whole=True)
    assert len(whole_sentences(document)) <= len(SENTENCES)


def test_many_lines_of_one_word_are_looked_at_in_linear_time() -> None:
    def lines(count: int) -> Document:
        return analyze("كلمة\n" * count, id="1", language="ar", whole=True)

    assert growth(lines, whole_sentences, 2_000) < LINEAR
