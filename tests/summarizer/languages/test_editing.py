"""The words by which editors change a report stand in the form in which texts are read."""

import pytest

from summarizer.languages import CODES, language
from summarizer.languages.ar.editing import editing
from summarizer.languages.ar.words import WORDS


@pytest.mark.parametrize("part", ["titles", "frame"])
def test_arabic_words_are_told_without_the_dictionary_as_with_it(part: str) -> None:
    words = getattr(editing(), part)
    assert {WORDS.form(f"ال{word}") for word in words if len(word) > 2} <= {*words}


@pytest.mark.parametrize("code", CODES)
def test_folding_a_word_is_folding(code: str) -> None:
    words = language(code).words
    assert [words.fold_word(word) for word in ("إِيرَان", "Über", "١٦", "ا" * 100)] == [
        words.fold(word) for word in ("إِيرَان", "Über", "١٦", "ا" * 100)
    ]
