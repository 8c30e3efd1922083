"""Where the words of an office or a body end: nouns joined to each other, up to a name."""

from typing import NamedTuple

from summarizer.quotes.arabic.attached import (
    bare_noun,
    behind_bearer,
    goes_on_foreign,
    is_another,
    is_called,
    is_country_behind,
    is_loose_noun,
)
from summarizer.quotes.arabic.lexis import PAST, PRESENT, is_body, is_common, is_definite, lexis, person, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.prepositions import INNER, preposition
from summarizer.quotes.arabic.words import (
    begins_name,
    goes_on,
    is_adjective,
    is_foreign,
    is_given,
    is_land,
    is_led,
    is_object,
    is_rank,
    is_tail,
)
from summarizer.quotes.tokens import CLOSE, MARK, OPEN, WORD

_LONGEST = 24  # tokens
_RANKS = 6


class Chain(NamedTuple):
    """The chain ends before token `end`; at `name` a name begins, None: none does.

    `definite`: the head is a known one («رئيس الوزراء»), not anybody («مسؤول في الوزارة»).
    """

    end: int
    name: int | None
    definite: bool


class _State(NamedTuple):
    complete: bool  # what stands so far needs no further noun
    head_definite: bool
    joined: bool  # a preposition stood: what follows is no longer the head's


def chain(line: Line, first: int, limit: int, *, names: bool) -> Chain:
    """Read from a head noun on; with `names` a name may follow, else only the body's own words."""
    word = line.key(first)
    known = is_definite(word) or line.owned(first)
    state = _State(known, known, False)
    vague = word in lexis().sets["vague"]
    at, limit = first + 1, min(limit, first + _LONGEST)
    while at < limit:
        following = line.skip(at)
        if following > at and line.kind(at) == MARK and (state.complete or vague) and not is_called(line, at):
            if vague and line.key(at - 1) == "في":
                state, at = _completed(state), following
                continue
            name = at if names and not vague and not line.speaks(at) else None
            return Chain(at, name, state.head_definite)
        if following > at:
            state, at = _behind_marks(line, at, state), following
            continue
        if line.kind(at) != WORD:
            break
        if _is_name(line, at, state, names=names):
            return Chain(at, at, state.head_definite)
        step = _step(line, at, state, names=names)
        if step is None:
            break
        state, at = step
    return Chain(_trimmed(line, first, at), None, state.head_definite)


def _behind_marks(line: Line, at: int, state: _State) -> _State:
    if line.kind(at) == OPEN:
        return state
    return state._replace(complete=True, head_definite=state.head_definite or not state.joined)


def _is_name(line: Line, at: int, state: _State, *, names: bool) -> bool:
    word = line.key(at)
    if not names or word in INNER or behind_bearer(line, at) > at:
        return False
    if is_rank(word) and (state.complete or not is_common(word)) and _is_before_name(line, at):
        return True
    if not state.complete or line.owned(at):
        return False
    if (
        begins_name(word)
        or _is_foreign_pair(line, at)
        or (word in lexis().given and line.kind(at + 1) == WORD)
    ):
        return True
    return not (is_definite(word) or is_tail(word)) and _is_family_name(line.key(at + 1))


def _is_foreign_pair(line: Line, at: int) -> bool:
    """Tell whether two unknown words stand there that no article begins: «ليوي تيونغ»."""
    pair = (line.key(at), line.key(at + 1))
    return line.kind(at + 1) == WORD and not any(
        is_definite(word) or not is_foreign(word) or is_tail(word) or person(word) is not None
        for word in pair
    )


def _is_family_name(word: str) -> bool:
    """Tell whether a definite word is a family's name for sure: «عضوان الأحمري» is no pair of members."""
    return word.startswith("ال") and is_foreign(word) and not is_land(word)


def _is_before_name(line: Line, at: int) -> bool:
    """Tell whether a name follows ranks: «العميد سعد», not «العميد في»."""
    last = at + _RANKS
    while at < last and (is_rank(line.key(at)) or line.key(at) in ("/", "-")):
        at += 1
    return line.kind(at) == WORD and goes_on(line.key(at)) and not is_led(line.key(at))


def _step(line: Line, at: int, state: _State, *, names: bool) -> tuple[_State, int] | None:
    """Return the state behind a word of the chain, None where the word is not of it."""
    word = line.key(at)
    led = preposition(line, at, names=names)
    if led is not None:
        return _State(led, state.head_definite, True), at + 1
    if is_rank(word) and not is_definite(word) and line.key(at + 1) != "من":
        return state, at + 1
    asserted = is_object(word) and line.key(at - 1).endswith(("ي", "يه"))
    asserted = asserted or is_loose_noun(line, at)
    another = state.complete and (is_another(line, at, names=names) or is_country_behind(line, at))
    if is_tail(word) or _is_verb(word) or asserted or another:
        return None
    if is_definite(word) or line.owned(at):
        return _completed(state), max(at + 1, behind_bearer(line, at))
    if word.startswith("و") and (is_common(word[1:]) or person(word[1:])) and not is_given(word):
        return state._replace(complete=False), at + 1
    if is_land(word) or not state.complete or (not names and goes_on_foreign(line, at)):
        return _proper(line, at, state)
    return None


def _completed(state: _State) -> _State:
    return _State(True, state.head_definite or not state.joined, state.joined)


def _proper(line: Line, at: int, state: _State) -> tuple[_State, int]:
    """Step over a noun joined to what stands before: a common one needs another, a name does not."""
    word = line.key(at)
    sets = lexis().sets
    if (is_land(word) and is_adjective(word)) or word.endswith("يا"):
        # «مصدرا قضائيا فرنسيا»
        return state, at + 1
    if word in sets["place_heads"] and line.kind(at + 1) == WORD and not is_definite(line.key(at + 1)):
        return _completed(state), at + 2
    if (
        (is_common(word) or person(word) or is_body(word))
        and not is_land(word)
        and not _is_called_so(line, at)
    ):
        return state, at + 1
    return _completed(state), at + 1


def _is_called_so(line: Line, at: int) -> bool:
    """Tell whether a common noun is the name of what stands before it: «حركة فتح», «حزب الله»."""
    sets, before = lexis().sets, bare_noun(line.key(at - 1))
    if before in sets["places"] or before not in sets["named"]:
        return is_body(line.key(at - 1)) and line.key(at) in lexis().given
    return not is_definite(line.key(at + 1))


def _trimmed(line: Line, first: int, end: int) -> int:
    """Leave out a preposition or a conjunction with nothing behind it, and what stands in brackets."""
    while end - 1 > first and (line.key(end - 1) in INNER or line.kind(end - 1) not in (WORD, MARK)):
        inside = line.kind(end - 1) == CLOSE
        end -= 1
        while inside and end - 1 > first and line.kind(end) != OPEN:
            end -= 1
    return end


def _is_verb(word: str) -> bool:
    """Tell whether a verb of saying stands there for sure: «مسؤول تحدث إلينا»."""
    found = verb(word)
    return found is not None and not found.weak and found.form in (PAST, PRESENT)
