"""The bytes of a feed as a value, in a worker: nothing is fetched, nothing is expanded."""

from bot.errors import IntakeError
from bot.feeds import Feed, Found, Listed
from bot.intake.feeds.jsonfeed import read_json
from bot.intake.feeds.limits import LIMIT_BYTES
from bot.intake.feeds.lists import offered_feeds, read_opml
from bot.intake.feeds.markup import read_markup
from bot.intake.feeds.text import feed_text

_NO_FEED = "no feed is there; give the address of an RSS, Atom or JSON feed"


def read_feed(url: str, raw: bytes, charset: str | None = None) -> Feed:
    """Return the feed of the bytes that an address answered; `charset` is what its server called it.

    Raises IntakeError for what is empty, over LIMIT_BYTES, no text or no feed.
    """
    feed = _feed(url, _text(url, raw, charset))
    if feed is None:
        raise IntakeError(url, _NO_FEED)
    return feed


def read_any(url: str, raw: bytes, charset: str | None = None) -> Found:
    """Return the feed at an address, else the feeds that a list or a page there names, which may be none.

    Raises IntakeError as read_feed does for what is no text.
    """
    text = _text(url, raw, charset)
    feed = _feed(url, text)
    if feed is not None:
        return Found(url, feed)
    listed = read_opml(text)
    return Found(
        url, None, offered_feeds(text, url) if listed is None else listed, is_list=listed is not None
    )


def read_list(name: str, raw: bytes) -> tuple[Listed, ...]:
    """Return the feeds of a list in OPML; raises IntakeError for what is none."""
    listed = read_opml(_text(name, raw, None))
    if listed is None:
        raise IntakeError(name, "no list of feeds; it must be OPML")
    return listed


def _text(name: str, raw: bytes, charset: str | None) -> str:
    if not raw.strip():
        raise IntakeError(name, "empty; nothing is there")
    if len(raw) > LIMIT_BYTES:
        raise IntakeError(name, f"over the {LIMIT_BYTES // 1024 // 1024} MB that a feed may have")
    return feed_text(name, raw, charset)


def _feed(url: str, text: str) -> Feed | None:
    return read_json(text) if text.lstrip("\ufeff \t\r\n")[:1] == "{" else read_markup(url, text)
