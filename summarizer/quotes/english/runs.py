"""The words of a noun phrase: from its article to its last word, whatever they name."""

from typing import NamedTuple

from summarizer.quotes.english.lexis import is_adverb, is_reporting, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.tokens import WORD

LINKING = frozenset(
    [
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "bint",
        "abu",
        "de",
        "der",
        "den",
        "van",
        "von",
        "da",
        "dos",
        "du",
        "di",
        "la",
        "le",
        "ould",
        "af",
        "ten",
        "ter",
        "ait",
        "ul",
        "ur",
        "bou",
    ]
)
OWN = ("'s", "s'", "'")
JOINING = frozenset(["of", "for", "and", "&"])
PARTICIPLES = frozenset(
    [
        "briefed",
        "involved",
        "close",
        "familiar",
        "based",
        "quoted",
        "identified",
        "named",
        "present",
        "interviewed",
        "acting",
    ]
)
_LEADING = frozenset(("democratic", "islamic", "united", "people's", "federal", "arab", "republic"))
_FIRST_NAMES = frozenset(("may", "april", "june"))
_ALSO_NAMES = frozenset(("may", "april", "june", "august", "jan", "mar", "next", "late"))
CHARGED = frozenset(("minister", "secretary"))
_FIELD = 4  # words of what a minister is for
_YEAR = 4  # digits
_DEGREES = frozenset(["senior", "former", "other", "top", "more", "most", "new", "now"])


class Run(NamedTuple):
    """The words of a noun from the first, past its article, to the last."""

    start: int
    first: int
    end: int
    definite: bool
    indefinite: bool
    owner: int  # where a possessive before the noun ends, 0 where none does


def run_of(line: Line, at: int, limit: int) -> Run | None:
    """Return the words of a noun from a token on, None where none stands there."""
    words = small()
    start, definite, indefinite, owner = at, False, False, 0
    while at < limit and line.kind(at) == WORD:
        key = line.key(at)
        if key.endswith(OWN) and line.key(at + 1):
            definite, owner = True, at + 1
        elif key in words.determiners or key in words.numbers or (key.isdigit() and len(key) != _YEAR):
            definite = definite or key in words.definite
            indefinite = indefinite or key not in words.definite
        elif not _is_before_owner(line, at, limit):
            break
        at += 1
    end = at
    while end < limit and (belongs(line, end, at) or _is_nickname(line, end, at)):
        end = line.behind(end)
    if end <= at:
        return None
    return Run(start, at, _extended(line, at, end, limit), definite, indefinite, owner)


def _is_before_owner(line: Line, at: int, limit: int) -> bool:
    """Tell whether words lead to a possessive that owns the noun: «the prime minister's spokesman»."""
    first = at
    while at < limit and belongs(line, at, first):
        if line.key(at).endswith(OWN):
            return at + 1 < limit and line.kind(at + 1) == WORD
        at += 1
    return False


def belongs(line: Line, at: int, first: int) -> bool:
    """Tell whether a word may stand within a noun."""
    key, times = line.key(at), small().times
    if line.kind(at) != WORD or ("'" in key and key.split("'")[0] in small().subjects):
        return False
    if at == first:
        return _opens(line, at)
    if line.capital(at):
        return key not in times or (line.capital(at - 1) and (key in _ALSO_NAMES or len(key) < _YEAR))
    if _is_small(key) or key in times or is_adverb(key) or key in small().finite or key in small().objects:
        return False
    return not (is_reporting(key) or _is_verb(line, at, first))


def _opens(line: Line, at: int) -> bool:
    """Tell whether a word may be the first of a noun: «Will Smith», not «will»."""
    key, named = line.key(at), line.capital(at) and line.capital(at + 1)
    if key in small().times and key not in _FIRST_NAMES:
        return named
    return not _is_small(key) or (named and key in lexis().men)


def _is_small(key: str) -> bool:
    words = small()
    if key in words.prepositions or key in words.clauses or key in words.subjects or key in words.be:
        return True
    return key in words.determiners or key in words.auxiliaries or key in words.modals or key in words.no


def _is_verb(line: Line, at: int, first: int) -> bool:
    """Tell whether a word behind somebody is what he does: «Hana Novak walked», «Lena Fischer runs»."""
    key, before, tables = line.key(at), line.key(at - 1), lexis()
    named = line.capital(at - 1) and before not in tables.lands
    if key.endswith("ed") and not line.capital(at) and not (is_adverb(before) or before in _DEGREES):
        return key not in PARTICIPLES or named
    given = line.key(first) in tables.men or line.key(first) in tables.women
    return given and named and person(key) is None and key not in tables.bodies and not line.capital(at)


def _is_nickname(line: Line, at: int, first: int) -> bool:
    """Tell whether a word in marks stands within a name: «Robert "Bob" Smith»."""
    pair = line.opens(at)
    if pair is None or not pair.closed or at == first or pair.last - pair.first > 3:
        return False
    return line.capital(at - 1) and line.capital(pair.last + 1)


def _extended(line: Line, first: int, end: int, limit: int) -> int:
    """Go on over «of» and the like between capitals: «Ministry of Health», «Bank of England Governor»."""
    while end + 1 < limit and line.key(end) in JOINING and line.capital(end - 1):
        after = end + 1 + (line.key(end + 1) == "the")
        if not _is_joined(line, first, end) or not line.capital(after):
            break
        end = after + 1
        while end < limit and belongs(line, end, first):
            end += 1
    return end


def _is_joined(line: Line, first: int, at: int) -> bool:
    """Tell whether «of» belongs to a name: behind a body, an office or one word, not «Jane Doe of Oxfam»."""
    before = line.key(at - 1)
    if before in lexis().bodies:
        return True
    if person(before) is not None:
        # «Minister for Health Simon Harris»
        return line.key(at) != "for" or (before in CHARGED and _names_holder(line, at + 1))
    if line.key(at) not in ("of", "&") or any(_is_personal(line, place) for place in range(first, at)):
        return False
    return at - first == 1 or line.key(first) in _LEADING


def _names_holder(line: Line, at: int) -> bool:
    """Tell whether a known first name and another stand behind what an office is for."""
    last = at + _FIELD
    while at < last and line.capital(at) and line.kind(at) == WORD:
        at += 1
        if line.capital(at + 1) and (line.key(at) in lexis().men or line.key(at) in lexis().women):
            return True
    return False


def _is_personal(line: Line, at: int) -> bool:
    key, tables = line.key(at), lexis()
    return key in tables.men or key in tables.women or key in tables.ranks
