"""How well figures are read, by tables of sentences of all kinds."""

import pytest

from tests.summarizer.figures.cases import APART, TUNED, tally


@pytest.mark.parametrize("table", TUNED)
def test_the_tuned_sentences_are_read_nearly_all(table: str) -> None:
    assert tally(table).f1 >= 0.95


@pytest.mark.parametrize("table", APART)
def test_sentences_that_no_rule_was_tuned_on_are_read_well(table: str) -> None:
    assert tally(table).f1 >= 0.9
