"""The clause of a reporting verb: words before it, in marks or without, and the saying they make."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.quotes.english.chunks import has_finite
from summarizer.quotes.english.contents import content_of, quoted, trimmed
from summarizer.quotes.english.cues import Cue
from summarizer.quotes.english.intros import Intro
from summarizer.quotes.english.lexis import lexis
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.subjects import Subject
from summarizer.quotes.saying import EARLIER, EXPLICIT, ROLE, SAME_SENTENCE, Saying, Source
from summarizer.quotes.tokens import COLON, COMMA, DASH, STOP, WORD

_FEWEST = 3  # words in marks that make a quotation of a name for a thing
_STATEMENTS = frozenset(("statement", "communique", "release", "press-release", "readout"))
_ASKING = frozenset(("what", "who", "why", "how"))
_CLAUSE = 3  # tokens of the shortest clause before its «he said»


Found = tuple[Sequence[Saying], int]


class Clause(NamedTuple):
    """The region of a sentence in which a verb may report: behind what was reported before it."""

    start: int
    limit: int
    previous: Subject | None


def marks_before(line: Line, at: int, start: int) -> int | None:
    """Return the last token of marked words that end before one."""
    place = at - 1
    while place >= start and line.kind(place) in (COMMA, DASH) and line.pair(place) is None:
        place -= 1
    pair = line.pair(place) if place >= start else None
    return place if pair is not None and pair.last == place and not line.named[line.pairs[place]] else None


def may_close(line: Line, last: int) -> bool:
    """Tell whether marked words before a verb may be what it reports: a comma or a stop, or they are long."""
    pair = line.pair(last)
    if pair is None:
        return False
    signs = (COMMA, STOP, DASH)
    return line.kind(last + 1) in signs or line.kind(last - 1) in signs or line.length(pair) > _FEWEST


def behind_marks(
    line: Line, cue: Cue, subject: Subject, marks: int, intro: Intro, clause: Clause
) -> Found | None:
    """Read a verb whose words stand before it in marks, and their second half behind it."""
    """Read a verb whose words stand before it in marks, and their second half behind it."""
    pair = line.pair(marks)
    if pair is None:
        return None
    saying = saying_of(line, cue, subject, intro)
    first = _clause_first(line, clause.start, pair.first)
    kind, span, parts = quoted(line, first, marks + 1)
    said = [saying._replace(content=span, kind=kind, parts=parts)]
    at = max(intro.end, cue.end)
    while at < clause.limit and line.opens(at) is None and line.kind(at) not in (STOP, COLON):
        if _takes_over(line, at, cue.at):
            return said, at
        at += 1
    if line.kind(at) == COLON:
        at += 1
    if at < clause.limit and line.speaks(at) and line.kind(at - 1) in (COMMA, COLON, DASH, STOP):
        content = content_of(line, at, clause.limit)
        kind, span, parts = quoted(line, at, content.end)
        return [*said, saying._replace(content=span, kind=kind, parts=parts, link=SAME_SENTENCE)], content.end
    return said, max(intro.end, cue.end)


def _takes_over(line: Line, at: int, cue: int) -> bool:
    """Tell whether another verb of saying stands there, whose words the marks behind it may be."""
    return at > cue + 1 and any(not verb.particle for verb in lexis().verbs.get(line.key(at), ()))


def _clause_first(line: Line, start: int, first: int) -> int:
    """Return where the words before a verb begin: with their marks, or with the clause that leads to them."""
    at = start
    while at < first and (line.kind(at) != WORD or line.key(at) in lexis().linkers):
        at += 1
    if any(line.kind(place) in (COLON, STOP) for place in range(at, first)):
        return first
    return at if at < first else first


def clause_before(line: Line, cue: Cue, subject: Subject, intro: Intro, clause: Clause) -> Found | None:
    """Read a verb whose words stand before it without marks: «…, the coast guard said»."""
    first, end = clause.start, subject.first - 1
    while first < end and (
        (line.kind(first) != WORD and line.opens(first) is None) or line.key(first) in ("but", "and")
    ):
        first += 1
    if end - first < _CLAUSE or "d" in cue.verb.frames or not {"a", "b", "q"} & set(cue.verb.frames):
        return None
    if not _closes(line, intro, clause):
        return None
    behind = max(intro.end, cue.end)
    last = trimmed(line, first, end)
    tail = intro.end + 1
    if line.kind(intro.end) == COMMA and tail < clause.limit and not _is_whole(line, first, end):
        last = behind = content_of(line, tail, clause.limit).end
    kind, span, parts = quoted(line, first, last)
    return [saying_of(line, cue, subject, intro)._replace(content=span, kind=kind, parts=parts)], behind


def _closes(line: Line, intro: Intro, clause: Clause) -> bool:
    """Tell whether nothing stands behind a verb that it could report instead."""
    if intro.end >= clause.limit or line.kind(intro.end) != WORD:
        return True
    return line.key(intro.end) in small().clauses | small().prepositions


def _is_whole(line: Line, first: int, end: int) -> bool:
    """Tell whether words make a clause that needs no second half: not «The strike», «What they found»."""
    return line.key(first) not in _ASKING and has_finite(line, first, end)


def saying_of(line: Line, cue: Cue, subject: Subject, intro: Intro, link: str = EXPLICIT) -> Saying:
    """Return what a verb reports, but for the words themselves."""
    source = _source(subject.noun)
    if source is None and link == EXPLICIT:
        link = EARLIER
    issued = subject.noun is not None and subject.noun.statement
    return Saying(
        line.sentences[cue.at],
        line.tokens[cue.at].start,
        source,
        source.gender if source else subject.gender,
        subject.number,
        cue=line.span(cue.at, cue.end),
        medium=intro.medium,
        link=link,
        statement=source is None and (subject.body or issued),
        goes_on=cue.verb.lemma in ("add", "continue", "go_on"),
    )


def _source(noun: Noun | None) -> Source | None:
    """Return who speaks: a report that nobody signs speaks itself, but «the statement» is a body's."""
    if noun is None or (not noun.owned and noun.source.head in _STATEMENTS):
        return None
    return noun.source if noun.owned else noun.source._replace(kind=ROLE, gender="n")
