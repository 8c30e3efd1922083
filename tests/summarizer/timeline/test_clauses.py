"""A clause, not a sentence, carries a date."""

import pytest

from summarizer import find_events
from tests.growth import LINEAR, growth
from tests.summarizer.timeline.reading import article, told

TWO_VISITS = (
    "استقبل الرئيس سامي قاسم وزير الدفاع عادل رماح في مدينة طبرق منتصف ديسمبر الماضي، "
    "كما زار ماجد قاسم العاصمة الإيطالية روما في يوليو الماضي لمتابعة الصفقة."
)
ANCHORED = "وجاءت زيارة وزير الدفاع عادل رماح إلى طبرق بعد خمسة أشهر من زيارة أجراها ماجد قاسم إلى روما في يوليو الماضي."
SIGNED = (
    "وتأتي الخطوة بعد استقبال الوزير عادل رماح وفدا إيطاليا في طبرق خلال الفترة من 17 إلى 19 ديسمبر 2025، "
    "حيث تم توقيع اتفاقية للتعاون."
)


def dated(text: str) -> list[tuple[str, str]]:
    return [(mention.act, mention.date.value) for mention in told(text).mentions if mention.date]


def test_two_clauses_of_a_sentence_keep_their_own_dates() -> None:
    assert dated(TWO_VISITS) == [("reception", "2025-12"), ("visit", "2025-07")]


def test_the_month_belongs_to_the_visit_that_is_told_as_an_anchor() -> None:
    (main, anchor) = told(ANCHORED).mentions
    assert (main.date, anchor.date and anchor.date.value) == (None, "2025-07")


def test_the_distance_from_an_anchor_is_kept_with_the_happening_that_it_places() -> None:
    assert (told(ANCHORED).mentions[0].link, told(ANCHORED).mentions[0].offset) == (1, (5, "month"))


def test_what_happened_within_a_dated_clause_hangs_on_it() -> None:
    (reception, signing) = told(SIGNED).mentions
    assert (reception.act, signing.act, signing.link, signing.date) == ("reception", "signing", 0, None)


@pytest.mark.parametrize("text", [TWO_VISITS, ANCHORED, SIGNED])
def test_an_extract_is_a_slice_of_the_article(text: str) -> None:
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in told(text).mentions)


@pytest.mark.parametrize("text", [TWO_VISITS, ANCHORED, SIGNED])
def test_an_extract_ends_where_its_clause_ends(text: str) -> None:
    assert not any(
        mention.text.rstrip().endswith(("،", "و", "كما", "حيث")) for mention in told(text).mentions
    )


def test_an_extract_says_who_acts() -> None:
    text = "وأكد الرئيس سامي قاسم التزامه بالاتفاق خلال استقباله الوزير عادل رماح في طبرق يوم 5 يناير 2026."
    assert [mention.text for mention in told(text).mentions if mention.date] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "عزّز سامي قاسم خلال العام الماضي حضوره الإقليمي والدولي.",
        "وتشهد المنطقة تحديات أمنية متشابكة.",
        "ويرى محللون أن الزيارة تمثل خطوة استراتيجية.",
        "لم يوقع الطرفان الاتفاق يوم 2 فبراير 2026.",
    ],
    ids=["state", "situation", "opinion", "denied"],
)
def test_what_is_no_happening_is_not_dated(text: str) -> None:
    assert dated(text) == []


def test_what_an_act_shows_is_said_in_a_clause_of_its_own() -> None:
    text = "جاءت الزيارة بعد خمسة أشهر من زيارة أجراها سامي قاسم إلى روما في يوليو الماضي، ما يعكس تطوراً في التواصل."
    assert [when for _, when in dated(text)] == ["2025-07"]


@pytest.mark.parametrize("piece", ["و ", "، ", "زار سامي قاسم روما، ", "بعد زيارة ", "قال إن "])
def test_a_long_text_of_one_piece_is_read_in_linear_time(piece: str) -> None:
    assert growth(lambda size: article(piece * size), find_events, 400) < LINEAR
