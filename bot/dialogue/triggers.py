"""Which words may follow a trigger: others are no arguments, and the message is a search for all of it."""

import re
from collections.abc import Callable, Mapping

from bot.dialogue.arguments import read_arguments
from bot.dialogue.lexicon import Lexicon, spelling

_LINK = re.compile(r"(?:s|sub)_\d{1,9}")


def is_readable(command: str, words: str, lexicon: Lexicon) -> bool:
    """Tell whether the words after a trigger can be its command's arguments.

    Commands that take the words of a title can read any: whether there is such a story is seen later.
    """
    reader = _READERS.get(command)
    return not words or reader is None or reader(words, lexicon)


def _is_link(words: str, _lexicon: Lexicon) -> bool:
    return bool(_LINK.fullmatch(words))


def _is_command(words: str, lexicon: Lexicon) -> bool:
    return spelling(words.lstrip("/")) in lexicon.commands


def _is_language(words: str, lexicon: Lexicon) -> bool:
    return spelling(words) in lexicon.languages


def _is_number(words: str, lexicon: Lexicon) -> bool:
    arguments = read_arguments(words, lexicon, ("story",))
    return arguments.number is not None and not arguments.words


def _is_number_or_all(words: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(words)) == "all" or _is_number(words, lexicon)


def _is_nothing(_words: str, _lexicon: Lexicon) -> bool:
    return False


_READERS: Mapping[str, Callable[[str, Lexicon], bool]] = {
    "start": _is_link,
    "help": _is_command,
    "language": _is_language,
    "article": _is_number,
    "subscriptions": _is_nothing,
    "unsubscribe": _is_number_or_all,
}
