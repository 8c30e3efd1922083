"""How outlets look side by side, held against what Telegram takes and a phone shows."""

from dataclasses import replace

import pytest

from bot.messages import Page
from bot.models import Entry
from bot.render import Wording, render
from bot.replies import Actor, Called, CompareReply, Counted, Outlet, Phrase, Row, Said, Speaker, Spoken
from tests.timelines import ALL, AR, EN, STORY, check, entry, shown

MANY = 30


def outlets(count: int) -> tuple[Outlet, ...]:
    return tuple(Outlet(f"صحيفة {number}", (entry(number),)) for number in range(1, count + 1))


def entries(*ordinals: int) -> tuple[Entry, ...]:
    return tuple(entry(number) for number in ordinals)


def row(*tellers: int, among: int = MANY, section: str = "some", text: str = "44 دبابة") -> Row:
    missing = tuple(number for number in range(among) if number + 1 not in tellers)
    told = Counted((Phrase(text, entries(*tellers)),), None, len(tellers))
    return Row(section, tuple(one - 1 for one in tellers), missing, entries(*tellers), figures=(told,))


def actor(*names: str) -> Actor:
    named = tuple(
        (number, (Called(Phrase(name, entries(number + 1)), number + 1),))
        for number, name in enumerate(names)
    )
    return Actor("خليفة حفتر", named, ())


def reply(*rows: Row, actors: tuple[Actor, ...] = (), among: int = MANY, view: str = "") -> CompareReply:
    counts = {"all": 0, "some": len(rows), "one": 0, "names": len(actors)}
    return CompareReply(7, STORY, outlets(among), rows, actors, among, counts, {"figure": len(rows)}, view)


def page_of(told: CompareReply, wording: Wording = AR) -> Page:
    return render(told, wording)


def test_of_many_tellers_the_first_are_numbered_and_the_rest_counted() -> None:
    quoted = Said(entry(1), "سنعود قريبا", "direct")
    told = Row("some", tuple(range(20)), (), entries(*range(1, 21)), speaker=Speaker("علي سالم", count=3))
    lines = shown(page_of(reply(replace(told, spoken=Spoken(0, (quoted,))))))
    assert any(line.endswith("[12] [13] و7 غيرها") for line in lines)


def test_of_many_outlets_without_it_the_first_are_named_and_the_rest_counted() -> None:
    lines = shown(page_of(reply(row(1, 2))))
    names = " · ".join(f"صحيفة {number}" for number in range(3, 9))
    assert f"لم أجده فيما حُفظ من: {names} · و22 غيرها" in lines


def test_an_actor_that_many_outlets_name_shows_the_first_and_counts_the_rest() -> None:
    lines = shown(page_of(reply(actors=(actor(*[f"المشير {number}" for number in range(MANY)]),))))
    assert "صحيفة 1: «المشير 0» [1]" in lines and "و22 غيرها" in lines
    assert "صحيفة 11: «المشير 10» [11] (11 مرة)" not in lines


def test_outlets_that_call_somebody_alike_stand_together() -> None:
    lines = shown(page_of(reply(actors=(actor("المشير", "اللواء", "المشير"),))))
    assert "صحيفة 1 · صحيفة 3: «المشير» [1] [3] (4 مرات)" in lines
    assert "صحيفة 2: «اللواء» [2] (مرتان)" in lines


def test_articles_whose_words_are_shown_have_a_button() -> None:
    keyboard = page_of(reply(actors=(actor(*[f"المشير {number}" for number in range(MANY)]),))).keyboard
    numbers = [button.text for line in keyboard for button in line if button.text.startswith("[")]
    assert sorted(numbers) == [f"[{number}]" for number in range(1, 9)]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("الحكومة", "صحيفة 2: «الحكومة» [2] (مرتان)"),
        ("«الحكومة»", "صحيفة 2: «الحكومة» [2] (مرتان، بعلامتي تنصيص)"),
        ("ما تسمى «الحكومة»", "صحيفة 2: «ما تسمى «الحكومة»» [2] (مرتان)"),
        ("النقيب المتقاعد " * 20, "صحيفة 2: «" + " ".join(["النقيب المتقاعد"] * 8) + " النقيب» … [2]"),
    ],
    ids=["plain", "in marks", "marks within", "long"],
)
def test_words_of_an_outlet_stand_in_marks_that_are_not_doubled(name: str, line: str) -> None:
    assert any(each.startswith(line) for each in shown(page_of(reply(actors=(actor("المشير", name),)))))


def test_tellers_of_one_text_are_told() -> None:
    one = replace(row(1, 2, 3), origins=(("رويترز", entries(1, 2)), (None, entries(3, 4))))
    lines = shown(page_of(reply(one)))
    assert "منشأ واحد، رويترز: [1] [2]" in lines and "نص واحد: [3] [4]" in lines


def test_of_many_texts_that_are_printed_twice_the_first_are_told() -> None:
    texts = tuple((None, entries(number, number + 1)) for number in range(1, 13, 2))
    told = "نص واحد: [1] [2] · [3] [4] · [5] [6] · [7] [8] · واثنان غيرها"
    assert told in shown(page_of(reply(replace(row(1, 2), origins=texts))))


@pytest.mark.parametrize("wording", ALL, ids=lambda one: one.code)
def test_a_page_of_many_outlets_fits_a_message(wording: Wording) -> None:
    long = "قال إن الاتفاق يشمل مجالات كثيرة بين البلدين " * 30
    rows = [row(*range(1, 1 + count), text=long) for count in range(1, MANY)]
    actors = tuple(actor(*[f"{number} {long}" for number in range(MANY)]) for _ in range(12))
    told = reply(*rows, actors=actors)
    for number in range(60):
        check(page_of(replace(told, page=number, left=9, newer=3), wording))


@pytest.mark.parametrize("wording", ALL, ids=lambda one: one.code)
def test_words_of_the_other_direction_and_signs_break_nothing(wording: Wording) -> None:
    odd = "<b>JF-17</b> & «x» \u202e/start @bot"
    told = reply(row(1, 2, text=odd), actors=(actor(odd, f"“{odd}”"),))
    check(page_of(told, wording))


def test_nothing_to_compare_is_said() -> None:
    lines = shown(page_of(reply(), EN))
    assert any("no dated event, no figure and no quotation" in line for line in lines)


def test_outlets_have_buttons_by_the_eight_and_chosen_ones_a_mark() -> None:
    keyboard = page_of(replace(reply(row(1, 2)), chosen=(1,))).keyboard
    labels = [button.text for line in keyboard for button in line]
    assert "✓ صحيفة 2" in labels and "صحيفة 8" in labels and "صحيفة 9" not in labels
    assert "مصادر أخرى" in labels and "كل المصادر ⚖️" in labels
