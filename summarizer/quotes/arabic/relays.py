"""What one tells as another's words: «نقلت الوكالة عن الوزير قوله إن», «نسبت … إلى …», «علمت … من …»."""

from collections.abc import Sequence

from summarizer.document import Span
from summarizer.quotes.arabic.cues import Cue
from summarizer.quotes.arabic.edges import content_of
from summarizer.quotes.arabic.lexis import lexis, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.verbatim import direct_from, quoted
from summarizer.quotes.arabic.words import is_tail
from summarizer.quotes.arabic.zones import Zone, read_source, zone_of
from summarizer.quotes.saying import EARLIER, EXPLICIT, SAME_SENTENCE, Saying
from summarizer.quotes.tokens import COLON, COMMA, STOP, WORD

_FROM = {"نقل": "عن", "نسب": "الي", "علم": "من"}
_LONGEST = 30  # tokens between the verb and the words
_OF_HIM = {"عنه": "m", "عنها": "f"}
_REACH = 6  # tokens from the verb to him
_NEAR = 14  # tokens of an aside
_CONFIRMING = "تاكيد"


def relayed(line: Line, cue: Cue, limit: int) -> tuple[Sequence[Saying], int] | None:
    """Return what is relayed behind a verb of passing on, and the token behind it."""
    turn = _turn(line, cue, limit)
    if turn is None:
        return _relayed_of_him(line, cue, limit)
    at, end, first = turn
    noun = read_noun(line, at, end) if end - at < 2 else read_source(line, at, end)
    if noun is None:
        return None
    passing = zone_of(line, cue.end, at - 1)
    return _told(line, _saying(line, cue, noun, passing), first, limit)


def _relayed_of_him(line: Line, cue: Cue, limit: int) -> tuple[Sequence[Saying], int] | None:
    """Return what is relayed of somebody named before: «ونقلت عنه الوكالة قوله إن»."""
    for at in range(cue.end, min(limit, cue.end + _REACH)):
        gender = _OF_HIM.get(line.key(at))
        if gender is None or line.pair(at) is not None:
            continue
        found = _content_start(line, at + 1, min(limit, at + _LONGEST))
        if found is None:
            return None
        passing = zone_of(line, cue.end, at) if at > cue.end else zone_of(line, at + 1, found[0])
        saying = _saying(line, cue, None, passing)._replace(gender=gender, link=EARLIER, goes_on=True)
        return _told(line, saying, found[1], limit)
    return None


def _turn(line: Line, cue: Cue, limit: int) -> tuple[int, int, int] | None:
    """Return where the one whose words they are stands, where he ends, and where his words begin."""
    for at in range(cue.end, min(limit, cue.end + _LONGEST)):
        if line.pair(at) is not None:
            continue
        if line.key(at) == _FROM[cue.form.lemma]:
            found = _content_start(line, at + 1, min(limit, at + _LONGEST))
            return (at + 1, *found) if found else None
        if line.key(at) == _CONFIRMING and cue.form.lemma == "نقل":
            noun = read_noun(line, at + 1, limit)
            return (at + 1, noun.end, noun.end) if noun is not None else None
    return None


def _content_start(line: Line, at: int, limit: int) -> tuple[int, int] | None:
    """Return where the source ends and where the words begin."""
    tables = lexis().sets
    for place in range(at, limit):
        word = line.key(place)
        if line.kind(place) == STOP:
            return None
        if line.speaks(place) or line.kind(place) == COLON:
            return place, place + (line.kind(place) == COLON)
        if line.pair(place) is not None:
            continue
        if word in tables["complementisers"]:
            return place, place + 1
        if word in tables["masdars"]:
            return place, _behind_masdar(line, place + 1, limit)
    return None


def _behind_masdar(line: Line, at: int, limit: int) -> int:
    while at < limit and line.kind(at) in (COMMA, COLON):
        at += 1
    if is_tail(line.key(at)):
        at = _past_aside(line, at, limit)
    return at + 1 if line.key(at) in lexis().sets["complementisers"] else at


def _past_aside(line: Line, at: int, limit: int) -> int:
    """Return where the words begin behind where they were said: «قوله لموقع النادي «…»»."""
    complementisers = lexis().sets["complementisers"]
    for place in range(at, min(limit, at + _NEAR)):
        if line.kind(place) == COMMA or (line.kind(place) == WORD and verb(line.key(place)) is not None):
            return at
        if line.speaks(place) or line.kind(place) == COLON or line.key(place) in complementisers:
            return place + (line.kind(place) == COLON)
    return at


def _saying(line: Line, cue: Cue, noun: Noun | None, passing: Zone) -> Saying:
    return Saying(
        line.sentences[cue.first],
        line.tokens[cue.first].start,
        noun.source if noun else None,
        "",
        noun.source.number if noun else "s",
        cue=line.span(cue.first, cue.end),
        via=passing.noun.source if passing.noun else None,
        medium=passing.medium,
        link=EXPLICIT,
    )


def _told(line: Line, saying: Saying, first: int, limit: int) -> tuple[Sequence[Saying], int] | None:
    if line.speaks(first):
        spans, end = direct_from(line, first)
        return [saying._replace(content=Span(spans[0].start, spans[-1].end), kind="direct", parts=spans)], end
    sayings: list[Saying] = []
    more: int | None = first
    end = first
    while more is not None and more < limit:
        content = content_of(line, more, limit)
        if content.end <= content.first:
            break
        kind, span, parts = quoted(line, content.first, content.end)
        link = SAME_SENTENCE if sayings else EXPLICIT
        sayings.append(saying._replace(content=span, kind=kind, parts=parts, link=link))
        more, end = content.more, content.end
    return (sayings, end) if sayings else None
