"""What measures a number: its unit with what that is counted by, and shares of a whole."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.codes import code_before, is_plain_word, sign_letters
from summarizer.figures.numerals import Reader, half_at, is_dash
from summarizer.figures.words import NUMBER, WORD, Word, is_definite, phrase_at
from summarizer.languages.figures import LETTERED, SIGNS, TIMES

_PERCENT = "%٪"
_CENT = Decimal(100)


class Unit(NamedTuple):
    """A canonical unit, the place behind it, and the fraction of one that is added behind («عامين ونصف»)."""

    name: str
    end: int
    added: Decimal = Decimal(0)


def sign_before(reader: Reader, place: int) -> tuple[str, int] | None:
    """Return the unit of a sign or a code before a number ($4, %45, USD 4), and its place."""
    words = reader.words
    if not place:
        return None
    before = words[place - 1]
    if before.text in _PERCENT and words[place].glued:
        return "%", place - 1
    if before.text in SIGNS:
        # The letters of US$4 belong to the sign; those of HK$4 make it another.
        letters = sign_letters(reader, place - 1) if before.text == "$" else ""
        if letters:
            return LETTERED[letters], place - 2
        return None if letters is None else (SIGNS[before.text], place - 1)
    code = code_before(reader, place)
    return (code, place - 1) if code else None


def unit_at(reader: Reader, place: int) -> Unit | None:
    """Return the unit that begins at a word, with its rate: dollars, «برميل يوميا», km/h."""
    words, known = reader.words, reader.known
    is_tied = place + 1 < len(words) and is_dash(words[place]) and words[place + 1].glued
    start = place + 1 if is_tied else place
    if start >= len(words) or (words[start].lead and words[start].kind == WORD):
        return None
    found = phrase_at(words, start, known.units)
    if found is None or _is_letter_apart(words[start]) or is_plain_word(reader, words[start]):
        return None
    unit, end = found
    if is_tied and end < len(words) and words[end].kind == NUMBER and words[end].glued:
        # The second sign of $5-$7 million is of the number behind it.
        return None
    half = half_at(reader, end)
    if half and (behind := _past_whole(reader, half[1])):
        return Unit(unit, behind, half[0])
    return with_rate(reader, Unit(unit, end))


def _past_whole(reader: Reader, place: int) -> int | None:
    """Return the place behind a fraction and what it is a part of, told again; None: of something else.

    «متر ونصف», «متر ونصف المتر», but «مليون دولار ونصف السكان» and «مليون دولار وربع مليون يورو».
    """
    known = reader.known
    for word in reader.words[place : place + 1]:
        definite = is_definite(word, known)
        if definite and ((word.key,) in known.units or word.key in known.words.scales):
            return place + 1
        owned = word.kind == WORD and (word.text.endswith("ه") or _is_whole(reader, place))
        if definite or owned or word.key in known.words.scales:
            return None
    return place


def with_rate(reader: Reader, unit: Unit) -> Unit:
    """Return a unit with what it is counted by: a barrel, a day."""
    if "/" in unit.name or unit.name == "%" or unit.name in TIMES:
        return unit
    place = unit.end
    words = reader.words
    if words[place : place + 1] and words[place].text == "/":
        place += 1
        rate = phrase_at(words, place, _after_slash(reader))
    else:
        texts = [word._replace(key=word.lead + word.key) for word in words[place : place + 3]]
        found = phrase_at(texts, 0, reader.known.rates)
        rate = (found[0], place + found[1]) if found else None
    return Unit(unit.name + rate[0], rate[1]) if rate else unit


def share_at(reader: Reader, place: int) -> tuple[Decimal, int] | None:
    """Return a share of a whole in hundredths and the place behind it: «ثلثا الأعضاء», "half of voters"."""
    words, known = reader.words, reader.known
    word = words[place]
    part = known.fractions.get(word.key) if word.kind == WORD and not is_definite(word, known) else None
    if part is None or place + 1 >= len(words):
        return None
    times, start = _times(reader, place)
    following = words[place + 1]
    is_whole = following.key in known.sets["of"] if known.words.articles else _is_whole(reader, place + 1)
    if not is_whole or start is None:
        return None
    behind = words[place + 2 : place + 5] if known.words.articles else words[place + 1 : place + 2]
    if not behind or any(each.key in known.sets["wholes"] for each in behind):
        return None
    hundredths = (Decimal(part) * times * _CENT).quantize(Decimal("0.01")).normalize()
    return hundredths, place + 1


def _times(reader: Reader, place: int) -> tuple[int, int | None]:
    """Return how many parts there are (two-thirds) and where they begin, None where nothing tells."""
    words, known = reader.words, reader.known
    if not known.words.articles or not place:
        return 1, place
    if words[place].key.endswith("s"):
        at = place - 2 if is_dash(words[place - 1]) else place - 1
        value = known.words.numbers.get(words[at].key) if at >= 0 else None
        return (value, at) if value else (1, None)
    return 1, place


def _is_whole(reader: Reader, place: int) -> bool:
    """Tell a definite noun, one with a pronoun («قيمتها»), or one of a definite («أصوات النواب»)."""
    words = reader.words
    word = words[place]
    if is_definite(word, reader.known):
        return True
    if word.kind != WORD or word.lead or word.key in reader.known.sets["stops"] or len(word.text) < 4:
        return False
    following = words[place + 1 : place + 2]
    is_owned = bool(following) and is_definite(following[0], reader.known) and following[0].lead == "ال"
    return is_owned or (word.text.endswith(("ها", "هم", "هن")) and len(word.text) > 4)


def _is_letter_apart(word: Word) -> bool:
    """Refuse an m that stands apart from its number."""
    return word.kind == WORD and len(word.text) == 1 and word.text.isascii() and not word.glued


def _after_slash(reader: Reader) -> dict[tuple[str, ...], str]:
    return {key[-1:]: rate for key, rate in reader.known.rates.items()}
