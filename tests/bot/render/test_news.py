"""How what is new in an article is said, in both languages."""

from datetime import date

import pytest

from bot.render import Wording, wordings
from bot.render.html import visible
from bot.render.news import news_line
from bot.replies import NewEvent, News, When
from summarizer import Span
from tests.laws import bare

AR, EN = wordings()["ar"], wordings()["en"]
DAY = date(2026, 2, 3)
WHEN = When("2026-02-03", None, DAY, DAY)
CLAUSE = "عقد قائد الجيش اجتماعًا مع رئيس الوزراء"
EVENT = NewEvent(WHEN, Span(10, 10 + len(CLAUSE)), CLAUSE)


def said(news: News, wording: Wording = AR, shown: Span | None = None) -> str:
    return bare(visible("\n".join(news_line(news, shown, wording))))


def test_an_event_in_the_extract_is_told_by_its_day_alone() -> None:
    assert said(News(events=(EVENT,)), shown=Span(0, 100)) == "حدث جديد: الثلاثاء 3 فبراير 2026"


def test_an_event_elsewhere_is_told_with_its_words() -> None:
    assert said(News(events=(EVENT,))) == f"حدث جديد: الثلاثاء 3 فبراير 2026 «{CLAUSE}»"


def test_what_is_expected_is_called_a_date() -> None:
    assert said(News(events=(EVENT._replace(expected=True),)), shown=Span(0, 100)).startswith("موعد جديد: ")


def test_all_kinds_stand_in_one_line() -> None:
    news = News((EVENT,), ("16 طائرة",), ("ظهير أحمد بابر سدهو",), ("بنغازي",), "النهار")
    told = "متحدث جديد: ظهير أحمد بابر سدهو · رقم جديد: «16 طائرة» · مكان جديد: «بنغازي» · مصدر جديد: النهار"
    assert said(news, shown=Span(0, 100)) == f"حدث جديد: الثلاثاء 3 فبراير 2026 · {told}"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("هدى",), "متحدث جديد: هدى"),
        (("هدى", "سامي"), "متحدثان جديدان: هدى، سامي"),
        (("هدى", "سامي", "ريم"), "متحدثون جدد: هدى، سامي، ريم"),
    ],
    ids=["one", "two", "three"],
)
def test_the_label_agrees_with_how_many_there_are(names: tuple[str, ...], told: str) -> None:
    assert said(News(speakers=names)) == told


def test_what_there_is_no_room_for_is_counted() -> None:
    assert said(News(speakers=("هدى",), left=4)) == "متحدث جديد: هدى · و4 غيرها"


def test_a_long_clause_is_cut_at_a_word() -> None:
    long = NewEvent(WHEN, Span(0, 900), "كلمة " * 180)
    assert said(News(events=(long,))).endswith("كلمة…»")


def test_nothing_new_takes_no_line() -> None:
    assert news_line(News(), None, AR) == []


def test_an_english_reader_reads_labels_in_english() -> None:
    assert said(News(speakers=("Huda", "Sami")), EN) == "New speakers: Huda, Sami"
