"""Sources cited by a preposition: «بحسب …، …» before what they say, «…، وفق …» behind it."""

from collections.abc import Sequence
from functools import cache

from summarizer.document import Span
from summarizer.quotes.arabic.cues import cue_at, only_acts
from summarizer.quotes.arabic.edges import content_of, leads
from summarizer.quotes.arabic.issuers import issuer, led_noun
from summarizer.quotes.arabic.lexis import among, is_body, is_common, is_definite, lexis, person, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.phrases import phrase_at
from summarizer.quotes.arabic.verbatim import direct_from, first_of_row, quoted, words_before
from summarizer.quotes.arabic.words import is_given, is_tail
from summarizer.quotes.arabic.zones import combined, read_source
from summarizer.quotes.saying import BODY, EXPLICIT, GROUP, PERSON, POINTED, ROLE, Saying
from summarizer.quotes.tokens import COLON, COMMA, MARK, SOFT, STOP, WORD

_LONGEST = 30  # tokens of a source
_HAVING = frozenset(("فقد", "قد"))
_FULL = 6  # tokens of a clause before «على ما ذكرت …», that no verb needs
_SHORTEST = 3  # tokens of what a source behind it says
_THAT = frozenset(["فان", "فانه", "فانها", "فانهم", "ان"])
# «جاء في البيان», but not «جاء في المرتبة الأولى»
_STOOD_IN = frozenset(("جاء", "ورد"))
_RULES = """
صلاحيات خطط بنود بيانات ارقام موقع نظام قانون اتفاق قرار برنامج معيار معايير اليه خطه جدول شروط
ضوابط مبدا اسس لوايح تعليمات توجيهات رويه مواصفات حاجه ظروف اتفاقيه مذكرات عدد نوع حجم موعد
"""


def cited(line: Line, at: int, start: int, limit: int) -> tuple[Sequence[Saying], int] | None:
    """Return what a source cited at a token says, and the token behind it."""
    length = _phrase(line, at, start, limit)
    first = _past_stating(line, at + length, limit if length else at)
    if not length or (line.key(at + length - 1).endswith("ما") and first == at + length):
        return None
    end = _end(line, first, limit)
    issued = issuer(line, first, end)
    if issued is None and not _STOOD_IN.isdisjoint((line.key(at), line.key(at).removeprefix("و"))):
        return None
    noun, behind = issued or (_sound(line, first, end, limit), end)
    owned = noun is not None and noun.source.kind != PERSON and line.owned(first)
    if issued is None and (noun is None or owned):
        return None
    saying = Saying(
        line.sentences[at],
        line.tokens[at].start,
        noun.source if noun else None,
        "",
        "s",
        cue=line.span(at, at + length),
        link=EXPLICIT if noun else POINTED,
        statement=issued is not None,
    )
    behind = max(behind, noun.end if noun else behind)
    if noun is not None and issued is None and _runs_on(line, noun.end, end, limit):
        return _said_from(line, saying, noun.end + (line.key(noun.end) in _HAVING), limit)
    loose = lexis().sets["linkers"] | {"و"}
    if not any(
        line.kind(place) in (WORD, MARK) and line.key(place) not in loose for place in range(start, at)
    ):
        return _said_after(line, saying, behind, limit)
    return _said_before(line, saying, at, start, behind)


def _phrase(line: Line, at: int, start: int, limit: int) -> int:
    """Return how many tokens a phrase that cites somebody has at a token, 0 where none stands."""
    length = phrase_at(line, at, "sources") or phrase_at(line, at, "viewpoints")
    if line.key(at) == "على" and line.key(at + 1) == "ما" and at - start < _FULL:
        return 0
    return length or int(_closes(line, at, start, limit))


def _runs_on(line: Line, at: int, end: int, limit: int) -> bool:
    """Tell whether what a source says follows it without a comma: «وفقا لرويترز اتفقت أوبك …»."""
    over = end >= limit or line.kind(end) in (STOP, SOFT) or line.key(at) in _HAVING
    return (
        over
        and limit - at > _FULL
        and line.kind(at) == WORD
        and not (is_tail(line.key(at)) and line.key(at) not in _HAVING)
    )


def _said_from(line: Line, saying: Saying, first: int, limit: int) -> tuple[Sequence[Saying], int] | None:
    cue = cue_at(line, first, after=first)
    if cue is not None and not only_acts(cue):
        return (), first
    content = content_of(line, first, limit)
    if content.end <= content.first:
        return None
    kind, span, parts = quoted(line, content.first, content.end)
    return [_said(saying, span, kind, parts)], content.end


def _closes(line: Line, at: int, start: int, limit: int) -> bool:
    """Tell whether «كما» brings who said it behind what was said: «…، كما أعلن الوزير.»"""
    if line.key(at) != "كما" or at - start < _SHORTEST or not among(line.key(at + 1), "stating"):
        return False
    end = _end(line, at + 2, limit)
    complementisers = lexis().sets["complementisers"]
    over = end >= limit or line.kind(end) in (STOP, SOFT)
    return over and not any(
        line.key(place) in complementisers or line.kind(place) == MARK or verb(line.key(place)) is not None
        for place in range(at + 2, end)
    )


