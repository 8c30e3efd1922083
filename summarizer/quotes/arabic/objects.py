"""What is asserted without a clause: «أكد الوزير التزام بلاده», «وصف الزيارة بأنها "…"»."""

from typing import NamedTuple

from summarizer.quotes.arabic.addressing import subject_end
from summarizer.quotes.arabic.cues import Cue
from summarizer.quotes.arabic.lexis import (
    PARTICIPLE,
    PAST,
    is_body,
    is_common,
    is_definite,
    lexis,
    person,
    verb,
)
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.words import is_given, is_land, is_object, is_rank, is_tail
from summarizer.quotes.arabic.zones import read_source
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED
from summarizer.quotes.tokens import COMMA, MARK, WORD

_LED = frozenset(("في", "من", "على", "عن", "الي"))
_NEAR = 14  # tokens from a subject to an object behind asides


class Object(NamedTuple):
    """The subject of a verb, None where it has none of its own, and the token at which its object begins."""

    noun: Noun | None
    content: int


def object_of(line: Line, cue: Cue, limit: int) -> Object | None:
    """Return the subject of a verb and its bare object, None where it takes none or none stands there."""
    if {"O", "d", "o"}.isdisjoint(cue.form.frames):
        return None
    if cue.form.form == PARTICIPLE or is_object(line.key(cue.end)) or _is_bare(line, cue):
        return Object(None, cue.end) if line.kind(cue.end) in (WORD, MARK) and cue.end < limit else None
    if line.kind(cue.end) == WORD and is_tail(line.key(cue.end)):
        place = _past_asides(line, cue.end, limit, describes=False)
        return Object(None, place) if place is not None else None
    end = subject_end(line, cue, limit)
    noun = None if end is None else read_noun(line, cue.end, end)
    if noun is None:
        return None
    return _behind(line, cue, noun, limit)


def _behind(line: Line, cue: Cue, noun: Noun, limit: int) -> Object | None:
    at = noun.end
    if line.kind(at) == COMMA or (line.kind(at) == WORD and is_tail(line.key(at))):
        found = _past_asides(line, at, limit, describes="d" in cue.form.frames)
        if found is None:
            return None
        whole = read_source(line, cue.end, found - (line.kind(found - 1) == COMMA))
        noun, at = whole or noun, found
    if at >= limit or line.kind(at) not in (WORD, MARK):
        return None
    return Object(noun, at)


def _past_asides(line: Line, at: int, limit: int, *, describes: bool) -> int | None:
    """Return the object behind «، في بيان،» or behind where and when the subject spoke."""
    for place in range(at + 1, min(limit, at + _NEAR)):
        if line.pair(place) is not None or not _may_precede(line, place - 1):
            continue
        if is_object(line.key(place)) or (describes and _is_fresh(line, place)):
            return place
    return None


def _may_precede(line: Line, at: int) -> bool:
    """Tell whether an object may follow a token: the end of an aside, not a verb or a preposition."""
    word = line.key(at)
    if line.kind(at) != WORD:
        return line.kind(at) == COMMA
    return word not in _LED and (is_definite(word) or is_land(word) or line.owned(at) or not is_common(word))


def _is_fresh(line: Line, at: int) -> bool:
    """Tell whether a bare noun begins anew behind a definite one: «في مطار القاهرة تعطيل الضباط»."""
    word, before = line.key(at), line.key(at - 1)
    bare = line.kind(at) == WORD and not (
        is_definite(word) or is_tail(word) or is_land(word) or is_rank(word)
    )
    return bare and is_common(word) and (is_definite(before) or is_land(before))


def is_claimed(line: Line, cue: Cue, found: Object) -> bool:
    """Tell whether a verb of claiming has any noun for its object: «متوقعا الإعلان», «أكد التوافق»."""
    word = line.key(found.content)
    if "O" not in cue.form.frames or "N" in cue.form.frames or line.kind(found.content) != WORD:
        return False
    if not (_is_how(cue) if found.noun is None else _is_sure(cue, found.noun)):
        return False
    named = person(word) is not None or is_body(word) or is_land(word) or is_rank(word)
    return is_common(word.removeprefix("ال")) and not (named or is_tail(word) or verb(word) is not None)


def _is_how(cue: Cue) -> bool:
    return (cue.form.form == PARTICIPLE and cue.form.gender == "m") or (
        cue.form.form == PAST and cue.form.joined
    )


def _is_bare(line: Line, cue: Cue) -> bool:
    """Tell whether a bare noun of what is claimed stands right behind a verb: «وأكد متابعة السفارة»."""
    word = line.key(cue.end)
    claims = "O" in cue.form.frames and "N" not in cue.form.frames and cue.form.joined and not cue.form.weak
    if (
        not claims
        or not is_common(word)
        or is_definite(word)
        or is_given(word)
        or line.owned(cue.end)
        or word in line.known
    ):
        return False
    other = person(word) is not None or is_body(word) or is_land(word) or is_rank(word) or is_tail(word)
    vague = word in lexis().sets["vague"] or word in lexis().sets["complementisers"]
    return not (other or vague or verb(word) is not None)


def _is_sure(cue: Cue, noun: Noun) -> bool:
    return cue.form.form == PAST and not cue.form.weak and noun.source.kind in (PERSON, ROLE, BODY, UNNAMED)


def is_asserted(line: Line, found: Object) -> bool:
    """Tell whether an object is a noun of what is claimed («وجود», «التزامه»): then the verb reports it."""
    return is_object(line.key(found.content))
