"""Which quotations a text asks for."""

import pytest

from bot.dialogue import read_voices
from bot.render import wordings
from bot.render.wording import lexicon

LEXICON = lexicon(tuple(wordings().values()))


@pytest.mark.parametrize(
    ("text", "number", "words", "only", "unnamed"),
    [
        ("", None, (), "", False),
        ("حفتر", None, ("حفتر",), "", False),
        ("1 حفتر مباشر", 1, ("حفتر",), "direct", False),
        ("قصة:٢ منقولة", 2, (), "reported", False),
        ("مجهول", None, (), "", True),
        ("direct reported", None, (), "", False),
        ("anonymous direct Haftar", None, ("Haftar",), "direct", True),
        ("«خليفة حفتر»", None, ("خليفة حفتر",), "", False),
    ],
)
def test_a_text_asks_for_quotations(
    text: str, number: int | None, words: tuple[str, ...], only: str, unnamed: bool
) -> None:
    wanted = read_voices(text, LEXICON)
    assert (wanted.arguments.number, wanted.arguments.words) == (number, words)
    assert (wanted.only, wanted.unnamed) == (only, unnamed)


def test_of_two_stories_the_one_after_its_key_is_meant() -> None:
    arguments = read_voices("7 story:1", LEXICON).arguments
    assert (arguments.number, arguments.unused) == (1, ("7",))
