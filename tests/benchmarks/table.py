"""The one table of all benchmarks: a row for each thing measured."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEAD = ("what", "size", "CPU seconds", "MB", "measured", "wanted", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing; `memory` is what the process grew by at its peak, in MB.

    `figure` is what counts, in words: a ratio within the same run wherever there is something to
    compare with. `met` is None where nothing is wanted.
    """

    what: str
    size: str
    seconds: float
    figure: str
    memory: float | None = None
    wanted: str = ""
    met: bool | None = None


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a Markdown table, each as soon as it is known."""
    yield line(_HEAD)
    yield line("---" for _ in _HEAD)
    for row in rows:
        memory = "" if row.memory is None else f"{row.memory:,.0f}"
        met = {None: "", True: "✓", False: "✗"}[row.met]
        yield line((row.what, row.size, _seconds(row.seconds), memory, row.figure, row.wanted, met))


def line(cells: Iterable[str]) -> str:
    """Return a line of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds >= 1 else f"{seconds:.2g}"
