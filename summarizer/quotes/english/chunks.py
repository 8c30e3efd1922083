"""The stretches between commas and conjunctions, and who is named at the end of one."""

from summarizer.quotes.english.lexis import is_adverb, is_reporting, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.verbs import GERUND
from summarizer.quotes.tokens import CLOSE, COLON, COMMA, DASH, MARK, SOFT, STOP, WORD

_LONGEST = 28  # tokens of a stretch without comma
_BREAKS = frozenset((COMMA, COLON, SOFT, STOP))
_CLAUSAL = frozenset(
    [
        "after",
        "and",
        "before",
        "but",
        "or",
        "because",
        "while",
        "when",
        "where",
        "whereas",
        "although",
        "though",
        "if",
        "unless",
        "that",
        "as",
        "since",
        "until",
    ]
)


def chunk_start(line: Line, start: int, end: int, *, clauses: bool = True) -> int:
    """Return where the stretch begins that ends before a token; with `clauses` a conjunction begins one."""
    at, last = end, max(start, end - _LONGEST)
    while at > last:
        before = at - 1
        if line.kind(before) in _BREAKS or (line.kind(before) == DASH and _is_free(line, before)):
            break
        if line.pair(before) is not None or line.kind(before) == CLOSE:
            outside = line.before(before)
            if line.kind(before) == MARK and not _is_small(line, before):
                break
            if outside < last or outside == before - 1:
                break
            at = outside + 1
            continue
        if line.kind(before) == MARK:
            break
        if clauses and line.key(before) in _CLAUSAL and not line.capital(before):
            break
        at = before
    return at


def _is_small(line: Line, at: int) -> bool:
    pair = line.pair(at)
    return pair is not None and pair.closed and pair.last - pair.first <= 3 and line.capital(pair.first - 1)


def _is_free(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return (
        line.text[token.start - 1 : token.start].isspace() or line.text[token.end : token.end + 1].isspace()
    )


def chunk_noun(line: Line, first: int, end: int) -> tuple[Noun | None, int]:
    """Return who is named at the end of a stretch, and where: all of it, else its last noun."""
    first = past_linkers(line, first, end)
    leads = line.key(first) in small().prepositions or line.key(first) in small().clauses
    if not leads:
        noun = read_noun(line, first, end)
        if noun is not None and (noun.end == end or (_complements(line, noun.end, end))):
            return noun, first
    for at in range(first + 1, end):
        if _may_begin(line, at):
            noun = read_noun(line, at, end)
            if noun is not None and noun.end == end:
                return noun, at
    return None, first


def past_linkers(line: Line, first: int, end: int) -> int:
    """Step over words that join a sentence to the one before."""
    while first < end and (
        line.key(first) in lexis().linkers
        or (is_adverb(line.key(first)) and line.key(first) != "both" and not line.capital(first + 1))
    ):
        first += 1
    return first


def _complements(line: Line, at: int, end: int) -> bool:
    """Tell whether what follows a noun only describes it: «who asked not to be named», «from the town»."""
    if line.key(at) in small().relatives:
        return True
    if line.kind(at) not in (WORD, DASH) or (
        line.key(at) not in small().prepositions and not line.key(at).endswith(("ed", "ing"))
    ):
        return line.kind(at) != WORD and line.behind(at) >= end
    return not has_finite(line, at, end)


def has_finite(line: Line, first: int, end: int) -> bool:
    """Tell whether a finite verb stands between two tokens."""
    for at in range(first, end):
        key = line.key(at)
        if (key in small().finite and not line.capital(at)) or _contracts(key):
            return True
        if (
            key.endswith("ed")
            and line.kind(at) == WORD
            and at > first
            and not line.capital(at)
            and line.key(at - 1) not in small().determiners
        ):
            return True
    return False


def _contracts(key: str) -> bool:
    """Tell whether a pronoun with its verb stands there: «it's», «they'll»."""
    return "'" in key and key.split("'", 1)[0] in small().subjects


def _may_begin(line: Line, at: int) -> bool:
    """Tell whether a noun may begin at a token in the midst of a stretch."""
    before, key = line.key(at - 1), line.key(at)
    if line.kind(at) != WORD or (
        before in small().prepositions or before in small().determiners or before.endswith("'s")
    ):
        return False
    if key in small().determiners or key in small().numbers:
        return True
    if line.capital(at):
        return not line.capital(at - 1) or before in small().times
    return person(key) is not None or key in lexis().bodies or before in small().times


def is_modifier(line: Line, at: int) -> bool:
    """Tell whether a stretch between commas describes the noun before it, or what follows it."""
    key = line.key(at)
    if line.capital(at):
        leads = key.endswith("ing") or key == "asked"
        return (
            leads
            and line.kind(at + 1) == WORD
            and not line.capital(at + 1)
            and not is_reporting(line.key(at + 1))
        )
    if key in small().prepositions or key in small().relatives or is_adverb(key):
        return True
    verbs = lexis().verbs.get(key, ())
    return key.endswith(("ing", "ed")) or any(verb.form == GERUND for verb in verbs) or key.isdigit()
