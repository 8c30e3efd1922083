"""What Telegram silently takes out of a text before it keeps it (TDLib, misc.cpp, clean_input_string)."""

from itertools import chain

from bot.telegram.entities import Entity, Parsed, utf16_length

_TO_SPACES = chain(range(10), range(11, 13), range(14, 32))
# CR, separators of lines and paragraphs, older direction marks, and three signs that draw over other lines.
_REMOVED = chain((13,), range(0x2028, 0x202F), (0x030A, 0x0333, 0x033F))
_TABLE: dict[int, str | None] = {code: " " for code in _TO_SPACES} | dict.fromkeys(_REMOVED)


def clean(text: str) -> str:
    """Return a text with control characters as spaces, and without CR, U+2028-U+202E and three overlines."""
    return text.translate(_TABLE)


def clean_parsed(parsed: Parsed) -> Parsed:
    """Return a formatted text cleaned and without white space at its ends; its entities move along."""
    cleaned = clean(parsed.text)
    text = cleaned.strip()
    if text == parsed.text:
        return parsed
    lead = utf16_length(cleaned) - utf16_length(cleaned.lstrip())
    total = utf16_length(text)
    moved = [min(max(place - lead, 0), total) for place in _places(parsed.text)]
    entities = (
        Entity(
            entity.kind,
            moved[entity.offset],
            moved[entity.offset + entity.length] - moved[entity.offset],
            entity.argument,
        )
        for entity in parsed.entities
    )
    return Parsed(text, tuple(entity for entity in entities if entity.length))


def _places(text: str) -> list[int]:
    """Where each UTF-16 unit of a text stands after cleaning, and where the text ends."""
    places = [0]
    for sign in text:
        size = utf16_length(sign)
        kept = 0 if _TABLE.get(ord(sign), sign) is None else size
        places += [places[-1] + kept] * size
    return places
