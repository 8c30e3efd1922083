"""The slice that a reader sees of a clause: cut only where clauses end."""

from summarizer.document import Document, Sentence, Span
from summarizer.languages.happenings import Happenings
from summarizer.timeline.clauses import AND, BESIDES, SAID, UNDER, WITHIN
from summarizer.timeline.tell import Draft, Reading

_CLOSING = '»”")’]'
_OPENING = "«“([‘"


def cut(document: Document, sentence: Sentence, reading: Reading, draft: Draft, language: Happenings) -> Span:
    """Return the slice of a draft, without words at its ends that lead from or to other clauses."""
    first, last = _first(reading, draft, language), draft.last
    words = reading.words
    while last - 1 > first and words[last - 1].form in language.dangling:
        last -= 1
    start = sentence.span.start if first == 0 else _with_opening(document.text, words[first].start)
    if last == len(words):
        return Span(start, sentence.span.end)
    end = words[last - 1].end
    while end < words[last].start and document.text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def _first(reading: Reading, draft: Draft, language: Happenings) -> int:
    words, first = reading.words, draft.first
    if draft.how == AND and draft.clause and not _names_subject(reading, draft):
        return reading.clauses[draft.clause - 1].first
    if draft.how == UNDER:
        return next(
            (index for index in range(first, draft.last) if words[index].form in language.acts), first
        )
    while first < draft.last - 1 and _leads(words[first].form, draft, language):
        first += 1
    return first


def _leads(form: str, draft: Draft, language: Happenings) -> bool:
    if draft.how == SAID:
        return draft.first > 0 and not draft.told and form in language.content
    return draft.how in (BESIDES, WITHIN) and (form in language.openers or form in language.inward)


def _names_subject(reading: Reading, draft: Draft) -> bool:
    first = draft.first
    return any(first < actor.first <= first + 3 for actor in reading.actors)


def _with_opening(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] in _OPENING else start
