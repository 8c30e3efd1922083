"""The day of publication: what a page proves, and nothing more."""

from datetime import date

import pytest

from summarizer import analyze

BODY = "وصل الوزير إلى بغداد في زيارة تستمر يومين.\nويلتقي خلالها رئيس الحكومة وعدداً من النواب."
HEADERS = {
    "weekday_and_clock": "الثلاثاء 03 فبراير 2026 - 04:17 م",
    "levantine": "الثلاثاء 3 شباط 2026",
    "two_names": "3 شباط / فبراير 2026",
    "maghreb": "3 فيفري 2026",
    "eastern_digits": "الثلاثاء ٣ فبراير ٢٠٢٦",
    "iso": "2026-02-03",
    "iso_with_time": "2026-02-03T10:15",
    "day_first": "3/2/2026",
    "dots": "03.02.2026",
    "published": "نشر في: 03 فبراير 2026",
    "with_an_author": "هايدي سيد - 3 فبراير 2026",
    "english": "Published: February 3, 2026",
    "english_day_first": "Tuesday 3rd Feb 2026, 10:15 GMT",
    "revised_later": "نشر: 3 فبراير 2026 | آخر تحديث: 5 فبراير 2026",
    "with_the_hijri_day": "الثلاثاء 15 شعبان 1447هـ الموافق 3 فبراير 2026م",
    "with_the_hijri_day_in_digits": "15 شعبان 1447 هـ - 03/02/2026 م",
    "month_first_with_its_weekday": "الثلاثاء 02/03/2026",
    "american_clock": "Updated 5:01 AM ET, Tue February 3, 2026",
    "only_revised": "آخر تحديث: 3 فبراير 2026",
}


def published(text: str) -> tuple[date, date] | None:
    return analyze(text, id="1").published


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
def test_a_date_line_above_the_article_dates_it(header: str) -> None:
    assert published(f"{header}\n{BODY}") == (date(2026, 2, 3), date(2026, 2, 3))


def test_a_weekday_that_is_not_the_dates_widens_it() -> None:
    assert published(f"الاثنين 3 فبراير 2026\n{BODY}") == (date(2026, 2, 2), date(2026, 2, 3))


def test_two_different_days_of_one_page_are_a_range() -> None:
    assert published(f"2 فبراير 2026\n4 فبراير 2026\n{BODY}") == (date(2026, 2, 2), date(2026, 2, 4))


ENGLISH = (
    "The mayor of {} opened the new bridge over the river on {} and thanked its builders.\n"
    "Thousands of people crossed it on foot in the first hour, the city said."
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Published: 03/04/2026\n{ENGLISH.format('Chicago', 'Wednesday')}", date(2026, 3, 4)),
        (f"Published: 03/04/2026\n{ENGLISH.format('Leeds', 'Friday')}", date(2026, 4, 3)),
        (f"Published: 02/25/2026\n{ENGLISH.format('Chicago', 'time')}", date(2026, 2, 25)),
        (f"Published: 25/02/2026\n{ENGLISH.format('Leeds', 'time')}", date(2026, 2, 25)),
        (f"Wednesday, 03/04/2026\n{ENGLISH.format('Chicago', 'time')}", date(2026, 3, 4)),
        (f"Published: 03.04.2026\n{ENGLISH.format('Vienna', 'time')}", date(2026, 4, 3)),
        (f"Updated 02/10/2026 3:15 PM EST\n{ENGLISH.format('Chicago', 'time')}", None),
        (f"Published: 03/04/2026\n{ENGLISH.format('Chicago', 'Thursday')}", None),
        (f"10/02/2026\n{BODY}", date(2026, 2, 10)),
    ],
    ids=["wednesday", "friday", "us", "uk", "beside", "dots", "unknown", "neither", "arabic"],
)
def test_day_and_month_are_told_apart_or_left_unknown(text: str, day: date | None) -> None:
    assert published(text) == (day and (day, day))


def test_days_that_lie_far_apart_prove_nothing() -> None:
    assert published(f"2 فبراير 2026\n14 يوليو 2019\n{BODY}") is None


def test_today_in_the_first_sentences_dates_an_article() -> None:
    document = analyze(f"عقد الوزير، اليوم الثلاثاء 3 فبراير 2026، اجتماعاً في بغداد.\n{BODY}", id="1")
    assert (document.published, document.found["published"]) == (
        (date(2026, 2, 3), date(2026, 2, 3)),
        "today",
    )


def test_a_weekday_called_today_that_contradicts_the_header_widens_it() -> None:
    text = f"3 فبراير 2026\nوصل الوزير، اليوم الاثنين، إلى بغداد في زيارة رسمية.\n{BODY}"
    assert published(text) == (date(2026, 2, 2), date(2026, 2, 3))


@pytest.mark.parametrize(
    "text",
    [
        f"ثورة 17 فبراير 2011\n{BODY}",
        f"{BODY}\nوكان الاتفاق قد وقع في 18 ديسمبر 2025.",
        f"منذ 3 ساعات\n{BODY}",
        f"31 فبراير 2026\n{BODY}",
        f"عبر الجنود القناة في مثل هذا اليوم 6 أكتوبر 1973 وسط دهشة العالم.\n{BODY}",
        f"كان ذلك اليوم 6 أكتوبر 1973 يوماً مشهوداً في تاريخ المنطقة.\n{BODY}",
        f"يسري القرار من اليوم 1 يناير 2020 حتى إشعار آخر في كل المدن.\n{BODY}",
        f"{BODY}\nوقال في كلمته اليوم إن العام 2026 صعب.",
    ],
    ids=[
        "a_headline_with_a_date",
        "a_date_of_the_news",
        "hours_ago",
        "no_such_day",
        "a_memorial",
        "that_day",
        "a_term",
        "today_without_a_date",
    ],
)
def test_what_is_no_day_of_publication_leaves_it_unknown(text: str) -> None:
    assert published(text) is None
