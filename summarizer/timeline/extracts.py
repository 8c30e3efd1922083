"""The slice that a reader sees of a clause: it can be read alone, and is cut only where clauses end."""

from collections.abc import Sequence

from summarizer.document import Sentence, Span
from summarizer.languages.happenings import Happenings
from summarizer.timeline.clauses import AND, BESIDES, MAIN, SAID, UNDER, WITHIN, Clause
from summarizer.timeline.tell import Draft, Reading
from summarizer.timeline.words import Word

# A sentence no longer than this is shown whole rather than begun in its middle.
_SHORT = 220
# So far behind its verb a subject begins.
_NEAR = 3
# A mark that opens in one clause may close in another, which opens the next.
_WIDENINGS = 3
# So many clauses before its own a reading begins at most; further back nobody finds what it leads to.
_FURTHEST = 12


def clause_of(sentence: Sentence, reading: Reading, draft: Draft, language: Happenings) -> Span:
    """Return the slice that tells a draft, without words at its ends that join it to others."""
    first = draft.first
    while first < draft.last - 1 and _leads(reading.words[first], draft, language):
        first += 1
    # «ووقع اتفاقا», «استقباله»: who does it stands in the clause before, which is as much a part.
    if draft.how == AND or (draft.how == UNDER and _points_back(reading.words[first], language)):
        return passage_of(sentence, reading, draft, language)
    return _slice(sentence, reading, (first, draft.last), language)


def passage_of(sentence: Sentence, reading: Reading, draft: Draft, language: Happenings) -> Span:
    """Return the slice that a reader is shown: begun where one can begin, marks and brackets paired."""
    run = _balanced(reading, _run(reading, draft, language, sentence))
    return _slice(sentence, reading, run, language)


def _slice(sentence: Sentence, reading: Reading, run: tuple[int, int], language: Happenings) -> Span:
    """Return a run of words as a slice, with the marks around it that have their partners in it."""
    words, (first, last) = reading.words, run
    while last - 1 > first and words[last - 1].form in language.dangling:
        last -= 1
    start = sentence.span.start if first == 0 else words[first].start
    if last >= len(sentence.tokens):
        end = sentence.span.end
    else:
        limit = words[last].start if last < len(words) else words[-1].end
        closed = [pair.close + 1 for pair in reading.pairs if start <= pair.open and pair.close < limit]
        end = max([words[last - 1].end, *closed])
    opened = any(pair.open == start - 1 and pair.close < end for pair in reading.pairs)
    return Span(start - opened, end)


def _leads(word: Word, draft: Draft, language: Happenings) -> bool:
    if draft.how == UNDER:
        return word.form not in language.acts
    if draft.how == SAID:
        return draft.first > 0 and not draft.told and word.form in language.content
    return draft.how in (BESIDES, WITHIN) and (word.form in language.openers or word.form in language.inward)


def _run(reading: Reading, draft: Draft, language: Happenings, sentence: Sentence) -> tuple[int, int]:
    """Return the first word and the last but one of the clauses that a draft is to be read in."""
    first = _readable_start(reading, draft.clause, draft.first, language, told=draft.told)
    if first is not None and not _is_fronted(reading, draft):
        return first, _with_complements(reading, draft, language)
    if draft.how != AND and sentence.span.end - sentence.span.start <= _SHORT:
        return 0, len(sentence.tokens)
    if first is not None:
        return first, _end_of_main(reading, draft.clause)
    for number in range(draft.clause - 1, max(0, draft.clause - 1 - _FURTHEST), -1):
        clause = reading.clauses[number]
        first = _readable_start(reading, number, clause.first, language, told=False)
        if first is not None:
            return first, _with_complements(reading, draft, language)
    return 0, _with_complements(reading, draft, language)


def _with_complements(reading: Reading, draft: Draft, language: Happenings) -> int:
    """Return where a draft ends, with what is said in it and with when it was: «زار بعد التوقيع متحفا»."""
    words, last = reading.words, draft.last
    for clause in reading.clauses[draft.clause + 1 :]:
        is_dated = any(clause.first <= index < clause.last for index, _ in reading.dates)
        apart = is_dated or words[clause.first].pause or words[clause.first - 1].form in language.dangling
        if clause.first != last or not (clause.how == SAID or (clause.how == UNDER and not apart)):
            break
        last = clause.last
    return last


