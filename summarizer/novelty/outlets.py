"""Which articles are of the same outlet."""

from collections.abc import Sequence

from summarizer.languages.detection import detect
from summarizer.novelty.news import Reading, Tellers
from summarizer.terms import terms


def same_outlet(article: Reading, others: Sequence[Reading]) -> Tellers:
    """Return the ids of those whose outlet bears the same name, in any spelling."""
    name = _words(article.events.outlet)
    return frozenset(one.document.id for one in others if name and _words(one.events.outlet) == name)


def _words(outlet: str | None) -> tuple[str, ...]:
    return tuple(token.form for token in terms(outlet, detect(outlet))) if outlet else ()
