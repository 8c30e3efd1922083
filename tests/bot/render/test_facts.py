"""How figures look, held against mock D and against what Telegram takes."""

from dataclasses import replace

import pytest

from bot.messages import Page
from bot.models import Entry, Limits
from bot.render import Wording, render, visible
from bot.replies import Counted, FactsReply, Option, Phrase, Unused
from summarizer.figures import BOUNDS
from tests.timelines import ALL, AR, EN, STORY, check, entry, shown

LATIN = "16 طائرة من طراز JF-17"


def told(
    *phrases: Phrase, origin: str | None = None, sources: int = 0, conflict: int | None = None
) -> Counted:
    tellers = {one.ordinal for phrase in phrases for one in phrase.tellers}
    return Counted(phrases, origin, sources or len(tellers), conflict)


def phrase(text: str, *ordinals: int) -> Phrase:
    return Phrase(text, tuple(entry(number) for number in ordinals))


def reply(*figures: Counted, page: int = 0) -> FactsReply:
    return FactsReply(7, STORY, figures, 5, page=page)


def figures(page: Page) -> list[str]:
    return [line for line in shown(page) if line.startswith(("•", "⚠"))]


def test_ways_to_say_it_stand_side_by_side_with_who_uses_them() -> None:
    page = render(reply(told(phrase("أربعة مليارات", 3, 4), phrase("4 مليارات", 1))), AR)
    assert figures(page) == ["• «أربعة مليارات» [3] [4] · «4 مليارات» [1]"]


@pytest.mark.parametrize(
    ("one", "notes"),
    [
        (told(phrase("44 دبابة", 3)), " — مصدر واحد"),
        (told(phrase("44 دبابة", 1, 3), origin="رويترز", sources=1), " — المنشأ: رويترز"),
        (told(phrase("44 دبابة", 3), origin="رويترز"), " — المنشأ: رويترز — مصدر واحد"),
        (told(phrase("44 دبابة", 1, 3), sources=1), " — مصدر واحد"),
        (told(phrase("44 دبابة", 1, 3)), ""),
    ],
    ids=["one article", "one origin", "one article with an origin", "copies", "two sources"],
)
def test_the_origin_is_told_and_what_only_one_source_tells(one: Counted, notes: str) -> None:
    assert figures(render(reply(one), AR))[0].partition("]")[2].removeprefix(" [3]") == notes


def test_what_contradicts_stands_together_where_the_first_of_it_stood() -> None:
    sides = told(phrase("100 قتيل", 1, 2), conflict=1), told(phrase("150 قتيلًا", 3), conflict=1)
    page = render(reply(sides[0], told(phrase("5 دول", 1)), sides[1]), AR)
    assert figures(page) == [
        "⚠ روايتان: «100 قتيل» [1] [2] (صحيفة 1، صحيفة 2) ↔ «150 قتيلًا» [3] (صحيفة 3، مصدر واحد)",
        "• «5 دول» [1] — مصدر واحد",
    ]


def test_no_version_is_left_out_however_many_there_are() -> None:
    sides = [told(phrase(f"{number} قتيل", number), conflict=1) for number in range(1, 41)]
    text, page, reached = "", render(reply(*sides), AR), 0
    while True:
        check(page)
        text += visible(page.html)
        if f"p:7:{reached + 1}" not in [button.data for row in page.keyboard for button in row]:
            break
        reached += 1
        page = render(reply(*sides, page=reached), AR)
    assert all(f"«{number} قتيل»" in text for number in range(1, 41))
    assert text.count("⚠ 40 رواية:") == 14


def test_what_is_too_long_is_cut_with_the_ellipsis_outside_of_the_words() -> None:
    (line,) = figures(render(reply(told(phrase("مليون " * 60, 1))), AR))
    assert line.endswith("مليون» … [1] — مصدر واحد")


def test_of_many_tellers_the_first_are_named() -> None:
    (line,) = figures(render(reply(told(phrase("5 دول", *range(1, 40)))), AR))
    assert line.endswith("[11] [12] …")


