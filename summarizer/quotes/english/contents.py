"""Where reported words end, and what kind of quotation they are."""

from typing import NamedTuple

from summarizer.document import Span
from summarizer.quotes.english.lexis import is_adverb, lexis
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.english.verbs import BASE, GERUND, PAST, PRESENT
from summarizer.quotes.tokens import CLOSE, COMMA, DASH, MARK, OPEN, SOFT, STOP, WORD

_NEAR = 12  # tokens between a comma and the verb whose subject it opens
_SURE = frozenset(["say", "tell", "add", "warn", "insist", "note", "announce", "confirm", "stress", "deny"])


class Content(NamedTuple):
    """Reported words from one token up to another; `more` is where a further clause with «that» begins."""

    first: int
    end: int
    more: int | None = None


def content_of(line: Line, first: int, limit: int) -> Content:
    """Return reported words from a token on, as far as the reporter lets them go."""
    at = first
    while at < limit:
        if line.kind(at) == SOFT and line.pair(at) is None and line.key(at) in ";|":
            return Content(first, trimmed(line, first, at))
        if (
            line.key(at) in ("and", "but")
            and line.key(at + 1) == "that"
            and line.pair(at) is None
            and at > first
        ):
            return Content(first, trimmed(line, first, at), at + 2)
        if at > first and _cuts(line, at, limit):
            return Content(first, trimmed(line, first, at))
        at = max(line.behind(at), at + 1)
    return Content(first, trimmed(line, first, limit))


def _cuts(line: Line, at: int, limit: int) -> bool:
    """Tell whether the reporter takes the word again at a token."""
    if line.kind(at) == COMMA or (line.kind(at) == DASH and _is_free(line, at)):
        return _comments(line, at + 1) or _reports(line, at + 1, limit)
    key = line.key(at)
    if key == "according" and line.key(at + 1) == "to":
        return True
    behind_marks = line.kind(at - 1) == MARK and line.pair(at - 1) is not None
    if key in ("and", "but") and line.kind(at - 1) != COMMA:
        return (behind_marks and _does(line, at + 1)) or _reports(line, at, limit)
    return behind_marks and key in ("while", "after", "as", "before", "when") and line.kind(at) == WORD


def _does(line: Line, at: int) -> bool:
    """Tell whether a verb stands there that goes on with the reporter's sentence: «and vowed to»."""
    while is_adverb(line.key(at)):
        at += 1
    key = line.key(at)
    past = any(verb.form == PAST for verb in lexis().verbs.get(key, ()))
    return line.kind(at) == WORD and not line.capital(at) and (past or key.endswith("ed"))


def _comments(line: Line, at: int) -> bool:
    """Tell whether a comment of the reporter begins behind a comma."""
    key, tables = line.key(at), lexis()
    for phrase in tables.edges.get(key, ()):
        if all(line.key(at + place) == word for place, word in enumerate(phrase)):
            return True
    if any(verb.form == GERUND for verb in tables.verbs.get(key, ())):
        return True
    if key in ("a", "an", "the") and _judges(line, at + 1):
        return True
    if key == "but":
        after = at + 1
        while is_adverb(line.key(after)):
            after += 1
        word = line.key(after)
        return (
            word in small().auxiliaries
            or (word.endswith("ed") and not line.capital(after))
            or word in ("would", "gave", "said")
        )
    return False


def _judges(line: Line, at: int) -> bool:
    """Tell whether an article leads to a noun of the reporter's: «a claim», «a rare move»."""
    words = small()
    for place in range(at, at + 3):
        if line.key(place) in lexis().comments:
            return True
        if line.kind(place) != WORD or line.key(place) in words.prepositions | words.relatives:
            return False
    return False


def _reports(line: Line, at: int, limit: int) -> bool:
    """Tell whether a subject with its own reporting verb stands there: «, and Smith said»."""
    while line.key(at) in ("and", "but", "while", "then"):
        at += 1
    for place in range(at, min(limit, at + _NEAR)):
        if line.kind(place) not in (WORD, COMMA) or line.pair(place) is not None:
            return False
        key = line.key(place)
        verb = next((verb for verb in lexis().verbs.get(key, ()) if not verb.particle), None)
        if verb is not None and verb.lemma in _SURE and verb.form in (PAST, PRESENT):
            return line.key(place - 1) not in small().be and not (place == at and verb.form == PRESENT)
        if key in small().finite and key not in ("has", "have", "had", "also"):
            return False
        if key in small().clauses - {"and", "of"} and place > at:
            return False
        if verb is not None and verb.form == BASE and place == at:
            return False
    return False


def _is_free(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return (
        line.text[token.start - 1 : token.start].isspace() and line.text[token.end : token.end + 1].isspace()
    )


def trimmed(line: Line, first: int, end: int) -> int:
    """Leave out the signs at the end."""
    while (
        end > first and line.pair(end - 1) is None and line.kind(end - 1) in (COMMA, STOP, DASH, SOFT, OPEN)
    ):
        end -= 1
    while end > first and line.kind(end - 1) == WORD and line.key(end - 1) == "and":
        end -= 1
    return end


def quoted(line: Line, first: int, end: int) -> tuple[str, Span, tuple[Span, ...]]:
    """Return the kind of reported words, where they stand, and their verbatim parts."""
    pair = line.opens(first)
    if pair is not None and pair.last >= end - 1:
        parts = line.parts(pair)
        if parts:
            return "direct", Span(parts[0].start, parts[-1].end), parts
    pieces = tuple(
        part
        for number in dict.fromkeys(line.pairs[at] for at in range(first, end))
        if number >= 0 and not line.named[number]
        for part in line.parts(line.marks[number])
    )
    last = end
    while last - 1 > first and line.kind(last - 1) in (MARK, COMMA, STOP):
        last -= 1
    span = line.span(first, end if line.kind(end - 1) in (MARK, CLOSE) else last)
    return ("mixed" if pieces else "indirect"), span, pieces
