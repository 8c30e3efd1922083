"""Numbers as they are written, in digits, in words, or in both: «4 مليارات», "two and a half million"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.digits import value_of
from summarizer.figures.vocabulary import Vocabulary
from summarizer.figures.words import MARK, NUMBER, WORD, Word, is_definite

_TENS = frozenset(range(20, 100, 10))
_DASHES = frozenset("-–—‑")
_INDEFINITE = "\u064b"


class Numeral(NamedTuple):
    """A value and the place behind its last word; `scale` is the last word of scale in it, else 1."""

    value: Decimal
    end: int
    scale: int = 1
    in_words: bool = False


class Reader(NamedTuple):
    """A sentence with what its numbers are read by; `text` is that of the document."""

    words: Sequence[Word]
    known: Vocabulary
    text: str


def numeral_at(reader: Reader, place: int, *, money: bool = False) -> Numeral | None:
    """Return the number that begins at a word, or None; `money` says that a currency stands before it."""
    first = _part(reader, place, money=money) or _fraction(reader, place)
    if first is None:
        return None
    total, end, scale = first.value, first.end, first.scale
    while scale > 1 and (added := _added_part(reader, end, scale)):
        total, end, scale = total + added.value, added.end, added.scale
    return _with_half(reader, Numeral(total, end, max(scale, first.scale), first.in_words), scale)


def is_dash(word: Word) -> bool:
    """Tell a dash or a hyphen."""
    return word.text in _DASHES


def _part(reader: Reader, place: int, *, money: bool = False) -> Numeral | None:
    """Return a number below a thousand or in digits, with the scales behind it."""
    words = reader.words
    if place >= len(words):
        return None
    group = _digits(reader, place) if words[place].kind == NUMBER else _group(reader, place)
    alone = None if group else _alone(reader, place)
    if alone or group is None:
        return alone
    value, end, scale = group.value, group.end, group.scale
    if halved := _and_a_half(reader, end):
        value, end = value + Decimal("0.5"), halved
    while (multiplied := _scale_at(reader, end, money=money)) is not None:
        value, scale, end = value * multiplied[0], multiplied[0], multiplied[1]
    return Numeral(value, end, scale, group.in_words)


def _digits(reader: Reader, place: int) -> Numeral | None:
    is_last = _scale_at(reader, place + 1, money=False) is None
    by_dots = is_last and reader.known.words.head_first
    value = value_of(reader.words[place].text, groups_by_dots=by_dots)
    return None if value is None else Numeral(value, place + 1)


def _group(reader: Reader, place: int) -> Numeral | None:
    """Return a number below a thousand in words."""
    words, known = reader.words, reader.known.words
    value = _small(reader, place)
    if value is None:
        return None
    end = place + 1
    while end < len(words):
        following = end
        if words[following].key in known.joins.split() and words[end - 1].key == "hundred":
            following += 1
        if following + 1 < len(words) and is_dash(words[following]) and words[following].glued:
            following += 1
        grown = _grown(reader, value, following)
        if grown is None:
            break
        value, end = grown, following + 1
    if known.numbers.get(words[end - 1].key, 1) >= 1000 and end > place + 1:
        return None
    # 2,000 and its kin are duals of their scale.
    scale = value // 2 if value >= 1000 else 1
    return Numeral(Decimal(value), end, scale, in_words=True)


def _small(reader: Reader, place: int) -> int | None:
    word, known = reader.words[place], reader.known.words
    if word.kind != WORD or is_definite(word, reader.known):
        return None
    if word.key in known.teens:
        following = reader.words[place + 1 : place + 2]
        is_teen = bool(following) and known.numbers.get(following[0].key) == 10 and not following[0].lead
        return known.teens[word.key] if is_teen else None
    value = known.numbers.get(word.key)
    return None if value in known.scales.values() and word.key in known.scales else value


def _grown(reader: Reader, group: int, place: int) -> int | None:
    """Return the number below a thousand with one more word, or None where it does not go on."""
    if place >= len(reader.words):
        return None
    word, numbers = reader.words[place], reader.known.words.numbers
    value = numbers.get(word.key)
    if word.kind != WORD or value is None or value >= 1000 or is_definite(word, reader.known):
        return None
    added = word.lead.startswith("و") or not reader.known.words.head_first
    if not word.lead and 0 < group < 10 and value in (10, 100):
        return group * 100 if value == 100 else group + 10
    rest = group % 100
    fits = (
        (value in _TENS and rest < 10)
        if reader.known.words.head_first
        else (value in _TENS and rest == 0 < group)
    )
    fits = fits or (value < 20 and (rest in _TENS or (rest == 0 and group > 0)) and (value < 10 or rest == 0))
    return group + value if added and fits and group != value else None


def _alone(reader: Reader, place: int) -> Numeral | None:
    """Return a scale that says one of it, or two in the short form of the dual: a million, «ألفا جندي»."""
    word, known = reader.words[place], reader.known.words
    if word.kind != WORD or is_definite(word, reader.known):
        return None
    if word.key in known.shortened and _INDEFINITE not in reader.text[word.start : word.end]:
        following = reader.words[place + 1 : place + 2]
        if following and following[0].kind == WORD and not following[0].lead:
            value = known.shortened[word.key]
            return Numeral(Decimal(value), place + 1, value // 2, in_words=True)
    one = _one_of_scale(reader, place)
    return None if one is None else _scaled(reader, Numeral(Decimal(one), place + 1, one, in_words=True))


def _one_of_scale(reader: Reader, place: int) -> int | None:
    """Return a scale that stands alone; English says so by an article."""
    word, known = reader.words[place], reader.known.words
    if known.articles:
        before = reader.words[place - 1].key if place else ""
        is_scale = word.key in known.scales or word.key == "hundred"
        return known.scales.get(word.key, 100) if is_scale and before in known.articles.split() else None
    if word.key in known.shortened:
        return known.shortened[word.key] // 2
    return known.numbers.get(word.key) if word.key in known.scales else None


def _scaled(reader: Reader, numeral: Numeral) -> Numeral:
    multiplied = _scale_at(reader, numeral.end, money=False)
    if multiplied is None:
        return numeral
    return Numeral(numeral.value * multiplied[0], multiplied[1], multiplied[0], in_words=True)


def _scale_at(reader: Reader, place: int, *, money: bool) -> tuple[int, int] | None:
    """Return the scale that multiplies what stands before it, and the place behind it."""
    words = reader.words
    if place + 1 < len(words) and is_dash(words[place]) and words[place].glued and words[place + 1].glued:
        place += 1
    if place >= len(words) or words[place].kind != WORD or words[place].lead:
        return None
    key = words[place].key
    if money and words[place].glued and key in ("m", "b"):
        return (10**6 if key == "m" else 10**9), place + 1
    scale = reader.known.words.scales.get(key)
    return None if scale is None else (scale, place + 1)


def _added_part(reader: Reader, place: int, scale: int) -> Numeral | None:
    """Return what is added to a scale: «مليون و200 ألف», «ألف ومئتان»."""
    words = reader.words
    if place >= len(words):
        return None
    is_apart = words[place].key == reader.known.words.joins and words[place].kind == WORD
    if not is_apart and not (words[place].kind == WORD and words[place].lead == "و"):
        return None
    added = _part(reader, place + 1 if is_apart else place)
    return added if added and 1 <= added.value < scale and added.value % 1 == 0 else None


def _with_half(reader: Reader, numeral: Numeral, scale: int) -> Numeral:
    """Return a number with the half of its scale that is added to it: «مليون ونصف المليون»."""
    if scale < 2 or (found := half_at(reader, numeral.end)) is None:
        return numeral
    part, end = found
    following = reader.words[end : end + 1]
    if following and reader.known.words.scales.get(following[0].key) == scale:
        end += 1
    return numeral._replace(value=numeral.value + part * scale, end=end)


def half_at(reader: Reader, place: int) -> tuple[Decimal, int] | None:
    """Return the fraction that is added at a word («ونصف»), and the place behind it."""
    for word in reader.words[place : place + 1]:
        if word.lead == "و" and word.key in reader.known.fractions:
            return Decimal(reader.known.fractions[word.key]), place + 1
    return None


def _and_a_half(reader: Reader, place: int) -> int | None:
    keys = [word.key for word in reader.words[place : place + 3]]
    return place + 3 if keys == ["and", "a", "half"] else None


def _fraction(reader: Reader, place: int) -> Numeral | None:
    """Return a part of a scale: «نصف مليون», "half a million"."""
    words, known = reader.words, reader.known
    if (
        words[place].kind == MARK
        or words[place].key not in known.fractions
        or is_definite(words[place], known)
    ):
        return None
    end = place + 1
    while (
        end < len(words) and words[end].key in known.sets["articles"] | known.sets["of"] and end < place + 3
    ):
        end += 1
    multiplied = _scale_at(reader, end, money=False)
    if multiplied is None:
        return None
    part = Decimal(known.fractions[words[place].key])
    return Numeral(part * multiplied[0], multiplied[1], multiplied[0], in_words=True)
