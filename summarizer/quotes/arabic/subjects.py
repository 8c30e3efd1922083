"""Who acts in a sentence: the subject before a reporting verb, and the one with whom a sentence opens."""

from typing import NamedTuple

from summarizer.quotes.arabic.issuers import issuer
from summarizer.quotes.arabic.lexis import PARTICIPLE, is_body, is_definite, lexis, person, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun, bare_key
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.words import is_foreign, is_given, is_rank, is_tail
from summarizer.quotes.arabic.zones import read_source
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED, Saying
from summarizer.quotes.tokens import COMMA, WORD

_LEADING = frozenset(
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
_SHORTEST_VERB = 4  # letters
_ACTORS = frozenset((PERSON, ROLE, BODY, UNNAMED))


class Before(NamedTuple):
    """The subject before a verb; `sound` is False where what stands there cannot speak."""

    noun: Noun | None
    sound: bool
    statement: bool = False


def before_verb(line: Line, start: int, cue: int) -> Before:
    """Return the subject that stands before a reporting verb: «لكن الجيش أكد أنه»."""
    first = _clause_start(line, start, cue)
    while first < cue and (line.kind(first) != WORD or line.key(first) in _LEADING):
        first += 1
    if first >= cue or is_tail(line.key(first)):
        return Before(None, True)
    if cue - first > _LONGEST:
        return _behind_comma(line, cue - _LONGEST, cue)
    if any(_is_verb(line, at, first) for at in range(first, cue)):
        return _behind_comma(line, first, cue)
    bare = _without_and(line, first)
    issued = issuer(bare, first, cue)
    if issued is not None:
        return Before(issued[0], True, True)
    found = read_source(bare, first, cue)
    if found is None:
        return Before(None, not _is_lifeless(bare, first))
    return Before(found, True) if _reaches(line, found, cue) else Before(None, True)


def _is_lifeless(line: Line, at: int) -> bool:
    inanimate, word = lexis().sets["inanimate"], line.key(at)
    if word in lexis().sets["quantities"]:
        return _is_lifeless(line, at + 1)
    return word in inanimate or word.removeprefix("ال") in inanimate


def _without_and(line: Line, at: int) -> Line:
    """Return a paragraph with «و» taken off a noun with its article («والحقائق»)."""
    if not line.key(at).startswith("وال") or person(line.key(at)) is not None:
        return line
    return line.without(at, 1, line.key(at)[1:])


def _clause_start(line: Line, start: int, cue: int) -> int:
    """Return where the clause of a verb begins: behind the last «لكن» or its like."""
    for at in range(cue - 1, max(start, cue - _LONGEST), -1):
        if line.pair(at) is None and line.key(at) in _TURNING:
            return at + 1
    return start


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


def opening_subject(line: Line, first: int, limit: int) -> Saying | None:
    """Return who acts where a sentence opens with a verb and a subject, or with the subject."""
    at = first
    while at < limit and (line.kind(at) != WORD or line.key(at) in _LEADING):
        at += 1
    if at + 1 >= limit or verb(line.key(at)) is not None:
        return None
    if is_body(line.key(at)):
        return _acting(line, at, 0, limit)
    for place in (at, at + 1):
        if line.kind(place) == WORD and _may_open(_without_and(line, place), place):
            return _acting(_without_and(line, place), place, place - at, limit)
    return acting_body(line, at, limit)


def _acting(line: Line, at: int, behind: int, limit: int) -> Saying | None:
    noun = read_noun(line, at, limit)
    if noun is None or noun.source.kind not in _ACTORS:
        return None
    gender = noun.source.gender or _gender(line.key(at - 1) if behind else "")
    if noun.source.kind == BODY and line.key(at).endswith(("ه", "ات")):
        gender = "f"
    source = noun.source._replace(gender=gender)
    return Saying(line.sentences[at], line.tokens[at].start, source, gender, source.number)


def _gender(word: str) -> str:
    """Return the gender that an unknown verb gives its subject, "" where none shows."""
    return "f" if word.endswith("ت") or word.startswith(("ت", "وت")) else "m" if word else ""


def acting_body(line: Line, at: int, limit: int) -> Saying | None:
    """Return the body that acts behind a verb in the feminine: «أصدرت هيئة الطيران بياناً»."""
    word, body = line.key(at), line.key(at + 1) if at + 1 < limit else ""
    if not word.endswith("ت") or len(word) < _SHORTEST_VERB:
        return None
    # A paper that met somebody is not who goes on speaking.
    if not is_body(body) or bare_key(body) in lexis().sets["media"]:
        return None
    noun = read_noun(line, at + 1, limit)
    if noun is None:
        return None
    source = noun.source._replace(gender="f")
    return Saying(line.sentences[at], line.tokens[at].start, source, "f", "s")


def _may_open(line: Line, at: int) -> bool:
    word = line.key(at)
    # «العجمي» is a family, «الملتقى» an event.
    if is_definite(word) and (is_foreign(word) or line.text[line.tokens[at].end - 1] == "ي"):
        return True
    return is_given(word) or is_rank(word) or person(word) is not None
