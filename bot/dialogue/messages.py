"""From a message's text to the command that it asks for."""

import re
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling

_COMMAND = re.compile(r"/([^\s@]+)(?:@\w+)?\s*")


class Asked(NamedTuple):
    """A command and the words after it; `known` is False where a slash command does not exist."""

    command: str
    words: str
    known: bool = True


def read_message(text: str, lexicon: Lexicon) -> Asked:
    """Return what a message asks for: a command, a trigger word, or else a search for all of it."""
    text = text.strip()
    if match := _COMMAND.match(text):
        name = match[1]
        command = lexicon.commands.get(spelling(name))
        return Asked(command or name, text[match.end() :].strip(), known=command is not None)
    first, _, rest = text.partition(" ")
    if command := lexicon.commands.get(spelling(first)):
        return Asked(command, rest.strip())
    return Asked("search", text)
