"""Words that are put to somebody: whoever says them, it is not he."""

from summarizer.quotes.english.clauses import Clause, Found, saying_of
from summarizer.quotes.english.contents import quoted
from summarizer.quotes.english.cues import Cue
from summarizer.quotes.english.intros import MARKS, THAT, Intro
from summarizer.quotes.english.lexis import is_adverb
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.small import small
from summarizer.quotes.english.subjects import Subject
from summarizer.quotes.saying import GROUP, UNNAMED, Saying
from summarizer.quotes.tokens import COLON, COMMA

_SPOKEN = frozenset(["asked", "told", "warned", "urged", "reminded"])
_PRESSED = frozenset(["questioned", "quizzed", "pressed", "challenged", "grilled", "interrogated"])
_SPOKEN_TO = _SPOKEN | _PRESSED
_PRESS = frozenset(["reporter", "journalist", "correspondent", "interviewer", "moderator", "questioner"])
_LEADING = frozenset(["when", "while", "if", "once", "after", "being", "but", "and", "then"])


def is_asked(line: Line, first: int, end: int) -> bool:
    """Tell whether who opens a sentence is spoken to: «The minister was then asked: "…"»."""
    asking = (at for at in range(first + 1, end) if line.key(at) in _SPOKEN_TO)
    return any(_is_passive(line, first, at) for at in asking)


def is_put(line: Line, start: int, marks: int) -> bool:
    """Tell whether marked words that end at a token are put to who speaks behind them.

    «When asked "…", the minister said», «The minister was asked: "…" He said».
    """
    pair = line.pair(marks)
    if pair is None:
        return False
    at = start
    while at < pair.first and (line.key(at) in _LEADING or is_adverb(line.key(at))):
        at += 1
    if line.key(at) in _SPOKEN_TO:
        # Behind a comma stands the answer: «Asked about the deal, "…," the minister said».
        return all(line.kind(place) != COMMA for place in range(at, pair.first))
    return line.kind(pair.first - 1) == COLON and is_asked(line, start, pair.first)


def asking(line: Line, saying: Saying) -> Saying:
    """Return a saying with whether it is a question of the press: «Reporters asked: "Why?"»."""
    source = saying.source
    pressing = source is not None and source.kind in (UNNAMED, GROUP) and source.head in _PRESS
    if not pressing or saying.cue is None or not saying.parts:
        return saying
    asks = line.text[slice(*saying.cue)].endswith("asked") and line.text[slice(*saying.parts[-1])].endswith(
        "?"
    )
    return saying._replace(asks=asks)


def put(line: Line, cue: Cue, intro: Intro, clause: Clause) -> Found | None:
    """Return the words that are put to whom they lean on: «Asked "…", the minister said».

    None where somebody may say them: «The minister, who came late, asked "…"».
    """
    is_marked = intro.kind in (MARKS, THAT) and line.opens(intro.content) is not None
    if not is_marked or line.key(cue.at) not in _SPOKEN_TO or cue.first != cue.at:
        return None
    by_somebody = line.key(cue.end) == "by"
    is_apart = cue.at == clause.start or (by_somebody and line.kind(cue.at - 1) == COMMA)
    if not is_apart or not (by_somebody or intro.end == cue.end):
        return None
    behind = line.behind(intro.content)
    kind, span, parts = quoted(line, intro.content, behind)
    unknown = saying_of(line, cue, Subject(), intro)
    return [unknown._replace(content=span, kind=kind, parts=parts, lost=True)], behind


def _is_passive(line: Line, first: int, at: int) -> bool:
    words = small()
    before = at - 1
    while before > first and (is_adverb(line.key(before)) or line.key(before) in words.no):
        before -= 1
    return line.key(before) in words.be
