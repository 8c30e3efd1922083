"""Values and the days that they mean."""

from datetime import date
from itertools import pairwise

import pytest

from summarizer.dates.values import covering, interval, narrowed


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-12-18", "2025-12-18", "2025-12-18"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("00XX", "0001-01-01", "0099-12-31"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-SU", "2025-06-01", "2025-08-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("2019-12/2020-03", "2019-12-01", "2020-03-31"),
    ],
)
def test_a_value_is_an_interval_of_days(value: str, first: str, last: str) -> None:
    assert interval(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "2025-13", "2025-02-30", "2025-Q5", "P2Y", "2025/2024"])
def test_what_is_no_value_is_refused(value: str) -> None:
    with pytest.raises(ValueError):
        interval(value)


@pytest.mark.parametrize(
    ("value", "modifier", "first", "last"),
    [
        ("2025-12", "START", "2025-12-01", "2025-12-10"),
        ("2025-12", "MID", "2025-12-11", "2025-12-20"),
        ("2025-12", "END", "2025-12-21", "2025-12-31"),
        ("2025", "MID", "2025-05-01", "2025-08-31"),
        ("2025", "APPROX", "2025-01-01", "2025-12-31"),
        ("199X", "END", "1996-09-01", "1999-12-31"),
    ],
)
def test_a_modifier_narrows_a_value_to_its_part(value: str, modifier: str, first: str, last: str) -> None:
    assert narrowed(value, modifier) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["2025-02", "2024", "197X", "2025-W10", "2025-12-18", "2025-01/2025-03"])
def test_the_parts_of_a_value_lie_side_by_side_and_within_it(value: str) -> None:
    parts = [narrowed(value, part) for part in ("START", "MID", "END")]
    assert (parts[0][0], parts[2][1]) == interval(value)
    assert all(earlier[0] <= later[0] for earlier, later in pairwise(parts))


def test_two_days_of_a_month_are_covered_by_it_and_of_a_year_by_that() -> None:
    assert covering("2025-12-18", "2025-12-22") == "2025-12"
    assert covering("2025-11-30", "2025-12-01") == "2025"
    assert covering("2025-12-31", "2026-01-01") is None
