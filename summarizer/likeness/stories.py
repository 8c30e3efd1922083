"""Which story an article belongs to: one decision, whoever looked the stories up."""

import math
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from summarizer.document import Document
from summarizer.likeness.contrasts import contrast
from summarizer.likeness.keys import NEWEST
from summarizer.likeness.particulars import Particulars
from summarizer.likeness.rarity import Rarity, vocabulary
from summarizer.likeness.sketches import Sketch, sketch

Key = TypeVar("Key")

# Nearness to a story from which on an article belongs to it. It grows with the number of articles at hand:
# among many, one is near by chance.
_SAME_STORY = 0.33
_SAME_STORY_GROWTH = 0.008  # for each e-fold of articles
_ONE_STORY = 0.34  # mean likeness of the articles of two stories from which on they are one
_WORTH_A_LOOK = 0.2  # nearness of a joining article to another story below which the two are not compared
_TERMS_SHARE = 0.7  # of the terms in a likeness; the rest is what head and lead share
_FAR_APART_DAYS = 60  # two months without a report between them: the same people, another event
_FAR_APART = 0.2
_ELSEWHERE = 0.3  # each opens with a country that the other never names: two earthquakes, two visits
_NO_RARITY = Rarity(0, {})


class Told(NamedTuple):
    """What is at hand of a story: how many articles it has, at most COUNTED, and the NEWEST of them."""

    articles: int
    newest: tuple[Sketch, ...]


class Place(NamedTuple, Generic[Key]):
    """Where an article belongs: a story, or None where it opens one; and other stories, one with that one.

    Each of these has at most NEWEST articles, or the story has.
    """

    story: Key | None
    same: tuple[Key, ...] = ()


class _Weighted(NamedTuple):
    """A sketch with the weights of its words."""

    terms: Mapping[str, float]
    norm: float
    head: Mapping[str, float]
    lead: frozenset[str]
    days: tuple[int, ...]
    places: frozenset[str]
    all_places: frozenset[str]
    particulars: Particulars
    words: frozenset[str]


def likeness(a: Sketch, b: Sketch) -> float:
    """Return how alike two articles are, from 0 to 1, where nothing is known of any others."""
    one, other = _weighted(a, _NO_RARITY, {}), _weighted(b, _NO_RARITY, {})
    return _alike(one, other) * _timely([one], [other])


def placed(article: Sketch, stories: Mapping[Key, Told], rarity: Rarity) -> Place[Key]:
    """Return the story that an article belongs to, and those that turn out to be one with it.

    `rarity` must hold the words of the article and of all sketches handed in. Of two equally near stories
    the first is taken.
    """
    least = _SAME_STORY + _SAME_STORY_GROWTH * math.log1p(rarity.articles)
    near = {key: _nearness(article, told, rarity) for key, told in stories.items()}
    story = max(near, key=near.__getitem__, default=None)
    if story is None or near[story] < least:
        return Place(None)
    joined = Told(stories[story].articles + 1, (*stories[story].newest, article)[-NEWEST:])
    rivals = [key for key in stories if key != story and near[key] >= _WORTH_A_LOOK]
    return Place(story, tuple(key for key in rivals if _is_same(joined, stories[key], rarity)))


def headline(documents: Sequence[Document]) -> str | None:
    """Return the id of the document whose title names the story: the titled one closest to all the others.

    None where no document has a title; of equally close ones the first is returned.
    """
    closest = headline_of([sketch(document) for document in documents])
    return next((documents[number].id for number in closest if documents[number].title), None)


def headline_of(sketches: Sequence[Sketch]) -> tuple[int, ...]:
    """Return the positions of a story's articles, the one closest to all the others first.

    Of equally close ones the first goes before. Time grows with the square of their number.
    """
    weighted = [_weighted(article, _NO_RARITY, {}) for article in sketches]
    closeness = [sum(_alike(one, other) for other in weighted) for one in weighted]
    return tuple(sorted(range(len(weighted)), key=lambda number: -closeness[number]))


def _nearness(article: Sketch, told: Told, rarity: Rarity) -> float:
    """Return how near an article is to a story: half to all of its articles, half to the nearest of them."""
    own = _own(told)
    mine, members = _weighted(article, rarity, own), [_weighted(one, rarity, own) for one in told.newest]
    alike = [_alike(mine, member) for member in members]
    return (sum(alike) / len(alike) + max(alike)) / 2 * _timely([mine], members)


def _is_same(one: Told, other: Told, rarity: Rarity) -> bool:
    """Tell whether two stories are one: their articles are alike on the whole, not here and there."""
    if min(one.articles, other.articles) > NEWEST:
        return False
    own = _own(one, other)
    here, there = ([_weighted(member, rarity, own) for member in told.newest] for told in (one, other))
    alike = [_alike(a, b) for a in here for b in there]
    return sum(alike) / len(alike) * _timely(here, there) >= _ONE_STORY


def _own(*stories: Told) -> Mapping[str, float]:
    """Return in how many articles of a story each word occurs, as far as the newest of them tell."""
    counts: dict[str, float] = {}
    for told in stories:
        for_each = max(1.0, told.articles / len(told.newest))
        for word in chain.from_iterable(map(vocabulary, told.newest)):
            counts[word] = counts.get(word, 0.0) + for_each
    return counts


def _weighted(article: Sketch, rarity: Rarity, own: Mapping[str, float]) -> _Weighted:
    words = vocabulary(article)
    weights = {word: rarity.weight(word, own.get(word, 0)) for word in words}
    terms = {word: (1 + math.log(count)) * weights[word] for word, count in article.terms if word in words}
    return _Weighted(
        terms,
        math.sqrt(sum([weight * weight for weight in terms.values()])),
        {word: weights[word] for word in article.head},
        frozenset(article.lead),
        article.days,
        frozenset(article.places),
        frozenset(article.all_places),
        article.particulars,
        words,
    )


def _alike(a: _Weighted, b: _Weighted) -> float:
    openings = (_covered(a.head, b.lead) + _covered(b.head, a.lead)) / 2
    alike = _TERMS_SHARE * _cosine(a, b) + (1 - _TERMS_SHARE) * openings
    return alike * (_ELSEWHERE if _is_elsewhere(a, b) else 1.0) * contrast(a, b)


def _timely(here: Sequence[_Weighted], there: Sequence[_Weighted]) -> float:
    days = min(_days_between(one.days, other.days) for one in here for other in there)
    return _FAR_APART if days > _FAR_APART_DAYS else 1.0


def _is_elsewhere(a: _Weighted, b: _Weighted) -> bool:
    return bool(a.places - b.all_places and b.places - a.all_places)


def _cosine(a: _Weighted, b: _Weighted) -> float:
    if not a.norm or not b.norm:
        return 0.0
    shared = [weight * b.terms[word] for word, weight in a.terms.items() if word in b.terms]
    return min(1.0, sum(shared) / (a.norm * b.norm))


def _covered(head: Mapping[str, float], lead: frozenset[str]) -> float:
    whole = sum(head.values())
    return sum([weight for word, weight in head.items() if word in lead]) / whole if whole else 0.0


def _days_between(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    if not a or not b:
        return 0
    return max(0, max(a[0], b[0]) - min(a[-1], b[-1]))
