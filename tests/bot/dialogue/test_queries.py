"""The words of a search."""

import pytest

from bot.dialogue import is_telling, phrases

CASES = {
    "single words": ("حفتر باكستان", ["حفتر", "باكستان"]),
    "a phrase in straight quotes": ('"وقف إطلاق النار" حفتر', ["وقف إطلاق النار", "حفتر"]),
    "a phrase in guillemets": ("«الجيش الوطني»", ["الجيش الوطني"]),
    "a quote that never closes": ('"حفتر', ["حفتر"]),
    "function words are left out": ("حفتر في باكستان", ["حفتر", "باكستان"]),
    "but not where there is nothing else": ("في", ["في"]),
    "a hyphened word is one phrase": ("JF-17", ["JF-17"]),
    "marks alone are nothing": ('()*"', []),
    "nothing": ("   ", []),
}


@pytest.mark.parametrize(("words", "expected"), CASES.values(), ids=CASES.keys())
def test_words_are_read_as_phrases(words: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in phrases(words)] == expected


def test_no_word_of_a_search_is_lost() -> None:
    assert len(phrases(" ".join(f"كلمة{number}" for number in range(1000)))) == 1000


@pytest.mark.parametrize(
    ("words", "telling"), [("في", False), ("من إلى", False), ("حفتر", True), ("؟", False)]
)
def test_function_words_tell_nothing(words: str, telling: bool) -> None:
    assert is_telling(words) is telling
