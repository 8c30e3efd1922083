"""Which outlets are to be held against each other, as requests say it."""

import pytest

from bot.dialogue import read_sides
from bot.errors import UserError
from bot.render import lexicon, wordings

LEXICON = lexicon(tuple(wordings().values()))


@pytest.mark.parametrize(
    ("text", "outlets", "number", "words"),
    [
        ("", (), None, ()),
        ("3", (), 3, ()),
        ("من:النهار من:الأمصار", ("النهار", "الأمصار"), None, ()),
        ("2 from:بوابة الوسط from:«الشرق الأوسط»", ("بوابة الوسط", "الشرق الأوسط"), 2, ()),
        ("من:النهار من:النهار", ("النهار",), None, ()),
        ("باكستان من:النهار", ("النهار",), None, ("باكستان",)),
        ("قصة:4 من:النهار", ("النهار",), 4, ()),
        ("النهار والأمصار", (), None, ("النهار", "والأمصار")),
    ],
)
def test_every_key_names_an_outlet(
    text: str, outlets: tuple[str, ...], number: int | None, words: tuple[str, ...]
) -> None:
    sides = read_sides(text, LEXICON)
    assert (sides.outlets, sides.arguments.number, sides.arguments.words) == (outlets, number, words)


def test_of_two_stories_the_one_after_its_key_is_meant_and_the_other_told() -> None:
    arguments = read_sides("7 قصة:1", LEXICON).arguments
    assert (arguments.number, arguments.unused) == (1, ("7",))


def test_a_button_that_picks_a_story_asks_for_the_same_outlets() -> None:
    assert read_sides("من:النهار من:الأمصار قصة:1", LEXICON).arguments.rest == ("من:النهار", "من:الأمصار")


@pytest.mark.parametrize("text", ["من:", "from: ", "من:النهار من:", "قصة:س"])
def test_a_key_without_a_value_is_a_mistake(text: str) -> None:
    with pytest.raises(UserError):
        read_sides(text, LEXICON)
