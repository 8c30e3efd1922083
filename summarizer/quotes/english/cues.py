"""Where a verb of saying stands, what it does there, and where its own words begin and end."""

from typing import NamedTuple

from summarizer.quotes.english.lexis import is_adverb, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.english.verbs import BASE, GERUND, PAST, Verb
from summarizer.quotes.tokens import WORD

_AFTER_PREPOSITION = frozenset(("by", "as"))
# They are subjects as well as articles.
_STANDING_ALONE = frozenset(
    ("this", "that", "all", "both", "these", "those", "many", "some", "most", "several", "others")
)
_CONTRACTED = frozenset(("he's", "she's", "it's"))
_GOING = frozenset(("went", "goes", "going", "go"))
_FUTURE = frozenset(("will", "'ll"))


class Cue(NamedTuple):
    """A reporting verb: `first` is where its auxiliaries and adverbs begin, `end` the token behind it."""

    verb: Verb
    first: int
    at: int
    end: int


def cue_at(line: Line, at: int, start: int) -> Cue | None:
    """Return the reporting verb at a token; None where it is a noun, denied, passive or only possible."""
    if line.kind(at) != WORD:
        return None
    verb = next(
        (
            each
            for each in lexis().verbs.get(line.key(at), ())
            if not each.particle or line.key(at + 1) == each.particle
        ),
        None,
    )
    if verb is None or ("P" in verb.frames and verb.form == PAST) or _is_noun(line, at, verb):
        return None
    first = _group(line, at, start, verb)
    if first is None:
        return None
    return Cue(verb, first, at, at + 1 + bool(verb.particle))


def _is_noun(line: Line, at: int, verb: Verb) -> bool:
    """Tell whether the word before makes a noun of a verb: «the claims», «in reports»."""
    before = line.key(at - 1)
    if line.kind(at - 1) != WORD or (before == "to" and verb.form == BASE):
        return False
    if verb.form == GERUND:
        return not _leans(before)
    if before in small().determiners - _STANDING_ALONE:
        return True
    if before.endswith("'s") and before not in _CONTRACTED:
        return True
    if before in small().prepositions - {"like", "off"}:
        return True
    return line.capital(at) and line.capital(at - 1)


def _leans(before: str) -> bool:
    """Tell whether a participle may follow a word: «by saying», «a statement saying», not «an old saying»."""
    words = small()
    if before in words.be or before in _AFTER_PREPOSITION or before in lexis().statements:
        return True
    return is_adverb(before) or before in ("and", "but", "while", "been") or person(before) is not None


def _group(line: Line, at: int, start: int, verb: Verb) -> int | None:
    """Return where the words of a verb begin; None where they take back that anything was said."""
    first = at
    while first > start and line.kind(first - 1) == WORD:
        key = line.key(first - 1)
        if key == "to":
            goes_on = verb.form == BASE and line.key(first - 2) == "on" and line.key(first - 3) in _GOING
            return first - 3 if goes_on else None
        if _denies(key, verb):
            return None
        if not _helps(key, verb) and (not is_adverb(key) or (line.capital(first - 1) and first - 1 > start)):
            break
        first -= 1
    return None if verb.form == BASE and first <= start and first == at else first


def _denies(key: str, verb: Verb) -> bool:
    """Tell whether a word takes back a verb, turns it round or makes it only possible."""
    words = small()
    if key in words.no or key in ("having", "without") or key.endswith("n't"):
        return True
    passive = key in words.be and verb.form != GERUND and key not in ("'s", "'d")
    return passive or (key in words.modals and key not in _FUTURE)


def _helps(key: str, verb: Verb) -> bool:
    words = small()
    return key in words.auxiliaries or key in _FUTURE or (key in words.be and verb.form == GERUND)


def is_participle(cue: Cue) -> bool:
    """Tell whether a verb leans on the subject of the sentence: «adding that»."""
    return cue.verb.form == GERUND and cue.first == cue.at


def is_past(cue: Cue) -> bool:
    """Tell whether a verb stands in the past, and may as well be passive."""
    return cue.verb.form == PAST
