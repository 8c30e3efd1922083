"""Periods in every form that a person types, read on Wednesday 4 February 2026."""

from datetime import date

import pytest

from bot.dialogue import Period, read_period
from bot.errors import UserError
from bot.render import lexicon, wordings

LEXICON = lexicon(tuple(wordings().values()))
TODAY = date(2026, 2, 4)

# What is typed, and the days that it means: open where there is nothing.
WHOLE = {
    "a month in numbers": ("2025-12", "2025-12-01 2025-12-31"),
    "a day": ("2025-12-18", "2025-12-18 2025-12-18"),
    "a day, the day first": ("18/12/2025", "2025-12-18 2025-12-18"),
    "a day with dots": ("18.12.2025", "2025-12-18 2025-12-18"),
    "a day without its year": ("18/12", "2025-12-18 2025-12-18"),
    "a month, the month first": ("12/2025", "2025-12-01 2025-12-31"),
    "a year": ("2025", "2025-01-01 2025-12-31"),
    "an Eastern year": ("٢٠٢٥", "2025-01-01 2025-12-31"),
    "an Eastern month": ("٢٠٢٥-١٢", "2025-12-01 2025-12-31"),
    "two years": ("2024-2025", "2024-01-01 2025-12-31"),
    "a short year": ("18/12/25", "2025-12-18 2025-12-18"),
    "spaces in a day": ("18 / 12 / 2025", "2025-12-18 2025-12-18"),
    "a day without its year, with a dash": ("18-12", "2025-12-18 2025-12-18"),
    "a dash as a telephone writes it": ("2025\u201112", "2025-12-01 2025-12-31"),
    "a leap day": ("29/2", "2024-02-29 2024-02-29"),
    "days": ("7d", "2026-01-28 2026-02-04"),
    "days in words": ("7 أيام", "2026-01-28 2026-02-04"),
    "Eastern days": ("٧ أيام", "2026-01-28 2026-02-04"),
    "a dual": ("أسبوعين", "2026-01-21 2026-02-04"),
    "weeks": ("2w", "2026-01-21 2026-02-04"),
    "months by a letter": ("3ش", "2025-11-06 2026-02-04"),
    "a number in letters": ("ثلاثة أيام", "2026-02-01 2026-02-04"),
    "a number in English letters": ("three weeks", "2026-01-14 2026-02-04"),
    "a number in letters is the number": ("ستة أشهر", "2025-08-08 2026-02-04"),
    "an article is one": ("a week", "2026-01-28 2026-02-04"),
    "a dual in the nominative": ("أسبوعان", "2026-01-21 2026-02-04"),
    "the last days": ("آخر 7 أيام", "2026-01-28 2026-02-04"),
    "the last days in English": ("last 7 days", "2026-01-28 2026-02-04"),
    "yesterday": ("أمس", "2026-02-03 2026-02-03"),
    "today in English": ("today", "2026-02-04 2026-02-04"),
    "last week": ("الأسبوع الماضي", "2026-01-26 2026-02-01"),
    "a month ago": ("قبل شهر", "2026-01-01 2026-01-31"),
    "a month alone": ("ديسمبر", "2025-12-01 2025-12-31"),
    "a month that is a verb as well": ("مارس", "2025-03-01 2025-03-31"),
    "a month of the Levant": ("كانون الأول 2025", "2025-12-01 2025-12-31"),
    "a month of the Levant that is a word as well": ("آب", "2025-08-01 2025-08-31"),
    "a part of a month": ("منتصف ديسمبر", "2025-12-11 2025-12-20"),
    "a part of a month in English": ("mid December", "2025-12-11 2025-12-20"),
    "a month and a year": ("ديسمبر 2025", "2025-12-01 2025-12-31"),
    "the year first": ("2025 ديسمبر", "2025-12-01 2025-12-31"),
    "a month in English": ("December 2025", "2025-12-01 2025-12-31"),
    "a day in English": ("Dec 18 2025", "2025-12-18 2025-12-18"),
    "a day in words": ("18 ديسمبر 2025", "2025-12-18 2025-12-18"),
    "from and to": ("من ديسمبر إلى فبراير", "2025-12-01 2026-02-28"),
    "from before to, both of last year": ("من أكتوبر إلى ديسمبر", "2025-10-01 2025-12-31"),
    "two months": ("2025-12 2026-02", "2025-12-01 2026-02-28"),
    "two months with dots": ("2025-12..2026-02", "2025-12-01 2026-02-28"),
    "a dash": ("ديسمبر - فبراير", "2025-12-01 2026-02-28"),
    "keys": ("من: 2025-12 إلى: 2026-02", "2025-12-01 2026-02-28"),
    "keys without spaces": ("from:2025-12 to:2026-01-15", "2025-12-01 2026-01-15"),
    "from and to in English": ("from December to February", "2025-12-01 2026-02-28"),
    "to before from": ("إلى: 2026-02 من: 2025-12", "2025-12-01 2026-02-28"),
    "a year, then a day": ("2024 29/2", "2024-02-29 2024-02-29"),
    "between": ("بين يوليو وديسمبر 2025", "2025-07-01 2025-12-31"),
    "between in English": ("between July and December 2025", "2025-07-01 2025-12-31"),
    "days of a month": ("17-19 ديسمبر 2025", "2025-12-17 2025-12-19"),
    "between days of a month": ("بين 17 و19 ديسمبر", "2025-12-17 2025-12-19"),
    "two months without a space": ("2025-12–2026-01", "2025-12-01 2026-01-31"),
    "a quarter as it is written for machines": ("2025-Q4", "2025-10-01 2025-12-31"),
    "a half in small letters": ("2025-h1", "2025-01-01 2025-06-30"),
    "two months and a slash": ("2025-12/2026-01", "2025-12-01 2026-01-31"),
    "two months and a comma": ("2025-12،2026-01", "2025-12-01 2026-01-31"),
    "an ordinal in English": ("18th of December 2025", "2025-12-18 2025-12-18"),
    "to now": ("من 2024 حتى الآن", "2024-01-01 2026-02-04"),
    "to now in English": ("from 2024 until now", "2024-01-01 2026-02-04"),
    "to, by a letter": ("من 2024 لـ 2025", "2024-01-01 2025-12-31"),
    "a decade": ("السبعينيات", "1970-01-01 1979-12-31"),
    "a season": ("صيف 2025", "2025-06-01 2025-08-31"),
    "since a month": ("منذ ديسمبر", "2025-12-01 -"),
    "since a month by that name": ("منذ شهر ديسمبر", "2025-12-01 -"),
    "beginning with": ("ابتداءً من ديسمبر", "2025-12-01 -"),
    "since, as a key": ("since:2025-12", "2025-12-01 -"),
    "since some days": ("since 7d", "2026-01-28 -"),
    "since some days in Arabic": ("منذ 3 أيام", "2026-02-01 -"),
    "from alone": ("من 2025", "2025-01-01 -"),
    "before": ("قبل 2020", "- 2019-12-31"),
    "before a year by that name": ("قبل عام 2020", "- 2019-12-31"),
    "after": ("after December 2025", "2026-01-01 -"),
    "after and before": ("بعد 2024 وقبل 2025-07", "2025-01-01 2025-06-30"),
    "until": ("حتى 2025", "- 2025-12-31"),
    "until in English": ("until July", "- 2025-07-31"),
}

