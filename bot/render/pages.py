"""A message's pages: Telegram's limits kept, nothing split inside a block."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.messages import Button, Keyboard
from bot.render.html import visible

# Bot API, sendMessage: 1-4096 characters after parsing; counted in UTF-16 units, which is never less.
TEXT_LIMIT = 4096
# At most 100 entities a message; each tag pair makes one, and each command or link in the text another.
ENTITY_LIMIT = 80
BUTTONS_IN_ROW = 8


class Text(NamedTuple):
    """One page's HTML and which of the blocks stand on it."""

    html: str
    blocks: range


def pages(head: Sequence[str], blocks: Sequence[str], foot: Sequence[str]) -> tuple[Text, ...]:
    """Return texts that hold the blocks in order, each between the head and the foot; at least one."""
    frame = _size("\n\n".join([*head, *foot])) + 4
    entities = sum(_entities(part) for part in (*head, *foot))
    groups = _groups(blocks, TEXT_LIMIT - frame, ENTITY_LIMIT - entities)
    made = [
        Text("\n\n".join([*head, "\n".join(blocks[group.start : group.stop]), *foot]), group)
        for group in groups
    ]
    return tuple(made) or (Text("\n\n".join([*head, *foot]), range(0)),)


def rows(buttons: Sequence[Button], length: int = BUTTONS_IN_ROW) -> Keyboard:
    """Return buttons in rows of a length."""
    return tuple(tuple(buttons[start : start + length]) for start in range(0, len(buttons), length))


def _groups(blocks: Sequence[str], room: int, entities: int) -> Iterator[range]:
    start = used = held = 0
    for number, block in enumerate(blocks):
        size, count = _size(block) + 1, _entities(block)
        if number > start and (used + size > room or held + count > entities):
            yield range(start, number)
            start, used, held = number, 0, 0
        used, held = used + size, held + count
    if start < len(blocks):
        yield range(start, len(blocks))


def _size(body: str) -> int:
    return len(visible(body).encode("utf-16-le", "replace")) // 2


def _entities(body: str) -> int:
    # Telegram also makes entities of commands, addresses and e-mails in the text.
    return body.count("</") + body.count("/") // 2 + body.count("@")
