"""Whom a clause without a name means: who spoke before, or who was named with the office."""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.quotes.saying import (
    BODY,
    GROUP,
    PERSON,
    ROLE,
    SAME_SENTENCE,
    UNNAMED,
    Place,
    Reading,
    Saying,
    Source,
)

# Farther back nobody is «he» any more.
_REACH = 8  # sentences
_NEAR = 2
_STEM = 4  # letters
_SOURCES = ("مصدر", "مصادر")
# Who acts in passing is «he» in the next sentence at most; who spoke is for longer.
_AT_ONCE = 1
# An article with more is a list; looking back stays cheap.
_KEPT = 80


def linked(reading: Reading) -> list[Source | None]:
    """Return the source of each saying, in order; None where nobody can be named for sure."""
    history: list[Place] = []
    found: list[Source | None] = []
    lost = -1
    for saying in reading.sayings:
        if saying.lost:
            history, lost = [], saying.sentence
        source = None if saying.lost else _meant(saying, history, reading, lost)
        found.append(source)
        if source is not None and not saying.asks:
            # «التقرير» that acts is a «he», whoever issued it.
            own = saying.gender if saying.source is not None or saying.statement else ""
            gender = (own or source.gender) if source.kind == BODY else source.gender or own
            spoke = saying.content is not None
            history.append(Place(saying.sentence, source._replace(gender=gender), spoke))
    return found


def _meant(saying: Saying, history: Sequence[Place], reading: Reading, lost: int) -> Source | None:
    source = saying.source
    if source is None and saying.statement:
        return _issuer(saying, history)
    if source is None:
        return _carried(saying, history, reading.mentions, lost)
    if source.kind == PERSON or (source.kind == UNNAMED and not source.same):
        return source
    earlier = [place.source for place in history[-_KEPT:]]
    if source.kind == BODY:
        return _body(source, earlier, reading)
    last = bisect_right(reading.mentions, saying.sentence, key=lambda place: place.sentence)
    named = [place.source for place in reading.mentions[max(0, last - _KEPT) : last]]
    later = [place.source for place in reading.mentions[last : last + _KEPT]]
    holder = _holder(source, earlier, named, reading.lands) or _named_later(source, later)
    return holder or _going_on(saying, source, history, reading) or _last(source, earlier, reading.generic)


def _going_on(saying: Saying, source: Source, history: Sequence[Place], reading: Reading) -> Source | None:
    """Return who spoke last, where an office that nobody is known to hold goes on: «وختم المدرب السويسري»."""
    if not saying.goes_on or source.kind != ROLE or source.head in _SOURCES:
        return None
    spoke = (place for place in reversed(history[-_KEPT:]) if place.spoke)
    last = next(spoke, None)
    if last is None or saying.sentence - last.sentence > _NEAR or last.source.kind != PERSON:
        return None
    return last.source if _may_be(last.source, source) and _same_land(last.source, source, reading) else None


def _same_land(one: Source, other: Source, reading: Reading) -> bool:
    """Tell whether two may be of one country: neither names one, or both begin alike («تركيا», «التركي»)."""
    mine, others = ({word[:_STEM] for word in words & reading.lands} for words in (one.words, other.words))
    return not mine or not others or not mine.isdisjoint(others)


def _carried(saying: Saying, history: Sequence[Place], mentions: Sequence[Place], lost: int) -> Source | None:
    """Return who goes on speaking: the last who acted and whose gender agrees with the verb.

    Where nobody did, the one person whom the last sentences name and with whom the verb agrees, unless
    somebody unknown spoke since, in sentence `lost`.
    """
    if saying.link == SAME_SENTENCE and (told := _told_here(saying, history)):
        return told
    recent = [place for place in history[-_KEPT:] if saying.sentence - place.sentence <= _REACH]
    agreeing = [place for place in reversed(recent) if _agrees(place.source, saying)]
    spoke = [place for place in agreeing if place.spoke]
    since = saying.sentence - agreeing[0].sentence if agreeing else 0
    if spoke and (since > _AT_ONCE or (saying.goes_on and since)):
        return spoke[0].source
    if agreeing:
        return agreeing[0].source
    last = bisect_right(mentions, saying.sentence, key=lambda place: place.sentence)
    near = [
        place.source
        for place in mentions[max(0, last - _KEPT) : last]
        if place.sentence > lost
        and 0 <= saying.sentence - place.sentence <= _NEAR
        and place.source.gender
        and _agrees(place.source, saying)
    ]
    return near[-1] if len({source.name for source in near}) == 1 else None


def _told_here(saying: Saying, history: Sequence[Place]) -> Source | None:
    """Return who spoke in the sentence of a participle, be its ending right or wrong."""
    here = [
        place.source
        for place in reversed(history[-_KEPT:])
        if place.sentence == saying.sentence and place.spoke
    ]
    return next((source for source in here if _agrees(source, saying)), here[0] if here else None)


def _agrees(source: Source, saying: Saying) -> bool:
    """Tell whether a verb may have a source as its subject."""
    if saying.number == "p":
        return source.number == "p" or source.kind in (GROUP, BODY)
    if saying.number == "d" or source.number == "d":
        return source.number == saying.number
    if source.number == "p" and source.kind == UNNAMED:
        return saying.gender != "m"
    return not source.gender or not saying.gender or source.gender == saying.gender


