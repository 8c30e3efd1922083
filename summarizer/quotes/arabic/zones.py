"""The stretch between a verb and what it reports: who speaks, through whom, and where."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.document import Span
from summarizer.quotes.arabic.issuers import issuer
from summarizer.quotes.arabic.lexis import lexis
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import POINTING, read_noun
from summarizer.quotes.arabic.phrases import phrase_at
from summarizer.quotes.arabic.words import is_given, is_led, is_tail
from summarizer.quotes.saying import PERSON, ROLE, UNNAMED, Source
from summarizer.quotes.tokens import COMMA, DASH, MARK, SOFT, WORD

_TOWARDS = frozenset(
    [
        "الانتباه",
        "النظر",
        "انتباهه",
        "الانظار",
        "له",
        "لها",
        "لهم",
        "لهما",
        "عنه",
        "عنها",
        "عنهم",
        "فيه",
        "فيها",
        "عليه",
        "عليها",
        "به",
        "بها",
        "اليه",
        "اليها",
        "معه",
        "معها",
        "منه",
        "منها",
        "لي",
        "لنا",
        "تحتها",
    ]
)
_PASSING_ON = frozenset(("نقلا",))


class Zone(NamedTuple):
    """Who speaks; `sound` is False where what stands there cannot.

    `statement`: it is what a body issued, the body being `noun`, or None where an earlier one is meant.
    """

    noun: Noun | None
    sound: bool
    statement: bool = False
    via: Source | None = None
    medium: Span | None = None


def zone_of(line: Line, first: int, end: int) -> Zone:
    """Return who is named between a verb and what it reports."""
    while first < end and (line.key(first) in _TOWARDS or line.kind(first) in (COMMA, SOFT)):
        first += 1
    while end > first and line.kind(end - 1) in (COMMA, SOFT, DASH):
        end -= 1
    medium = medium_of(line, first, end)
    first = _past_receiver(line, first, end)
    if first >= end:
        return Zone(None, True)
    issued = issuer(line, first, end)
    if issued is not None:
        return Zone(issued[0], True, True, medium=medium)
    if line.kind(first) == WORD and is_tail(line.key(first)) and line.key(first) not in POINTING:
        return Zone(_late(line, first, end), True, medium=medium)
    noun = read_source(line, first, end)
    return _relayed(line, Zone(noun, noun is not None, medium=medium), first, end)


def _past_receiver(line: Line, at: int, end: int) -> int:
    """Step over whom one told, where the subject follows: «أوضح لـ"الاقتصادية" سعود الحارثي»."""
    word, following = line.key(at), at
    if word == "ل" and line.kind(at + 1) == MARK:
        following = line.skip(at + 1)
    elif is_led(word) and ("صحاف" in word or "صحف" in word or word[1:] in lexis().sets["outlets"]):
        following = at + 1
    if following >= end or line.kind(following) != WORD or is_tail(line.key(following)):
        return at
    return following


def _relayed(line: Line, zone: Zone, first: int, end: int) -> Zone:
    """Add whom a zone names as having passed it on: «، بحسب ما نشرته …،», «، نقلاً عن …،»."""
    for at in range(first + 1, end):
        free = line.kind(at - 1) == COMMA or line.key(at) in _PASSING_ON
        length = phrase_at(line, at, "sources") if free else 0
        if not length or zone.noun is None:
            continue
        start = at + length
        while line.key(start) in lexis().sets["stating"]:
            start += 1
        noun = read_source(line, start, end)
        if noun is None:
            continue
        if line.key(at) in _PASSING_ON:
            return zone._replace(noun=noun, via=zone.noun.source)
        return zone._replace(via=noun.source)
    return zone


def medium_of(line: Line, first: int, end: int) -> Span | None:
    """Return the occasion or the receiver that a zone names: «في بيان», «لـ"النهار"»."""
    tables = lexis().sets
    for at in range(first, end):
        if line.pair(at) is not None or line.kind(at) != WORD:
            continue
        after = line.key(at + 1)
        word = line.key(at)
        to_outlet = word in ("ل", "ب") and line.kind(at + 1) == MARK
        to_press = is_led(word) and ("صحاف" in word or "صحف" in word or word[1:] in tables["media"])
        occasion = word in tables["channel_words"] and after.removeprefix("ال") in tables["channels"]
        if to_outlet or to_press or occasion:
            return line.span(at, _medium_end(line, at, end))
    return None


def _medium_end(line: Line, at: int, end: int) -> int:
    place = at + 1
    while place < end and line.kind(place) != COMMA:
        place = max(line.skip(place), place + 1)
        if line.kind(place - 1) == MARK:
            break
    return min(place, end)


def _late(line: Line, first: int, end: int) -> Noun | None:
    """Return a subject that stands behind where and when: «قال في بيان، المتحدث باسم …»."""
    for at in range(first, end):
        if line.kind(at) == COMMA and at + 1 < end and _may_name(line, at + 1):
            found = read_noun(line, at + 1, end)
            sure = found is not None and (not found.bare or is_given(line.key(at + 1)))
            if found is not None and sure and found.source.kind in (PERSON, UNNAMED):
                return found
    return None


def read_source(line: Line, first: int, end: int) -> Noun | None:
    """Return who is named between two tokens; of several parts of a sentence, a name beats an office."""
    best: Noun | None = None
    for start, stop in _chunks(line, first, end):
        found = read_noun(line, start, stop)
        if best is None:
            best = found
            if found is None:
                return None
        elif found is not None:
            best = combined(best, found)
    return best


def _chunks(line: Line, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between commas and begins with somebody."""
    start = at = first
    while at < end:
        if line.kind(at) in (COMMA, SOFT) or (line.kind(at) == DASH and line.key(at) != "/"):
            if at > start and _may_name(line, start):
                yield start, at
            start = at + 1
        at = max(at + 1, line.skip(at))
    if end > start and _may_name(line, start):
        yield start, end


def _may_name(line: Line, at: int) -> bool:
    word = line.key(at)
    return line.kind(at) == MARK or (line.kind(at) == WORD and (word in POINTING or not is_tail(word)))


def combined(one: Noun, other: Noun) -> Noun:
    """Join two parts: an office and the name behind its comma, or a name and its office."""
    first, second = one.source, other.source
    if other.bare and not (second.sure or " " in second.name):
        return one
    office_first = (first.kind in (ROLE, UNNAMED) and first.head != "مصدر") or (
        first.kind == PERSON and not one.bare
    )
    if second.kind == PERSON and other.bare and office_first:
        role = first.role if first.kind == PERSON else first.name
        source = second._replace(
            role=role, head=first.head, words=first.words, gender=first.gender, sure=True
        )
        return Noun(source, other.end, False)
    if first.kind == PERSON and one.bare and second.kind in (ROLE, UNNAMED) and second.head:
        gender = first.gender or second.gender
        source = first._replace(
            role=second.name, head=second.head, words=second.words, gender=gender, sure=True
        )
        return Noun(source, other.end, False)
    return one
