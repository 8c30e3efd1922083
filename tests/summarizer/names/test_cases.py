"""The tables of names are read as well as they were."""

import pytest

from tests.summarizer.names.cases import APART, STORE, STORE_APART, TUNED, Tally, cases, tally

# So much of each table was right when it was last looked at; no less is accepted.
TABLES = (*TUNED, *APART, *STORE, *STORE_APART)
FLOORS = dict(zip(TABLES, (0.97, 0.97, 0.90, 0.97, 0.92, 0.97, 0.85, 0.70), strict=True))


@pytest.mark.parametrize("table", FLOORS)
def test_a_table_is_read_no_worse_than_it_was(table: str) -> None:
    total = Tally()
    for case in cases(table):
        total = total.plus(tally(case))
    assert total.share >= FLOORS[table]


@pytest.mark.parametrize("table", [*STORE, *STORE_APART])
def test_other_articles_make_nobody_another(table: str) -> None:
    assert [case.category for case in cases(table) if tally(case).merged] == []
