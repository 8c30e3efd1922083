"""Operators' commands typed as plain words: only what can be read to its end is one."""

import re

from bot.dialogue.lexicon import Lexicon, spelling, trimmed
from bot.dialogue.messages import Asked
from bot.dialogue.places import read_places, read_told

_BY_PLACES = frozenset({"merge", "split", "delete"})
_KEYS = frozenset({"outlet", "date", "url", "title"})
# Fewer are looked for, not added.
_WORDS_OF_AN_ARTICLE = 15
_TITLED = re.compile(r"[^\"«“]*\d[^\"«“]*(?:\"[^\"]+\"|«[^»]+»|“[^”]+”)")


def read_operator(text: str, lexicon: Lexicon) -> Asked | None:
    """Return the operator's command that a message without a slash asks for; None: it is something else.

    Its first word alone is no command, for it may be looked for.
    """
    first, *rest = trimmed(text).split(maxsplit=1) or [""]
    command = lexicon.operators.get(spelling(first), "")
    words = rest[0] if rest else ""
    return Asked(command, words) if words and _is_readable(command, words, lexicon) else None


def _is_readable(command: str, words: str, lexicon: Lexicon) -> bool:
    if command in _BY_PLACES:
        places = read_places(words, lexicon)
        return not places.names and bool(places.numbers or places.stories)
    if command == "add":
        return "://" in words or len(words.split()) >= _WORDS_OF_AN_ARTICLE
    if command == "sources_add":
        return "://" in words
    if command == "sources_remove":
        return spelling(words).isdecimal()
    if command == "rename":
        return bool(_TITLED.fullmatch(words))
    if command == "setmeta":
        told = read_told(words, lexicon, _KEYS)
        places = read_places(told.before, lexicon)
        return bool(told.values and places.numbers) and not places.names
    return False
