"""How far a happening lies from the one told before it: «وبعد يومين», "three months later"."""

from collections.abc import Sequence

from summarizer.languages.happenings import Happenings
from summarizer.timeline.words import Word


def distance_in(words: Sequence[Word], first: int, last: int, language: Happenings) -> tuple[int, str] | None:
    """Return the distance that words `first` to `last` tell without saying from what, None where none do.

    It is negative for what lies before. The count is that of the unit («يومين») or the number before it.
    """
    for index in range(first, last):
        unit = language.distances.units.get(words[index].form)
        if unit is None:
            continue
        count, start = _count(words, index, first, unit[0], language)
        sign = _direction(words, start, index, (first, last), language) if count else 0
        if sign:
            return sign * count, unit[1]
    return None


def _count(words: Sequence[Word], index: int, first: int, own: int, language: Happenings) -> tuple[int, int]:
    """Return how many units there are, 0 where nothing tells, and where the expression begins."""
    if own > 1:
        return own, index
    number = language.quantities.numbers.get(words[index - 1].form) if index > first else None
    if number is None and index > first and words[index - 1].form.isdecimal():
        number = int(words[index - 1].form[:4])
    return (number, index - 1) if number else (own, index)


def _direction(
    words: Sequence[Word], start: int, index: int, clause: tuple[int, int], language: Happenings
) -> int:
    first, last = clause
    known = language.distances
    left = words[start - 1].form if start > first else ""
    ends = index + 1 >= last
    right = "" if ends else words[index + 1].form
    closes = index + 2 >= last or words[index + 2].pause > 0
    if right in known.following or left in known.following or right in known.later:
        return 1
    if right in known.earlier:
        return -1
    if left in known.leading:
        return known.leading[left] if ends or words[index + 1].pause else 0
    return known.closing.get(right, 0) if closes else 0