# What is typed, the days, and what is left for the story.
WITH_A_STORY = {
    "a number before a year": ("2 2025", "2025-01-01 2025-12-31", "2"),
    "words before a month": ("باكستان ديسمبر", "2025-12-01 2025-12-31", "باكستان"),
    "words before from and to": ("ليبيا من ديسمبر إلى فبراير", "2025-12-01 2026-02-28", "ليبيا"),
    "words after a period": ("2025-12 ليبيا وباكستان", "2025-12-01 2025-12-31", "ليبيا وباكستان"),
    "a key before a day's month": ("story:1 ديسمبر", "2025-12-01 2025-12-31", "story:1"),
    "a number after a month": ("ديسمبر 2", "2025-12-01 2025-12-31", "2"),
    "the number of something else before a month": (
        "القرار 18 ديسمبر",
        "2025-12-01 2025-12-31",
        "القرار 18",
    ),
    "more than a month has days": ("45 ديسمبر", "2025-12-01 2025-12-31", "45"),
    "a story's number before a month": ("قصة 31 فبراير", "2026-02-01 2026-02-28", "قصة 31"),
    "a word that only looks like سوف": ("كسوف ديسمبر", "2025-12-01 2025-12-31", "كسوف"),
}

NOTHING = [
    "",
    "2",
    "حفتر في باكستان",
    "قصة 2025",
    "story: 2025",
    "لقاء من بنغازي إلى طرابلس",
    "منذ",
    "m",
    "3 4",
]

