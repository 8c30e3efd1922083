"""The Arabic grammar: a paragraph in, what is said and who acts in it out."""

from collections.abc import Iterator, Sequence

from summarizer.document import Span
from summarizer.quotes.arabic.cited import cited
from summarizer.quotes.arabic.cues import cue_at
from summarizer.quotes.arabic.issuers import issuer
from summarizer.quotes.arabic.lexis import is_definite
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.openings import acting_body, opening_subject
from summarizer.quotes.arabic.relays import relayed
from summarizer.quotes.arabic.reports import acting, reported
from summarizer.quotes.arabic.signals import may_report
from summarizer.quotes.arabic.verbatim import direct_from
from summarizer.quotes.paragraphs import sentences
from summarizer.quotes.saying import BODY, EARLIER, Saying
from summarizer.quotes.tokens import COLON, COMMA, STOP, WORD

# Words with which something may be said; a sentence with more is no sentence.
_MOST = 200


def sayings_of(line: Line, *, spoken: bool = False) -> Iterator[Saying]:
    """Yield what a paragraph reports, in order, and who acts where nothing is reported.

    `spoken`: the paragraph before ends with words in marks, whose speaker may go on.
    """
    at, idle = 0, _idle(line)
    for first, limit in sentences(line.sentences):
        at = max(at, first)
        if at >= limit:
            continue
        floating = _floating(line, at, limit) if spoken else None
        found, at = _told(line, at, limit, idle) if floating is None else ([floating], at)
        yield from found
        spoken = spoken or any(saying.content for saying in found)


def _told(line: Line, begun: int, limit: int, idle: Sequence[bool]) -> tuple[Sequence[Saying], int]:
    """Return what a sentence tells from a token on, and the token behind it."""
    subject = opening_subject(line, begun, limit)
    found = [] if subject is None else [subject]
    at = start = begun
    tried = 0
    while at < limit:
        if idle[at]:
            at += 1
            continue
        tried += 1
        if tried > _MOST:
            break
        sayings, behind = _sayings(line, at, start, limit)
        found += sayings
        at = max(behind, line.skip(at), at + 1)
        start = at if any(saying.content for saying in sayings) else start
    if not any(saying.content for saying in found):
        found += _unheard(line, begun, limit)
    return found, at


def _unheard(line: Line, first: int, limit: int) -> Iterator[Saying]:
    """Yield somebody unknown where words in marks follow a colon that no verb was found to lead to."""
    for at in range(first + 1, limit):
        if line.kind(at - 1) == COLON and line.speaks(at):
            yield Saying(line.sentences[at], line.tokens[at].start, None, "", "s", lost=True)
            return


def _idle(line: Line) -> list[bool]:
    """Tell of each token whether it is a word with which nothing that is said or done can begin."""
    return [
        token.kind == WORD and pair < 0 and not (may_report(token.key) or token.key.endswith("ت"))
        for token, pair in zip(line.tokens, line.pairs, strict=True)
    ]


def _sayings(line: Line, at: int, start: int, limit: int) -> tuple[Sequence[Saying], int]:
    """Return what is said where a cue stands at a token, and the token behind it."""
    if line.kind(at) != WORD or line.pair(at) is not None:
        return (), at
    if not may_report(line.key(at)):
        body = acting_body(line, at, limit)
        return ((body,) if body else ()), at
    found = cited(line, at, start, limit)
    if found is not None:
        return found
    cue = cue_at(line, at, after=start)
    if cue is None:
        body = acting_body(line, at, limit) or _issuing(line, at, limit)
        return ((body,) if body else ()), at
    if "r" in cue.form.frames:
        return relayed(line, cue, limit) or acting(line, cue, start, limit)
    return reported(line, cue, start, limit) or acting(line, cue, start, limit)


def _issuing(line: Line, at: int, limit: int) -> Saying | None:
    """Return the body whose statement is named: «أظهر تقرير لمنظمة العفو», then «وقال التقرير»."""
    issued = issuer(line, at, limit)
    if issued is None:
        return None
    if issued[0] is None and is_definite(line.key(at)) and _opens(line, at):
        gender = "f" if line.key(at).endswith("ه") else "m"
        return Saying(line.sentences[at], line.tokens[at].start, None, gender, "s", statement=True)
    if issued[0] is None or issued[0].source.kind != BODY:
        return None
    return Saying(line.sentences[at], line.tokens[at].start, issued[0].source, "", "s")


def _opens(line: Line, at: int) -> bool:
    """Tell whether a sentence begins with a word or with a verb before it: «ووثق التقرير حالات …»."""
    return at < 2 or line.sentences[at - 2] != line.sentences[at]


def _floating(line: Line, first: int, limit: int) -> Saying | None:
    """Return a sentence that is nothing but words in marks: who spoke before goes on."""
    if not line.speaks(first):
        return None
    spans, end = direct_from(line, first)
    while end < limit and line.kind(end) in (STOP, COMMA):
        end += 1
    if end < limit:
        return None
    whole = Span(spans[0].start, spans[-1].end)
    place = line.tokens[first].start
    return Saying(line.sentences[first], place, None, "", "s", whole, "direct", spans, link=EARLIER)
