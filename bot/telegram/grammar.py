"""Telegram's reader of HTML, judged as the server judges it (TDLib, MessageEntity.cpp, parse_html)."""

import re
from typing import NamedTuple

from bot.telegram.entities import Entity, GrammarError, Parsed, utf16_length
from bot.telegram.links import checked_link, mentioned_user
from bot.telegram.tags import StartTag, decode_references, read_end_tag, read_start_tag

__all__ = ["Entity", "GrammarError", "Parsed", "parse_html"]

_TEXT = re.compile(rb"[^<]*")
_PLAIN_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "span": "spoiler", "tg-spoiler": "spoiler",
}  # fmt: skip
# TDLib's own order of entities that cover the same stretch, outermost first.
_ORDER = (
    "blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "date_time",
    "bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji",
)  # fmt: skip
_TIME_FORMAT = re.compile(r"r|[tTdDwW]*")
# An address cannot be longer: entities of a message take 9,500 bytes together.
_LONGEST_ADDRESS = 9_500


class _Open(NamedTuple):
    tag: StartTag
    offset: int
    piece: int


def parse_html(raw: str) -> Parsed:
    """Return the text of a message without its markup, and its entities; time is linear.

    Raises GrammarError with the words of Telegram's server, whose offsets count bytes of `raw`.
    """
    try:
        data = raw.encode()
    except UnicodeEncodeError as error:
        raise GrammarError("Text must be encoded in UTF-8") from error
    return _Reader(data).read()


class _Reader:
    """One pass over a text: what was read so far and which tags are open."""

    def __init__(self, data: bytes) -> None:
        self._data = data + b"\0"
        self._length = len(data)
        self._pieces: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> Parsed:
        position = 0
        while position < self._length:
            position = self._read_text(position)
            if position < self._length:
                position = self._read_tag(position)
        if self._open:
            name = self._open[-1].tag.name
            raise GrammarError(f'Can\'t find end tag corresponding to start tag "{name}"')
        return self._result()

    def _read_text(self, begin: int) -> int:
        match = _TEXT.match(self._data, begin, self._length)
        end = match.end() if match else begin
        text = decode_references(self._data[begin:end]).decode("utf-8", "surrogatepass")
        self._pieces.append(text)
        self._offset += utf16_length(text)
        return end

    def _read_tag(self, begin: int) -> int:
        if self._data[begin + 1] == ord("/"):
            return self._close(begin)
        tag = read_start_tag(self._data, begin)
        self._open.append(_Open(tag, self._offset, len(self._pieces)))
        return tag.end

    def _close(self, begin: int) -> int:
        if not self._open:
            raise GrammarError(f"Unexpected end tag at byte offset {begin}")
        found = read_end_tag(self._data, begin)
        expected = self._open[-1].tag.name
        if found.name not in ("", expected):
            raise GrammarError(
                f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{found.name}>"'
            )
        opened = self._open.pop()
        if self._offset > opened.offset:
            self._add(opened)
        return found.end

    def _add(self, opened: _Open) -> None:
        length = self._offset - opened.offset
        name, argument = opened.tag.name, opened.tag.argument
        if name == "a":
            kind, argument = _link(argument or self._text_since(opened))
        elif name in ("pre", "code") and self._joins(opened, length):
            return
        else:
            kind, argument = _kind(name, argument)
        if kind:
            self._entities.append(Entity(kind, opened.offset, length, argument))

    def _text_since(self, opened: _Open) -> str:
        if self._offset - opened.offset > _LONGEST_ADDRESS:
            return ""
        return "".join(self._pieces[opened.piece :])

    def _joins(self, opened: _Open, length: int) -> bool:
        """A pre and a code with a language that cover the same stretch are one entity."""
        if not self._entities:
            return False
        last = self._entities[-1]
        other = "code" if opened.tag.name == "pre" else "pre"
        language = last.argument if other == "code" else opened.tag.argument
        if (last.kind, last.offset, last.length) != (other, opened.offset, length) or not language:
            return False
        self._entities[-1] = Entity("pre", opened.offset, length, language)
        return True

    def _result(self) -> Parsed:
        text = "".join(self._pieces)
        # A joined pair of halves is no character either: the server reads bytes, not code units.
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise GrammarError(
                "Text contains invalid Unicode characters after decoding HTML entities,"
                " check for unmatched surrogate code units"
            )
        entities = (
            Entity("code", entity.offset, entity.length) if entity.kind == "code" else entity
            for entity in self._entities
        )
        return Parsed(text, tuple(sorted(entities, key=_place)))


def _kind(name: str, argument: str) -> tuple[str, str]:
    match name:
        case "blockquote":
            return ("expandable_blockquote" if argument else "blockquote"), ""
        case "code":
            return "code", argument
        case "tg-emoji":
            return "custom_emoji", _checked_emoji(argument)
        case "tg-time":
            return "date_time", _checked_time(argument)
        case _:
            return _PLAIN_KINDS.get(name, name), ""


def _link(address: str) -> tuple[str, str]:
    user = mentioned_user(address)
    if user:
        return "text_mention", user
    link = checked_link(address)
    return ("text_link" if link else ""), link


def _checked_emoji(identifier: str) -> str:
    if not re.fullmatch(r"-?[0-9]{1,19}", identifier) or int(identifier) == 0:
        raise GrammarError("Invalid custom emoji identifier specified")
    return identifier


def _checked_time(argument: str) -> str:
    unix, _, form = argument.partition(" ")
    if not re.fullmatch(r"-?[0-9]{1,10}", unix):
        raise GrammarError("Invalid date specified")
    if not _TIME_FORMAT.fullmatch(form):
        raise GrammarError("Invalid date format used")
    return unix


def _place(entity: Entity) -> tuple[int, int, int]:
    return entity.offset, -entity.length, _ORDER.index(entity.kind)
