"""The tables of figures: `python -m tests.summarizer.figures.cases [TABLE …]` prints how well they are read."""

import re
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from summarizer import analyze, read_figures
from summarizer.document import Span

DATA = Path(__file__).parents[2] / "data"
TUNED = ("figures_ar.tsv", "figures_en.tsv")
APART = ("figures_ar_apart.tsv", "figures_en_apart.tsv")

# {phrase=value|unit} or {phrase=low..high|unit|bound}
_MARKED = re.compile(r"\{([^{}=]+)=([^{}|]+)\|([^{}|]*)(?:\|(\w+))?\}")


class Told(NamedTuple):
    """A figure of a case: where it stands and what it says."""

    span: Span
    value: Decimal
    high: Decimal | None
    unit: str
    bound: str

    def is_same(self, other: "Told") -> bool:
        """Tell whether two figures overlap and say the same."""
        overlap = self.span.start < other.span.end and other.span.start < self.span.end
        return overlap and self[1:] == other[1:]


class Case(NamedTuple):
    """A line of a table."""

    category: str
    text: str
    language: str
    meant: tuple[Told, ...]


class Tally(NamedTuple):
    """How many figures are meant, found, and both."""

    meant: int = 0
    found: int = 0
    right: int = 0

    def with_case(self, case: Case) -> "Tally":
        """Return the tally with one case more."""
        told = found(case)
        right = sum(any(one.is_same(other) for other in told) for one in case.meant)
        return Tally(self.meant + len(case.meant), self.found + len(told), self.right + right)

    @property
    def precision(self) -> float:
        """The share of what is found that is meant."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is meant that is found."""
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def cases(table: str) -> tuple[Case, ...]:
    """Return the lines of a table in tests/data."""
    lines = (DATA / table).read_text("utf-8").splitlines()
    language = "en" if table.startswith("figures_en") else "ar"
    return tuple(_case(line, language) for line in lines if line and not line.startswith("#"))


def found(case: Case) -> tuple[Told, ...]:
    """Return what the summarizer reads in a case."""
    document = analyze(case.text, id="case", language=case.language, whole=True)
    return tuple(
        Told(one.span, one.value, one.high, one.unit, one.bound) for one in read_figures(document).mentions
    )


def tally(table: str) -> Tally:
    """Return the tally of a table."""
    result = Tally()
    for case in cases(table):
        result = result.with_case(case)
    return result


def main(tables: Sequence[str]) -> None:
    """Print precision, recall and F1 of each table, and what goes wrong in those that are not held out."""
    for table in tables:
        result = tally(table)
        print(f"{table}: P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f} of {result.meant}")
        for case in cases(table) if table not in APART else ():
            _print_failure(case)


def _print_failure(case: Case) -> None:
    told = found(case)
    missed = [one for one in case.meant if not any(one.is_same(other) for other in told)]
    false = [one for one in told if not any(one.is_same(other) for other in case.meant)]
    if missed or false:
        print(f"  {case.category}: {case.text}")
    for mark, wrong in (("-", missed), ("+", false)):
        for one in wrong:
            print(
                f"    {mark} {case.text[one.span.start : one.span.end]} {one.value} {one.high} {one.unit} {one.bound}"
            )


def _case(line: str, language: str) -> Case:
    category, marked = line.split("\t")
    text, end = "", 0
    meant = []
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        low, _, high = match[2].partition("..")
        span = Span(len(text), len(text) + len(match[1]))
        meant.append(Told(span, Decimal(low), Decimal(high) if high else None, match[3], match[4] or "exact"))
        text, end = text + match[1], match.end()
    return Case(category, text + marked[end:], language, tuple(meant))


if __name__ == "__main__":
    main(sys.argv[1:] or (*TUNED, *APART))
