"""How much of a feed is read."""

from collections.abc import Iterable

from bot.feeds import FeedItem

LIMIT_BYTES = 15 * 1024 * 1024
MOST_ITEMS = 500
MOST_LISTED = 500
# In letters; a longer text of one item is no news.
CONTENT_LONGEST = 100_000
TITLE_LONGEST = 1_000


def titled(line: str | None) -> str | None:
    """Return a line no longer than a title may be; None where nothing is in it."""
    return (line or "")[:TITLE_LONGEST].strip() or None


def distinct(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Return items in their order, the first of each key."""
    by_key: dict[str, FeedItem] = {}
    for item in items:
        by_key.setdefault(item.key, item)
    return tuple(by_key.values())
