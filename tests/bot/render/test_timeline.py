"""How a timeline looks, held against mock B and against what Telegram takes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.messages import Page
from bot.models import Entry, Story
from bot.render import Wording, render, visible, wordings
from bot.replies import Days, Happening, Telling, TimelineReply, When
from bot.telegram.limits import Button, check_keyboard, check_text
from summarizer import Span, analyze
from tests.laws import bare
from tests.told import days

NOON = datetime(2026, 2, 4, 12, tzinfo=UTC)
STORY = Story(1, "تعاون عسكري مع باكستان", 2, 5, 4, NOON)
AR, EN = wordings()["ar"], wordings()["en"]
ALL = wordings().values()
DAY = date(2026, 2, 3)
TEXT = "وزار حفتر بنغازي في 18 ديسمبر الماضي، واستقبل منير مع مقاتلات JF-17 Thunder."
CLAUSE = "زار حفتر بنغازي في 18 ديسمبر الماضي"


def entry(ordinal: int, text: str = TEXT, published: tuple[date, date] | None = (DAY, DAY)) -> Entry:
    document = analyze(text, id=str(ordinal), published=published, outlet=f"صحيفة {ordinal}", whole=True)
    return Entry(ordinal, ordinal, 1, ordinal, None, None, NOON, document)


def telling(
    ordinal: int = 1,
    dated: str = "18 ديسمبر الماضي",
    value: str = "2025-12-18",
    *,
    text: str = TEXT,
    clause: str = "",
    basis: str = "published",
    modifier: str | None = None,
    published: tuple[date, date] | None = (DAY, DAY),
) -> Telling:
    clause = clause or (CLAUSE if CLAUSE in text else text)
    told, start = entry(ordinal, text, published), text.index(clause)
    place, whole = Span(start, start + len(clause)), Span(0, len(text))
    if not dated:
        return Telling(told, place, whole)
    when = When(value, modifier, *days(value))
    return Telling(told, place, whole, Span(text.index(dated), text.index(dated) + len(dated)), when, basis)


def happening(
    value: str,
    *tellings: Telling,
    sources: int = 0,
    approximate: bool = False,
    implied: bool = False,
    expected: bool = False,
    conflict: str = "",
    minor: bool = False,
    versions: tuple[tuple[Telling, ...], ...] = (),
) -> Happening:
    when = When(value, None, *days(value))
    count = sources or len(tellings)
    return Happening(when, tellings, count, approximate, implied, expected, conflict, minor, versions)


def reply(
    *happenings: Happening,
    background: int = 0,
    period: Days | None = None,
    bounds: tuple[When, When] | None = None,
    listed: tuple[Entry, ...] = (),
    is_newest_first: bool = False,
    is_detailed: bool = False,
    page: int = 0,
    at: int | None = None,
) -> TimelineReply:
    return TimelineReply(
        reply_id=10**14,
        story=STORY,
        happenings=happenings,
        articles=5,
        background=background,
        period=period,
        bounds=bounds,
        listed=listed,
        fewest=3,
        is_newest_first=is_newest_first,
        is_detailed=is_detailed,
        page=page,
        at=at,
    )


def shown(page: Page) -> list[str]:
    return [bare(line) for line in visible(page.html).split("\n")]


def buttons(page: Page) -> list[str]:
    return [button.text for row in page.keyboard for button in row]


def check(page: Page) -> None:
    check_text(page.html, html=True)
    check_keyboard([[Button(button.text, button.data) for button in row] for row in page.keyboard])


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


def test_the_details_open_at_the_happening_of_the_page() -> None:
    told = [happening("2025-12-18", telling(number)) for number in range(1, 40)]
    listed = render(reply(*told, page=2), AR)
    data = next(button.data for row in listed.keyboard for button in row if button.text == "التفاصيل")
    at = int(data.split(":")[2])
    details = render(reply(*told, is_detailed=True, at=at), AR)
    assert at == 20
    assert any(line.startswith(f"[{at + 1}]") for line in shown(details))


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


def test_the_details_leave_out_nobody_who_tells_it() -> None:
    told = happening("2025-12-18", *(telling(number) for number in range(1, 21)))
    pages = [render(reply(told, is_detailed=True, page=page), AR) for page in range(3)]
    seen = {line for page in pages for line in shown(page)}
    assert all(any(line.startswith(f"[{number}] صحيفة") for line in seen) for number in range(1, 21))


@pytest.mark.parametrize("at", [0, 20])
@pytest.mark.parametrize("is_newest_first", [False, True])
def test_the_details_lead_back_to_where_they_were_opened(*, is_newest_first: bool, at: int) -> None:
    told = [happening(f"{year}", telling()) for year in range(1960, 2020)]
    details = render(reply(*told, is_newest_first=is_newest_first, is_detailed=True, at=at), AR)
    data = next(button.data for row in details.keyboard for button in row if button.text == "رجوع")
    assert data.endswith(f":{at}")


BASES = {
    "written": "كما هو مكتوب",
    "published": "محسوبًا من تاريخ النشر (3 فبراير 2026)",
    "text": "محسوبًا من تاريخ آخر في النص",
    "converted": "محوّلًا من التقويم الهجري",
}


@pytest.mark.parametrize("basis", BASES)
def test_the_details_say_how_a_date_was_resolved(basis: str) -> None:
    page = render(reply(happening("2025-12-18", telling(basis=basis)), is_detailed=True), AR)
    assert f"[1] صحيفة 1: «18 ديسمبر الماضي» = الخميس 18 ديسمبر 2025، {BASES[basis]}" in shown(page)
    assert f"• {TEXT} [1]" in shown(page)


def test_who_gives_no_date_is_dated_by_the_others() -> None:
    page = render(reply(happening("2025-12", telling(1), telling(2, dated="")), is_detailed=True), AR)
    assert "[2] صحيفة 2: مؤرَّخ من موضع آخر، ونُشر في 3 فبراير 2026" in shown(page)


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


def test_month_names_and_digits_are_on_offer_in_the_details() -> None:
    told = reply(happening("2025-12", telling()), is_detailed=True)
    assert buttons(render(told, AR))[-2:] == ["كانون الثاني بدل يناير", "١٢٣ بدل 123"]
    chosen = AR.for_reader("maghrebi", "eastern")
    assert buttons(render(told, chosen))[-2:] == ["يناير بدل جانفي", "123 بدل ١٢٣"]
    assert buttons(render(told, EN))[-1] == "١٢٣ instead of 123"


def test_digits_of_an_extract_and_of_its_number_stay() -> None:
    page = render(reply(happening("2025-12-18", telling())), AR.for_reader(None, "eastern"))
    assert shown(page)[3:] == ["الخميس ١٨ ديسمبر ٢٠٢٥ (مصدر واحد)", f"• {CLAUSE} … [1]"]


def test_the_details_show_a_sentence_whole_for_the_first_of_its_happenings_only() -> None:
    text = f"كما {CLAUSE} بعد أن غادر منير المدينة."
    told = (
        happening("2025-12-17", telling(text=text, clause=CLAUSE)),
        happening("2025-12", telling(text=text)),
    )
    lines = [line for line in shown(render(reply(*told, is_detailed=True), AR)) if line.startswith("•")]
    assert lines == [f"• {text} [1]", f"• {CLAUSE} … [1]"]


def test_the_details_say_a_date_once_that_is_written_as_it_is_shown() -> None:
    text = "وزار حفتر بنغازي عام 2011 مع منير."
    page = render(
        reply(
            happening("2011", telling(1, "عام 2011", "2011", text=text, basis="written")), is_detailed=True
        ),
        AR,
    )
    assert f"[1] صحيفة 1: «عام 2011»، {BASES['written']}" in shown(page)


def test_the_details_name_an_article_once_that_tells_a_happening_twice_in_a_sentence() -> None:
    told = happening("2025-12-18", telling(1), telling(1, clause="استقبل منير"))
    lines = shown(render(reply(told, is_detailed=True), AR))
    assert sum(line.startswith("[1]") for line in lines) == 1
