"""What Telegram refuses in an outgoing message, told in the Bot API's words."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.errors import MujazError
from bot.telegram.cleaning import clean, clean_parsed
from bot.telegram.entities import Entity, GrammarError, Parsed
from bot.telegram.grammar import parse_html

TEXT_CHARACTERS = 4_096
RAW_BYTES = 32_768
ENTITIES = 100
# Telegram states no figure; larger sets were refused with ENTITIES_TOO_LONG, smaller ones were not.
ENTITIES_BYTES = 9_500
CALLBACK_DATA_BYTES = 64
BUTTONS_IN_A_ROW = 8
BUTTONS = 100


class Button(NamedTuple):
    """A button under a message: it sends `data` when pressed, or opens `url`; the other is empty."""

    text: str
    data: str = ""
    url: str = ""


class RefusedError(MujazError):
    """A request that the Bot API answers with error 400; `description` is its wording of the cause."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.description = f"Bad Request: {cause}"

    def __str__(self) -> str:
        return self.description


def check_text(raw: str, *, html: bool) -> Parsed:
    """Return the text of a message as Telegram keeps it; raise RefusedError where Telegram would not take it.

    Lengths are those after parsing, in code points; Telegram counts no markup. What it finds by
    itself in a text (addresses, commands, hashtags) is not counted here.
    """
    try:
        size_bytes = len(raw.encode())
    except UnicodeEncodeError as error:
        raise RefusedError("text must be encoded in UTF-8") from error
    if size_bytes > RAW_BYTES:
        raise RefusedError("message is too long")
    parsed = clean_parsed(_parse(clean(raw)) if html else Parsed(raw))
    if not parsed.text:
        raise RefusedError("message text is empty")
    if len(parsed.text) > TEXT_CHARACTERS:
        raise RefusedError("message is too long")
    # Telegram drops what is over 100 without a word; here it is a mistake to be seen.
    if len(parsed.entities) > ENTITIES or entities_bytes(parsed.entities) > ENTITIES_BYTES:
        raise RefusedError("ENTITIES_TOO_LONG")
    return parsed


def check_keyboard(rows: Sequence[Sequence[Button]]) -> None:
    """Raise RefusedError for a keyboard that Telegram would not take."""
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTONS or any(len(row) > BUTTONS_IN_A_ROW for row in rows):
        raise RefusedError("reply markup is too long")
    for button in buttons:
        _check_button(button)


def entities_bytes(entities: Sequence[Entity]) -> int:
    """Estimate the size of entities on the wire: a vector of MTProto `messageEntity…` values.

    Each takes 12 bytes (constructor, offset, length), and what its kind adds: an address or a
    language as a padded string, 4 bytes of flags for a quote (core.telegram.org/mtproto/serialize).
    """
    return 8 + sum(12 + _extra_bytes(entity) for entity in entities)


def _parse(raw: str) -> Parsed:
    try:
        return parse_html(raw)
    except GrammarError as error:
        raise RefusedError(f"can't parse entities: {error}") from error


def _check_button(button: Button) -> None:
    if not clean(button.text).strip():
        raise RefusedError("inline keyboard button text must be non-empty")
    if not button.data and not button.url:
        raise RefusedError("text buttons are unallowed in the inline keyboard")
    if len(button.data.encode("utf-8", "surrogatepass")) > CALLBACK_DATA_BYTES:
        raise RefusedError("BUTTON_DATA_INVALID")


def _extra_bytes(entity: Entity) -> int:
    match entity.kind:
        case "text_link" | "pre":
            return _string_bytes(entity.argument)
        case "blockquote" | "expandable_blockquote":
            return 4
        case "custom_emoji" | "date_time":
            return 8
        case "text_mention":
            return 20
        case _:
            return 0


def _string_bytes(text: str) -> int:
    size_bytes = len(text.encode("utf-8", "replace"))
    prefixed = size_bytes + (1 if size_bytes < 254 else 4)
    return (prefixed + 3) // 4 * 4
