"""What a person asks of the digest: when it comes, how often, of which stories. Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.dialogue.clocks import Clock, clocks
from bot.dialogue.lexicon import Lexicon, seen, spelling
from bot.errors import UserError

_TIME = re.compile(r"[-−]?\d+[:.٫]\d*")
_MINUTES = 60


class DigestAsked(NamedTuple):
    """What was read; `minute` is after local midnight, `weekday` 0 for Monday, None where none is named.

    `mode` is "now", "off" or "", `rhythm` "daily", "weekly" or ""; `numbers` are stories, `rest` the words
    that are left.
    """

    mode: str = ""
    minute: int | None = None
    rhythm: str = ""
    weekday: int | None = None
    numbers: tuple[int, ...] = ()
    everything: bool = False
    rest: str = ""


def read_digest(words: str, lexicon: Lexicon) -> DigestAsked:
    """Return what words ask of the digest; raises UserError for what looks like a time and is none."""
    pieces = list(clocks(_told(seen(words).split(), lexicon), lexicon))
    times = [one for one in pieces if isinstance(one, Clock)]
    # An hour alone may be a story's number: it is a time where no other time is named.
    time = next((one for one in times if not one.is_bare), times[0] if times else None)
    asked = DigestAsked(minute=time.minute if time else None)
    for piece in pieces:
        if isinstance(piece, Clock):
            number = piece.minute // _MINUTES
            asked = asked if piece is time else asked._replace(numbers=(*asked.numbers, number))
        else:
            asked = _with(asked, piece, lexicon)
    return asked


def _told(pieces: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the words without those that only lead up to others: at, on, every day."""
    kept: list[str] = []
    for number, piece in enumerate(pieces):
        following = spelling(pieces[number + 1]) if number + 1 < len(pieces) else ""
        word = spelling(piece)
        every = lexicon.keys.get(word) == "all" and (
            lexicon.units.get(following) in (1, 7) or following in lexicon.weekdays
        )
        if every and lexicon.units.get(following) == 7:
            kept.append("weekly")
        leading = lexicon.keys.get(word) in ("within", "and") or word in lexicon.numbering
        daily = lexicon.units.get(word) in (1, 7) and number and _is_all(pieces[number - 1], lexicon)
        if not (every or leading or daily):
            kept.append(piece)
    return kept


def _is_all(word: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(word)) == "all"


def _with(asked: DigestAsked, piece: str, lexicon: Lexicon) -> DigestAsked:
    word = spelling(piece)
    if lexicon.modes.get(word) in ("now", "off"):
        return asked._replace(mode=lexicon.modes[word])
    if word in lexicon.rhythms:
        return asked._replace(rhythm=lexicon.rhythms[word])
    if word in lexicon.weekdays:
        return asked._replace(weekday=lexicon.weekdays[word], rhythm="weekly")
    if _is_all(piece, lexicon):
        return asked._replace(everything=True)
    if word.isdecimal() and len(word) < 10:
        return asked._replace(numbers=(*asked.numbers, int(word)))
    if _TIME.match(word):
        raise UserError("time_unreadable", value=piece)
    return asked._replace(rest=f"{asked.rest} {piece}".strip())
