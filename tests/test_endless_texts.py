"""A megabyte of one word or one mark costs four times a quarter of it: nothing is read twice for each letter."""

import pytest

from summarizer import analyze, find_quotes
from tests.growth import LINEAR, growth
from tests.readings import read_all

QUARTER = 250_000


@pytest.mark.parametrize("word", ["«", '"', " ", "قال ", "said ", "محمد "])
def test_a_megabyte_of_one_word_is_read_in_linear_time(word: str) -> None:
    assert growth(lambda size: word * (size // len(word)), read_all, QUARTER) < LINEAR


@pytest.mark.parametrize("word", ["«", '"', "قال ", "said ", "قال: «", 'he said, "', "، قال"])
def test_the_quotations_of_a_megabyte_of_prose_are_found_in_linear_time(word: str) -> None:
    def prose(size: int) -> str:
        return word * (size // len(word))

    assert growth(prose, lambda text: find_quotes(analyze(text, id="a", whole=True)), QUARTER) < LINEAR
