"""RSS, Atom and their ancestors, read by feedparser: never from an address, only from text at hand."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

from bot.errors import IntakeError
from bot.feeds import Feed, FeedItem, item_digest
from bot.intake.decode import clean
from bot.intake.feeds.days import day_of
from bot.intake.feeds.limits import CONTENT_LONGEST, MOST_ITEMS, TITLE_LONGEST, distinct, titled
from bot.intake.feeds.shape import is_endless
from bot.intake.feeds.text import without_prolog
from bot.intake.links import article_link
from bot.intake.markup import is_markup, paragraphs
from bot.intake.told import one_line

_ITEM_END = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
_PAGE = re.compile(r"\s*<html\b", re.IGNORECASE)
# feedparser raises these on 59 of 814 texts that were broken at random.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)


def read_markup(url: str, text: str) -> Feed | None:
    """Return the feed of a text in XML; None where it is none.

    Its first MOST_ITEMS items are read. Raises IntakeError for a text that cannot be read at all.
    """
    # Here and not at the top: a bot that reads no feed needs none of it.
    import feedparser  # noqa: PLC0415

    markup = _first_items(without_prolog(text))
    if _PAGE.match(markup):
        return None
    if is_endless(markup):
        raise IntakeError(url, "its markup is nested too deeply, or a tag of it is too long, for a feed")
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    source = BytesIO(markup.encode("utf-8", "replace"))
    try:
        parsed: object = feedparser.parse(
            source, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
        return _feed(parsed) if isinstance(parsed, Mapping) else None
    except _BROKEN as error:
        raise IntakeError(url, f"a feed that cannot be read ({type(error).__name__})") from error


def _feed(parsed: Mapping[str, object]) -> Feed | None:
    head, entries = parsed.get("feed"), parsed.get("entries")
    version = _text(parsed, "version") or ""
    if not isinstance(head, Mapping) or not isinstance(entries, list) or not (version or entries):
        return None
    language = _text(head, "language")
    is_atom, told = version.startswith("atom"), entries[:MOST_ITEMS]
    items = (_item(entry, language, is_atom=is_atom) for entry in told if isinstance(entry, Mapping))
    flaw = _flaw(parsed.get("bozo_exception")) if parsed.get("bozo") else ""
    kind = version.rstrip("0123456789nu") or "rss"
    return Feed(_title(head), _link(head, "link"), language, kind, distinct(items), flaw)


def _item(entry: Mapping[str, object], language: str | None, *, is_atom: bool) -> FeedItem:
    link = _link(entry, "feedburner_origlink") or _link(entry, "link") or _alternate(entry)
    title, content = _title(entry), max(_contents(entry), key=len, default="")
    key = one_line(_text(entry, "id")) or link or item_digest(title, content)
    # dc:date, which feedparser calls an update, is when an item of RSS was published.
    written = _text(entry, "published") or ("" if is_atom else _text(entry, "updated"))
    return FeedItem(key[:TITLE_LONGEST], link, title, day_of(written), content, language)


def _title(told: Mapping[str, object]) -> str | None:
    title = _text(told, "title") or ""
    detail = told.get("title_detail")
    if is_markup(title) or (isinstance(detail, Mapping) and detail.get("type") != "text/plain"):
        title = paragraphs(title)
    return titled(one_line(title))


def _contents(entry: Mapping[str, object]) -> Iterator[str]:
    contents = entry.get("content")
    for content in (*(contents if isinstance(contents, list) else ()), entry.get("summary_detail")):
        if isinstance(content, Mapping):
            yield (_text(content, "value") or "")[:CONTENT_LONGEST]
    yield (_text(entry, "summary") or "")[:CONTENT_LONGEST]


def _alternate(entry: Mapping[str, object]) -> str | None:
    links = entry.get("links")
    told = (link for link in (links if isinstance(links, list) else ()) if isinstance(link, Mapping))
    pages = (link for link in told if link.get("rel", "alternate") == "alternate")
    return next((url for page in pages if (url := _link(page, "href"))), None)


def _link(told: Mapping[str, object], name: str) -> str | None:
    return article_link(_text(told, name) or "")


def _text(told: Mapping[str, object], name: str) -> str | None:
    # feedparser's mappings answer `in` and `get` for names that are only like the asked one.
    value = told.get(name)
    return clean(value) if isinstance(value, str) else None


def _flaw(error: object) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _first_items(markup: str) -> str:
    """Return a feed without the items behind the first MOST_ITEMS: 60,000 would take 13 s to read."""
    ends = [found.end() for found in _ITEM_END.finditer(markup)]
    return markup if len(ends) <= MOST_ITEMS else markup[: ends[MOST_ITEMS - 1]] + markup[ends[-1] :]
