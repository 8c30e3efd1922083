"""What a verb reports, once its subject and the beginning of the words are known."""

from collections.abc import Sequence

from summarizer.document import Span
from summarizer.quotes.arabic.cues import Cue
from summarizer.quotes.arabic.edges import Content, content_of
from summarizer.quotes.arabic.intros import SPEECH, Intro
from summarizer.quotes.arabic.lexis import PARTICIPLE, lexis, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.monologue import speech_end
from summarizer.quotes.arabic.verbatim import direct_from, quoted
from summarizer.quotes.arabic.zones import Zone
from summarizer.quotes.saying import EARLIER, EXPLICIT, POINTED, SAME_SENTENCE, Saying
from summarizer.quotes.tokens import COLON, STOP

_ANSWERING = frozenset(("أجاب", "رد"))
_FAR = 30  # tokens from a question to its answer

Found = tuple[Sequence[Saying], int]


def told(line: Line, saying: Saying, intro: Intro, limit: int) -> Found | None:
    """Return what a clause reports behind its introduction, each coordinated part by itself, and its end."""
    if intro.kind == SPEECH and line.pair(intro.content) is not None:
        spans, end = direct_from(line, intro.content)
        return [saying._replace(content=Span(spans[0].start, spans[-1].end), kind="direct", parts=spans)], end
    sayings: list[Saying] = []
    first: int | None = intro.content
    end, link = intro.content, saying.link
    while first is not None and first < limit:
        content = content_of(line, first, limit)
        if content.end <= content.first:
            break
        behind = _spoken_on(line, intro, content)
        kind, span, parts = quoted(line, content.first, behind)
        sayings.append(saying._replace(content=span, kind=kind, parts=parts, link=link))
        content = content._replace(end=behind)
        first, link, end = content.more, SAME_SENTENCE, content.end
    return (sayings, end) if sayings else None


def saying_of(line: Line, cue: Cue, zone: Zone) -> Saying:
    """Return a clause of a verb and its subject, its words yet to come."""
    link = EXPLICIT
    if zone.noun is None:
        link = POINTED if zone.statement else SAME_SENTENCE if cue.form.form == PARTICIPLE else EARLIER
    return Saying(
        line.sentences[cue.first],
        line.tokens[cue.first].start,
        zone.noun.source if zone.noun else None,
        cue.form.gender,
        cue.form.number,
        cue=line.span(cue.first, cue.end),
        via=zone.via,
        medium=zone.medium,
        link=link,
        statement=zone.statement,
        goes_on=cue.form.lemma in lexis().sets["continuing"],
        lost=zone.noun is None and not zone.statement and _is_answer(line, cue),
    )


def _is_answer(line: Line, cue: Cue) -> bool:
    """Tell whether somebody who was asked answers: «سألت المذيعة ضيفها … فأجاب», no «he» of before."""
    at = cue.first
    if cue.form.form == PARTICIPLE:
        # «ورد قائلاً»
        at -= 1
    form = verb(line.key(at))
    if form is None or form.form == PARTICIPLE:
        return False
    answers = (form.joined and line.key(at).startswith("ف")) or form.lemma in _ANSWERING
    if not answers and form.lemma != "قال":
        return False
    return any(
        asked.lemma == "سأل" and (answers or _opens(line, place))
        for place in range(max(0, at - _FAR), at)
        if (asked := verb(line.key(place))) is not None
    )


def _opens(line: Line, at: int) -> bool:
    return at == 0 or line.sentences[at - 1] != line.sentences[at]


def _spoken_on(line: Line, intro: Intro, content: Content) -> int:
    """Return the token behind what was said: behind a colon the speaker may go on for sentences."""
    speech = intro.kind == SPEECH and content.more is None and line.kind(content.first - 1) == COLON
    return (
        speech_end(line, content.first, content.end)
        if speech and line.kind(content.end) == STOP
        else content.end
    )
