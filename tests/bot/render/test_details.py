"""How the details of a timeline look: who tells a happening, and how each dates it."""

import pytest

from bot.render import render
from tests.timelines import AR, BASES, CLAUSE, EN, TEXT, buttons, happening, reply, shown, telling


def test_the_details_open_at_the_happening_of_the_page() -> None:
    told = [happening("2025-12-18", telling(number)) for number in range(1, 40)]
    listed = render(reply(*told, page=2), AR)
    data = next(button.data for row in listed.keyboard for button in row if button.text == "التفاصيل")
    at = int(data.split(":")[2])
    details = render(reply(*told, is_detailed=True, at=at), AR)
    assert at == 20
    assert any(line.startswith(f"[{at + 1}]") for line in shown(details))


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


@pytest.mark.parametrize("basis", BASES)
def test_the_details_say_how_a_date_was_resolved(basis: str) -> None:
    page = render(reply(happening("2025-12-18", telling(basis=basis)), is_detailed=True), AR)
    assert f"[1] صحيفة 1: «18 ديسمبر الماضي» = الخميس 18 ديسمبر 2025، {BASES[basis]}" in shown(page)
    assert f"• {TEXT} [1]" in shown(page)


def test_who_gives_no_date_is_dated_by_the_others() -> None:
    page = render(reply(happening("2025-12", telling(1), telling(2, dated="")), is_detailed=True), AR)
    assert "[2] صحيفة 2: مؤرَّخ من موضع آخر، ونُشر في 3 فبراير 2026" in shown(page)


def test_month_names_and_digits_are_on_offer_in_the_details() -> None:
    told = reply(happening("2025-12", telling()), is_detailed=True)
    assert buttons(render(told, AR))[-2:] == ["كانون الثاني بدل يناير", "١٢٣ بدل 123"]
    chosen = AR.for_reader("maghrebi", "eastern")
    assert buttons(render(told, chosen))[-2:] == ["يناير بدل جانفي", "123 بدل ١٢٣"]
    assert buttons(render(told, EN))[-1] == "١٢٣ instead of 123"


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
