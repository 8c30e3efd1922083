"""What news of many outlets calls a date, and what it does not, line by line and held out."""

import pytest

from summarizer.document import Span
from tests.summarizer.dates.cases import APART, TUNED, Case, cases, score
from tests.summarizer.dates.scoring import Dated, Tally, days, same_days, tally, total

LINES = [case for table in TUNED for case in cases(table)]
NOTHING: list[Dated] = []


@pytest.mark.parametrize("case", LINES, ids=[f"{case.category} {case.text}" for case in LINES])
def test_exactly_the_dates_of_a_line_are_found(case: Case) -> None:
    assert score(case).is_perfect


@pytest.mark.parametrize(("table", "least"), [("dates_ar_apart.tsv", 0.95), ("dates_en_apart.tsv", 0.93)])
def test_lines_that_were_kept_apart_while_tuning_are_read_as_well(table: str, least: float) -> None:
    assert total(score(case) for case in cases(table)).f1 >= least


def test_the_tables_are_large_and_a_third_of_them_is_kept_apart() -> None:
    apart = sum(len(cases(table)) for table in APART)
    assert len(LINES) + apart >= 500
    assert apart * 3 >= len(LINES) + apart


def test_no_line_that_is_kept_apart_is_tuned_on() -> None:
    apart = {(case.text, case.published) for table in APART for case in cases(table)}
    assert not apart & {(case.text, case.published) for case in LINES}


VALUES = [
    ("2024-02-29", "2024-02-29 2024-02-29"),
    ("2024-02", "2024-02-01 2024-02-29"),
    ("198X", "1980-01-01 1989-12-31"),
    ("18XX", "1800-01-01 1899-12-31"),
    ("2020-W53", "2020-12-28 2021-01-03"),
    ("2025-Q4", "2025-10-01 2025-12-31"),
    ("2025-H2", "2025-07-01 2025-12-31"),
    ("2024-WI", "2024-12-01 2025-02-28"),
    ("2011/2014", "2011-01-01 2014-12-31"),
]


@pytest.mark.parametrize(("value", "first_and_last"), VALUES, ids=[value for value, _ in VALUES])
def test_a_value_means_its_days(value: str, first_and_last: str) -> None:
    assert " ".join(str(day) for day in days(value)) == first_and_last


def test_a_week_may_begin_two_days_earlier() -> None:
    assert same_days("2025-12-13/2025-12-19", "2025-W51")
    assert not same_days("2025-12-12/2025-12-18", "2025-W51")


def test_a_second_find_on_one_expression_is_found_but_not_right() -> None:
    year = Dated(Span(4, 8), "2011", None)
    assert tally([year], [year, Dated(Span(0, 5), "2011", None)]) == Tally(1, 1, 2, 1)


def test_a_find_where_nothing_is_meant_costs_precision() -> None:
    assert tally(NOTHING, [Dated(Span(0, 4), "1970", None)]) == Tally(0, 0, 1, 0)
