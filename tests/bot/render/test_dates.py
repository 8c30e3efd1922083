"""Dates in words: as fine as their value, in the month names and digits of the reader."""

from datetime import date

import pytest

from bot.render import Wording, wordings
from bot.render.calendar import Calendar
from bot.render.dates import heading, period_words, when_words
from bot.replies import When
from tests.told import days

AR, EN = wordings()["ar"], wordings()["en"]

CASES = {
    "a day": ("2025-12-18", None, "الخميس 18 ديسمبر 2025", "Thursday 18 December 2025"),
    "an hour": ("2025-12-18T10:30", None, "الخميس 18 ديسمبر 2025", "Thursday 18 December 2025"),
    "days of a month": ("2025-12-17/2025-12-19", None, "من 17 إلى 19 ديسمبر 2025", "from 17 to 19 December 2025"),
    "days of a year": ("2025-11-28/2025-12-02", None, "من 28 نوفمبر إلى 2 ديسمبر 2025", "from 28 November to 2 December 2025"),
    "days of two years": ("2025-12-28/2026-01-02", None, "من 28 ديسمبر 2025 إلى 2 يناير 2026", "from 28 December 2025 to 2 January 2026"),
    "a month": ("2025-07", None, "يوليو 2025", "July 2025"),
    "the middle of a month": ("2025-12", "MID", "منتصف ديسمبر 2025", "mid-December 2025"),
    "the beginning of a month": ("2020-06", "START", "مطلع يونيو 2020", "early June 2020"),
    "the end of a year": ("2011", "END", "أواخر عام 2011", "late 2011"),
    "about a month": ("2025-12", "APPROX", "ديسمبر 2025 تقريباً", "about December 2025"),
    "months of a year": ("2025-07/2025-12", None, "من يوليو إلى ديسمبر 2025", "from July to December 2025"),
    "months of two years": ("2025-12/2026-02", None, "من ديسمبر 2025 إلى فبراير 2026", "from December 2025 to February 2026"),
    "a year": ("2011", None, "عام 2011", "2011"),
    "years": ("2011/2014", None, "من عام 2011 إلى عام 2014", "from 2011 to 2014"),
    "a decade": ("197X", None, "سبعينيات القرن العشرين", "the 1970s"),
    "the beginning of a decade": ("197X", "START", "مطلع سبعينيات القرن العشرين", "the early 1970s"),
    "the first decade": ("200X", None, "العقد الأول من القرن الحادي والعشرين", "the first decade of the 21st century"),
    "the second decade": ("201X", None, "العقد الثاني من القرن الحادي والعشرين", "the 2010s"),
    "a century": ("18XX", None, "القرن التاسع عشر", "the 19th century"),
    "a century whose name bends": ("20XX", None, "القرن الحادي والعشرون", "the 21st century"),
    "the middle of a century": ("19XX", "MID", "منتصف القرن العشرين", "the mid-20th century"),
    "a week": ("2025-W51", None, "الأسبوع الذي يبدأ في 15 ديسمبر 2025", "the week that begins on 15 December 2025"),
    "a quarter": ("2026-Q1", None, "الربع الأول من عام 2026", "the first quarter of 2026"),
    "a half": ("2026-H2", None, "النصف الثاني من عام 2026", "the second half of 2026"),
    "a summer": ("2025-SU", None, "صيف عام 2025", "summer 2025"),
}  # fmt: skip


def when(value: str, modifier: str | None = None) -> When:
    plain = value[:10] if "T" in value else value
    known = plain if set(plain) <= set("0123456789-/X") and "XX" not in plain else "2025"
    return When(value, modifier, *days(known))


@pytest.mark.parametrize(("value", "modifier", "arabic", "english"), CASES.values(), ids=CASES.keys())
def test_a_date_is_said_as_finely_as_it_is_known(
    value: str, modifier: str | None, arabic: str, english: str
) -> None:
    said = when(value, modifier)
    assert (when_words(said, AR), when_words(said, EN)) == (arabic, english)


def test_a_winter_of_two_years_names_both() -> None:
    winter = When("2025-WI", None, date(2025, 12, 1), date(2026, 2, 28))
    assert when_words(winter, AR) == "شتاء عامي 2025 و2026"
    assert when_words(winter, EN) == "winter of 2025 and 2026"