def _past_stating(line: Line, at: int, limit: int) -> int:
    while at < limit and (among(line.key(at), "stating") or line.key(at) == "ل"):
        at += 1
    return at


def _end(line: Line, at: int, limit: int) -> int:
    """Return where a cited source ends: at a comma, a colon, «فإن»."""
    for place in range(at, min(limit, at + _LONGEST)):
        if line.kind(place) in (COMMA, COLON, STOP, SOFT) or line.key(place) in _THAT:
            return place
    return min(limit, at + _LONGEST)


def _sound(line: Line, at: int, end: int, limit: int) -> Noun | None:
    """Return a noun that can be a source: «وفق القانون» cites nobody."""
    noun = led_noun(line, at, end)
    plainer = line.key(at).removeprefix("ل").removeprefix("ل")
    if noun is None or noun.source.head in _rules() or plainer in _rules():
        return None
    source = noun.source
    if source.kind == PERSON and not source.head and not _is_name(line, at):
        return None
    if source.kind == GROUP and person(source.head) is None and not is_body(source.head):
        return None
    if source.kind == PERSON and noun.bare and line.kind(end) == COMMA:
        return _with_office(line, noun, end + 1, limit)
    if source.kind == ROLE and line.kind(end) == COMMA:
        following = read_source(line, at, _end(line, end + 1, limit))
        return following if following is not None and following.source.kind == PERSON else noun
    return noun


def _with_office(line: Line, noun: Noun, at: int, limit: int) -> Noun:
    """Add the office that stands between two commas behind a name: «وفقا لفلان، الخبير العسكري، فإن …»."""
    end = _end(line, at, limit)
    office = read_noun(line, at, end) if line.kind(end) == COMMA and is_definite(line.key(at)) else None
    if office is None or office.end < end or office.source.kind != ROLE:
        return noun
    return combined(noun, office)


@cache
def _rules() -> frozenset[str]:
    return frozenset(_RULES.split())


def _is_name(line: Line, at: int) -> bool:
    word = line.key(at)
    plainer = word.removeprefix("ل")
    return any(
        is_given(one) or one in line.known or is_definite(one) or not is_common(one)
        for one in (word, plainer)
    )


def _said_after(line: Line, saying: Saying, end: int, limit: int) -> tuple[Sequence[Saying], int] | None:
    first = _behind_source(line, end, limit)
    if first >= limit:
        return None
    cue = cue_at(line, first, after=end)
    if cue is not None and not only_acts(cue) and leads(line, cue, limit, sure=True):
        return (), first
    if line.speaks(first):
        spans, behind = direct_from(line, first)
        return [_said(saying, Span(spans[0].start, spans[-1].end), "direct", spans)], behind
    content = content_of(line, first, limit)
    if content.end <= content.first:
        return None
    kind, span, parts = quoted(line, content.first, content.end)
    return [_said(saying, span, kind, parts)], content.end


def _behind_source(line: Line, end: int, limit: int) -> int:
    """Return where the words of a source begin that stands before them."""
    first = end
    while first < limit and line.kind(first) in (COMMA, COLON):
        first += 1
    if line.key(first) in lexis().sets["complementisers"]:
        return first + 1
    if first > end or line.kind(first) == MARK:
        return first
    comma = (place for place in range(end, min(limit, end + _LONGEST)) if line.kind(place) == COMMA)
    return next(comma, limit) + 1


def _said_before(line: Line, saying: Saying, at: int, start: int, end: int) -> tuple[Sequence[Saying], int]:
    before = words_before(line, at, start) or _marked_right_before(line, at)
    if before is not None:
        return [_said(saying, *before)], end
    first, last = start, at
    while first < last and line.kind(first) in (COMMA, STOP, SOFT):
        first += 1
    while last > first and line.kind(last - 1) in (COMMA, SOFT):
        last -= 1
    # Behind words that are attributed already, a source only adds through whom they came.
    attributed = start > 0 and line.sentences[start - 1] == line.sentences[at]
    if last - first < _SHORTEST or attributed:
        return [saying], end
    return [_said(saying, *_whole(line, first, last))], end


def _whole(line: Line, first: int, last: int) -> tuple[Span, str, tuple[Span, ...]]:
    kind, span, parts = quoted(line, first, last)
    return span, kind, parts


def _said(saying: Saying, span: Span, kind: str, parts: tuple[Span, ...]) -> Saying:
    return saying._replace(content=span, kind=kind, parts=parts)


def _marked_right_before(line: Line, at: int) -> tuple[Span, str, tuple[Span, ...]] | None:
    pair = line.pair(at - 1)
    if pair is None or pair.last != at - 1 or line.named[line.pairs[at - 1]]:
        return None
    spans, _ = direct_from(line, first_of_row(line, pair.first))
    return Span(spans[0].start, spans[-1].end), "direct", spans


__all__ = ["BODY", "cited"]
