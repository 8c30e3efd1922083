"""PRODUCT's laws over every message, whatever was asked: literal, cited, in the right direction."""

import re

from bot.kept import Kept, KeptAlert, KeptArticle, KeptLine, KeptSearch, KeptSummary, restored
from bot.render.bidi import first_strong
from bot.store import Store
from bot.telegram.messages import Message

_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_CITED = re.compile(r"• (.*?) \[\d+\](?: (?:وكذلك|also)(?: \[\d+\])+)?(?: [^\[]*)?")
_LATIN = re.compile("[A-Za-z]")
_ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")


def bare(text: str) -> str:
    """Return a text without direction marks, with runs of white space as one space."""
    return re.sub(r"\s+", " ", _MARKS.sub("", text)).strip()


def extracts(message: Message) -> list[str]:
    """Return the words of every cited line of a message."""
    lines = (bare(line) for line in message.text.split("\n"))
    return [match[1] for line in lines if (match := _CITED.fullmatch(line))]


async def check_literal(message: Message, store: Store) -> None:
    """Fail unless each cited line is the slice of a stored version at the offsets in the reply's row."""
    kept = [await _kept(row, message, store) for row in _rows(message)]
    allowed = [await _slice(line, store) for reply in kept for line in _lines(reply)]
    for extract in extracts(message):
        assert extract in allowed, extract
    for reply in kept:
        if isinstance(reply, KeptArticle):
            await _check_article(message, reply, store)


def check_direction(message: Message) -> None:
    """Fail unless every line of a right-to-left reply is laid out so, its Latin runs isolated."""
    for line in message.text.split("\n"):
        assert line.startswith("\u200f") or first_strong(line) in ("rtl", None), line
        assert not _LATIN.search(_ISOLATED.sub("", line)), line
    assert "underline" not in {entity.kind for entity in message.parsed.entities}


def _rows(message: Message) -> set[int]:
    parts = [button.data.split(":") for button in message.buttons]
    return {int(first) for verb, first, *_ in parts if verb in "cpvlqm"}


async def _kept(row: int, message: Message, store: Store) -> Kept:
    content = await store.reply(row, message.chat_id)
    assert content is not None
    return restored(content)


def _lines(kept: Kept) -> tuple[KeptLine, ...]:
    match kept:
        case KeptSummary(level=level, levels=levels):
            return levels[level]
        case KeptSearch(found=found) | KeptAlert(found=found):
            return found
    return ()


async def _slice(line: KeptLine, store: Store) -> str:
    entry = await store.entry(line.version)
    assert entry is not None
    return bare(entry.document.text[line.start : line.end])


async def _check_article(message: Message, kept: KeptArticle, store: Store) -> None:
    entry = await store.entry(kept.version)
    assert entry is not None
    whole = bare(entry.document.text)
    paragraphs = message.text.split("\n\n")[1:]
    assert all(bare(paragraph) in whole for paragraph in paragraphs), paragraphs