def test_a_value_of_no_known_kind_stays_as_it_is() -> None:
    assert when_words(When("PRESENT_REF", None, date(2026, 1, 1), date(2026, 1, 1)), AR) == "PRESENT_REF"


@pytest.mark.parametrize(
    ("months", "digits", "expected"),
    [
        (None, None, "الخميس 18 ديسمبر 2025"),
        ("levantine", None, "الخميس 18 كانون الأول 2025"),
        ("maghrebi", "eastern", "الخميس ١٨ ديسمبر ٢٠٢٥"),
        ("klingon", "roman", "الخميس 18 ديسمبر 2025"),
    ],
    ids=["as it comes", "the Levant", "Eastern digits", "what there is not"],
)
def test_a_date_is_said_as_the_reader_wants_it(months: str | None, digits: str | None, expected: str) -> None:
    assert when_words(when("2025-12-18"), AR.for_reader(months, digits)) == expected


def test_an_english_reader_keeps_the_digits_and_not_the_months() -> None:
    assert EN.for_reader("levantine", "eastern").day(date(2026, 2, 3)) == "٣ February ٢٠٢٦"


@pytest.mark.parametrize("family", AR.calendar.months)
def test_every_family_of_months_begins_in_january_with_a_name_of_its_own(family: str) -> None:
    januaries = {AR.for_reader(each, None).month(1) for each in AR.calendar.months}
    assert AR.for_reader(family, None).month(1) in januaries
    assert len(januaries) == len(AR.calendar.months)


@pytest.mark.parametrize(
    ("value", "modifier", "expected"),
    [
        ("2025-12-18", None, "ديسمبر 2025"),
        ("2025-12", "MID", "ديسمبر 2025"),
        ("2011", None, "عام 2011"),
        ("2025-11-28/2025-12-02", None, "من 28 نوفمبر إلى 2 ديسمبر 2025"),
    ],
)
def test_a_heading_is_the_month_or_all_of_what_is_wider(
    value: str, modifier: str | None, expected: str
) -> None:
    assert heading(when(value, modifier), AR) == expected


@pytest.mark.parametrize("key", ["months", "weekdays", "ordinals", "decades"])
def test_a_calendar_with_a_name_missing_is_refused(key: str) -> None:
    told = AR.calendar.model_dump()
    told[key] = {"short": ["يناير"]} if key == "months" else told[key][1:]
    with pytest.raises(ValueError, match=key):
        Calendar.model_validate(told)


PERIODS = {
    "a day": (date(2025, 12, 18), date(2025, 12, 18), "الخميس 18 ديسمبر 2025"),
    "a month": (date(2025, 12, 1), date(2025, 12, 31), "ديسمبر 2025"),
    "months": (date(2025, 12, 1), date(2026, 2, 28), "من ديسمبر 2025 إلى فبراير 2026"),
    "a year": (date(2025, 1, 1), date(2025, 12, 31), "عام 2025"),
    "years": (date(2024, 1, 1), date(2025, 12, 31), "من عام 2024 إلى عام 2025"),
    "a decade": (date(1970, 1, 1), date(1979, 12, 31), "سبعينيات القرن العشرين"),
    "days": (date(2025, 12, 3), date(2025, 12, 31), "من 3 إلى 31 ديسمبر 2025"),
    "open": (date(2025, 12, 1), None, "منذ 1 ديسمبر 2025"),
    "until": (None, date(2025, 12, 31), "حتى 31 ديسمبر 2025"),
}


@pytest.mark.parametrize(("first", "last", "expected"), PERIODS.values(), ids=PERIODS.keys())
def test_a_period_is_said_in_words(first: date | None, last: date | None, expected: str) -> None:
    assert period_words(first, last, AR) == expected


@pytest.mark.parametrize("wording", wordings().values(), ids=wordings().keys())
@pytest.mark.parametrize("value", [case[0] for case in CASES.values()])
def test_no_braces_are_left_over_in_any_language(wording: Wording, value: str) -> None:
    said = when_words(when(value), wording)
    assert said and "{" not in said and "X" not in said
