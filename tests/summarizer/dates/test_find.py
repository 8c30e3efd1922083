"""Finding dates: spans, grounds, days of publication that are known in part, and distances."""

from datetime import date
from itertools import pairwise

import pytest

from summarizer import analyze
from summarizer.dates import DateMention, find_dates, find_offsets, find_times
from summarizer.document import Document
from tests.growth import LINEAR, growth

TUESDAY = date(2026, 2, 3)


def document(text: str, published: date | tuple[date, date] | None = TUESDAY) -> Document:
    return analyze(text, id="article", published=published, language="ar", whole=True)


def only(text: str, published: date | tuple[date, date] | None = TUESDAY) -> DateMention:
    (mention,) = find_dates(document(text, published))
    return mention


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("وُقع الاتفاق في 18 ديسمبر 2025.", "written"),
        ("وُقع الاتفاق الخميس الماضي.", "published"),
        ("وُقع الاتفاق في 5 رجب 1447هـ.", "converted"),
        ("وُقع الاتفاق بعد يومين من 3 مارس 2024.", "text"),
    ],
)
def test_a_date_says_how_its_days_are_known(text: str, basis: str) -> None:
    assert only(text).basis == basis


def test_a_span_leaves_out_the_preposition_and_takes_marks_along() -> None:
    text = "افتُتح المسجد بـشعبان 1446هـ."
    assert [text[slice(*mention.span)] for mention in find_dates(document(text))] == ["شعبان 1446هـ"]


def test_the_hour_that_touches_a_day_belongs_to_its_span() -> None:
    text = "يصل الوفد الخميس 18 ديسمبر 2025 الساعة 10:30 صباحا إلى بنغازي."
    mention = only(text)
    assert text[slice(*mention.span)] == "الخميس 18 ديسمبر 2025 الساعة 10:30 صباحا"
    assert mention.value == "2025-12-18"


def test_a_weekday_is_told_where_every_day_of_publication_gives_the_same() -> None:
    mention = only("وأعلن الجيش، الخميس، توقيع الاتفاقية.", (date(2025, 12, 19), date(2025, 12, 22)))
    assert (mention.value, mention.modifier) == ("2025-12-18", None)


def test_a_weekday_that_could_be_two_days_is_told_as_its_month() -> None:
    mention = only("وأعلن الجيش، السبت، توقيع الاتفاقية.", (date(2025, 12, 19), date(2025, 12, 22)))
    assert (mention.value, mention.modifier) == ("2025-12", "APPROX")


def test_without_a_day_of_publication_only_what_is_written_is_told() -> None:
    assert only("زار المدينة أمس، وكان فيها في مارس 2019.", None).value == "2019-03"


def test_a_weekday_beside_today_wins_over_a_late_posting() -> None:
    mention = only("وصل الرئيس اليوم الاثنين إلى باكستان.")
    assert (mention.value, mention.modifier) == ("2026-02-02", "APPROX")


def test_a_year_that_is_ending_is_the_one_that_is_over() -> None:
    assert only("خلال العام المنصرم", date(2025, 12, 21)).value == "2025"
    assert only("خلال العام المنصرم", date(2025, 12, 10)).value == "2024"
    assert only("خلال العام الماضي", date(2025, 12, 21)).value == "2024"


def test_a_month_of_the_same_year_takes_the_year_that_was_told() -> None:
    found = find_dates(document("بدأ الحوار عام 2019. وتوقف في مارس من العام نفسه."))
    assert [mention.value for mention in found] == ["2019", "2019-03"]


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("وجاء ذلك بعد خمسة أشهر من زيارة القائد.", 5, "month"),
        ("وعقب يومين من الزيارة أعلنت القيادة.", 2, "day"),
        ("وذلك قبل أسبوع من الانتخابات.", -1, "week"),
        ("وبعد 13 شهراً من الحرب تراجعت القوات.", 13, "month"),
        ("بعد عامين على رحيله", 2, "year"),
    ],
)
def test_a_distance_from_a_happening_is_an_offset_and_no_date(text: str, count: int, unit: str) -> None:
    read = document(text)
    assert find_dates(read) == ()
    assert [(offset.count, offset.unit) for offset in find_offsets(read)] == [(count, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ديسمبر", "2025-12"),
        ("مارس", "2025-03"),
        ("2025-12", "2025-12"),
        ("18 ديسمبر", "2025-12-18"),
        ("18/12/2025", "2025-12-18"),
        ("أمس", "2026-02-02"),
        ("الشهر الماضي", "2026-01"),
        ("عام 2019", "2019"),
    ],
)
def test_a_date_that_a_person_types_is_read(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    "text", ["في 31 يونيو 2020", "في 30 فبراير", "رمضان 1200هـ", "99/99/2025", "2025-13-45"]
)
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    assert find_dates(document(text)) == ()


def test_dates_stand_in_order_and_do_not_overlap() -> None:
    text = "من 28 ديسمبر إلى 3 يناير، ثم مساء أمس، ثم بين 3 و5 مارس المقبل."
    spans = [mention.span for mention in find_dates(document(text))]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("sign", ["1", "و", "-", "مارس ", "من ", "2011 و", "قبل ", "(", "أيام "])
def test_a_long_run_of_one_kind_is_read_in_linear_time(sign: str) -> None:
    assert growth(lambda size: document(sign * (size // len(sign))), find_dates, 10_000) < LINEAR


def test_dates_and_distances_are_found_in_one_reading() -> None:
    read = document("وقع الاتفاق في 18 ديسمبر 2025، بعد خمسة أشهر من زيارة الوفد.")
    assert find_times(read) == (find_dates(read), find_offsets(read))
    assert [len(found) for found in find_times(read)] == [1, 1]


@pytest.mark.parametrize("unit", ["المغرب اليوم ", "من كل عام ", "«ليلة السبت» ", "ودّع 2024 "])
def test_what_only_looks_like_a_date_is_read_in_linear_time(unit: str) -> None:
    assert growth(lambda size: document(unit * (size // len(unit))), find_dates, 10_000) < LINEAR
