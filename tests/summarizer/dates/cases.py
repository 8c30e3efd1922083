"""The tables of date expressions: `python -m tests.summarizer.dates.cases [TABLE …]` prints their figures."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from summarizer import analyze, find_dates
from summarizer.document import Span
from tests.summarizer.dates.scoring import Dated, Tally, tally, total

DATA = Path(__file__).parents[2] / "data"
TUNED = ("dates_ar.tsv", "dates_en.tsv")
APART = ("dates_ar_apart.tsv", "dates_en_apart.tsv")

# {surface=value} or {surface=value:MODIFIER}
_MARKED = re.compile(r"\{([^{}=]+)=([^{}:]+)(?::(START|MID|END|APPROX))?\}")


class Case(NamedTuple):
    """A line of a table; `published` is None where the day of publication is unknown."""

    category: str
    published: tuple[date, date] | None
    text: str
    meant: tuple[Dated, ...]
    language: str


def cases(table: str) -> tuple[Case, ...]:
    """Return the lines of a table in tests/data; none where there is no such table."""
    path = DATA / table
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    language = "en" if table.startswith("dates_en") else "ar"
    return tuple(_case(line, language) for line in lines if line and not line.startswith("#"))


def found(case: Case) -> tuple[Dated, ...]:
    """Return what the summarizer finds in a case."""
    document = analyze(case.text, id="case", published=case.published, language=case.language, whole=True)
    return tuple(Dated(mention.span, mention.value, mention.modifier) for mention in find_dates(document))


def score(case: Case) -> Tally:
    """Return the tally of a case."""
    return tally(case.meant, found(case))


def main(tables: Sequence[str]) -> None:
    """Print the figures of each category, and the failing lines of tables that are not held out."""
    for table in tables:
        tallies: dict[str, list[Tally]] = {}
        for case in cases(table):
            scored = score(case)
            tallies.setdefault(case.category, []).append(scored)
            if table not in APART and not scored.is_perfect:
                _print_failure(case)
        _print_figures(table, {category: total(of_one) for category, of_one in tallies.items()})


def _case(line: str, language: str) -> Case:
    category, anchor, marked = line.split("\t")
    text, end = "", 0
    meant = []
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        meant.append(Dated(Span(len(text), len(text) + len(match[1])), match[2], match[3]))
        text, end = text + match[1], match.end()
    return Case(category, _published(anchor), text + marked[end:], tuple(meant), language)


def _published(anchor: str) -> tuple[date, date] | None:
    if anchor == "-":
        return None
    first, _, last = anchor.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _print_failure(case: Case) -> None:
    published = "-" if case.published is None else "/".join(str(day) for day in dict.fromkeys(case.published))
    sys.stdout.write(f"{case.category}  {published}  {case.text}\n")
    for name, dates in (("meant", case.meant), ("found", found(case))):
        shown = ", ".join(f"{case.text[one.span.start : one.span.end]} = {one.value}" for one in dates)
        sys.stdout.write(f"    {name}: {shown or 'nothing'}\n")


def _print_figures(table: str, by_category: dict[str, Tally]) -> None:
    rows = {table: total(by_category.values())} | {f"  {name}": one for name, one in by_category.items()}
    for name, row in rows.items():
        figures = f"P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}"
        counts = f"right {row.right} (modifier {row.modified}) found {row.found} meant {row.meant}"
        sys.stdout.write(f"{name:24} {figures}  {counts}\n")


if __name__ == "__main__":
    main(sys.argv[1:] or [*TUNED, *APART])
