"""The slice that a reader sees of a clause: cut only where clauses end."""

from summarizer.document import Document, Sentence, Span
from summarizer.languages.happenings import Happenings
from summarizer.timeline.clauses import AND, BESIDES, MAIN, SAID, UNDER, WITHIN
from summarizer.timeline.tell import Draft, Reading
from summarizer.timeline.words import Word

_CLOSING = '»”")’]'
_OPENING = "«“([‘"


def cut(document: Document, sentence: Sentence, reading: Reading, draft: Draft, language: Happenings) -> Span:
    """Return the slice of a draft, without words at its ends that lead from or to other clauses."""
    first, last = _first(reading, draft, language), draft.last
    words = reading.words
    while last - 1 > first and words[last - 1].form in language.dangling:
        last -= 1
    start = sentence.span.start if first == 0 else _with_opening(document.text, words[first].start)
    if last == len(sentence.tokens):
        return Span(start, sentence.span.end)
    end = words[last - 1].end
    limit = words[last].start if last < len(words) else end
    while end < limit and document.text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def _first(reading: Reading, draft: Draft, language: Happenings) -> int:
    words, first = reading.words, draft.first
    if draft.how == UNDER:
        first = next(
            (index for index in range(first, draft.last) if words[index].form in language.acts), first
        )
        # «استقباله» says whom, not who: that stands in the clause before.
        return _with_subject(reading, draft.clause - 1) if _points_back(words[first], language) else first
    if draft.how == AND and draft.clause and not _names_subject(reading, draft.first):
        return _with_subject(reading, draft.clause - 1)
    while first < draft.last - 1 and _leads(words[first].form, draft, language):
        first += 1
    return first


def _with_subject(reading: Reading, number: int) -> int:
    """Return where the clause begins that tells who acts in one, from clause `number` backwards."""
    while number > 0:
        clause = reading.clauses[number]
        if clause.how == MAIN or (clause.how != SAID and _names_subject(reading, clause.first)):
            break
        number -= 1
    return reading.clauses[max(0, number)].first


def _points_back(word: Word, language: Happenings) -> bool:
    endings = language.people.possessives
    return bool(endings) and word.form.endswith(endings) and word.form != word.lemma


def _leads(form: str, draft: Draft, language: Happenings) -> bool:
    if draft.how == SAID:
        return draft.first > 0 and not draft.told and form in language.content
    return draft.how in (BESIDES, WITHIN) and (form in language.openers or form in language.inward)


def _names_subject(reading: Reading, first: int) -> bool:
    return any(first < actor.first <= first + 3 for actor in reading.actors)


def _with_opening(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] in _OPENING else start
