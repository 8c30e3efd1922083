"""Sources that no verb reports: «according to X», and what one relays of another."""

from collections.abc import Sequence

from summarizer.document import Span
from summarizer.quotes.english.clauses import Clause, marks_before
from summarizer.quotes.english.contents import content_of, quoted, trimmed
from summarizer.quotes.english.cues import Cue
from summarizer.quotes.english.intros import Intro, intro_of
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.subjects import after_verb, before_verb
from summarizer.quotes.english.verbs import GERUND
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
    if first is None:
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


def citing(line: Line, cue: Cue, clause: Clause) -> Found | None:
    """Return what one quotes another as saying: «state television quoted him as saying: "…"»."""
    if cue.verb.form != GERUND or line.key(cue.at - 1) != "as":
        return None
    quoting = next(
        (
            at
            for at in range(cue.at - 2, max(clause.start, cue.at - _NEAR) - 1, -1)
            if line.key(at) in ("quoted", "cited", "reported")
        ),
        None,
    )
    if quoting is None:
        return None
    passive = any(line.key(at) in small().be for at in range(max(clause.start, quoting - 3), quoting))
    first = quoting
    while first > clause.start and line.key(first - 1) in small().be | small().auxiliaries | {
        "also",
        "widely",
    }:
        first -= 1
    subject = before_verb(line, clause.start, first)
    between = read_noun(line, quoting + 1 + (line.key(quoting + 1) == "by"), cue.at - 1)
    speaker, via = (subject.noun, between) if passive else (between, subject.noun)
    if not passive and line.key(quoting + 1) in ("him", "her", "them"):
        speaker = None
    intro = intro_of(line, cue, clause.limit)
    words = _words(line, clause, subject.first, intro)
    if words is None:
        return None
    if via is None and line.key(cue.end) in ("by", "on", "in"):
        via = read_noun(line, cue.end + 1, clause.limit)
    (kind, span, parts), end = words
    saying = Saying(
        line.sentences[cue.at],
        line.tokens[quoting].start,
        speaker.source if speaker else None,
        {"him": "m", "her": "f"}.get(line.key(quoting + 1), subject.gender if passive else ""),
        "s",
        span,
        kind,
        parts,
        line.span(quoting, quoting + 1),
        via=via.source if via else None,
        medium=intro.medium,
        link=EXPLICIT if speaker else EARLIER,
    )
    return [saying], end


def _words(
    line: Line, clause: Clause, first: int, intro: Intro
) -> tuple[tuple[str, Span, tuple[Span, ...]], int] | None:
    """Return what is quoted: behind «as saying», or in marks before who is quoted."""
    if intro.kind:
        content = content_of(line, intro.content, clause.limit)
        return (
            (quoted(line, intro.content, content.end), content.end) if content.end > intro.content else None
        )
    marks = marks_before(line, first, clause.start)
    pair = line.pair(marks) if marks is not None else None
    return (quoted(line, pair.first, pair.last + 1), intro.end) if pair is not None else None
