"""Feeds as values: RSS, Atom, JSON Feed, and lists of feeds in OPML."""

from bot.feeds import Feed, FeedItem, Listed
from bot.intake.feeds.limits import LIMIT_BYTES, MOST_ITEMS
from bot.intake.feeds.reading import read_any, read_feed, read_list

__all__ = ["LIMIT_BYTES", "MOST_ITEMS", "Feed", "FeedItem", "Listed", "read_any", "read_feed", "read_list"]
