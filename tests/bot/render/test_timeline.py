"""How a timeline looks, held against mock B and against what Telegram takes."""

from dataclasses import replace
from datetime import date

import pytest

from bot.render import Wording, render, visible, wordings
from bot.replies import Days, When
from bot.telegram.limits import check_text
from tests.timelines import ALL, AR, CLAUSE, EN, buttons, check, entry, happening, reply, shown, telling
from tests.told import days


def test_the_title_has_its_article_and_the_number_of_articles() -> None:
    page = render(reply(happening("2025-12", telling())), AR)
    assert shown(page)[0] == "🗓 تعاون عسكري مع باكستان [2] — 5 مقالات"


def test_a_month_is_said_once_as_the_heading() -> None:
    page = render(reply(happening("2025-12", telling(1), telling(2))), AR)
    assert shown(page)[2:] == ["▪ ديسمبر 2025", f"• {CLAUSE} … [1] وكذلك [2] (مصدران)"]


def test_a_day_is_said_under_its_month_with_the_number_of_sources() -> None:
    page = render(reply(happening("2025-12-18", telling())), AR)
    assert shown(page)[3] == "الخميس 18 ديسمبر 2025 (مصدر واحد)"


def test_what_differs_in_precision_is_marked_with_who_says_what() -> None:
    told = happening(
        "2025-12-18", telling(1), telling(2, "ديسمبر", "2025-12"), telling(3), approximate=True, sources=3
    )
    lines = shown(render(reply(told), AR))
    assert lines[3] == "≈ الخميس 18 ديسمبر 2025 (3 مصادر)"
    assert lines[5] == "«18 ديسمبر الماضي» [1] [3] · «ديسمبر» [2]"


def test_a_day_between_a_statement_and_its_event_is_no_contradiction() -> None:
    told = happening(
        "2025-12-18",
        telling(1),
        telling(2, "ديسمبر", "2025-12-19"),
        conflict="date",
        minor=True,
        versions=((telling(1),), (telling(2),)),
    )
    html = render(reply(told), AR).html
    assert "≈" in html and "⚠" not in html


def test_what_contradicts_is_shown_in_both_versions_at_once() -> None:
    one, other = telling(1), telling(4, clause="استقبل منير", dated="")
    told = happening("2025-12-18", one, other, conflict="roles", versions=((one,), (other,)))
    assert f"⚠ روايتان: «{CLAUSE}» [1] ↔ «استقبل منير» [4]" in shown(render(reply(told), AR))


def test_disputed_dates_are_shown_with_what_they_come_to() -> None:
    one, other = telling(1), telling(4, "ديسمبر", "2026-01")
    told = happening("2025-12-18", one, other, conflict="date", versions=((one,), (other,)))
    lines = shown(render(reply(told), AR))
    assert lines[3].startswith("⚠ الخميس 18 ديسمبر 2025")
    assert (
        lines[-1] == "⚠ روايتان: «18 ديسمبر الماضي» [1] (الخميس 18 ديسمبر 2025) ↔ «ديسمبر» [4] (يناير 2026)"
    )


def test_three_versions_are_counted() -> None:
    tellings = [telling(number) for number in (1, 2, 3)]
    told = happening("2025-12-18", *tellings, conflict="amount", versions=tuple((one,) for one in tellings))
    assert "⚠ 3 روايات:" in visible(render(reply(told), AR).html)


def test_what_only_the_day_of_publication_dates_says_so() -> None:
    told = happening("2026-02-03", telling(dated=""), implied=True)
    assert shown(render(reply(told), AR))[3] == "نُشر في 3 فبراير 2026 (مصدر واحد)"


