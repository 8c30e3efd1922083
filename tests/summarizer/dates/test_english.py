"""What the spelling and the word order of English tell about when."""

from datetime import date

import pytest

from summarizer import analyze, find_dates

PUBLISHED = date(2026, 2, 3)


def values(text: str) -> list[str]:
    document = analyze(text, id="text", published=PUBLISHED, language="en", whole=True)
    return [mention.value for mention in find_dates(document)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He resigned in March, aides said.", ["2025-03"]),
        ("They joined a march, aides said.", []),
        ("THE VOTE WAS HELD IN MARCH.", ["2025-03"]),
        ("the vote was held in march .", ["2025-03"]),
    ],
)
def test_a_month_that_is_a_word_too_bears_a_capital_where_there_are_any(text: str, meant: list[str]) -> None:
    assert values(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He will be released on Thursday.", ["2026-02-05"]),
        ("He was released on Thursday.", ["2026-01-29"]),
        ("He said on Thursday that he will resign.", ["2026-01-29"]),
        ("On Thursday, voters will choose a mayor.", ["2026-02-05"]),
    ],
)
def test_the_verb_tells_which_thursday(text: str, meant: list[str]) -> None:
    assert values(text) == meant


def test_a_given_name_is_no_month_beside_a_surname() -> None:
    assert values("June Carter sang, and in June Carter fans wept.") == ["2025-06"]


def test_a_bracketed_or_trailing_year_belongs_to_its_month() -> None:
    assert values("The truce of January (2009) and that of March, 2011, failed.") == ["2009-01", "2011-03"]


def test_each_of_thousands_of_weekdays_is_read() -> None:
    assert len(values("Monday " * 4_000)) == 4_000
