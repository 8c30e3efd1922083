"""The parts of Telegram's HTML: start tags with their attributes, end tags and character references.

All of them read bytes that end with a NUL, as the server's own reader does: its error messages
count bytes, and a NUL ends a tag wherever it stands.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.telegram.entities import GrammarError

TAGS = frozenset(
    (
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span",
        "tg-spoiler", "tg-emoji", "tg-time", "code", "pre", "blockquote",
    )
)  # fmt: skip

_SPACES = re.compile(rb"[ \t\r\n\v]*")
_TAG_NAME = re.compile(rb"[^ \t\r\n\v\0>]*")
_ATTRIBUTE_NAME = re.compile(rb"[^ \t\r\n\v\0=>/\"']*")
_NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_QUOTED = {ord('"'): re.compile(rb'[^"\0]*'), ord("'"): re.compile(rb"[^'\0]*")}
_REFERENCE = re.compile(rb"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]+));?")
_NAMED = {b"lt": ord("<"), b"gt": ord(">"), b"amp": ord("&"), b"quot": ord('"')}
_END, _EQUALS, _GREATER = 0, ord("="), ord(">")


class StartTag(NamedTuple):
    """A tag that opens; `argument` is what its entity carries, `end` the offset behind its ">"."""

    name: str
    argument: str
    end: int


class EndTag(NamedTuple):
    """A tag that closes; `name` is empty for `</>`, which closes whatever is open."""

    name: str
    end: int


def read_start_tag(data: bytes, begin: int) -> StartTag:
    """Read the tag that begins with the "<" at a byte offset; raise GrammarError where it is none of TAGS."""
    position = _end_of(_TAG_NAME, data, begin + 1)
    if data[position] == _END:
        raise GrammarError(f"Unclosed start tag at byte offset {begin}")
    name = _lower(data[begin + 1 : position])
    if name not in TAGS:
        raise GrammarError(f'Unsupported start tag "{name}" at byte offset {begin}')
    attributes: dict[str, str] = {}
    position = _end_of(_SPACES, data, position)
    while data[position] != _GREATER:
        attribute, value, position = _read_attribute(data, position, name, begin)
        # A bare repetition does not erase the value that came before it.
        attributes[attribute] = value or attributes.get(attribute, "")
        position = _end_of(_SPACES, data, position)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise GrammarError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    return StartTag(name, _argument(name, attributes), position + 1)


def read_end_tag(data: bytes, begin: int) -> EndTag:
    """Read the tag that begins with the "</" at a byte offset; raise GrammarError where no ">" ends it."""
    name_end = _end_of(_TAG_NAME, data, begin + 2)
    position = _end_of(_SPACES, data, name_end)
    if data[position] != _GREATER:
        raise GrammarError(f"Unclosed end tag at byte offset {begin}")
    return EndTag(_lower(data[begin + 2 : name_end]), position + 1)


def decode_references(data: bytes) -> bytes:
    """Replace the references that Telegram knows: lt, gt, amp, quot and numbers, with or without a ";".

    A reference to half a surrogate pair becomes three bytes that are no UTF-8. All others stay as they are.
    """
    return _REFERENCE.sub(_referred, data)


def _referred(match: re.Match[bytes]) -> bytes:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        code = _NAMED.get(name, 0)
    else:
        digits = hexadecimal if decimal is None else decimal
        # Ten characters before the ";" are too many, whatever number they write.
        written = len(match[0].rstrip(b";"))
        code = int(digits, 10 if hexadecimal is None else 16) if digits and written < 10 else 0
    # The server leaves the last code point out, too.
    if not 0 < code < 0x10FFFF:
        return match[0]
    return chr(code).encode("utf-8", "surrogatepass")


def _read_attribute(data: bytes, begin: int, tag: str, tag_begin: int) -> tuple[str, str, int]:
    name_end = _end_of(_ATTRIBUTE_NAME, data, begin)
    if name_end == begin:
        raise GrammarError(f'Empty attribute name in the tag "{tag}" at byte offset {tag_begin}')
    name = data[begin:name_end].decode()
    position = _end_of(_SPACES, data, name_end)
    if data[position] == _EQUALS:
        value_begin = _end_of(_SPACES, data, position + 1)
        if data[value_begin] != _END:
            value, position = _read_value(data, value_begin)
            if data[position] == _END:
                raise GrammarError(f"Unclosed start tag at byte offset {tag_begin}")
            return name, value, position
        position = value_begin
    if data[position] == _END:
        raise GrammarError(f'Unclosed start tag "{tag}" at byte offset {tag_begin}')
    return name, "", position


def _read_value(data: bytes, begin: int) -> tuple[str, int]:
    quoted = _QUOTED.get(data[begin])
    if quoted:
        end = _end_of(quoted, data, begin + 1)
        value = decode_references(data[begin + 1 : end]).decode("utf-8", "replace")
        return value, end + (data[end] != _END)
    end = _end_of(_NAME_TOKEN, data, begin)
    if data[end] not in b" \t\r\n\v\0>":
        raise GrammarError(f"Unexpected end of name token at byte offset {begin}")
    return _lower(data[begin:end]), end


def _argument(name: str, attributes: Mapping[str, str]) -> str:
    match name:
        case "a":
            return attributes.get("href", "")
        case "code":
            language = attributes.get("class", "")
            return language.removeprefix("language-") if language.startswith("language-") else ""
        case "blockquote":
            return "expandable" if "expandable" in attributes else ""
        case "tg-emoji":
            return attributes.get("emoji-id", "")
        case "tg-time":
            return f"{attributes.get('unix', '')} {attributes.get('format', '')}"
        case _:
            return ""


def _end_of(pattern: re.Pattern[bytes], data: bytes, position: int) -> int:
    match = pattern.match(data, position)
    return match.end() if match else position


def _lower(name: bytes) -> str:
    # Bytes change case in ASCII only, as the server does it.
    return name.lower().decode()