def test_a_day_of_publication_known_as_a_range_is_marked_and_told_in_the_details() -> None:
    published = (date(2025, 12, 19), date(2025, 12, 24))
    told = happening("2025-12-19/2025-12-24", telling(dated="", published=published), implied=True)
    assert shown(render(reply(told), AR))[3] == "≈ من 19 إلى 24 ديسمبر 2025 (مصدر واحد)"
    details = render(reply(told, is_detailed=True), AR)
    assert "[1] صحيفة 1: نُشر بين 19 ديسمبر 2025 و24 ديسمبر 2025" in shown(details)


def test_a_date_reckoned_from_such_a_day_is_marked_as_well() -> None:
    published = (date(2025, 12, 29), date(2026, 1, 4))
    one = telling(1, value="2025-12", modifier="APPROX", published=published)
    told = happening("2025-12", one)
    told = replace(told, when=told.when._replace(modifier="APPROX"))
    assert shown(render(reply(told), AR))[3] == "≈ ديسمبر 2025 تقريباً (مصدر واحد)"


def test_a_hijri_date_is_shown_with_what_it_comes_to() -> None:
    text = "افتُتح المعرض في 1 ربيع الأول 1447هـ بحضور الوزير."
    told = happening(
        "2025-08-24", telling(1, "1 ربيع الأول 1447هـ", "2025-08-24", text=text, basis="converted")
    )
    assert shown(render(reply(told), AR))[3] == "1 ربيع الأول 1447هـ (24 أغسطس 2025) (مصدر واحد)"


def test_a_date_of_another_calendar_is_not_said_to_be_today() -> None:
    words = "اليوم الأحد 1 ربيع الأول 1447هـ"
    told = happening(
        "2025-08-24", telling(1, words, text=f"افتُتح المعرض {words} بحضور الوزير.", basis="converted")
    )
    assert shown(render(reply(told), AR))[3] == "1 ربيع الأول 1447هـ (24 أغسطس 2025) (مصدر واحد)"


def test_a_reckoned_date_names_what_it_rests_on() -> None:
    text = "وقعا الاتفاق بعد خمسة أشهر من زيارة يوليو."
    dated = "بعد خمسة أشهر من زيارة يوليو"
    told = happening("2025-12", telling(1, dated, "2025-12", text=text, basis="text", modifier="APPROX"))
    told = replace(told, when=told.when._replace(modifier="APPROX"))
    assert shown(render(reply(told), AR))[3] == f"ديسمبر 2025 تقريباً (استناداً إلى «{dated}») (مصدر واحد)"


def test_what_lay_ahead_stands_under_a_heading_of_its_own() -> None:
    told = happening("2026-03-01", telling(), expected=True)
    lines = shown(render(reply(told), AR))
    assert lines[2:4] == ["▪ مرتقب", "الأحد 1 مارس 2026 (مصدر واحد)"]
    assert lines[-1] == "نُشر في 3 فبراير 2026"


def test_the_background_is_folded_on_the_first_page_only() -> None:
    told = [happening(f"{year}", telling()) for year in range(2001, 2020)]
    first, second = (render(reply(*told, background=8, page=page), AR) for page in (0, 1))
    parsed = check_text(first.html, html=True)
    assert [entity.kind for entity in parsed.entities].count("expandable_blockquote") == 1
    assert "خلفية (8)" in shown(first)
    assert "خلفية" not in second.html


def test_a_background_that_is_too_long_shows_its_end_and_a_button() -> None:
    told = [happening(f"{year}", telling()) for year in range(1960, 2020)]
    page = render(reply(*told, background=50), AR)
    assert "خلفية (50)، وهذه آخرها" in shown(page)
    assert "الخلفية كاملة" in buttons(page)
    assert "عام 2009 (مصدر واحد)" in shown(page) and "عام 1960 (مصدر واحد)" not in shown(page)
    check(page)


def test_newest_first_turns_the_order_round() -> None:
    told = [happening(value, telling()) for value in ("2024", "2025-07", "2026-02-03")]
    lines = shown(render(reply(*told, is_newest_first=True), AR))
    assert [line for line in lines if "▪" in line] == ["▪ فبراير 2026", "▪ يوليو 2025", "▪ عام 2024"]


