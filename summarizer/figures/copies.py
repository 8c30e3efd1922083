"""Which articles print one text: most of their figures stand in the same words."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from summarizer.figures.figure import DocumentFigures, FigureMention

_SHARE, _LEAST = 0.6, 3
_MOST = 40  # articles with one figure in the same words that are compared

_Telling = tuple[object, ...]


def tellers(articles: Sequence[DocumentFigures]) -> list[str]:
    """Return for each article its origin or outlet; copies share what one of them names, else the first's."""
    names = [article.origin or article.source for article in articles]
    told = [frozenset(map(_telling, article.mentions)) for article in articles]
    for one, other in _copies(told):
        names[one] = articles[one].origin or articles[other].origin or names[one]
        names[other] = names[one]
    return names


def _copies(told: Sequence[frozenset[_Telling]]) -> list[tuple[int, int]]:
    """Return pairs of articles, the earlier one first, in the order of the later."""
    holders: dict[_Telling, list[int]] = {}
    for place, tellings in enumerate(told):
        for telling in tellings:
            holders.setdefault(telling, []).append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places[:_MOST], 2))
    pairs = [
        pair
        for pair, count in shared.items()
        if count >= max(_LEAST, _SHARE * min(len(told[pair[0]]), len(told[pair[1]])))
    ]
    return sorted(pairs, key=lambda pair: (pair[1], -pair[0]))


def _telling(mention: FigureMention) -> _Telling:
    return mention.value, mention.high, mention.unit, mention.thing, mention.context
