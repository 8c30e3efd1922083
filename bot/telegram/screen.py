"""How a message looks as plain lines: what the reader sees in Telegram, in a terminal or a pipe."""

from collections import defaultdict
from itertools import count

from bot.telegram.cleaning import clean
from bot.telegram.entities import Entity, Parsed, utf16_length
from bot.telegram.limits import Button
from bot.telegram.messages import Message, Notice

_BOLD, _NOT_BOLD = "\x1b[1m", "\x1b[22m"
_QUOTED = "│ "
# DEL and the C1 controls can steer a terminal; Telegram lets them pass.
_CONTROLS = dict.fromkeys(range(0x7F, 0xA0))
_DIRECTION_MARKS = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x2066, 0x206A)))


def show_message(message: Message, *, interactive: bool) -> str:
    """Return a message as lines: its text, then its buttons, numbered in reading order.

    Links are followed by their address in parentheses, quotes stand behind "│ ". In a terminal
    (`interactive`) bold is bold and an edit is marked; elsewhere the text is free of invisible
    direction marks, so that what is seen can be searched for.
    """
    lines = [_formatted(message.parsed, interactive=interactive), *_button_rows(message)]
    if interactive and message.edits:
        lines.insert(0, "(edited)")
    return _printable("\n".join(lines), interactive=interactive)


def show_notice(notice: Notice, *, interactive: bool) -> str:
    """Return the answer to a press in parentheses, or nothing where it says nothing."""
    return _printable(f"({clean(notice.text)})", interactive=interactive) if notice.text.strip() else ""


def _formatted(parsed: Parsed, *, interactive: bool) -> str:
    indexes = _code_points(parsed.text)
    before: defaultdict[int, str] = defaultdict(str)
    after: defaultdict[int, str] = defaultdict(str)
    for entity in parsed.entities:
        start, end = indexes[entity.offset], indexes[entity.offset + entity.length]
        match entity.kind:
            case "bold" if interactive:
                before[start] += _BOLD
                after[end] = _NOT_BOLD + after[end]
            case "text_link":
                after[end] = _address(entity, parsed.text[start:end]) + after[end]
            case "blockquote" | "expandable_blockquote":
                for line in _line_starts(parsed.text, start, end):
                    before[line] = _QUOTED + before[line]
    text = parsed.text
    return "".join(f"{after[at]}{before[at]}{text[at : at + 1]}" for at in range(len(text) + 1))


def _code_points(text: str) -> list[int]:
    """The code point at each UTF-16 offset of a text, its end included."""
    indexes = [index for index, sign in enumerate(text) for _ in range(utf16_length(sign))]
    return [*indexes, len(text)]


def _address(entity: Entity, shown: str) -> str:
    address = clean(entity.url)
    return "" if shown.strip() == address else f" ({address})"


def _line_starts(text: str, start: int, end: int) -> list[int]:
    return [start] + [at + 1 for at in range(start, end - 1) if text[at] == "\n"]


def _button_rows(message: Message) -> list[str]:
    numbers = count(1)
    return [" ".join(_button(next(numbers), button) for button in row) for row in message.keyboard]


def _button(number: int, button: Button) -> str:
    label = clean(button.text)
    return f"[{number} {label}: {clean(button.url)}]" if button.url else f"[{number} {label}]"


def _printable(text: str, *, interactive: bool) -> str:
    return text.translate(_CONTROLS if interactive else _CONTROLS | _DIRECTION_MARKS)