def test_ten_happenings_stand_on_a_page_and_its_month_is_said_again() -> None:
    told = [happening("2025-12-18", telling(text="زار.", clause="زار.", dated="")) for _ in range(25)]
    pages = [render(reply(*told, page=number), AR) for number in range(3)]
    assert [sum("•" in line for line in shown(page)) for page in pages] == [10, 10, 5]
    assert all("▪ ديسمبر 2025" in shown(page) for page in pages)


def test_versions_and_datings_beyond_the_first_are_told_by_an_ellipsis() -> None:
    texts = [(f"زار حفتر بنغازي في {day} ديسمبر الماضي.", f"{day} ديسمبر الماضي") for day in range(1, 9)]
    told = [telling(day, said, f"2025-12-{day:02}", text=text) for day, (text, said) in enumerate(texts, 1)]
    versions = tuple((one,) for one in told)
    page = render(
        reply(happening("2025-12", *told, approximate=True, conflict="date", versions=versions)), AR
    )
    datings, dispute = shown(page)[-2:]
    assert datings.endswith("«6 ديسمبر الماضي» [6] · …")
    assert dispute.startswith("⚠ 8 روايات: ") and dispute.endswith(" ↔ …")


def test_a_period_without_happenings_names_the_first_and_the_last() -> None:
    bounds = (When("2011", None, *days("2011")), When("2026-02-03", None, *days("2026-02-03")))
    page = render(reply(period=Days(date(2030, 1, 1), None), bounds=bounds), AR)
    assert "الفترة: منذ 1 يناير 2030" in shown(page)
    assert "أول أحداث القصة عام 2011، وآخرها الثلاثاء 3 فبراير 2026." in visible(page.html)
    assert "كل الخط الزمني 🗓" in buttons(page)


def test_too_few_happenings_are_followed_by_the_articles_marked_as_such() -> None:
    page = render(reply(happening("2025-12", telling()), listed=(entry(3, published=None),)), AR)
    lines = shown(page)
    assert "في هذه القصة أقل من 3 أحداث مؤرخة، فلا يكتمل منها خط زمني." in lines
    assert lines[-2:] == [
        "▪ مقالاتها بتواريخ نشرها، لا بتواريخ ما تحكيه",
        "تاريخ نشره غير معروف · [3] صحيفة 3",
    ]


@pytest.mark.parametrize("wording", ALL, ids=wordings().keys())
@pytest.mark.parametrize("is_detailed", [False, True], ids=["the list", "the details"])
def test_no_page_is_more_than_telegram_takes(wording: Wording, *, is_detailed: bool) -> None:
    long = "زار حفتر " + "بنغازي و<b>طبرق</b> & JF-17 " * 60 + "في 18 ديسمبر الماضي."
    crowd = [telling(number, text=long) for number in range(1, 60)]
    disputed = happening(
        "2025-12-18", *crowd, conflict="roles", versions=tuple((one,) for one in crowd), approximate=True
    )
    told = [
        happening("2011", telling(text=long)),
        disputed,
        disputed,
        *[happening("2025-07", telling())] * 30,
    ]
    for page in range(12):
        check(render(reply(*told, background=1, page=page, is_detailed=is_detailed), wording))


def test_an_english_reply_isolates_arabic_quotations() -> None:
    told = happening("2025-12-18", telling(1), telling(2, "ديسمبر", "2025-12"), approximate=True)
    html = render(reply(told), EN).html
    assert "“\u2068ديسمبر\u2069” [2]" in html
    assert "≈ Thursday 18 December 2025 (2 outlets)" in html


def test_digits_of_an_extract_and_of_its_number_stay() -> None:
    page = render(reply(happening("2025-12-18", telling())), AR.for_reader(None, "eastern"))
    assert shown(page)[3:] == ["الخميس ١٨ ديسمبر ٢٠٢٥ (مصدر واحد)", f"• {CLAUSE} … [1]"]
