"""Which words may follow a trigger: others are no arguments, and the message is a search for all of it."""

import re
from collections.abc import Callable, Mapping

from bot.dialogue.arguments import in_letters, is_numeric, read_arguments, story_keyed
from bot.dialogue.clocks import read_muting, read_quiet
from bot.dialogue.deadlines import read_deadline
from bot.dialogue.digests import read_digest
from bot.dialogue.lexicon import Lexicon, spelling
from bot.errors import UserError
from bot.schedule import zone_named

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


def _is_article(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words are an article's number; a number that is none of an article is told to be so."""
    return (
        _is_number(story_keyed(words, lexicon), lexicon)
        or is_numeric(words)
        or bool(in_letters(words, lexicon))
    )


def _is_number_or_all(words: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(words)) == "all" or _is_number(words, lexicon)


def _is_quiet(words: str, lexicon: Lexicon) -> bool:
    return _reads(read_quiet, words, lexicon)


def _is_muting(words: str, lexicon: Lexicon) -> bool:
    if lexicon.modes.get(spelling(words)) == "off" or read_deadline(words, lexicon):
        return True
    return _reads(read_muting, words, lexicon)


def _is_digest(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words ask something of the digest; what looks like a wrong time is told to be one."""
    try:
        asked = read_digest(words, lexicon)
    except UserError:
        return True
    return not asked.rest


def _is_zone(words: str, lexicon: Lexicon) -> bool:
    return spelling(words) in lexicon.zones or zone_named(words) is not None


def _reads(read: Callable[[str, Lexicon], object], words: str, lexicon: Lexicon) -> bool:
    """Tell whether words can be read, or hold a number, so that their mistake is told, not looked for."""
    try:
        read(words, lexicon)
    except UserError:
        return any(sign.isdecimal() for sign in words)
    return True


def _is_nothing(_words: str, _lexicon: Lexicon) -> bool:
    return False


_READERS: Mapping[str, Callable[[str, Lexicon], bool]] = {
    "start": _is_link,
    "help": _is_command,
    "language": _is_language,
    "article": _is_article,
    "subscriptions": _is_nothing,
    "quiet": _is_quiet,
    "mute": _is_muting,
    "digest": _is_digest,
    "settings": _is_zone,
    "privacy": _is_nothing,
    "forget": _is_nothing,
    "unsubscribe": _is_number_or_all,
}
