"""What one quotes another as saying: «state television quoted him as saying: "…"»."""

from summarizer.document import Span
from summarizer.quotes.english.cited import Found
from summarizer.quotes.english.clauses import Clause, marks_before
from summarizer.quotes.english.contents import content_of, quoted
from summarizer.quotes.english.cues import Cue
from summarizer.quotes.english.intros import Intro, intro_of
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.subjects import Subject, before_verb
from summarizer.quotes.english.verbs import GERUND
from summarizer.quotes.saying import EARLIER, EXPLICIT, PERSON, ROLE, UNNAMED, Saying

_NEAR = 16  # tokens between «quoted» and «as saying»
_QUOTING = ("quoted", "cited", "reported")
_GENDERS = {"him": "m", "her": "f"}


def relayed(line: Line, cue: Cue, clause: Clause) -> Found | None:
    """Return what stands at «as saying», and the token behind it."""
    quoting = _quoting(line, cue, clause.start)
    if quoting is None:
        return None
    passive = any(line.key(at) in small().be for at in range(max(clause.start, quoting - 3), quoting))
    subject = before_verb(line, clause.start, _first_of_verb(line, quoting, clause.start))
    intro = intro_of(line, cue, clause.limit)
    words = _words(line, clause, subject.first, intro)
    if words is None:
        return None
    speaker, via = _speaker_and_relay(line, cue, subject, quoting, passive=passive)
    if via is None and line.key(cue.end) in ("by", "on", "in"):
        via = read_noun(line, cue.end + 1, clause.limit)
    (kind, span, parts), end = words
    saying = Saying(
        line.sentences[cue.at],
        line.tokens[quoting].start,
        speaker.source if speaker else None,
        _GENDERS.get(_pronoun(line, quoting), subject.gender if passive else ""),
        "s",
        span,
        kind,
        parts,
        line.span(quoting, quoting + 1),
        via=via.source if via else None,
        medium=intro.medium,
        link=EXPLICIT if speaker else EARLIER,
    )
    return ([saying, _either(saying)] if _is_ambiguous(via, passive=passive) else [saying]), end


def _is_ambiguous(via: Noun | None, *, passive: bool) -> bool:
    """Tell whether «he» of the next sentence may be who quoted as well: a paper is no «he», a person is."""
    return via is not None and not passive and via.source.kind in (PERSON, ROLE, UNNAMED)


def _either(saying: Saying) -> Saying:
    """Return that somebody who cannot be told goes on behind a saying."""
    return saying._replace(source=None, content=None, kind="", parts=(), via=None, lost=True)


def _quoting(line: Line, cue: Cue, start: int) -> int | None:
    """Return where «quoted» stands before «as saying»."""
    if cue.verb.form != GERUND or line.key(cue.at - 1) != "as":
        return None
    behind = range(cue.at - 2, max(start, cue.at - _NEAR) - 1, -1)
    return next((at for at in behind if line.key(at) in _QUOTING), None)


def _first_of_verb(line: Line, quoting: int, start: int) -> int:
    """Return where «has also been quoted» begins."""
    helping = small().be | small().auxiliaries | {"also", "widely"}
    while quoting > start and line.key(quoting - 1) in helping:
        quoting -= 1
    return quoting


def _speaker_and_relay(
    line: Line, cue: Cue, subject: Subject, quoting: int, *, passive: bool
) -> tuple[Noun | None, Noun | None]:
    between = read_noun(line, quoting + 1 + (line.key(quoting + 1) == "by"), cue.at - 1)
    if passive:
        return subject.noun, between
    is_pronoun = _pronoun(line, quoting) in (*_GENDERS, "them")
    return None if is_pronoun else between, subject.noun


def _pronoun(line: Line, quoting: int) -> str:
    """Return who is quoted in one word: «quoted her as saying», not «quoted her lawyer as saying»."""
    return line.key(quoting + 1) if line.key(quoting + 2) == "as" else ""


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