def _is_fronted(reading: Reading, draft: Draft) -> bool:
    """Tell whether a sentence begins with a clause that only says when the next one was: «وبعد زيارة …،»."""
    clause = reading.clauses[draft.clause]
    return draft.how == UNDER and clause.first == 0 and draft.clause + 1 < len(reading.clauses)


def _end_of_main(reading: Reading, number: int) -> int:
    """Return where the clause ends that a fronted one leads to, with what is said there."""
    behind = reading.clauses[number + 1 :]
    main = next((place for place, clause in enumerate(behind) if clause.how != UNDER), len(behind) - 1)
    while main + 1 < len(behind) and behind[main + 1].how == SAID:
        main += 1
    return behind[main].last


def _readable_start(
    reading: Reading, number: int, first: int, language: Happenings, *, told: bool
) -> int | None:
    """Return the word from which on a clause can be read alone, None where what stands before is needed."""
    if first == 0:
        return 0
    words, clause = reading.words, reading.clauses[number]
    start = _after_leading(words, clause, first, language, told=told)
    if start is None or start >= clause.last - 1:
        return None
    word = words[start]
    if word.verb or language.begins(word.form):
        return start if _has_subject(reading, start, language) else None
    if clause.how == AND or word.mark == "indefinite" or _points_back(word, language):
        return None
    rest = words[start : clause.last]
    return start if any(_may_be_verb(one, language) for one in rest) else None


def _may_be_verb(word: Word, language: Happenings) -> bool:
    return word.verb or language.begins(word.form) or word.form in language.future


def _after_leading(
    words: Sequence[Word], clause: Clause, first: int, language: Happenings, *, told: bool
) -> int | None:
    """Return the first word behind those that only join a clause to the one before."""
    skipped = frozenset[str]()
    if clause.how == UNDER:
        # «بعد أن حل الرئيس البرلمان»: behind «أن» stands a whole clause, behind «بعد» alone a noun.
        inner = (place for place in range(first, clause.last) if words[place].form in language.content)
        content = next(inner, None)
        if content is None or content > first + 2:
            return None
        first, skipped = content, language.content
    elif clause.how == SAID:
        skipped = frozenset() if told else language.content
    elif clause.how in (BESIDES, WITHIN, MAIN):
        skipped = language.openers | language.inward
    while first < clause.last and words[first].form in skipped:
        if _points_back(words[first], language):
            return None
        first += 1
    return first


def _has_subject(reading: Reading, verb: int, language: Happenings) -> bool:
    """Tell whether who acts, or what is done, stands behind a verb."""
    if language.people.cased:
        return False
    if any(verb < actor.first <= verb + _NEAR for actor in reading.actors):
        return True
    word, following = reading.words[verb], reading.words[verb + 1 : verb + 2]
    is_named = any(not one.led and not one.pause and one.form not in language.aside for one in following)
    impersonal = word.mark == "passive" or word.form in language.impersonal
    return impersonal and is_named and not any(_points_back(one, language) for one in following)


def _points_back(word: Word, language: Happenings) -> bool:
    """Tell «استقباله», «خلاله», «له»: whom they mean stands before."""
    endings = tuple(ending for ending in language.people.possessives if word.form.endswith(ending))
    bare = {word.form.removesuffix(ending) for ending in endings}
    leading = language.subordinators | language.aside | language.content
    return word.form in language.people.pronouns or bool(
        endings and (word.form != word.lemma or bare & leading)
    )


def _balanced(reading: Reading, run: tuple[int, int]) -> tuple[int, int]:
    """Return a run of words, widened by the clauses in which its quotations and brackets begin and end."""
    words, pairs, (first, last) = reading.words, reading.pairs, run
    for _ in range(_WIDENINGS):
        start = words[first].start
        limit = words[last].start if last < len(words) else pairs[-1].close + 1 if pairs else start
        opened = [
            pair.open for pair in pairs if pair.open < start <= pair.close < limit and pair.open + 1 < start
        ]
        closed = [pair.close for pair in pairs if start <= pair.open < limit <= pair.close]
        if not opened and not closed:
            break
        if opened:
            first = max(
                one.first for one in reading.clauses if not one.first or words[one.first].start <= min(opened)
            )
        if closed:
            ends = (one.last for one in reading.clauses if words[one.last - 1].end >= max(closed))
            last = next(ends, len(words))
    return first, last
