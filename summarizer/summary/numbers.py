"""Numbers of a sentence with their values, whether they are written in digits or in words."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.languages.editing import Editing

_SCALE = 1000
_BEFORE_JOIN = frozenset(("hundred", "thousand", "million"))
_TENS = frozenset(range(20, 100, 10))
_HUNDREDS = frozenset(range(100, 1000, 100))


class Written(NamedTuple):
    """A word as a number may need it: its form, and whether a word that adds is before it or glued to it.

    `closed` says that it cannot go on with the number before it: a comma stands between, or an article.
    """

    form: str
    added: bool
    closed: bool


class Number(NamedTuple):
    """A value and how many words write it."""

    value: int
    words: int


def number_at(words: Sequence[Written], editing: Editing) -> Number | None:
    """Return the number that the words begin with, or None; «4 مليارات» and «أربعة مليارات» are one value."""
    first = _first(words, editing)
    if first is None:
        return None
    total, group, used = (0, first, 1) if first < _SCALE or words[0].form.isdigit() else (first, 0, 1)
    for place in range(1, len(words)):
        # the «and» of English stands by itself: two hundred and fifty
        if words[place].form == editing.joins and words[place - 1].form in _BEFORE_JOIN:
            continue
        grown = _grown(total, group, words[place], editing, is_digits=words[0].form.isdigit())
        if grown is None:
            break
        (total, group), used = grown, place + 1
    return Number(total + group, used)


def begins_number(form: str, editing: Editing) -> bool:
    """Tell whether a number may begin with a word."""
    return (form.isascii() and form.isdigit()) or form in editing.teens or form in editing.numbers


def _first(words: Sequence[Written], editing: Editing) -> int | None:
    form = words[0].form
    if form.isascii() and form.isdigit():
        return int(form)
    if form in editing.teens:
        is_teen = len(words) > 1 and not words[1].closed and editing.numbers.get(words[1].form) == 10
        return editing.teens[form] if is_teen else None
    return editing.numbers.get(form)


def _grown(
    total: int, group: int, word: Written, editing: Editing, *, is_digits: bool
) -> tuple[int, int] | None:
    """Return the number as (what the scales hold, the group below 1,000) with one more word, or None."""
    if word.closed:
        return None
    scale = editing.scales.get(word.form)
    if scale is not None and not word.added:
        return (total + group * scale, 0) if group else None
    value = editing.numbers.get(word.form)
    if value is None or is_digits or value >= _SCALE:
        return None
    return _added(total, group, value, word)


def _added(total: int, group: int, value: int, word: Written) -> tuple[int, int] | None:
    if not word.added and value == 100 and 0 < group < 10:
        return total, group * 100
    if not word.added and value == 10 and 0 < group < 10:
        return total, group + 10
    rest = group % 100
    fits = (
        (value in _TENS and rest < 10)
        or (value < 20 and rest in _TENS | {0} and (group or total))
        or (value in _HUNDREDS and group == 0 and total > 0)
    )
    is_near = word.added or value < 20 or (rest == 0 and group > 0)
    return (total, group + value) if fits and is_near else None
