"""The order in which chosen lines are read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.languages import language
from summarizer.summary.lines import Line
from summarizer.summary.newest import UNKNOWN, ToldDays

_BANDS = 4  # quarters of an article: news stands first, background last
_NEWS_DAYS = 2  # before the newest day of a story
_AHEAD_ZONE = 12  # words in which «غدا» says when the report itself is
_NEWS, _BEGINNING, _UNDATED, _BACKGROUND = range(4)


class _Place(NamedTuple):
    """Where a line comes: `part` is the news, an undated beginning, what has no day, or what was before."""

    part: int
    age: int
    band: int
    rank: int


def reading_order(lines: Sequence[Line], days: ToldDays) -> tuple[Line, ...]:
    """Return lines as an editor would set them; they are given by importance.

    First the news: what happened in the last days, the latest first, with the beginnings of the last
    articles; then beginnings that nobody can date, then plans and what tells no day, by the quarter of the
    article it stands in; then the background, the latest first, for a reader goes back from what is new.
    What is of one day comes by importance, but lines of one article stay in its order within each of
    these, and those of a single article always do. But before all comes the best line that may open of those
    that tell of the newest day. A line that leans stands directly behind its predecessor,
    which may lean itself.
    """
    leaning = {one.predecessor: one for one in lines if one.predecessor is not None}
    leading = [one for one in lines if one.predecessor is None]
    if len({one.document for one in leading}) < 2:
        ordered = sorted(leading, key=lambda one: one.number)
    else:
        ordered = _in_parts(leading, days)
    return tuple(line for one in ordered for line in _with_followers(one, leaning))


def _with_followers(first: Line, leaning: Mapping[int, Line]) -> Iterator[Line]:
    """Yield a line, the one that leans on it, the one that leans on that, and so on."""
    one: Line | None = first
    while one is not None:
        yield one
        one = leaning.get(one.number)


def _in_parts(leading: Sequence[Line], days: ToldDays) -> list[Line]:
    newest = _newest(leading, days)
    places = {one.number: _place(one, days, newest, rank) for rank, one in enumerate(leading)}
    ordered = sorted(leading, key=lambda one: places[one.number])
    slots: dict[tuple[int, str], list[int]] = {}
    for slot, one in enumerate(ordered):
        slots.setdefault((places[one.number].part, one.document), []).append(slot)
    own = {slot: number for group in slots.values() for slot, number in _by_text(group, ordered)}
    lines = {one.number: one for one in leading}
    told = [lines[own[slot]] for slot in range(len(ordered))]
    opener = _opener(told, places)
    return [opener, *(one for one in told if one is not opener)]


def _opener(told: Sequence[Line], places: Mapping[int, _Place]) -> Line:
    """Return the line to begin with: the best of those that may and that tell of the newest day."""
    part, age, *_ = places[told[0].number]
    able = [one for one in told if places[one.number][:2] == (part, age)]
    fit = [one for one in able if one.may_open]
    return min(fit, key=lambda one: places[one.number].rank) if fit and part != _BACKGROUND else told[0]


def _newest(leading: Sequence[Line], days: ToldDays) -> int:
    """Return the last day of all; UNKNOWN where nobody knows when it was told: then any may be long ago."""
    published = max(_published(one) for one in leading)
    return max(published, *map(days.first, leading)) if published != UNKNOWN else UNKNOWN


def _by_text(slots: Sequence[int], ordered: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the slots with the lines that stand there, put into the order of their article."""
    return list(zip(slots, sorted(ordered[slot].number for slot in slots), strict=True))


def _place(one: Line, days: ToldDays, newest: int, rank: int) -> _Place:
    band = _BANDS * one.index // max(1, one.article.size)
    told = days.first(one) if newest else UNKNOWN
    is_plan = not told and not one.may_open and _looks_ahead(one)
    # the beginning of an article tells of the day of its publication, where it tells no other
    day = told or (UNKNOWN if band or is_plan else _published(one))
    if day == UNKNOWN:
        return _Place(_UNDATED if band or is_plan else _BEGINNING, 0, band, rank)
    age = newest - day
    return _Place(_NEWS if age <= _NEWS_DAYS else _BACKGROUND, age, 0, rank)


def _published(one: Line) -> int:
    published = one.article.published
    return published[1].toordinal() if published and published[0] == published[1] else UNKNOWN


def _looks_ahead(one: Line) -> bool:
    """Return whether a line tells of tomorrow: by now it may have happened."""
    ahead = language(one.language).discourse.ahead
    return any(word.form in ahead for word in one.words[:_AHEAD_ZONE])
