"""Sources that no verb reports: «according to X», and what one relays of another."""

from collections.abc import Sequence

from summarizer.quotes.english.contents import content_of, quoted, trimmed
from summarizer.quotes.english.cues import cue_at
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.subjects import after_verb, before_verb
from summarizer.quotes.saying import EARLIER, EXPLICIT, Saying
from summarizer.quotes.tokens import COLON, COMMA, MARK, WORD

_FEWEST = 2  # tokens of the shortest clause
_DESCRIBING = frozenset(("who", "which", "whose", "whom"))
_NEAR = 16  # tokens between «quoted» and «as saying»
Found = tuple[Sequence[Saying], int]


def cited(line: Line, at: int, start: int, limit: int) -> Found | None:
    """Return what stands by «according to» or «as X put it», and the token behind that."""
    match (line.key(at), line.key(at + 1)):
        case ("put", "it"):
            return _put(line, at, start, limit)
        case ("according", "to"):
            return _according(line, at, start, limit)
    return None


def _according(line: Line, at: int, start: int, limit: int) -> Found | None:
    noun = after_verb(line, at + 2, limit)
    if noun is None and line.key(at + 2) not in small().objects:
        return None
    saying = _saying(line, at, at + 2, noun)
    end = noun.end if noun is not None else at + 3
    if all(line.kind(place) != WORD for place in range(start, at)):
        return _led(line, saying, end, limit)
    first = start
    while first < at and _joins(line, first):
        first += 1
    last = trimmed(line, first, at)
    if last - first < _FEWEST:
        return None
    kind, span, parts = quoted(line, first, last)
    return [saying._replace(content=span, kind=kind, parts=parts)], end


def _led(line: Line, saying: Saying, end: int, limit: int) -> Found | None:
    """Read the words to which a cited source leads: «According to X, …»."""
    first = _behind_comma(line, end, limit)
    # «According to Reuters, an official said: …»: who said it stands behind the comma.
    if first is None or any(cue_at(line, at, first) for at in range(first + 1, min(limit, first + _NEAR))):
        return None
    content = content_of(line, first, limit)
    if content.end - first < _FEWEST:
        return None
    kind, span, parts = quoted(line, first, content.end)
    return [saying._replace(content=span, kind=kind, parts=parts)], content.end


def _joins(line: Line, at: int) -> bool:
    """Tell whether a token only joins a clause to the one before it."""
    return (line.kind(at) != WORD and line.opens(at) is None) or line.key(at) in ("but", "and")


def _put(line: Line, at: int, start: int, limit: int) -> Found | None:
    """Read «as Lucia Prado put it: "…"»."""
    lead = next(
        (place for place in range(at - 1, max(start, at - _NEAR) - 1, -1) if line.key(place) == "as"), None
    )
    words = at + 2 + (line.kind(at + 2) in (COMMA, COLON))
    if lead is None or line.opens(words) is None:
        return None
    subject = before_verb(line, lead + 1, at)
    if not subject.sound:
        return None
    content = content_of(line, words, limit)
    kind, span, parts = quoted(line, words, content.end)
    source = subject.noun.source if subject.noun else None
    saying = _saying(line, at, at + 2, subject.noun)
    return [
        saying._replace(source=source, gender=subject.gender, content=span, kind=kind, parts=parts)
    ], content.end


def _behind_comma(line: Line, at: int, limit: int) -> int | None:
    """Return where the words begin that a cited source leads to, past what describes him («, who …,»)."""
    for place in range(at, min(limit, at + _NEAR)):
        if (
            line.kind(place) == COMMA
            and line.key(place + 1) not in _DESCRIBING
            and not line.key(place + 1).isdigit()
        ):
            return place + 1
        if line.kind(place) == MARK:
            return place
    return None


def _saying(line: Line, at: int, end: int, noun: Noun | None) -> Saying:
    source = noun.source if noun is not None and noun.owned else None
    gender = {"him": "m", "her": "f"}.get(line.key(end), "") if noun is None else ""
    return Saying(
        line.sentences[at],
        line.tokens[at].start,
        source,
        gender,
        "p" if line.key(end) == "them" else "s",
        cue=line.span(at, end),
        link=EXPLICIT if source else EARLIER,
        statement=source is None and noun is not None,
    )
