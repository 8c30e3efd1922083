"""The sentences of several articles in columns: what concerns all of them is reckoned at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

import numpy as np

from summarizer.ranking import Bags, Flags, Numbers, Passages
from summarizer.summary.lines import ALONE, DocumentLines, Line


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """Sentences of articles, numbered through from 0; each column holds what its name says of each of them.

    `articles` are places in `told`; `outlets` and `documents` are equal for who is the same: an article
    without an outlet stands for itself. `predecessors` are numbers of sentences, ALONE for none.
    """

    told: Sequence[DocumentLines]
    passages: Passages
    bags: Bags
    articles: Numbers
    outlets: Numbers
    languages: Numbers
    lengths: Numbers
    predecessors: Numbers
    reports: Flags
    fitness: Numbers
    signs: Numbers

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.articles)

    def line(self, number: int) -> Line:
        """Return one sentence."""
        return Line(number, self.told[self.articles[number]], int(self.passages.places[number]))

    def amounts(self, number: int) -> tuple[str, ...]:
        """Return the figures of one sentence that are worth covering."""
        amounts: tuple[str, ...] = self.told[self.articles[number]].amounts[self.passages.places[number]]
        return amounts


def story_of(told: Sequence[DocumentLines]) -> Story:
    """Return the sentences of articles as one story."""
    counts = np.array([len(one) for one in told], dtype=np.int64)
    firsts = np.concatenate([[0], np.cumsum(counts)])
    articles = np.repeat(np.arange(len(told)), counts)
    passages = _passages(told, np.arange(len(articles)) - firsts[articles], articles)
    return Story(
        told,
        passages,
        passages.bags,
        articles,
        _numbers([("outlet", one.outlet) if one.outlet else ("document", one.document) for one in told])[
            articles
        ],
        _numbers([one.language for one in told])[articles],
        *_judgement(told, firsts[articles]),
        _joined(told, lambda one: one.signs),
    )


def judged_as(story: Story, told: Sequence[DocumentLines]) -> Story:
    """Return a story of the same words with what is known by now of its sentences."""
    firsts = np.arange(len(story)) - story.passages.places
    lengths, predecessors, reports, fitness = _judgement(told, firsts)
    return replace(
        story, told=told, lengths=lengths, predecessors=predecessors, reports=reports, fitness=fitness
    )


def _judgement(told: Sequence[DocumentLines], firsts: Numbers) -> tuple[Numbers, Numbers, Flags, Numbers]:
    """Return lengths, predecessors, reports and fitness; `firsts` are the numbers of the articles' firsts."""
    leant = _joined(told, lambda one: one.predecessors)
    return (
        _joined(told, lambda one: one.lengths),
        np.where(leant == ALONE, ALONE, leant + firsts),
        _joined(told, lambda one: one.reports.astype(np.int64)) > 0,
        _joined(told, lambda one: one.fitness),
    )


def _passages(told: Sequence[DocumentLines], places: Numbers, articles: Numbers) -> Passages:
    titles = sorted({one.title for one in told})
    tables = [*(one.lemmas for one in told), *titles]
    known = dict(zip(dict.fromkeys(chain.from_iterable(tables)), count(), strict=False))
    numbers = [np.fromiter(map(known.__getitem__, table), np.int64, len(table)) for table in tables]
    words = [table[one.words] for table, one in zip(numbers, told, strict=False)]
    lengths = _joined(told, lambda one: np.diff(one.starts))
    return Passages(
        tuple(known),
        _chained(words),
        np.concatenate([[0], np.cumsum(lengths)]),
        _chained(numbers[len(told) :]),
        articles,
        places,
    )


def _joined(told: Sequence[DocumentLines], column: Callable[[DocumentLines], Numbers]) -> Numbers:
    return _chained([column(one) for one in told])


def _chained(columns: Sequence[Numbers]) -> Numbers:
    return np.concatenate([np.zeros(0, dtype=np.int64), *columns])


def _numbers(values: Sequence[object]) -> Numbers:
    known: dict[object, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)
