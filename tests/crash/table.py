"""The figures of a run."""

from collections.abc import Iterator

from tests.crash.evidence import Evidence
from tests.crash.laws import counts
from tests.crash.world import Noted, Start


def table(noted: Noted, evidence: Evidence, seconds: float) -> str:
    """Return the table that is printed at the end."""
    return "\n".join(f"{name:<44}{value}" for name, value in _rows(noted, evidence, seconds))


def _rows(noted: Noted, evidence: Evidence, seconds: float) -> Iterator[tuple[str, str]]:
    figures = counts(evidence)
    yield "kills", f"{noted.hard} in {seconds:.0f} s"
    for point, times in noted.points.items():
        missed = noted.missed[point]
        yield f"  {point}", f"{times}" + (f", {missed} of them beside the moment" if missed else "")
    yield "processes of theirs, that lived on", f"{noted.children}, {len(noted.orphans)}"
    yield "starts, code in memory", _starts([one for one in noted.starts if not one.is_cold])
    yield "starts, code on disk", _starts([one for one in noted.starts if one.is_cold])
    yield "pairs of article and subscribed chat", f"{figures.pairs}"
    yield "  delivered once, twice", f"{figures.once}, {figures.twice}"
    yield "  unknown, never arrived", f"{figures.unknown}"
    yield "  lost", f"{figures.lost}"
    yield "messages, second copies", f"{figures.messages}, {figures.copies}"
    yield "  marked as sent and never came", f"{figures.swallowed}"
    yield "  unknown", f"{sum(row.state == 'unknown' for row in evidence.rows)}"
    yield "updates, each with one effect", f"{len(evidence.updates)}"


def _starts(starts: list[Start]) -> str:
    if not starts:
        return "none"
    worst = max(starts, key=lambda start: start.seconds)
    mean = sum(start.seconds for start in starts) / len(starts)
    return (
        f"{len(starts)}, ready after {mean:.2f} s, the worst {worst.seconds:.2f} s"
        f" (and {worst.waited:.2f} s in which others had the processors)"
    )
