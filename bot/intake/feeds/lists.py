"""Where feeds are named: lists in OPML, and pages that point to the feeds of their site."""

from collections.abc import Iterator
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from bot.feeds import Listed
from bot.intake.decode import clean
from bot.intake.feeds.limits import MOST_LISTED
from bot.intake.feeds.text import without_prolog
from bot.intake.told import one_line

_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_LINE_LONGEST = 2_000


class _Element(Protocol):
    def get(self, name: str) -> object: ...


def read_opml(text: str) -> tuple[Listed, ...] | None:
    """Return the feeds of a list in OPML, each once, at most MOST_LISTED; None where it is no such list."""
    # Here and not at the top: it takes its time, and few ever read a list.
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(without_prolog(text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or str(root.tag).rpartition("}")[2].lower() != "opml":
        return None
    return _once(_listed(outline) for outline in root.iter("outline"))


def offered_feeds(markup: str, url: str) -> tuple[Listed, ...]:
    """Return the feeds that a page at an address names as its site's (HTML, link rel=alternate)."""
    import trafilatura  # noqa: PLC0415  it takes 0.2 s

    tree = trafilatura.load_html(markup)
    if tree is None:
        return ()
    links = tree.xpath("//link[@href and contains(concat(' ', @rel, ' '), ' alternate ')]")
    return _once(_offered(link, url) for link in links)


def _listed(outline: _Element) -> Listed | None:
    url = _line(outline, "xmlUrl") or _line(outline, "xmlurl")
    return Listed(url, _line(outline, "text") or _line(outline, "title")) if url and _is_web(url) else None


def _offered(link: _Element, page: str) -> Listed | None:
    kind = (_line(link, "type") or "").partition(";")[0].strip().lower()
    if kind not in _FEEDS:
        return None
    try:
        url = urljoin(page, _line(link, "href") or "")
    except ValueError:
        return None
    return Listed(url, _line(link, "title")) if _is_web(url) else None


def _once(found: Iterator[Listed | None]) -> tuple[Listed, ...]:
    by_url: dict[str, Listed] = {}
    for one in found:
        if one is not None:
            by_url.setdefault(one.url, one)
        if len(by_url) == MOST_LISTED:
            break
    return tuple(by_url.values())


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in {"http", "https"} and bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _line(element: _Element, name: str) -> str | None:
    value = element.get(name)
    return (one_line(clean(value)) or "")[:_LINE_LONGEST] or None if isinstance(value, str) else None
