"""Feeds in JSON (jsonfeed.org, versions 1 and 1.1)."""

import json
from collections.abc import Mapping

from bot.feeds import Feed, FeedItem, item_digest
from bot.intake.decode import clean
from bot.intake.feeds.days import day_of
from bot.intake.feeds.limits import CONTENT_LONGEST, MOST_ITEMS, TITLE_LONGEST, distinct, titled
from bot.intake.links import article_link
from bot.intake.told import one_line


def read_json(text: str) -> Feed | None:
    """Return the feed of a text in JSON; None where it is none."""
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = content.get("items") if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(items, list) or not _is_feed(content):
        return None
    language = _line(content, "language")
    found = (_item(item, language) for item in items[:MOST_ITEMS] if isinstance(item, dict))
    return Feed(_line(content, "title"), _link(content, "home_page_url"), language, "json", distinct(found))


def _is_feed(content: Mapping[str, object]) -> bool:
    return "jsonfeed.org/version/" in str(content.get("version", ""))[:100]


def _item(item: Mapping[str, object], language: str | None) -> FeedItem:
    link = _link(item, "url") or _link(item, "external_url")
    title, content = _line(item, "title"), _content(item)
    number = item.get("id")
    key = _line(item, "id") or (str(number) if isinstance(number, int | float) else None)
    published = day_of(_text(item, "date_published"))
    language = _line(item, "language") or language
    return FeedItem(
        (key or link or item_digest(title, content))[:TITLE_LONGEST],
        link,
        title,
        published,
        content,
        language,
    )


def _content(item: Mapping[str, object]) -> str:
    texts = (_text(item, name) or "" for name in ("content_html", "content_text", "summary"))
    return max(texts, key=len)[:CONTENT_LONGEST]


def _link(told: Mapping[str, object], name: str) -> str | None:
    return article_link(_text(told, name) or "")


def _line(told: Mapping[str, object], name: str) -> str | None:
    return titled(one_line(_text(told, name)))


def _text(told: Mapping[str, object], name: str) -> str | None:
    value = told.get(name)
    return clean(value) if isinstance(value, str) else None
