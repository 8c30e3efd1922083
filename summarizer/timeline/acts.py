"""What a clause says is done: its acts, and which of them a date belongs to."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from summarizer.languages.happenings import Act, Happenings
from summarizer.timeline.clauses import Clause
from summarizer.timeline.kinds import ANNOUNCEMENT, START, STATEMENTS
from summarizer.timeline.words import Word

# How far behind «أعلن» stands what is announced.
_REACH = 8
# «were freed», «are due to meet»: so far behind its auxiliary stands a verb.
_CLOSE = 4
# What stands behind a comma is as far away as so many words.
_PAUSE = 3
_STATE, _FRAME = "state", "frame"


class Deed(NamedTuple):
    """An act at word `at`; `main` says that the clause is about it."""

    at: int
    kind: str
    main: bool
    finite: bool


class Deeds(NamedTuple):
    """The acts of a clause in order; `head` is "" or says that its verb tells a state or comments.

    `verb` is the index of the first finite verb, None where there is none; `denied` says it did not happen,
    `announced` that the main act is what the verb makes known («أعلن توقيع»).
    """

    acts: tuple[Deed, ...]
    head: str
    verb: int | None
    denied: bool
    announced: bool


def deeds_of(words: Sequence[Word], clause: Clause, language: Happenings, named: Collection[int]) -> Deeds:
    """Return the acts of a clause; the words that are `named` belong to actors."""
    acts = [
        (index, act)
        for index in range(clause.first, clause.last)
        if words[index].act is not None
        and index not in named
        and (act := _act(words, index, clause, language)) is not None
    ]
    verb, head = _head(words, clause, language, dict(acts))
    denied = verb is not None and any(
        word.form in language.negations for word in words[max(clause.first, verb - 1) : verb]
    )
    main = _main(words, acts, verb, head)
    made_known = _made_known(acts, main)
    main = main if made_known is None else made_known
    main = _begun(acts, main)
    framed = {index for index, _ in acts if _is_framed(words, index, clause, language)}
    found = tuple(
        Deed(index, act.kind, index == main, act.finite) for index, act in acts if index not in framed
    )
    return Deeds(found, head, verb, denied, made_known is not None)


def nearest(deeds: Deeds, index: int, words: Sequence[Word]) -> Deed | None:
    """Return the act that a date at word `index` dates: the nearest, rather one that stands before it."""
    able = [deed for deed in deeds.acts if not deeds.head or deed.at < index]
    # «… on Monday, a spokesman said»: who tells it closes the clause.
    if able and able[0].kind not in STATEMENTS:
        able = [deed for deed in able if deed.kind not in STATEMENTS or deed.main]
    if not able:
        return None
    return min(able, key=lambda deed: (_distance(deed, index, words), not deed.main))


def _distance(deed: Deed, index: int, words: Sequence[Word]) -> int:
    behind = deed.at > index
    pauses = sum(word.pause > 0 for word in words[min(deed.at, index) + 1 : max(deed.at, index) + 1])
    return (
        abs(deed.at - index)
        + (4 if behind and not deed.main else 0)
        - (5 if deed.main else 0)
        + _PAUSE * min(pauses, 2)
    )


def _act(words: Sequence[Word], index: int, clause: Clause, language: Happenings) -> Act | None:
    word, act = words[index], words[index].act
    if act is None or word.phrase:
        return act
    needed = language.objects.get(act.kind)
    if needed is None or any(
        one.form in needed or one.lemma in needed for one in words[clause.first : clause.last]
    ):
        return act
    kind = "" if word.form in language.light else language.otherwise.get(act.kind, "")
    return Act(kind, act.finite) if kind else None


def _head(
    words: Sequence[Word], clause: Clause, language: Happenings, acts: dict[int, Act]
) -> tuple[int | None, str]:
    for index in range(clause.first, clause.last):
        word = words[index]
        if not word.verb:
            continue
        act = acts.get(index)
        if act is not None and act.finite:
            return index, ""
        if word.definite:
            continue
        if word.form in language.light:
            return index, ""
        if word.form in language.states:
            return index, _STATE
        if word.form in language.framing:
            return index, _FRAME
    return None, ""


def _main(
    words: Sequence[Word],
    acts: Sequence[tuple[int, Act]],
    verb: int | None,
    head: str,
) -> int | None:
    if verb is None:
        return acts[0][0] if acts else None
    if head:
        return None
    if any(index == verb for index, _ in acts):
        return verb
    done = next((index for index, act in acts if verb < index <= verb + _CLOSE and act.finite), None)
    if done is not None:
        return done
    carried = [index for index, act in acts if index > verb and not act.finite]
    return next((index for index in carried if not words[index].definite), carried[0] if carried else None)


def _made_known(acts: Sequence[tuple[int, Act]], main: int | None) -> int | None:
    """Return the act that the main one only makes known: «أعلن توقيع»."""
    if main is None or dict(acts)[main] != Act(ANNOUNCEMENT, True):
        return None
    told = (index for index, act in acts if main < index <= main + _REACH and act.kind not in STATEMENTS)
    return next(told, None)


def _begun(acts: Sequence[tuple[int, Act]], main: int | None) -> int | None:
    """Return the act that the main one says to have begun: «بدأت المحاكمة», "the strike, which started"."""
    if main is None or dict(acts)[main] != Act(START, True):
        return main
    nouns = [index for index, act in acts if not act.finite and act.kind not in STATEMENTS]
    return min(
        (index for index in nouns if abs(index - main) <= _REACH),
        default=main,
        key=lambda index: abs(index - main),
    )


def _is_framed(words: Sequence[Word], index: int, clause: Clause, language: Happenings) -> bool:
    """Tell whether an act is only named: «في إطار زيارة»."""
    return index > clause.first and words[index - 1].form in language.frames
