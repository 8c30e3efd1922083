"""One file's bytes as a received text: plain text, a page, or a JSON object."""

from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

from bot.errors import IntakeError
from bot.intake.decode import clean, decode
from bot.intake.markup import is_markup, is_page, paragraphs
from bot.intake.page import read_page
from bot.intake.record import read_record
from bot.intake.told import Told, arrived
from bot.models import Received

LIMIT_BYTES = 5 * 1024 * 1024
# A title or a name, in letters, as in feeds: each list of stories carries it.
_LONGEST = 1_000
KINDS = {".txt": "txt", ".html": "html", ".htm": "html", ".json": "json"}


def read(name: str, raw: bytes, received_at: datetime) -> Received:
    """Return the text of a file and what it tells of itself; the name's end says how to read it.

    Raises IntakeError for an unknown end of name and for what is empty, binary, over LIMIT_BYTES, wrongly
    encoded, or no article.
    """
    kind = kind_of(name)
    refuse_size(name, len(raw))
    text, charset, _ = decode(name, raw)
    received = Received(name, kind, raw, text, charset, received_at)
    match kind:
        case "txt":
            received = without_markup(received)
        case "html":
            received = _page(received)
        case "json":
            received = with_told(received, read_record(name, text), "given")
    refuse_wordless(received)
    return received


def without_markup(received: Received) -> Received:
    """Return a plain text as people see it, where it is the source of a page or holds a page's paragraphs."""
    told = read_page(received.text, received.received_at) if is_page(received.text) else None
    if told is not None:
        return with_told(received, told, "meta")
    return replace(received, text=paragraphs(received.text)) if is_marked(received.text) else received


def is_marked(text: str) -> bool:
    """Return whether a text would be shown with its markup."""
    return is_page(text) or is_markup(text)


def undecoded(name: str, raw: bytes, received_at: datetime) -> Received:
    """Return a file's bytes as the UTF-8 that they may be, markup and all: nothing of them is looked at."""
    text = clean(raw.decode("utf-8", "replace"))
    return Received(name, kind_of(name), raw, text, "utf-8", received_at)


def kind_of(name: str) -> str:
    """Return "txt", "html" or "json" by the end of a file's name; raises IntakeError for any other."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in KINDS:
        ending = f"the ending {suffix}" if suffix else "a name without an ending"
        raise IntakeError(name, f"{ending} is unknown; save the article as .txt, .html or .json")
    return KINDS[suffix]


def refuse_size(name: str, size: int) -> None:
    """Raise IntakeError for a size in bytes that is 0 or over LIMIT_BYTES."""
    if size == 0:
        raise IntakeError(name, "empty; check that the file was saved")
    if size > LIMIT_BYTES:
        megabytes = f"{size / 1024 / 1024:.1f} MB"
        raise IntakeError(name, f"{megabytes}, over the 5 MB that an article may have; split it")


def refuse_wordless(received: Received) -> None:
    """Raise IntakeError for a text without a letter."""
    if not any(letter.isalpha() for letter in received.text):
        raise IntakeError(received.name, "holds no words; check that it is the right file")


def with_told(received: Received, told: Told, how: str) -> Received:
    """Return a received text as a source tells it; `how` says of all of this how it was found."""
    day = arrived(told.published, received.received_at)
    days = (day, day) if day else None
    title, outlet = _line(told.title), _line(told.outlet)
    known = {"title": title, "outlet": outlet, "url": told.url, "published": days}
    return replace(
        received,
        text=told.text,
        title=title,
        outlet=outlet,
        url=told.url,
        published=days,
        found={key: how for key, value in known.items() if value is not None},
    )


def _line(told: str | None) -> str | None:
    return told and (told[:_LONGEST].rstrip() or None)


def _page(received: Received) -> Received:
    told = read_page(received.text, received.received_at)
    if told is None:
        reason = "no article was found in this page; save the article's text as .txt and add that"
        raise IntakeError(received.name, reason)
    return with_told(received, told, "meta")
