"""A page of the web as an article: its text without markup, and what its metadata tell."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.intake.links import article_link
from bot.intake.told import Told, one_line

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
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")


class _Tree(Protocol):
    def xpath(self, path: str) -> object: ...


def read_page(markup: str, received_at: datetime) -> Told | None:
    """Return the article of a page, or None where the page holds none.

    The day comes from metadata only: a day guessed from a copyright line or a sidebar is no evidence.
    """
    # Here and not at the top: it takes 0.2 s of a start, and a chat that reads no page needs none of it.
    import trafilatura  # noqa: PLC0415

    tree = trafilatura.load_html(markup)
    found = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True)
    if tree is None or found is None or isinstance(found, dict) or not found.text:
        return None
    told = tuple(_linked_data(tree))
    outlet = _first((*_metadata(tree, _OUTLET), *_publishers(told)))
    return Told(
        text=found.text,
        title=_without(outlet, _first(_headlines(tree, told)) or one_line(found.title)),
        outlet=outlet,
        url=_first(_links(tree)),
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


def _without(outlet: str | None, title: str | None) -> str | None:
    # Sites sign their titles, «عنوان | النهار»; the signature is no part of the headline.
    if title is None or outlet is None or not title.endswith(outlet):
        return title
    headline = title.removesuffix(outlet).rstrip()
    return headline.rstrip("|-–—•").rstrip() if headline.endswith(("|", "-", "–", "—", "•")) else title


def _publishers(told: tuple[dict[str, object], ...]) -> Iterator[str]:
    for item in told:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str):
            yield name


def _links(tree: _Tree) -> Iterator[str]:
    for url in (*_strings(tree, "//link[@rel='canonical']/@href"), *_metadata(tree, ("og:url",))):
        if link := article_link(url):
            yield link


def _published(tree: _Tree, told: tuple[dict[str, object], ...], received_at: datetime) -> date | None:
    written = (value for item in told if isinstance(value := item.get("datePublished"), str))
    moments = (*_metadata(tree, _DATES), *written, *_strings(tree, "//time[@pubdate]/@datetime"))
    days = (_day(moment) for moment in moments)
    # A day ahead of the receiver's clock is another time zone, more is a mistake.
    latest = received_at.date() + timedelta(days=1)
    return next((day for day in days if day is not None and day <= latest), None)


def _day(moment: str) -> date | None:
    match = _DAY.match(moment)
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    # The first of January without an hour is how programs write a year alone.
    bare = match is None or match[2] in {None, "00:00"}
    return None if day is None or (bare and (day.month, day.day) == (1, 1)) else day


def _first(values: Iterator[str] | tuple[str, ...]) -> str | None:
    return next((line for value in values if (line := one_line(value))), None)
