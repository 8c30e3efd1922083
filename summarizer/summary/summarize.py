"""Summaries: the most telling sentences of several articles, literal and in readable order."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from summarizer.document import Document, Extract, Span, Summary
from summarizer.ranking import Flags, Matrix, Numbers, rate, tf_idf
from summarizer.summary.candidates import candidates, foremost
from summarizer.summary.choice import choose
from summarizer.summary.figures import shared_amounts
from summarizer.summary.lines import OPENING, DocumentLines, Line
from summarizer.summary.newest import ToldDays, beginnings, newest
from summarizer.summary.opening import opening_worth
from summarizer.summary.order import reading_order
from summarizer.summary.reading import judged, skim
from summarizer.summary.story import Story, judged_as, story_of
from summarizer.summary.topic import on_topic, words_held
from summarizer.summary.weighing import Rated, Room

_USUAL_SENTENCES = 6
_WITHIN = 0.3  # how far a rating reaches towards those who hold one wanted word more
_LEAD_COST = 0.8  # where an article begins with it, it is what the article has to tell
_REPORT_COST = 0.5  # «وقال …» leans a little, whoever is named; «ومن المتوقع» is no event
_MOST_RANKED = 800  # sentences that sumy's methods are asked about: those nearest to the beginnings
_OWN = "mujaz"  # the method that this program brings
_Look = Callable[[Flags], Story]


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
    if words is not None:
        # a few words are no room for what has been told
        cut = _chosen(*_reading(documents), Room(words=words), method, about, hears_all=False)
        return _with_texts(cut(None), documents)
    most = _USUAL_SENTENCES if sentences is None else sentences
    return summarize_levels(documents, (most,), method=method, about=about)[most]


def summarize_levels(
    documents: Sequence[Document], lengths: Collection[int], *, method: str = "mujaz", about: str = ""
) -> dict[int, Summary]:
    """Return the summaries of several lengths in sentences: one choice, cut at each of them.

    As `summarize` gives them one by one, in the time of the longest.
    """
    levels = _levels(*_reading(documents), lengths, method, about)
    return {length: _with_texts(picks, documents) for length, picks in levels.items()}


def summarize_lines(
    told: Sequence[DocumentLines], lengths: Collection[int], *, method: str = "mujaz", about: str = ""
) -> dict[int, tuple[Pick, ...]]:
    """Return what `summarize_levels` does, by places, from what was read of the documents before."""
    story = story_of(told)
    return _levels(story, lambda seen: story, lengths, method, about)


def _reading(documents: Sequence[Document]) -> tuple[Story, _Look]:
    """Return a story of which only the words are known, and how to look at some of its sentences."""
    skimmed = [skim(document) for document in documents]
    story = story_of([one.lines for one in skimmed])

    def look(seen: Flags) -> Story:
        parts = np.split(seen, np.cumsum([len(one.lines) for one in skimmed])[:-1])
        rows = [np.flatnonzero(part).tolist() for part in parts]
        return judged_as(story, [judged(one, own) for one, own in zip(skimmed, rows, strict=False)])

    return story, look


def _levels(
    story: Story, look: _Look, lengths: Collection[int], method: str, about: str
) -> dict[int, tuple[Pick, ...]]:
    cut = _chosen(story, look, Room(lines=max(lengths, default=0)), method, about, hears_all=True)
    return {length: cut(length) for length in lengths}


def _chosen(
    story: Story, look: _Look, room: Room, method: str, about: str, *, hears_all: bool
) -> Callable[[int | None], tuple[Pick, ...]]:
    """Return the choice, to be cut at a length."""
    everything = np.ones(len(story), dtype=np.bool_)
    held = words_held(story, about) if about.strip() else everything.astype(np.int64)
    # who else tells it counts in sentences too that may not be shown; sumy's methods could not afford them
    ratings = np.array(rate(story.passages, method)) if method == _OWN else None
    seen = everything if ratings is None else foremost(story, ratings, held)
    story = look(seen)
    wanted = bool(about.strip())  # what is asked for may be told shortly
    rated = _rated(story, seen, method, held, ratings, takes_short=wanted, hears_all=hears_all)
    chosen = choose(rated, room, hears_all=hears_all)
    # what is looked at does not depend on the length: a short summary is the start of a long one
    if chosen.exhausted and not seen.all():
        story = look(everything)
        rated = _rated(story, everything, method, held, ratings, takes_short=wanted, hears_all=hears_all)
        chosen = choose(rated, room, hears_all=hears_all, after=chosen)
    if chosen.exhausted and hears_all:
        rated = _rated(story, everything, method, held, ratings, takes_short=True, hears_all=hears_all)
        chosen = choose(rated, room, hears_all=hears_all, after=chosen)
    days = ToldDays(story)
    lines = {number: story.line(number) for number in chosen.lines}
    return lambda most: tuple(
        _pick(one, [story.line(copy) for copy in chosen.also[one.number]])
        for one in reading_order([lines[number] for number in chosen.lines[:most]], days)
    )


def _rated(
    story: Story,
    seen: Flags,
    method: str,
    held: Numbers,
    ratings: Matrix | None,
    *,
    takes_short: bool,
    hears_all: bool,
) -> Rated:
    """Return what may be chosen of the sentences that are looked at, with all that the choice weighs."""
    held = on_topic(story, candidates(story, seen, takes_short=takes_short), held)
    pool = held > 0
    if ratings is None:
        pool = _earliest(story, pool)
        ratings = np.zeros(len(story))
        ratings[pool] = rate(story.passages.only(pool), method)
    # what has not been looked at counts among what may be shown
    weights = tf_idf(story.bags, pool | ~seen)
    return Rated(
        story,
        pool,
        _weighed(story, pool, held, ratings, hears_all=hears_all),
        weights,
        shared_amounts(story, pool),
        opening_worth(story, pool, weights),
        newest(story, pool, ToldDays(story)),
    )


def _earliest(story: Story, pool: Flags) -> Flags:
    """Return the sentences nearest to the beginnings of their articles, as many as can be ranked."""
    rows = np.flatnonzero(pool)
    kept = rows[np.argsort(story.passages.places[rows], kind="stable")[:_MOST_RANKED]]
    return np.isin(np.arange(len(story)), kept)


def _weighed(story: Story, pool: Flags, held: Numbers, rated: Matrix, *, hears_all: bool) -> Matrix:
    """Return ratings from 0 to 1; who holds more of the wanted words stands before all who hold fewer."""
    # one outlet offers no other telling of the same
    report = _REPORT_COST if np.count_nonzero(np.bincount(story.outlets[pool])) > 1 else 1.0
    # in a few words, who said it takes the room of what happened
    leads = beginnings(story, pool) & (story.fitness == OPENING) if hears_all else np.zeros_like(pool)
    cost = np.where(story.reports, np.where(leads, max(report, _LEAD_COST), report), 1.0)
    most = held[pool].max(initial=1)
    within = _WITHIN if most > 1 else 1.0
    ratings: Matrix = (held - 1 + within * rated * cost) / most
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
