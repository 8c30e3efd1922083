"""A formatted text as Telegram keeps it: plain text and the stretches that are bold, linked or quoted."""

from dataclasses import dataclass

from bot.errors import MujazError


class GrammarError(MujazError):
    """A text that Telegram's HTML reader refuses; the message is in its words, its offsets count bytes."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted stretch of a text; `offset` and `length` count UTF-16 code units.

    `kind` is the Bot API's name of it: bold, italic, underline, strikethrough, spoiler, code, pre,
    blockquote, expandable_blockquote, text_link, text_mention, custom_emoji or date_time.
    `argument` is what the kind carries: the address of a text_link, the user id of a text_mention,
    the language of a pre, the id of a custom_emoji, the Unix time of a date_time; empty elsewhere.
    """

    kind: str
    offset: int
    length: int
    argument: str = ""

    @property
    def url(self) -> str:
        """The address of a text_link, empty for every other kind."""
        return self.argument if self.kind == "text_link" else ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text without its markup; entities stand in order of offset, the longer before the shorter."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 code units; a lone surrogate counts as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
