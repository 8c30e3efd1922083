"""Cutting a sentence into clauses: each tells one happening and holds its own date."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from summarizer.languages.happenings import Happenings
from summarizer.timeline.kinds import STATEMENTS
from summarizer.timeline.words import STOP, Word

# How a clause is joined to the one before it.
MAIN, AND, BESIDES, WITHIN, UNDER, SAID = "main", "and", "besides", "within", "under", "said"
_WINDOW = 6


class Clause(NamedTuple):
    """Words `first` up to `last` of a sentence; `how` is MAIN, AND, BESIDES, WITHIN, UNDER or SAID."""

    first: int
    last: int
    how: str


def clauses_of(words: Sequence[Word], language: Happenings, dated: Collection[int]) -> list[Clause]:
    """Return the clauses of a sentence in order; the words that are `dated` never begin one."""
    starts = [(0, MAIN), *_starts(words, language, dated)]
    if starts[1:] and starts[1][0] == 0:
        starts = starts[1:]
    ends = [first for first, _ in starts[1:]] + [len(words)]
    cut = [Clause(first, last, how) for (first, how), last in zip(starts, ends, strict=True)]
    return list(_with_idle_ones_joined(cut, words))


def _starts(words: Sequence[Word], language: Happenings, dated: Collection[int]) -> Iterator[tuple[int, str]]:
    said = awaited = False
    for index, word in enumerate(words):
        verb = word.verb
        # Most words can begin no clause.
        if (verb or word.opens or word.pause or word.joined) and index not in dated:
            how = _opening(words, index, language, said, verb and not awaited, dated)
            if how is not None:
                yield index, how
                said = False
        # «أن» and its subject wait for their verb, however many appositions stand between.
        awaited = (word.opens and word.form in language.content) or (awaited and not verb)
        said = said or (word.act is not None and word.act.kind in STATEMENTS)


def _opening(
    words: Sequence[Word], index: int, language: Happenings, said: bool, verb: bool, dated: Collection[int]
) -> str | None:
    word = words[index]
    if word.form in language.content and said:
        return SAID
    if word.form in language.subordinators and _governs_act(words, index, language, dated):
        return UNDER
    if word.form in language.openers and index and (word.pause or word.joined):
        return BESIDES
    if word.joined and index and index + 1 < len(words) and words[index + 1].form in language.future:
        return BESIDES
    if word.form in language.inward and index:
        return WITHIN
    return _verbal_opening(words, index, language, verb)


def _verbal_opening(words: Sequence[Word], index: int, language: Happenings, verb: bool) -> str | None:
    word = words[index]
    joined = word.joined or (index > 0 and words[index - 1].form in language.conjunctions)
    if verb and joined:
        return AND
    if word.pause == STOP and index:
        return MAIN
    # «…، تتجاوز قيمتها …» goes on describing what stands before it.
    describes = word.form in language.states or word.form in language.framing
    return (
        AND if word.pause and ((verb and not describes) or (joined and language.begins(word.form))) else None
    )


def _governs_act(words: Sequence[Word], index: int, language: Happenings, dated: Collection[int]) -> bool:
    """Tell whether the noun of an act, or a clause, comes soon behind a word such as «بعد»."""
    for place, word in enumerate(words[index + 1 : index + 1 + _WINDOW], index + 1):
        if word.form in language.aside or place in dated:
            return False
        if word.form in language.content:
            return True
        if word.pause or word.verb:
            return False
        if word.act is not None:
            return True
    return False


def _with_idle_ones_joined(cut: Sequence[Clause], words: Sequence[Word]) -> Iterator[Clause]:
    """Join a clause without act to its neighbour: to the next one where the sentence begins with it."""
    held: Clause | None = None
    for clause in cut:
        if held is None:
            held = clause
        elif not _acts(words, held) or _leads(words, held, clause):
            how = clause.how if held.how in (AND, MAIN) and clause.how == UNDER else held.how
            held = Clause(held.first, clause.last, how)
        elif clause.how != MAIN and not _acts(words, clause):
            held = Clause(held.first, clause.last, held.how)
        else:
            yield held
            held = clause
    if held is not None:
        yield held


def _leads(words: Sequence[Word], held: Clause, clause: Clause) -> bool:
    """Tell whether a clause only says when or where the next one is: «على هامش القمة الأربعاء، استقبل»."""
    if held.first or held.how == UNDER or clause.how not in (AND, WITHIN) or not words[clause.first].pause:
        return False
    return not any(word.verb for word in words[held.first : held.last])


def _acts(words: Sequence[Word], clause: Clause) -> bool:
    return any(word.act is not None or word.verb for word in words[clause.first : clause.last])