WRONG = {
    "no such month": ("2031-13", "2031-13"),
    "no such day": ("2025-02-30", "2025-02-30"),
    "no such day of a month": ("32/1", "32/1"),
    "no such day in words": ("31 فبراير", "31 فبراير"),
    "no such day of a year": ("29 فبراير 2025", "29 فبراير"),
    "no such day in English": ("February 30", "February 30"),
    "too many numbers": ("1/2/3/4", "1/2/3/4"),
    "nothing after a key": ("من:", "من:"),
    "no date after a key": ("منذ: قريب", "قريب"),
    "after the last of all days": ("بعد 9999-12-31", "بعد 9999-12-31"),
    "before the first of all days": ("قبل 0001-01-01", "قبل 0001-01-01"),
    "more days than there are": ("9999999d", "9999999d"),
}


def told(period: Period | None) -> str:
    if period is None:
        return ""
    return " ".join(str(day or "-") for day in (period.first, period.last))


@pytest.mark.parametrize(("text", "days"), WHOLE.values(), ids=WHOLE.keys())
def test_a_period_is_read(text: str, days: str) -> None:
    period, rest = read_period(text, LEXICON, TODAY)
    assert (told(period), rest) == (days, "")


@pytest.mark.parametrize(("text", "days", "left"), WITH_A_STORY.values(), ids=WITH_A_STORY.keys())
def test_what_names_no_period_is_left_for_the_story(text: str, days: str, left: str) -> None:
    period, rest = read_period(text, LEXICON, TODAY)
    assert (told(period), rest) == (days, left)


@pytest.mark.parametrize("text", NOTHING)
def test_other_words_name_no_period(text: str) -> None:
    assert read_period(text, LEXICON, TODAY) == (None, text)


@pytest.mark.parametrize(("text", "value"), WRONG.values(), ids=WRONG.keys())
def test_what_looks_like_a_date_and_is_none_is_told(text: str, value: str) -> None:
    with pytest.raises(UserError) as error:
        read_period(text, LEXICON, TODAY)
    assert (error.value.key, error.value.facts["value"]) == ("date_unreadable", value)


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    with pytest.raises(UserError) as error:
        read_period("من 2026-02 إلى 2025-12", LEXICON, TODAY)
    assert error.value.facts == {"first": date(2026, 2, 1), "last": date(2025, 12, 31)}


def test_a_third_date_is_told_as_unused() -> None:
    period, rest = read_period("2025-12 ليبيا 2026-01 ثم 2026-02", LEXICON, TODAY)
    assert (told(period), rest) == ("2025-12-01 2026-01-31", "ليبيا ثم")
    assert period is not None and period.unused == ("2026-02",)


def test_a_second_beginning_is_told_as_unused() -> None:
    period, _ = read_period("من 2025-12 من 2025-11", LEXICON, TODAY)
    assert (told(period), period and period.unused) == ("2025-12-01 -", ("من", "2025-11"))


def test_the_words_of_a_period_are_kept_as_typed() -> None:
    period, _ = read_period("ليبيا من ديسمبر إلى ٢٠٢٦", LEXICON, TODAY)
    assert period is not None
    assert period.typed == "من ديسمبر إلى ٢٠٢٦"


@pytest.mark.parametrize(
    "word",
    [
        "9",
        "-",
        "من ",
        "يوم ",
        "ديسمبر ",
        "ثلاثة أيام ",
        "1/",
        "a:",
        "1 / ",
        "31 فبراير ",
        "2025-12-",
        "2025-12 ",
    ],
)
def test_hostile_requests_are_read_or_refused(word: str) -> None:
    try:
        read_period(word * (4096 // len(word)), LEXICON, TODAY)
    except UserError as error:
        assert error.key == "date_unreadable"