@pytest.mark.parametrize("wording", ALL, ids=[wording.code for wording in ALL])
def test_a_page_of_the_longest_figures_fits_a_message(wording: Wording) -> None:
    long = [Phrase("﷽" * 300 + f"{n}", tuple(_endless(n * 20 + m) for m in range(20))) for n in range(6)]
    sides = [told(*long, origin="و" * 300, conflict=1) for _ in range(7)]
    story = replace(STORY, title="ع" * 900)
    limits, unused = Limits(outlet="س" * 900, about="ج" * 900), Unused("ك" * 900, Option("a:1", "ك" * 900))
    whole = replace(reply(*sides, *(told(*long, origin="و" * 300) for _ in range(20))), story=story)
    for number in range(12):
        check(render(replace(whole, page=number, limits=limits, unused=unused, newer=3), wording))


def test_each_page_names_its_own_sources() -> None:
    many = [told(phrase(f"{number} دول", number)) for number in range(1, 41)]
    last = shown(render(reply(*many, page=2), AR))
    assert next(line for line in last if line.startswith("المصادر:")).startswith("المصادر: [31] صحيفة 31، ")


def test_an_english_reader_sees_the_words_as_they_are() -> None:
    page = render(reply(told(phrase(LATIN, 1))), EN)
    assert figures(page) == [f"• “{LATIN}” [1] — single source"]
    assert f"\u2068{LATIN}\u2069" in visible(page.html)


def test_what_is_left_out_is_counted_with_the_way_to_it() -> None:
    one = replace(told(phrase("5 دول", 1)), is_cut=True)
    page = render(replace(reply(one), left=12), AR)
    assert shown(page)[1].startswith("13 رقمًا · ")
    assert figures(page) == ["• «5 دول» [1] · … — مصدر واحد"]
    assert "بقي 12 رقمًا أقل ذكرًا. اطلبها بكلماتها، مثل «أرقام عن:الطائرات»." in shown(page)


def test_a_bound_that_the_words_leave_out_is_told_once_or_where_it_differs() -> None:
    over, exact = replace(phrase("4 مليارات", 1), bound="over"), phrase("4 مليارات", 3)
    assert figures(render(reply(told(over)), AR)) == ["• «4 مليارات» [1] — أكثر من ذلك — مصدر واحد"]
    assert figures(render(reply(told(over, exact)), AR)) == [
        "• «4 مليارات» [1] (أكثر من ذلك) · «4 مليارات» [3]"
    ]


@pytest.mark.parametrize("wording", ALL, ids=[wording.code for wording in ALL])
def test_every_bound_has_its_words(wording: Wording) -> None:
    assert all(wording.texts[f"bound_{bound}"] for bound in BOUNDS if bound != "exact")


def test_signs_of_markup_in_a_figure_are_no_markup() -> None:
    page = render(reply(told(phrase("5 <b>دول</b> & 6", 1))), AR)
    assert "«5 <b>دول</b> & 6» [1] — مصدر واحد" in figures(page)[0]


def test_limits_are_told_with_the_way_to_all_figures() -> None:
    page = render(replace(reply(told(phrase("5 دول", 1))), limits=Limits(outlet="النهار", about="دول")), AR)
    assert shown(page)[1] == "من: النهار · عن: دول · رقم واحد · بكلمات المصادر، والأكثر ذكرًا أولًا"
    assert "r:1" in [button.data for row in page.keyboard for button in row]


def _endless(number: int) -> Entry:
    made = entry(number)
    return replace(made, document=replace(made.document, outlet="ص" * 300, origin="أ" * 300))


def test_of_more_wordings_than_a_version_shows_the_tellers_are_named() -> None:
    wordings = (phrase("100 قتيل", 1), phrase("مئة قتيل", 2), phrase("مائة قتيل", 3, 4))
    page = render(reply(told(*wordings, conflict=1), told(phrase("150 قتيلًا", 5), conflict=1)), AR)
    assert "«100 قتيل» [1] · «مئة قتيل» [2] · … [3] [4] (" in figures(page)[0]
