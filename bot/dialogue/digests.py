"""What a person asks of the digest: when it comes, how often, of which stories. Pure."""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from bot.dialogue.clocks import Clock, clocks
from bot.dialogue.lexicon import Lexicon, seen, spelling
from bot.errors import UserError

_TIME = re.compile(r"[-−]?\d+[:.٫]\d*")
_MINUTES = 60
# More words that decide something nobody writes.
_CLAIMS = 12
# Longer is the number of nothing.
_NUMBER = 10


class Choice(NamedTuple):
    """A word, and the words of a request with it and without the one that contradicts it."""

    word: str
    words: str


class DigestAsked(NamedTuple):
    """What was read; `minute` is after local midnight, `weekday` 0 for Monday, None where none is named.

    `mode` is "now", "off" or "", `rhythm` "daily", "weekly" or ""; `numbers` are stories, `rest` the words
    that are left. `either` are two words that contradict each other: which is meant must be asked.
    """

    mode: str = ""
    minute: int | None = None
    rhythm: str = ""
    weekday: int | None = None
    numbers: tuple[int, ...] = ()
    everything: bool = False
    rest: str = ""
    either: tuple[Choice, ...] = ()


def read_digest(words: str, lexicon: Lexicon) -> DigestAsked:
    """Return what words ask of the digest; raises UserError for what looks like a time and is none."""
    pieces = list(clocks(_told(seen(words).split(), lexicon), lexicon))
    times = [one for one in pieces if isinstance(one, Clock)]
    # An hour alone may be a story's number: it is a time where no other time is named, now being one.
    alone = None if any(_is_now(one, lexicon) for one in pieces) else next(iter(times), None)
    time = next((one for one in times if not one.is_bare), alone)
    asked = DigestAsked(minute=time.minute if time else None, either=_either(pieces, time, lexicon))
    for piece in pieces:
        if isinstance(piece, Clock):
            number = piece.minute // _MINUTES
            asked = asked if piece is time else asked._replace(numbers=(*asked.numbers, number))
        else:
            asked = _with(asked, piece, lexicon)
    return asked


def _told(pieces: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the words without those that only lead up to others: at, on.

    «كل يوم» becomes one, and so does «قصة 1», which is no hour: «قصة:1».
    """
    kept: list[str] = []
    is_used = False
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else ""
        word = spelling(piece)
        if is_used:
            is_used = False
            continue
        if is_used := spelling(f"{piece} {following}") in lexicon.rhythms:
            kept.append(f"{piece} {following}")
            continue
        if is_used := word.rstrip(":") in lexicon.numbering and spelling(following).isdecimal():
            kept.append(f"{piece.rstrip(':')}:{following}")
            continue
        every = _is_all(piece, lexicon) and spelling(following) in lexicon.weekdays
        leading = lexicon.keys.get(word) in ("within", "and") or word in lexicon.numbering
        if not (every or leading):
            kept.append(piece)
    return kept


def _either(pieces: Sequence[Clock | str], time: Clock | None, lexicon: Lexicon) -> tuple[Choice, ...]:
    """Return the first two words that cannot both be meant, each with all but the other."""
    claims = [
        (number, *claim) for number, piece in enumerate(pieces) if (claim := _claim(piece, time, lexicon))
    ]
    for (first, *one), (second, *other) in combinations(claims[:_CLAIMS], 2):
        if _contradict((one[0], one[1]), (other[0], other[1])):
            typed = [_typed(piece, time) for piece in pieces]
            return tuple(
                Choice(typed[number], " ".join([*typed[:left], *typed[left + 1 :]]))
                for number, left in ((first, second), (second, first))
            )
    return ()


def _claim(piece: Clock | str, time: Clock | None, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return of what a word decides, and what; None: of nothing that another could decide otherwise."""
    if isinstance(piece, Clock):
        return ("time", str(piece.minute)) if piece is time or not piece.is_bare else None
    word = spelling(piece)
    if lexicon.modes.get(word) in ("now", "off"):
        return "mode", lexicon.modes[word]
    if word in lexicon.rhythms:
        return "rhythm", lexicon.rhythms[word]
    return ("rhythm", str(lexicon.weekdays[word])) if word in lexicon.weekdays else None


def _contradict(one: tuple[str, str], other: tuple[str, str]) -> bool:
    slots = {one[0], other[0]}
    if slots == {"mode", "time"}:
        return True
    # A day of the week is weekly.
    return (
        len(slots) == 1
        and one != other
        and ("weekly" not in (one[1], other[1]) or "daily" in (one[1], other[1]))
    )


def _typed(piece: Clock | str, time: Clock | None) -> str:
    if isinstance(piece, str):
        return piece
    hour, minute = divmod(piece.minute, _MINUTES)
    return str(hour) if piece.is_bare and piece is not time else f"{hour:02}:{minute:02}"


def _is_now(piece: Clock | str, lexicon: Lexicon) -> bool:
    return isinstance(piece, str) and lexicon.modes.get(spelling(piece)) == "now"


def _story(word: str, lexicon: Lexicon) -> int | None:
    """Return the number of the story that a word names, as «30» and «قصة:1» do."""
    named, colon, number = word.rpartition(":")
    is_named = named in lexicon.numbering if colon else True
    return int(number) if is_named and number.isdecimal() and len(number) < _NUMBER else None


def _is_all(word: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(word)) == "all"


def _with(asked: DigestAsked, piece: str, lexicon: Lexicon) -> DigestAsked:
    word = spelling(piece)
    if lexicon.modes.get(word) in ("now", "off"):
        return asked._replace(mode=lexicon.modes[word])
    if lexicon.rhythms.get(word) == "other":
        raise UserError("digest_rhythm", value=piece)
    if word in lexicon.rhythms:
        return asked._replace(rhythm=lexicon.rhythms[word])
    if word in lexicon.weekdays:
        return asked._replace(weekday=lexicon.weekdays[word], rhythm="weekly")
    if _is_all(piece, lexicon):
        return asked._replace(everything=True)
    if (story := _story(word, lexicon)) is not None:
        return asked._replace(numbers=(*asked.numbers, story))
    if _TIME.match(word):
        raise UserError("time_unreadable", value=piece)
    return asked._replace(rest=f"{asked.rest} {piece}".strip())
