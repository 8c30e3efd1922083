"""Reading a document for happenings: its sentences with their clauses, actors, places and dates."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from summarizer.dates import DateMention, DateOffset
from summarizer.document import Document, Sentence, Span
from summarizer.timeline.actors import actors_of
from summarizer.timeline.balance import Pair, pairs_of
from summarizer.timeline.clauses import clauses_of
from summarizer.timeline.lexicon import Actor, Lexicon
from summarizer.timeline.people import JUNIOR
from summarizer.timeline.places import places_of
from summarizer.timeline.tell import Reading
from summarizer.timeline.words import Word, position, words_of

# Behind its last word a sentence has marks that close it.
_TAIL = 10


def readings(
    document: Document, dates: Sequence[DateMention], offsets: Sequence[DateOffset], lexicon: Lexicon
) -> list[Reading]:
    """Return the sentences of a document, read."""
    starts = [date.span.start for date in dates]
    away = [offset.span.start for offset in offsets]
    raw: list[Reading] = []
    for sentence in document.sentences:
        words = words_of(document, sentence, lexicon.language)
        own = dates[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        far = offsets[bisect_left(away, sentence.span.start) : bisect_left(away, sentence.span.end)]
        barred = frozenset(_covered(words, [*(date.span for date in own), *(offset.span for offset in far)]))
        dated = frozenset(_covered(words, [date.span for date in own]))
        actors = actors_of(words, lexicon, barred)
        raw.append(
            Reading(
                words,
                clauses_of(words, lexicon.language, dated),
                actors,
                (),
                tuple((position(words, date.span.start), date) for date in own),
                tuple((position(words, offset.span.start), offset) for offset in far),
                barred,
                _pairs(document.text, sentence, words),
            )
        )
    raw = _without_false_first_names(raw)
    known = _family_names(raw)
    return [_completed(reading, known, lexicon) for reading in raw]


def _pairs(text: str, sentence: Sentence, words: Sequence[Word]) -> Sequence[Pair]:
    # Of a sentence without end only its beginning was read.
    return (
        pairs_of(text, Span(sentence.span.start, min(sentence.span.end, words[-1].end + _TAIL)))
        if words
        else ()
    )


def _covered(words: Sequence[Word], spans: Sequence[Span]) -> Iterator[int]:
    for span in spans:
        index = position(words, span.start)
        while index < len(words) and words[index].start < span.end:
            yield index
            index += 1


def _without_false_first_names(readings: Sequence[Reading]) -> list[Reading]:
    """Cut «منير التزام» where the text has a «عاصم منير»: what stands behind a last name is no name."""
    last = Counter(
        actor.name[-1]
        for reading in readings
        for actor in reading.actors
        if len(actor.name) > 1 and actor.office
    )
    return [
        reading._replace(
            actors=tuple(
                actor._replace(name=actor.name[:1], last=actor.first + 1)
                if len(actor.name) > 1
                and not actor.office
                and last[actor.name[0]]
                and not last[actor.name[-1]]
                else actor
                for actor in reading.actors
            )
        )
        for reading in readings
    ]


def _family_names(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the last words of all full names: they may stand for their bearers."""
    return frozenset(
        actor.name[-1]
        for reading in readings
        for actor in reading.actors
        if len(actor.name) > 1 and len(actor.name[-1]) > 2
    )


def _completed(reading: Reading, known: Collection[str], lexicon: Lexicon) -> Reading:
    """Add the actors named by their last name alone, and the places that are no part of an actor."""
    taken = {index for actor in reading.actors for index in range(actor.first, actor.last)} | reading.barred
    bare = [
        Actor(index, index + 1, _short(reading.words, index, lexicon), "", "")
        for index, word in enumerate(reading.words)
        if word.form in known and index not in taken
    ]
    if bare:
        taken |= {actor.first for actor in bare}
    places = places_of(reading.words, lexicon, taken)
    return reading._replace(actors=tuple(sorted([*reading.actors, *bare])), places=tuple(places))


def _short(words: Sequence[Word], index: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words of a bare name; «حفتر الابن» is another than «حفتر»."""
    following = words[index + 1] if index + 1 < len(words) else None
    junior = following is not None and following.definite and following.form in lexicon.people.junior
    return (words[index].form, JUNIOR) if junior else (words[index].form,)
