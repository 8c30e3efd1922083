"""How many invented passages are read as they are meant; the floors stand a little under what is measured."""

import pytest

from tests.summarizer.quotes.cases import APART, TUNED, cases, tally


@pytest.mark.parametrize("table", TUNED)
def test_speakers_and_words_of_the_tuned_cases_are_right(table: str) -> None:
    assert tally(cases(table)).attributed >= 0.96


@pytest.mark.parametrize("table", TUNED)
def test_words_of_the_tuned_cases_are_right(table: str) -> None:
    assert tally(cases(table)).spans >= 0.97


@pytest.mark.parametrize("table", TUNED)
def test_what_is_no_quotation_stays_silent(table: str) -> None:
    assert tally(cases(table)).intruders == 0


@pytest.mark.parametrize("table", APART)
def test_cases_that_nobody_tuned_by_are_read_nearly_as_well(table: str) -> None:
    assert tally(cases(table)).attributed >= 0.68
