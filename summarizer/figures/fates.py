"""What befell people who are counted: «مقتل 12», "12 people were killed", «حصيلة القتلى إلى 41»."""

from typing import NamedTuple

from summarizer.figures.numerals import Reader
from summarizer.figures.words import MARK, NUMBER, WORD, is_definite

# As far a verb stands from the people it befell, before and behind.
_BEFORE, _BEHIND = 3, 4
# «حصيلة القتلى إلى 41»: so many words from the toll to its number.
_TOLL = 6
# «ارتفع عدد قتلى الفيضانات … إلى 41»: what rose to a number may stand farther away.
_FAR_TOLL, _FATE_OF_TOLL = 16, 7
_STOPPING = ".،؛,;:()"


class Fate(NamedTuple):
    """What befell them, in one word; `place` is that of its word before, or behind its word behind."""

    kind: str
    place: int
    is_next: bool


def fate_before(reader: Reader, place: int) -> Fate | None:
    """Return the fate that is told right before a number or its bound, or a few words before."""
    words, known = reader.words, reader.known
    for at in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
        word = words[at]
        if word.kind == NUMBER or (word.kind == MARK and word.text in _STOPPING):
            return None
        kind = None if is_definite(word, known) else known.fates.get(word.key)
        if kind:
            return _joined_fate(reader, at, kind, is_next=at == place - 1)
    return None


def fate_behind(reader: Reader, place: int) -> Fate | None:
    """Return the fate that is told a few words behind what is counted."""
    words, known = reader.words, reader.known
    for at in range(place, min(place + _BEHIND, len(words))):
        word = words[at]
        if word.kind == NUMBER or (word.kind == MARK and word.text in _STOPPING):
            return None
        kind = known.behind.get(word.key)
        if kind:
            return Fate(kind, at + 1, at <= place + 2)
        if known.words.head_first and at > place:
            return None
    return None


def toll_before(reader: Reader, place: int) -> Fate | None:
    """Return the fate whose toll a number gives: «عدد الضحايا 318», "death toll rose to 41"."""
    words, known = reader.words, reader.known
    reach = _FAR_TOLL if _is_reached(reader, place) else _TOLL
    for at in range(place - 1, max(-1, place - 1 - reach), -1):
        word = words[at]
        if word.kind == NUMBER or (word.kind == MARK and word.text in _STOPPING):
            return None
        if word.kind == WORD and word.key in known.sets["tolls"]:
            kind = _fate_of_toll(reader, at, place)
            if kind:
                is_led = at > 0 and words[at - 1].key in known.counts
                return Fate(kind, at - 1 if is_led else at, is_next=True)
    return None


def _is_reached(reader: Reader, place: int) -> bool:
    """Tell a number that something rose or fell to, however far its subject stands."""
    words, sets = reader.words, reader.known.sets
    if not place or words[place - 1].key not in sets["to"]:
        return False
    if reader.known.words.head_first:
        return any(word.key in sets["ups"] for word in words[max(0, place - 1 - _FAR_TOLL) : place - 1])
    return place > 1 and words[place - 2].key in sets["ups"]


def _fate_of_toll(reader: Reader, at: int, place: int) -> str | None:
    """Return what befell those that a toll counts: deaths toll, number of dead, of people who were killed."""
    words, known = reader.words, reader.known
    for near in (at - 1, *range(at + 1, min(at + _FATE_OF_TOLL, place))):
        fate = known.counts.get(words[near].key) if near >= 0 else None
        if fate:
            return fate
        is_idle = words[near].key in known.sets["persons"] | known.sets["stops"]
        if near > at + 1 and not is_idle:
            break
    return "killed" if words[at].key == "toll" else None


def _joined_fate(reader: Reader, at: int, kind: str, *, is_next: bool) -> Fate:
    """Return one fate, or of two that are joined («مقتل وإصابة 30») that both are meant."""
    words, known = reader.words, reader.known
    if at and words[at].lead.startswith("و") and known.fates.get(words[at - 1].key) not in (None, kind):
        return Fate("casualties", at - 1, is_next)
    if at > 1 and words[at - 1].key == "and" and known.fates.get(words[at - 2].key) not in (None, kind):
        return Fate("casualties", at - 2, is_next)
    # «أودى بحياة 32 شخصا» is read without its verb: it says no more than what it counts.
    return Fate(kind, at, is_next and not words[at].text.startswith("بحيا"))
