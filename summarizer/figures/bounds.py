"""Whether a number is the value itself, more, less or near: «أكثر من», «تتجاوز قيمتها», "or more"."""

from typing import NamedTuple

from summarizer.figures.numerals import Reader
from summarizer.figures.words import NUMBER, WORD, phrase_at, phrase_before

# A verb of the bound stands so many words before its number: «تتجاوز قيمة العقد 4».
_REACH = 5
_OPPOSITES = {"over": "most", "under": "least"}


class Bound(NamedTuple):
    """A kind of figure.BOUNDS; `start` is the first word of a phrase right before the number."""

    kind: str
    start: int


def bound_before(reader: Reader, place: int) -> Bound:
    """Return how the words before a number bound it."""
    words, known = reader.words, reader.known
    found = phrase_before(words, place, known.near)
    if found:
        kind, start = found
        return Bound(kind, start if kind != "exact" else place)
    return Bound(_by_verb(reader, place), place)


def bound_after(reader: Reader, place: int) -> Bound | None:
    """Return how the words behind a phrase bound it; `start` is then the place behind them."""
    found = phrase_at(reader.words, place, reader.known.after)
    if found is None and place < len(reader.words) and reader.words[place].text in ("+",):
        return Bound("least", place + 1) if reader.words[place].glued else None
    return Bound(*found) if found else None


def _by_verb(reader: Reader, place: int) -> str:
    words, known = reader.words, reader.known
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        word = words[at]
        if word.kind != WORD:
            return "exact"
        kind = known.verbs.get(word.key)
        if kind is None:
            if word.kind == NUMBER or (at < place - 1 and word.lead == "و"):
                return "exact"
            continue
        needs_particle = word.key.startswith(("زا", "تز", "يز", "قل", "تقل", "يقل", "ير", "تر"))
        if needs_particle and words[place - 1].key not in known.sets["by"]:
            return "exact"
        is_negated = at > 0 and words[at - 1].key in known.sets["negations"]
        return _OPPOSITES.get(kind, kind) if is_negated else kind
    return "exact"
