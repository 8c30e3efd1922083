"""Summaries: the most telling sentences of several articles, literal and in readable order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from summarizer.document import Document, Extract, Summary
from summarizer.languages import language
from summarizer.origins import sentence_origin
from summarizer.ranking import Passage, nearness, rate
from summarizer.summary.candidates import Candidate, candidates, sentences_of
from summarizer.summary.choice import Choice, HasRoom, Rated, choose
from summarizer.summary.figures import shared_figures
from summarizer.summary.order import reading_order
from summarizer.summary.topic import on_topic
from summarizer.terms import terms

_USUAL_SENTENCES = 6
_WITHIN = 0.3  # how far a rating reaches towards those who hold one wanted word more
_REPORT_COST = 0.5  # «وقال …» leans a little, whoever is named
_MOST_READ = 2000  # sentences of a story; shorter ones are read to their ends
_MOST_COMPARED = 800  # all pairs of them are compared: half a second


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
        return _summary(_chosen(documents, _room_for_words(words), method, about, hears_all=False), None)
    most = _USUAL_SENTENCES if sentences is None else sentences
    return summarize_levels(documents, (most,), method=method, about=about)[most]


def summarize_levels(
    documents: Sequence[Document], lengths: Collection[int], *, method: str = "mujaz", about: str = ""
) -> dict[int, Summary]:
    """Return the summaries of several lengths in sentences: one choice, cut at each of them.

    As `summarize` gives them one by one, in the time of the longest.
    """
    chosen = _chosen(documents, _room_for_lines(max(lengths, default=0)), method, about, hears_all=True)
    return {length: _summary(chosen, length) for length in lengths}


def _chosen(
    documents: Sequence[Document], has_room: HasRoom, method: str, about: str, *, hears_all: bool
) -> Choice:
    # what is asked for may stand anywhere; what is most telling hardly ever stands late in 400 articles
    everything = sentences_of(documents, None if about.strip() else _MOST_READ)
    pool = candidates(everything)
    held = on_topic(pool, about) if about.strip() else dict.fromkeys((one.number for one in pool), 1)
    pool = _earliest([one for one in pool if held.get(one.number)])
    ratings = _ratings(everything, pool, documents, method, held)
    if not pool:
        return Choice((), {})
    cosines = nearness([one.lemmas for one in pool])
    return choose(
        Rated(pool, everything, ratings, cosines, shared_figures(pool)), has_room, hears_all=hears_all
    )


def _summary(chosen: Choice, most: int | None) -> Summary:
    return Summary(tuple(_line(one, chosen) for one in reading_order(chosen.lines[:most])))


def _earliest(pool: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the sentences nearest to the beginnings of their articles, as many as can be compared."""
    kept = sorted(pool, key=lambda one: (one.index, one.number))[:_MOST_COMPARED]
    return tuple(sorted(kept, key=lambda one: one.number))


def _ratings(
    everything: Sequence[Candidate],
    pool: Sequence[Candidate],
    documents: Sequence[Document],
    method: str,
    held: Mapping[int, int],
) -> dict[int, float]:
    """Return ratings from 0 to 1; who holds more of the wanted words stands before all who hold fewer."""
    # who else tells it counts in sentences too that may not be shown; sumy's methods could not afford them
    ranked = everything if method == "mujaz" else pool
    rated = rate(_passages(ranked, documents), method)
    ratings = {one.number: rating for one, rating in zip(ranked, rated, strict=True)}
    # one outlet offers no other telling of the same
    report = _REPORT_COST if len({one.outlet for one in pool}) > 1 else 1.0
    most = max((held[one.number] for one in pool), default=1)
    within = _WITHIN if most > 1 else 1.0
    return {
        one.number: (held[one.number] - 1 + within * ratings[one.number] * (report if one.is_report else 1))
        / most
        for one in pool
    }


def _room_for_lines(most: int) -> HasRoom:
    # a pair may run over the edge: its second line is then cut off
    return lambda chosen, _: len(chosen) < most


def _room_for_words(words: int) -> HasRoom:
    # the news itself is not left out for being told at length
    return lambda chosen, new: (
        sum(one.length for one in (*chosen, *new)) <= words or (not chosen and len(new) == 1 and words > 0)
    )


def _passages(pool: Sequence[Candidate], documents: Sequence[Document]) -> tuple[Passage, ...]:
    places = {document.id: place for place, document in enumerate(documents)}
    titles = {document.id: _title(document) for document in documents}
    return tuple(
        Passage(one.lemmas, places[one.document.id], one.index, titles[one.document.id]) for one in pool
    )


def _title(document: Document) -> tuple[str, ...]:
    stop = language(document.language).words.stop
    return tuple(
        token.lemma for token in terms(document.title or "", document.language) if token.form not in stop
    )


def _line(one: Candidate, chosen: Choice) -> Extract:
    """Return a line with its near-duplicates, and the one origin of all of them if they have one."""
    copies = chosen.also.get(one.number, ())
    origins = {_named(each) or each.document.origin for each in (one, *copies)}
    shared = origins.pop() if copies and len(origins) == 1 else None
    line = _extract(one)
    return replace(line, origin=line.origin or shared, also=tuple(_extract(copy) for copy in copies))


def _extract(one: Candidate) -> Extract:
    return Extract(one.document.id, one.sentence.span, one.text, _named(one))


def _named(one: Candidate) -> str | None:
    return sentence_origin(one.text, one.document.language)
