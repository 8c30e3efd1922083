"""A page of the web as an article: its text without markup, and what its metadata tell."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from urllib.parse import urlsplit

from bot.intake.links import article_link, joined
from bot.intake.told import Told, arrived, known, one_line

_META = "//meta[@property={0} or @name={0} or @itemprop={0}]/@content"
_OUTLET = ("og:site_name", "application-name")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "DC.date.issued",
    "dc.date",
    "date",
)
# They carry what others publish.
_PLATFORMS = frozenset(
    [
        "facebook",
        "x",
        "twitter",
        "x (formerly twitter)",
        "youtube",
        "instagram",
        "telegram",
        "whatsapp",
        "linkedin",
        "tiktok",
        "reddit",
        "pinterest",
        "google news",
        "google docs",
        "medium",
        "blogger",
        "wordpress",
        "wordpress.com",
        "msn",
        "yahoo",
        "فيسبوك",
        "يوتيوب",
        "تويتر",
    ]
)
_STROKE = re.compile(r"\s+[|•:–—-]\s+|\s*\|\s*")
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")


class _Tree(Protocol):
    def xpath(self, path: str) -> object: ...


def read_page(markup: str, received_at: datetime, address: str = "") -> Told | None:
    """Return the article of a page, or None where the page holds none; `address` is where it stood, if known.

    The day comes from metadata only: a day guessed from a copyright line or a sidebar is no evidence.
    """
    # Here and not at the top: it takes 0.2 s of a start, and a chat that reads no page needs none of it.
    import trafilatura  # noqa: PLC0415

    tree = trafilatura.load_html(markup)
    found = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True)
    if tree is None or found is None or isinstance(found, dict) or not found.text:
        return None
    nodes = tuple(_linked_data(tree))
    told = tuple(node for node in nodes if _is_article(node))
    names = (*_metadata(tree, _OUTLET), *_publishers(told, nodes))
    title = _first(_headlines(tree, told)) or one_line(found.title)
    url = _first(_links(tree, address))
    own = _first(name for name in names if known(name) and not _is_platform(name))
    outlet, *slogans = _own_name(own, names, title, url)
    return Told(
        text=found.text,
        title=_without((*slogans, outlet), title),
        outlet=outlet,
        url=url,
        published=_published(tree, told, received_at),
    )


def _strings(tree: _Tree, path: str) -> Iterator[str]:
    found = tree.xpath(path)
    if isinstance(found, list):
        yield from (value for value in found if isinstance(value, str))


def _metadata(tree: _Tree, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from _strings(tree, _META.format(f"'{name}'"))


def _linked_data(tree: _Tree) -> Iterator[dict[str, object]]:
    """Yield the objects of the page's JSON-LD that stand at its top or in its graph (schema.org)."""
    for script in _strings(tree, "//script[@type='application/ld+json']/text()"):
        try:
            content = json.loads(script)
        except (ValueError, RecursionError):
            continue
        queue = content if isinstance(content, list) else [content]
        for item in queue:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield item
                yield from (
                    (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()
                )


def _headlines(tree: _Tree, told: tuple[dict[str, object], ...]) -> Iterator[str]:
    yield from _metadata(tree, ("og:title",))
    yield from (value for item in told if isinstance(value := item.get("headline"), str))


def _own_name(
    outlet: str | None, names: Sequence[str], title: str | None, url: str | None
) -> tuple[str | None, ...]:
    """Return an outlet's name without its slogan, then what else of it may sign a title, longest first.

    «خبرني - أخبار الأردن» is cut where a title, a publisher or the link says «خبرني» alone.
    """
    parts = _STROKE.split(outlet) if outlet else []
    alone = {name.strip() for name in (*names, *_STROKE.split(title or ""))} - {outlet}
    host = (urlsplit(url).hostname or "") if url else ""
    short = next((part for part in parts if part in alone or _is_in_host(part, host)), None)
    if len(parts) < 2 or short is None:
        return (outlet,)
    return (short, outlet, *(part for part in parts if part != short))


def _is_in_host(name: str, host: str) -> bool:
    letters = "".join(name.lower().split())
    return len(letters) > 2 and letters in host.replace("-", "")


def _without(names: Sequence[str | None], title: str | None) -> str | None:
    # Sites sign their titles, «عنوان | النهار»; the signature is no part of the headline.
    for name in (*names, *names):
        headline = title.removesuffix(name).rstrip() if title and name else ""
        if title and headline != title and headline.endswith(("|", "-", "–", "—", "•")):
            title = headline.rstrip("|-–—• ")
    return title


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "BlogPosting", "Report"))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _is_platform(name: str) -> bool:
    return name.strip().lower() in _PLATFORMS


def _publishers(told: Sequence[Mapping[str, object]], nodes: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Yield the publishers of the articles, then those of the other nodes; one may only point at a node."""
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node}
    for item in (*told, *nodes):
        publisher = item.get("publisher")
        if isinstance(publisher, dict):
            name = publisher.get("name") or by_id.get(str(publisher.get("@id")), {}).get("name")
            if isinstance(name, str):
                yield name


def _links(tree: _Tree, address: str) -> Iterator[str]:
    for url in (*_strings(tree, "//link[@rel='canonical']/@href"), *_metadata(tree, ("og:url",))):
        if link := article_link(joined(address, url)):
            yield link


def _published(tree: _Tree, told: tuple[dict[str, object], ...], received_at: datetime) -> date | None:
    written = (value for item in told if isinstance(value := item.get("datePublished"), str))
    moments = (*_metadata(tree, _DATES), *written, *_strings(tree, "//time[@pubdate]/@datetime"))
    return next((day for moment in moments if (day := arrived(_day(moment), received_at))), None)


def _day(moment: str) -> date | None:
    match = _DAY.match(moment)
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    # The first of January without an hour is how programs write a year alone.
    bare = match is None or match[2] in {None, "00:00"}
    return None if day is None or (bare and (day.month, day.day) == (1, 1)) else day


def _first(values: Iterable[str]) -> str | None:
    return next((line for value in values if (line := one_line(value))), None)
