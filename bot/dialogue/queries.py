"""The words of a search: phrases in quotes, single words outside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer import Token, terms
from summarizer.languages import language
from summarizer.languages.detection import detect

_PIECE = re.compile(r"\"([^\"]*)\"|«([^»]*)»|“([^”]*)”|([^\s\"«“]+|[\"«“])")


class Phrase(NamedTuple):
    """Words that must stand one after another: as typed, and as they are looked up."""

    text: str
    tokens: tuple[Token, ...]


def phrases(words: str) -> tuple[Phrase, ...]:
    """Return what a search looks for; every one of the phrases must be found.

    Function words outside of quotes are left out unless there is nothing else.
    """
    read = list(_phrases(words))
    telling = [phrase for phrase, quoted in read if quoted or not _is_stop(phrase)]
    return tuple(telling or [phrase for phrase, _ in read])


def is_telling(words: str) -> bool:
    """Tell whether there are other words than function words."""
    return any(not _is_stop(phrase) for phrase, _ in _phrases(words))


def _phrases(words: str) -> Iterator[tuple[Phrase, bool]]:
    for match in _PIECE.finditer(words):
        quoted = match[1] or match[2] or match[3]
        piece = quoted or match[4] or ""
        if tokens := terms(piece, detect(piece)):
            yield Phrase(piece, tokens), bool(quoted)


def _is_stop(phrase: Phrase) -> bool:
    stop = language("ar").words.stop | language("en").words.stop
    return all(token.form in stop for token in phrase.tokens)
