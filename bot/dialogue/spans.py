"""Lengths of time as a person writes them: 90m, 2h30m, 1.5h, «ساعة ونصف», «ربع ساعة», half an hour. Pure."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling
from bot.dialogue.stretches import number_word

_VULGAR = {"¼": ".25", "½": ".5", "¾": ".75"}
_WRITTEN = re.compile(r"(\d?)([¼½¾])")
_NUMBER = r"[-−–+]?\d{1,15}(?:[.,٫]\d{1,6})?"
_AMOUNT = re.compile(_NUMBER)
_GLUED = re.compile(rf"{_NUMBER}[^\W\d_]+(?:{_NUMBER}[^\W\d_]+)*(?:\d\d)?")
_PARTED = re.compile(rf"{_NUMBER}|[^\W\d_]+")
_MINUS = str.maketrans("−–,٫", "--..")
_AND = "و"
_THE, _FOR = "ال", "ل"
_MINUTE, _HOUR = 1, 60
# Half of «ساعتين» is half of an hour: a dual counts two of these.
_BASES = {2: 1, 120: 60, 2880: 1440, 20160: 10080, 86400: 43200, 1051200: 525600}
# A request has its time near its beginning, and a number in letters takes long to read.
_LOOKED_AT = 24
_LONGEST = 60
_ANY_DAY = date(2001, 1, 1)

# Kinds of words: number, part of a unit, unit, unit of one letter, one behind it, and, less, filler, others.
_FULL = "NAF*PF*[Uu]|NPF*[Uu]|N[Uu]"
_FIRST = re.compile(rf"F*(?:{_FULL}|PF*U|UI?)(?:[ALF]*(?:{_FULL})|[ALF]*[AL]F*(?:PF*U|P|UI?))*")
_ITEM = re.compile(rf"(?P<joined>[ALF]*)(?:{_FULL}|PF*U|UI?|P)")


class Lasting(NamedTuple):
    """A length of time in minutes, and the numbers of the words that name it."""

    minutes: Fraction
    words: range


class _Token(NamedTuple):
    """A word's kind and value: a number, a part of one, or a unit in minutes; the number of its piece."""

    kind: str
    value: Fraction
    piece: int


def read_lasting(pieces: Sequence[str], lexicon: Lexicon) -> Lasting | None:
    """Return the first length of time among words; None: they name none. It may be 0 or less."""
    tokens = list(_tokens(pieces[:_LOOKED_AT], lexicon))
    kinds = "".join(token.kind for token in tokens)
    found = _FIRST.search(kinds)
    if found is None:
        return None
    minutes, base = Fraction(0), Fraction(_HOUR)
    for item in _ITEM.finditer(kinds, found.start(), found.end()):
        named = tokens[item.start() + len(item["joined"]) : item.end()]
        units = [token.value for token in named if token.kind in "Uu"]
        base = units[-1] if units else base
        amount = _amount(named) * (units[-1] if units else _BASES.get(int(base), base))
        minutes += -amount if "L" in item["joined"] else amount
    last = tokens[found.end() - 1].piece
    return Lasting(minutes, range(tokens[found.start()].piece, last + 1))


def _amount(named: Sequence[_Token]) -> Fraction:
    """Return how many units are meant: as many as the number says, and the part beside it, or of it."""
    numbers = [token.value for token in named if token.kind == "N"]
    parts = [token.value for token in named if token.kind == "P"]
    if numbers and parts:
        is_joined = any(token.kind == "A" for token in named)
        return numbers[0] + parts[0] if is_joined else numbers[0] * parts[0]
    return (numbers or parts or [Fraction(1)])[0]


def _tokens(pieces: Sequence[str], lexicon: Lexicon) -> Iterator[_Token]:
    spelled = [spelling(_WRITTEN.sub(_decimal, piece)) for piece in pieces]
    words = [(part, number) for number, word in enumerate(spelled) for part in _split(word, lexicon)]
    before = ""
    for (word, piece), (following, _) in pairwise([*words, ("", -1)]):
        kind, value = _kind(word, lexicon)
        if kind == "." and before == "P" and word.removeprefix(_THE) in lexicon.spans:
            # «نصف الساعة»; alone it says at which hour.
            kind, value = "U", Fraction(lexicon.spans[word.removeprefix(_THE)])
        if kind == "." and word and following and _kind(following, lexicon)[0] in "UuPA":
            count = number_word(word, _ANY_DAY)
            kind, value = ("N", Fraction(count)) if count else (kind, value)
        yield _Token(kind, value, piece)
        before = kind


def _split(word: str, lexicon: Lexicon) -> list[str]:
    """Return the words that are written as one: «ونصف» is two, 2h30m four; of 1h30 the minutes are meant."""
    rest = word.removeprefix(_AND)
    if len(word) > _LONGEST or rest in (word, "") or _kind(word, lexicon)[0] != ".":
        return _glued(word, lexicon)
    parts = _glued(rest, lexicon)
    is_known = _kind(parts[0], lexicon)[0] != "." or number_word(rest, _ANY_DAY)
    return [_AND, *parts] if is_known else [word]


def _glued(word: str, lexicon: Lexicon) -> list[str]:
    led = word.removeprefix(_FOR)
    if led != word and _kind(led, lexicon)[0] in "UP":
        return [led]
    parts = _PARTED.findall(word) if len(word) <= _LONGEST and _GLUED.fullmatch(word) else []
    if not parts or not all(_kind(part, lexicon)[0] in "NUu" for part in parts):
        return [word]
    is_open = _AMOUNT.fullmatch(parts[-1]) and lexicon.spans.get(parts[-2]) == _HOUR
    minutes = next((name for name, length in lexicon.spans.items() if length == _MINUTE), "")
    return [*parts, minutes] if is_open else parts


def _kind(word: str, lexicon: Lexicon) -> tuple[str, Fraction]:
    if _AMOUNT.fullmatch(word):
        return "N", Fraction(word.translate(_MINUS))
    if word in lexicon.spans:
        return "U" if len(word) > 1 else "u", Fraction(lexicon.spans[word])
    if lexicon.keys.get(word) == "and":
        return "A", Fraction(0)
    amount = lexicon.amounts.get(word, "")
    if amount in _PARTS:
        return "P", _PARTS[amount]
    return {"less": "L", "of": "F", "one": "I"}.get(amount, "."), Fraction(0)


def _decimal(written: re.Match[str]) -> str:
    return (written[1] or "0") + _VULGAR[written[2]]


_PARTS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4)}
