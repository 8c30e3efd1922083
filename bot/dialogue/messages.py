"""From a message's text to the command that it asks for."""

import re
from typing import NamedTuple

from bot.dialogue.arguments import read_arguments
from bot.dialogue.lexicon import Lexicon, seen, spelling, trimmed
from bot.dialogue.triggers import is_readable

_COMMAND = re.compile(r"/([^\s@]+)(?:@\w+)?\s*")
# As in "story no. 3".
_WORDS_OF_A_NUMBER = 3
_WORDS_OF_A_TRIGGER = 4


class Asked(NamedTuple):
    """A command and the words after it; `known` is False where a slash command does not exist."""

    command: str
    words: str
    known: bool = True


def read_message(text: str, lexicon: Lexicon) -> Asked:
    """Return what a message asks for: a command, a trigger word, or else a search for all of it."""
    text = trimmed(text)
    if (match := _COMMAND.match(text)) and seen(match[1]):
        name = seen(match[1])
        command = lexicon.commands.get(spelling(name))
        # Triggers of several words are typed behind a slash as well.
        longer = _asked(text[1:], lexicon, fewest=2)
        return longer or Asked(command or name, trimmed(text[match.end() :]), known=command is not None)
    if asked := _ended(text, lexicon) or _asked(text, lexicon):
        return asked
    first = (text.split(maxsplit=1) or [""])[0]
    numbered = _numbered(text, first, lexicon)
    return Asked(numbered, text) if numbered else Asked("search", text)


def read_called(text: str, lexicon: Lexicon) -> Asked | None:
    """Return what a plain message asks for if the words behind one for an article name it by its outlet."""
    for length in range(_WORDS_OF_A_TRIGGER, 0, -1):
        command, words = _triggered(trimmed(text), length, lexicon)
        if command == "article" and words:
            return Asked(command, words)
    return None


def _asked(text: str, lexicon: Lexicon, fewest: int = 1) -> Asked | None:
    """Return what the longest trigger at the beginning asks for; None: there is none of so many words."""
    for length in range(_WORDS_OF_A_TRIGGER, fewest - 1, -1):
        command, words = _triggered(text, length, lexicon)
        if command and is_readable(command, words, lexicon):
            return Asked(command, words)
    return None


def _ended(text: str, lexicon: Lexicon) -> Asked | None:
    """Return the end of the digest where a word that ends stands before its name and nothing follows."""
    first, _, rest = text.partition(" ")
    verb = spelling(first)
    if lexicon.modes.get(verb) != "off" and lexicon.commands.get(verb) != "unsubscribe":
        return None
    words = rest.split(maxsplit=_WORDS_OF_A_TRIGGER)[: _WORDS_OF_A_TRIGGER + 1]
    named = lexicon.commands.get(" ".join(map(spelling, words)))
    off = next((word for word, mode in lexicon.modes.items() if mode == "off"), "")
    return Asked("digest", off) if named == "digest" and off else None


def _triggered(text: str, length: int, lexicon: Lexicon) -> tuple[str | None, str]:
    """Return the command that so many words at the beginning ask for, and the words after them."""
    words = text.split(maxsplit=length)
    if len(words) < length:
        return None, ""
    command = lexicon.commands.get(" ".join(map(spelling, words[:length])))
    return command, trimmed(words[length]) if len(words) > length else ""


def searched(text: str, words: str) -> str:
    """Return what to search for where a message named no story: all of it, but not a slash command."""
    text = trimmed(text)
    return words if text.startswith("/") or not text else text


def _numbered(text: str, first: str, lexicon: Lexicon) -> str | None:
    """Return the command that takes a number sent as it is shown, such as [3]; bare digits are a search."""
    if len(text.split(maxsplit=_WORDS_OF_A_NUMBER)) > _WORDS_OF_A_NUMBER:
        return None
    arguments = read_arguments(text, lexicon)
    if arguments.number is None or arguments.words or spelling(text).isdecimal():
        return None
    return lexicon.numbering.get(spelling(first), "article")
