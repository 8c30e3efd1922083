"""Reports of several outlets, as the tests of gathering need them."""

from collections.abc import Sequence
from datetime import date

from summarizer import Document, Figure, analyze, find_figures


def reports(*texts: str, days: Sequence[int] = (), language: str = "ar") -> tuple[Document, ...]:
    """Return one document for each text, each of an outlet of its own; `days` are of February 2026."""
    published = [date(2026, 2, days[place]) if days else None for place in range(len(texts))]
    return tuple(
        analyze(text, id=str(number), outlet=f"صحيفة {number}", published=day, language=language, whole=True)
        for number, (text, day) in enumerate(zip(texts, published, strict=True), 1)
    )


def told(*texts: str, days: Sequence[int] = (), language: str = "ar") -> tuple[Figure, ...]:
    """Return the figures of reports of several outlets."""
    return find_figures(reports(*texts, days=days, language=language))


def groups(figures: Sequence[Figure]) -> set[tuple[str, ...]]:
    """Return for each figure its phrases."""
    return {tuple(extract.text for extract in figure.extracts) for figure in figures}
