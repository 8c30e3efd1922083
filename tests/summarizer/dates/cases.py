"""Tables of date expressions: reading them, finding in them, and scoring by the strict rule."""

import calendar
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from summarizer import Document, analyze, find_dates
from summarizer.document import Span

DATA = Path(__file__).parents[2] / "data"
TUNED = ("dates_ar.tsv", "dates_en.tsv")
APART = ("dates_ar_apart.tsv", "dates_en_apart.tsv")

# {surface=value} or {surface=value:MODIFIER}
_MARKED = re.compile(r"\{([^{}=]+)=([^{}:]+)(?::(START|MID|END|APPROX))?\}")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Expected(NamedTuple):
    """An expression that is to be found, where it stands and what it means."""

    span: Span
    value: str
    modifier: str | None


class Case(NamedTuple):
    """A line of a table; `published` is None where the day of publication is unknown."""

    category: str
    published: tuple[date, date] | None
    text: str
    expected: tuple[Expected, ...]
    language: str


class Tally(NamedTuple):
    """What was found rightly, what was found in all, and what was there to find."""

    right: int = 0
    found: int = 0
    meant: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.meant) if self.found + self.meant else 1.0


def cases(table: str) -> tuple[Case, ...]:
    """Return the lines of a table in tests/data; none where it does not exist."""
    path = DATA / table
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    language = "en" if table.startswith("dates_en") else "ar"
    return tuple(_case(line, language) for line in lines if line and not line.startswith("#"))


def found(case: Case) -> tuple[Expected, ...]:
    """Return what the summarizer finds in a case."""
    document = _document(case)
    return tuple(Expected(mention.span, mention.value, mention.modifier) for mention in find_dates(document))


def tally(case: Case, answers: Sequence[Expected]) -> Tally:
    """Score answers: a second one on an expression and one where nothing is meant count against precision."""
    right = sum(_is_right(expected, answers) for expected in case.expected)
    return Tally(right, len(answers), len(case.expected))


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    return Tally(*(sum(column) for column in zip((0, 0, 0), *tallies, strict=True)))


def same_days(one: str, other: str) -> bool:
    """Tell whether two values mean the same days; weeks may begin on Saturday, Sunday or Monday."""
    (first, last), (other_first, other_last) = days(one), days(other)
    if "-W" in other and (last - first).days == 6:
        return abs((first - other_first).days) <= 2
    return (first, last) == (other_first, other_last)


def days(value: str) -> tuple[date, date]:
    """Return the first and the last day of a value; ValueError for what is none."""
    begin, _, end = value.partition("/")
    return _days(begin)[0], _days(end or begin)[1]


def _case(line: str, language: str) -> Case:
    category, anchor, marked = line.split("\t")
    text, end, expected = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        expected.append(Expected(span, match[2], match[3]))
        text, end = text + match[1], match.end()
    return Case(category, _published(anchor), text + marked[end:], tuple(expected), language)


def _published(anchor: str) -> tuple[date, date] | None:
    if anchor == "-":
        return None
    first, _, last = anchor.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _document(case: Case) -> Document:
    return analyze(case.text, id="case", published=case.published, language=case.language, whole=True)


def _is_right(expected: Expected, answers: Sequence[Expected]) -> bool:
    """The answer that shares most letters with an expression is the one that is judged."""
    touching = [answer for answer in answers if _shared(answer.span, expected.span) > 0]
    if not touching:
        return False
    nearest = max(touching, key=lambda answer: _shared(answer.span, expected.span))
    return same_days(nearest.value, expected.value)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _days(value: str) -> tuple[date, date]:
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    if part := re.fullmatch(r"(\d{4})-(Q|H|SP|SU|FA|WI)([1-4]?)", value):
        return _part_of_year(int(part[1]), part[2], int(part[3] or 1))
    if century := re.fullmatch(r"(\d+)(X+)", value):
        return _months(int(century[1]) * 10 ** len(century[2]), 1, 12 * 10 ** len(century[2]))
    numbers = [int(number) for number in value.split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    return _months(numbers[0], numbers[1], 1) if len(numbers) == 2 else _months(numbers[0], 1, 12)


def _part_of_year(year: int, kind: str, number: int) -> tuple[date, date]:
    length = 6 if kind == "H" else 3
    return _months(year, _SEASONS.get(kind, 1 + (number - 1) * length), length)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Return the first and the last day of a number of months in a row."""
    years, last = divmod(month - 1 + count - 1, 12)
    end = calendar.monthrange(year + years, last + 1)[1]
    return date(year, month, 1), date(year + years, last + 1, end)


def main(tables: Sequence[str]) -> None:
    """Print the figures of each category, and the failing lines of tables that are not held out."""
    for table in tables:
        by_category: dict[str, list[Tally]] = {}
        for case in cases(table):
            answers = found(case)
            by_category.setdefault(case.category, []).append(tally(case, answers))
            if table not in APART and not _passes(case, answers):
                _print_failure(case, answers)
        _print_figures(table, by_category)


def passes(case: Case) -> bool:
    """Tell whether exactly the expected values are found."""
    return _passes(case, found(case))


def _passes(case: Case, answers: Sequence[Expected]) -> bool:
    right, count, meant = tally(case, answers)
    return right == count == meant


def _print_failure(case: Case, answers: Sequence[Expected]) -> None:
    def shown(items: Sequence[Expected]) -> str:
        return ", ".join(f"{case.text[item.span.start : item.span.end]} = {item.value}" for item in items)

    published = "/".join(sorted({str(day) for day in case.published or ()})) or "-"
    sys.stdout.write(f"{case.category}  {published}  {case.text}\n")
    sys.stdout.write(f"    meant: {shown(case.expected)}\n    found: {shown(answers)}\n")


def _print_figures(table: str, by_category: dict[str, list[Tally]]) -> None:
    everything = total(one for tallies in by_category.values() for one in tallies)
    rows = {table: everything} | {f"  {name}": total(tallies) for name, tallies in by_category.items()}
    for name, row in rows.items():
        figures = f"P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}"
        sys.stdout.write(f"{name:24} {figures}  right {row.right} found {row.found} meant {row.meant}\n")


if __name__ == "__main__":
    main(sys.argv[1:] or [*TUNED, *APART])
