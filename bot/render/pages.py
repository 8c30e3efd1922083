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


def pages(
    head: Sequence[str],
    blocks: Sequence[str],
    foot: Sequence[str],
    *,
    headings: Sequence[str] = (),
    at_most: int = 0,
) -> tuple[Text, ...]:
    """Return texts that hold the blocks in order, each between the head and the foot; at least one.

    Each block has a heading, if there are any, which blocks in a row share; on every page it stands again.
    No text holds more blocks than `at_most`; 0: as many as fit.
    """
    frame = size("\n\n".join([*head, *foot])) + 4
    entities = sum(_entities(part) for part in (*head, *foot))
    whole = (
        [_under(heading, block) for heading, block in zip(headings, blocks, strict=True)]
        if headings
        else blocks
    )
    groups = _groups(whole, TEXT_LIMIT - frame, ENTITY_LIMIT - entities, at_most or len(blocks))
    made = [Text("\n\n".join([*head, _joined(blocks, headings, group), *foot]), group) for group in groups]
    return tuple(made) or (Text("\n\n".join([*head, *foot]), range(0)),)


def rows(buttons: Sequence[Button], length: int = BUTTONS_IN_ROW) -> Keyboard:
    """Return buttons in rows of a length."""
    return tuple(tuple(buttons[start : start + length]) for start in range(0, len(buttons), length))


def _under(heading: str, block: str) -> str:
    return f"{heading}\n{block}" if heading else block


def _joined(blocks: Sequence[str], headings: Sequence[str], group: range) -> str:
    if not headings:
        return "\n".join(blocks[group.start : group.stop])
    before = ["", *headings[group.start : group.stop]]
    return "\n".join(
        _under(headings[number] if headings[number] != above else "", blocks[number])
        for above, number in zip(before, group, strict=False)
    )


def _groups(blocks: Sequence[str], room: int, entities: int, at_most: int) -> Iterator[range]:
    start = used = held = 0
    for number, block in enumerate(blocks):
        length, count = size(block) + 1, _entities(block)
        is_full = used + length > room or held + count > entities or number - start >= at_most
        if number > start and is_full:
            yield range(start, number)
            start, used, held = number, 0, 0
        used, held = used + length, held + count
    if start < len(blocks):
        yield range(start, len(blocks))


def size(body: str) -> int:
    """Return how much of a message HTML takes, in UTF-16 units."""
    return len(visible(body).encode("utf-16-le", "replace")) // 2


def _entities(body: str) -> int:
    # Telegram also makes entities of commands, addresses and e-mails in the text.
    return body.count("</") + body.count("/") // 2 + body.count("@")
