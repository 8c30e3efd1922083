"""Who acts in a sentence: the subject before a reporting verb, and the one with whom a sentence opens."""

from typing import NamedTuple

from summarizer.quotes.arabic.issuers import issuer
from summarizer.quotes.arabic.lexis import PARTICIPLE, is_common, is_definite, lexis, person, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.words import is_given, is_tail
from summarizer.quotes.arabic.zones import read_source
from summarizer.quotes.tokens import COMMA, WORD

LEADING = frozenset(
    [
        "لكن",
        "ولكن",
        "غير",
        "الا",
        "ان",
        "اما",
        "واما",
        "كان",
        "وكان",
        "كانت",
        "وكانت",
        "كانوا",
        "وكانوا",
        "قد",
        "وقد",
        "بينما",
        "فيما",
        "كما",
        "حيث",
        "في",
        "حين",
        "ثم",
        "اذ",
        "لان",
        "بل",
        "وان",
        "فان",
    ]
)
_TURNING = frozenset(
    [
        "كان",
        "وكان",
        "كانت",
        "وكانت",
        "لكنه",
        "لكنها",
        "لكن",
        "ولكن",
        "غير",
        "الا",
        "فيما",
        "بينما",
        "حيث",
        "حين",
        "اذ",
    ]
)
_NEAR = 8
_LONGEST = 30  # tokens


class Before(NamedTuple):
    """The subject before a verb; `sound` is False where what stands there cannot speak."""

    noun: Noun | None
    sound: bool
    statement: bool = False


def before_verb(line: Line, start: int, cue: int) -> Before:
    """Return the subject that stands before a reporting verb: «لكن الجيش أكد أنه»."""
    first = _clause_start(line, start, cue)
    while first < cue and (line.kind(first) != WORD or line.key(first) in LEADING):
        first += 1
    if first + 1 < cue and _is_moving(line.key(first)) and is_given(line.key(first + 1)):
        first += 1
    if first >= cue or is_tail(line.key(first)):
        return Before(None, True)
    if cue - first > _LONGEST:
        return _behind_comma(line, cue - _LONGEST, cue)
    if any(_is_verb(line, at, first) for at in range(first, cue)):
        return _behind_comma(line, first, cue)
    bare = without_and(line, first)
    issued = issuer(bare, first, cue)
    if issued is not None:
        return Before(issued[0], True, True)
    found = read_source(bare, first, cue)
    if found is None:
        return Before(None, not _is_lifeless(bare, first))
    return Before(found, True) if _reaches(line, found, cue) else Before(None, True)


def _is_moving(word: str) -> bool:
    """Tell whether a verb in the present leads to another: «وتعود فلانة لتقول»."""
    bare = word.removeprefix("و")
    return bare[:1] in ("ت", "ي") and is_common(bare) and not is_given(word)


def _is_lifeless(line: Line, at: int) -> bool:
    inanimate, word = lexis().sets["inanimate"], line.key(at)
    if word in lexis().sets["quantities"]:
        return _is_lifeless(line, at + 1)
    return word in inanimate or word.removeprefix("ال") in inanimate


def without_and(line: Line, at: int) -> Line:
    """Return a paragraph with «و» taken off a noun with its article («والحقائق») or off a first name."""
    word = line.key(at)
    named = word.startswith("و") and word[1:] in lexis().given and not (is_given(word) or is_common(word))
    if not named and (not word.startswith("وال") or person(word) is not None):
        return line
    return line.without(at, 1, word[1:])


def _clause_start(line: Line, start: int, cue: int) -> int:
    """Return where the clause of a verb begins: behind the last «لكن» or its like."""
    for at in range(cue - 1, max(start, cue - _LONGEST), -1):
        if line.pair(at) is None and (line.key(at) in _TURNING or _is_impersonal(line, at)):
            return at + 1
    return start


def _is_impersonal(line: Line, at: int) -> bool:
    """Tell whether «أن» stands behind a verb that nobody bears: «يذكر أن الجامعة أوضحت»."""
    return line.key(at) == "ان" and line.key(at - 1).removeprefix("و") in lexis().sets["impersonal"]


def _behind_comma(line: Line, start: int, cue: int) -> Before:
    """Return the subject of a clause that follows another behind a comma: «…، والحقائق تقول»."""
    comma = next(
        (at for at in range(cue - 1, start, -1) if line.kind(at) == COMMA and line.pair(at) is None), None
    )
    if comma is None or comma + 1 >= cue or not is_definite(line.key(comma + 1)):
        return Before(None, True)
    return before_verb(line, comma + 1, cue)


def _is_verb(line: Line, at: int, first: int) -> bool:
    """Tell whether a verb stands at a token, so that what is before another one is no subject of it."""
    found = verb(line.key(at)) if line.kind(at) == WORD and line.pair(at) is None else None
    return found is not None and (not found.weak or (at == first and found.form != PARTICIPLE))


def _reaches(line: Line, noun: Noun, cue: int) -> bool:
    """Tell whether nothing but asides stands between a noun and the verb."""
    at = noun.end
    while at < cue and (line.kind(at) != WORD or line.key(at) == "قد"):
        at += 1
    if at >= cue or (line.kind(noun.end) == COMMA and line.kind(cue - 1) == COMMA):
        return True
    return is_tail(line.key(noun.end)) and cue - noun.end < _NEAR
