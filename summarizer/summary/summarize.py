"""Summaries: the most telling sentences of several articles, literal and in readable order."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from summarizer.document import Document, Extract, Span, Summary
from summarizer.ranking import Flags, Matrix, Numbers, rate, tf_idf
from summarizer.summary.candidates import candidates
from summarizer.summary.choice import Rated, Room, choose
from summarizer.summary.figures import shared_amounts
from summarizer.summary.lines import DocumentLines, Line
from summarizer.summary.newest import ToldDays, newest
from summarizer.summary.order import reading_order
from summarizer.summary.reading import read_lines
from summarizer.summary.story import Story, story_of
from summarizer.summary.topic import on_topic

_USUAL_SENTENCES = 6
_WITHIN = 0.3  # how far a rating reaches towards those who hold one wanted word more
_REPORT_COST = 0.5  # «وقال …» leans a little, whoever is named; «ومن المتوقع» is no event
_MOST_RANKED = 800  # sentences that sumy's methods are asked about: those nearest to the beginnings


class Pick(NamedTuple):
    """A chosen sentence by its place; `origin` and `also` are as in Extract."""

    document: str
    span: Span
    origin: str | None = None
    also: tuple["Pick", ...] = ()


def summarize(
    documents: Sequence[Document],
    *,
    sentences: int | None = None,
    words: int | None = None,
    method: str = "mujaz",
    about: str = "",
) -> Summary:
    """Return a summary of at most so many sentences or so many words; of 6 sentences if neither is given.

    Of words as many whole sentences as fit; the most telling one is given though it alone be longer.
    With `about`, of sentences that hold one of its words. Raises ValueError for a method that does
    not exist or that would need more than 2 s of CPU.
    """
    told = [read_lines(document) for document in documents]
    if words is not None:
        # a few words are no room for what has been told
        return _with_texts(_chosen(told, Room(words=words), method, about, hears_all=False)(None), documents)
    most = _USUAL_SENTENCES if sentences is None else sentences
    return _with_texts(summarize_lines(told, (most,), method=method, about=about)[most], documents)


def summarize_levels(
    documents: Sequence[Document], lengths: Collection[int], *, method: str = "mujaz", about: str = ""
) -> dict[int, Summary]:
    """Return the summaries of several lengths in sentences: one choice, cut at each of them.

    As `summarize` gives them one by one, in the time of the longest.
    """
    told = [read_lines(document) for document in documents]
    levels = summarize_lines(told, lengths, method=method, about=about)
    return {length: _with_texts(picks, documents) for length, picks in levels.items()}


def summarize_lines(
    told: Sequence[DocumentLines], lengths: Collection[int], *, method: str = "mujaz", about: str = ""
) -> dict[int, tuple[Pick, ...]]:
    """Return what `summarize_levels` does, by places, from what was read of the documents before."""
    cut = _chosen(told, Room(lines=max(lengths, default=0)), method, about, hears_all=True)
    return {length: cut(length) for length in lengths}


def _chosen(
    told: Sequence[DocumentLines], room: Room, method: str, about: str, *, hears_all: bool
) -> Callable[[int | None], tuple[Pick, ...]]:
    """Return the choice, to be cut at a length."""
    story = story_of(told)
    pool = candidates(story)
    held = on_topic(story, pool, about) if about.strip() else pool.astype(np.int64)
    pool = held > 0
    if method != "mujaz":
        pool = _earliest(story, pool)
    ratings = _ratings(story, pool, method, held)
    weights = tf_idf(story.bags, pool)
    days = ToldDays(story)
    rated = Rated(story, pool, ratings, weights, shared_amounts(story, pool), newest(story, pool, days))
    chosen = choose(rated, room, hears_all=hears_all)
    lines = {number: story.line(number) for number in chosen.lines}
    return lambda most: tuple(
        _pick(one, [story.line(copy) for copy in chosen.also[one.number]])
        for one in reading_order([lines[number] for number in chosen.lines[:most]], days)
    )


def _earliest(story: Story, pool: Flags) -> Flags:
    """Return the sentences nearest to the beginnings of their articles, as many as can be ranked."""
    rows = np.flatnonzero(pool)
    kept = rows[np.argsort(story.passages.places[rows], kind="stable")[:_MOST_RANKED]]
    return np.isin(np.arange(len(story)), kept)


def _ratings(story: Story, pool: Flags, method: str, held: Numbers) -> Matrix:
    """Return ratings from 0 to 1; who holds more of the wanted words stands before all who hold fewer."""
    # who else tells it counts in sentences too that may not be shown; sumy's methods could not afford them
    if method == "mujaz":
        rated = np.array(rate(story.passages, method))
    else:
        rated = np.zeros(len(story))
        rated[pool] = rate(story.passages.only(pool), method)
    # one outlet offers no other telling of the same
    report = _REPORT_COST if np.count_nonzero(np.bincount(story.outlets[pool])) > 1 else 1.0
    most = held[pool].max(initial=1)
    within = _WITHIN if most > 1 else 1.0
    ratings: Matrix = (held - 1 + within * rated * np.where(story.reports, report, 1.0)) / most
    return np.where(pool, ratings, 0.0)


def _pick(one: Line, copies: Sequence[Line]) -> Pick:
    """Return a line with its near-duplicates, and the one origin of all of them if they have one."""
    origins = {each.origin or each.article.origin for each in (one, *copies)}
    shared = origins.pop() if copies and len(origins) == 1 else None
    also = tuple(Pick(copy.document, copy.span, copy.origin) for copy in copies)
    return Pick(one.document, one.span, one.origin or shared, also)


def _with_texts(picks: Sequence[Pick], documents: Sequence[Document]) -> Summary:
    by_id = {document.id: document for document in documents}
    return Summary(tuple(_extract(pick, by_id) for pick in picks))


def _extract(pick: Pick, documents: Mapping[str, Document]) -> Extract:
    text = documents[pick.document].slice(pick.span)
    also = tuple(_extract(copy, documents) for copy in pick.also)
    return Extract(pick.document, pick.span, text, pick.origin, also)
