"""Stories: articles gathered one by one, as they arrive."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from summarizer.document import Document
from summarizer.likeness.background import Background, vocabulary
from summarizer.likeness.contrasts import contrast
from summarizer.likeness.particulars import Particulars
from summarizer.likeness.sketches import Sketch, sketch

Key = TypeVar("Key")

# Mean likeness to a story's articles from which on an article belongs to it. It grows with the
# number of stories: among many, one is near by chance. Measured on shuffled arrivals of 40 events.
_SAME_STORY = 0.22
_SAME_STORY_GROWTH = 0.028  # for each e-fold of stories
_MOST_STORIES = 50  # after that rarer words are better known too, which lowers chance likeness
_TERMS_SHARE = 0.7  # of the terms in a likeness; the rest is what head and lead share
_FAR_APART_DAYS = 60  # two months without a report between them: the same people, another event
_FAR_APART = 0.2
_ELSEWHERE = 0.3  # each opens with a country that the other never names: two earthquakes, two visits


class _Weighted(NamedTuple):
    """A sketch with the weights of its words among the stories at hand."""

    terms: dict[str, float]
    norm: float
    head: dict[str, float]
    lead: frozenset[str]
    days: tuple[int, ...]
    places: frozenset[str]
    all_places: frozenset[str]
    particulars: Particulars

    @property
    def words(self) -> frozenset[str]:
        """All words of the sketch."""
        return self.lead.union(self.terms, self.head)


def likeness(a: Sketch, b: Sketch) -> float:
    """Return how alike two articles are, from 0 to 1, where nothing is known of any others."""
    background = Background()
    one, other = _weighted(a, background), _weighted(b, background)
    return _alike(one, other) * _timely(_days_between(one.days, other.days))


def nearest_story(article: Sketch, stories: Mapping[Key, Sequence[Sketch]]) -> Key | None:
    """Return the story that an article belongs to, or None where it opens one.

    What is common is learned from the stories handed in: the more, the surer the answer. Of two
    equally near stories the first is returned. Time grows with the number of articles in them.
    """
    return _nearest(article, stories, _background(stories.values()))


def group_stories(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each story's articles, in order of arrival."""
    background = Background()
    stories: dict[int, list[Sketch]] = {}
    ids: dict[int, list[str]] = {}
    words: dict[int, set[str]] = {}
    for number, document in enumerate(documents):
        article = sketch(document)
        key = _nearest(article, stories, background)
        if key is None:
            key = number
            background.open_story()
        known = words.setdefault(key, set())
        background.add(vocabulary(article) - known)
        known |= vocabulary(article)
        stories.setdefault(key, []).append(article)
        ids.setdefault(key, []).append(document.id)
    return tuple(tuple(members) for members in ids.values())


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
    background = Background()
    weighted = [_weighted(article, background) for article in sketches]
    closeness = [sum(_alike(one, other) for other in weighted) for one in weighted]
    return tuple(sorted(range(len(weighted)), key=lambda number: -closeness[number]))


def _nearest(article: Sketch, stories: Mapping[Key, Sequence[Sketch]], background: Background) -> Key | None:
    mine = _weighted(article, background)
    grown = _SAME_STORY_GROWTH * math.log1p(min(len(stories), _MOST_STORIES))
    best, nearest = _SAME_STORY + grown, None
    for key, members in stories.items():
        alike = _belongs(mine, [_weighted(member, background) for member in members])
        if alike >= best and (nearest is None or alike > best):
            best, nearest = alike, key
    return nearest


def _belongs(article: _Weighted, members: Sequence[_Weighted]) -> float:
    """Return the mean likeness to a story's articles; the day is compared with the nearest of theirs."""
    if not members:
        return 0.0
    alike = sum(_alike(article, member) for member in members) / len(members)
    return alike * _timely(min(_days_between(article.days, member.days) for member in members))


def _background(stories: Iterable[Sequence[Sketch]]) -> Background:
    background = Background()
    for members in stories:
        background.open_story()
        background.add({word for member in members for word in vocabulary(member)})
    return background


def _weighted(article: Sketch, background: Background) -> _Weighted:
    weighted = {word: (1 + math.log(count)) * background.weight(word) for word, count in article.terms}
    norm = math.sqrt(sum(weight * weight for weight in weighted.values()))
    head = {word: background.weight(word) for word in article.head}
    return _Weighted(
        weighted,
        norm,
        head,
        frozenset(article.lead),
        article.days,
        frozenset(article.places),
        frozenset(article.all_places),
        article.particulars,
    )


def _alike(a: _Weighted, b: _Weighted) -> float:
    openings = (_covered(a.head, b.lead) + _covered(b.head, a.lead)) / 2
    alike = _TERMS_SHARE * _cosine(a, b) + (1 - _TERMS_SHARE) * openings
    return alike * (_ELSEWHERE if _is_elsewhere(a, b) else 1.0) * contrast(a, b)


def _timely(days: int) -> float:
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