def _issuer(saying: Saying, history: Sequence[Place]) -> Source | None:
    """Return the last body that acted: what «البيان» says is its."""
    near = [
        place
        for place in reversed(history[-_KEPT:])
        if place.source.kind == BODY and saying.sentence - place.sentence <= _REACH
    ]
    spoke = next((place.source for place in near if place.spoke), None)
    return spoke or next((place.source for place in near), None)


def _holder(
    source: Source, earlier: Sequence[Source], named: Sequence[Source], lands: frozenset[str]
) -> Source | None:
    """Return who bears the office that a noun means: who spoke last of them, else who is named last."""
    for one in (*reversed(earlier), *reversed(named)):
        if one.kind in (UNNAMED, PERSON) and _bears(one, source):
            return one
    people = (*earlier, *named)
    return _only_one(source, people, lands) or _namesake(source, people)


def _named_later(source: Source, later: Sequence[Source]) -> Source | None:
    """Return the only one named further on with an office that a lead tells without a name."""
    words = source.words - {source.head}
    if source.kind != ROLE or not words:
        return None
    same = [one for one in later if one.kind == PERSON and one.head == source.head and _may_be(one, source)]
    alike = [one for one in same if words <= one.words or one.words - {one.head} <= words]
    return alike[0] if len({one.name.rsplit(maxsplit=1)[-1] for one in alike}) == 1 else None


def _only_one(source: Source, people: Sequence[Source], lands: frozenset[str]) -> Source | None:
    """Return the only one whom the article calls by the head of an office and by nothing else."""
    same = [one for one in people if one.kind == PERSON and one.head == source.head]
    alike = [one for one in same if _may_be(one, source)]
    if source.words - {source.head} <= lands:
        # «الرئيس الأميركي» is he whom it calls «الرئيس», not «رئيس الوزراء».
        alike = [one for one in alike if one.words <= {one.head, one.head + "ه"}] or alike
    if not source.article or len({one.name.rsplit(maxsplit=1)[-1] for one in alike}) != 1:
        return None
    return alike[-1] if alike[-1].words <= {source.head, source.head + "ه"} else None


def _namesake(source: Source, people: Sequence[Source]) -> Source | None:
    """Return the only one who bears an office told in other words: «رئيس المجلس السيادي» of مجلس السيادة."""
    if not source.words - {source.head}:
        return None
    alike = [one for one in people if one.kind == PERSON and one.head == source.head and _may_be(one, source)]
    likely = [one for one in alike if _resembles(one.words, source.words - {source.head})]
    return likely[-1] if len({one.name.rsplit(maxsplit=1)[-1] for one in alike}) == 1 and likely else None


def _resembles(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each word of an office has the beginning of a word of another."""
    beginnings = {word[:_STEM] for word in one}
    return all(word[:_STEM] in beginnings for word in other)


def _bears(one: Source, source: Source) -> bool:
    """Tell whether somebody bears an office: its words are all among his."""
    if one.head != source.head or not _may_be(one, source):
        return False
    if one.kind == UNNAMED and not source.article:
        return False
    return {word for word in source.words if word not in (source.head, source.head + "ه")} <= one.words


def _may_be(one: Source, source: Source) -> bool:
    if one.kind == PERSON and one.number != source.number:
        return False
    return not one.gender or not source.gender or one.gender == source.gender


def _last(source: Source, earlier: Sequence[Source], generic: frozenset[str]) -> Source:
    """Return who spoke last, where a noun means whoever did («المسؤول»), else the noun itself."""
    if source.head in _SOURCES:
        return _last_unnamed(source, earlier)
    if source.kind != ROLE or not (source.article or source.head in generic):
        return source
    people = (one for one in reversed(earlier) if one.kind == PERSON and _may_be(one, source))
    last = next(people, None)
    return last if last is not None and (source.head in generic or not last.words) else source


def _last_unnamed(source: Source, earlier: Sequence[Source]) -> Source:
    """Return whom «المصدر» means: somebody unnamed, else the body whose statement is told."""
    single = source.head == "مصدر"
    for one in reversed(earlier):
        if one.kind == UNNAMED and (one.number == "s" or not single):
            return one
    bodies = (one for one in reversed(earlier) if one.kind == BODY)
    return (next(bodies, None) if single else None) or source._replace(kind=UNNAMED)


def _body(source: Source, earlier: Sequence[Source], reading: Reading) -> Source:
    """Return a body by its fullest earlier name: «الوزارة» is the ministry named before."""
    full = [one for one in reversed(earlier) if one.kind == BODY and len(one.words) > 1]
    if source.article and source.words - {source.head} <= reading.describing:
        source = source._replace(words=frozenset((source.head,)))
    if len(source.words) > 1:
        return next((one for one in full if one.head == source.head and source.words < one.words), source)
    if source.head in reading.unique:
        return source
    return next((one for one in full if one.head == source.head or _is_field(source, one, reading)), source)


def _is_field(source: Source, one: Source, reading: Reading) -> bool:
    """Tell whether a body is called by its field alone: «الخارجية» of «وزارة الخارجية المصرية»."""
    return one.head in reading.by_field and source.head in one.words
