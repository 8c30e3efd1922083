"""`/sources_add` and `/sources_remove`: the feeds that are read."""

import re
from collections.abc import Mapping, Sequence

from bot.commands.keeping import keep_request
from bot.commands.rename import is_nothing, told_line
from bot.commands.setmeta import OUTLET_LONGEST
from bot.dialogue import Request, read_told
from bot.dialogue.lexicon import trimmed
from bot.errors import Fact, FetchError, IntakeError, UserError, WorkerError
from bot.feeds import Found, KeptFeed, Listed
from bot.replies import CorrectionReply, NoticeReply, Option, Reply
from bot.services import Services

# More buttons than that are no help.
MOST_OFFERED = 8
LONGEST_ADDRESS = 500
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_BARE = re.compile(r"[^\s/:@]+\.[^\W\d_]{2,}(?::\d+)?(?:/\S*)?")


async def sources_add(request: Request, services: Services) -> Reply:
    """Let a feed be read, or the feeds of a list; a page is answered with the feeds that it offers."""
    told = read_told(request.words, services.lexicon, frozenset({"outlet"}))
    if not told.before:
        return NoticeReply("feed_usage")
    url = _address(told.before)
    there = _at(url, await services.store.feeds.all())
    if there is not None and not there.ended:
        raise UserError("feed_there", number=str(there.id), name=name_of(there), url=there.url)
    found = await _looked(url, services)
    outlet = told.values.get("outlet")
    outlet = None if not outlet or is_nothing(outlet, services) else told_line(outlet, OUTLET_LONGEST)
    if found.feed is not None:
        return await _added(found, outlet, request, services)
    if found.is_list:
        return await _list_added(found.listed, request, services)
    return await _offered(url, found.listed, request, services)


async def sources_remove(request: Request, services: Services) -> Reply:
    """Let a feed be read no longer; without one, ask which."""
    feeds, words = await services.store.feeds.all(), trimmed(request.words)
    if not feeds:
        return NoticeReply("no_feeds")
    if not words:
        return await _pick(feeds, request, services)
    feed = _named(words, feeds)
    if feed.added_by is None:
        raise UserError("feed_configured", number=str(feed.id), name=name_of(feed), url=feed.named)
    await services.store.feeds.remove([feed.id])
    again = await keep_request(request.chat_id, "sources_add", feed.url, services)
    facts = {"number": str(feed.id), "name": name_of(feed), "url": feed.url}
    options = (Option(f"a:{again}", key="feed_again_button"),)
    return CorrectionReply("feed_removed", facts, notes=(("feed_removed_note", {}),), options=options)


def name_of(feed: KeptFeed) -> str:
    """Return what operators call a feed."""
    return feed.outlet or feed.title or feed.url


def _address(words: str) -> str:
    # What follows "#" is asked of no server: with it and without it is one feed.
    asked = words.partition("#")[0]
    url = asked if _ADDRESS.fullmatch(asked) else f"https://{asked}" if _BARE.fullmatch(asked) else ""
    if not url or len(url) > LONGEST_ADDRESS:
        raise UserError("feed_address", value=words)
    return url


def _at(url: str, feeds: Sequence[KeptFeed]) -> KeptFeed | None:
    return next((feed for feed in feeds if url in (feed.url, feed.named)), None)


def _named(words: str, feeds: Sequence[KeptFeed]) -> KeptFeed:
    number = int(words) if words.isdecimal() else None
    found = next((feed for feed in feeds if feed.id == number), None) or _at(words, feeds)
    if found is None:
        raise UserError("no_such_feed", words=words)
    return found


async def _looked(url: str, services: Services) -> Found:
    if services.look is None:
        raise UserError("feed_offline")
    try:
        return await services.look(url)
    except FetchError as error:
        raise UserError(f"feed_{error.kind}", url=url) from error
    except (IntakeError, WorkerError) as error:
        raise UserError("feed_unreadable", url=url) from error


async def _added(found: Found, outlet: str | None, request: Request, services: Services) -> Reply:
    there = _at(found.url, await services.store.feeds.all())
    if there is not None and not there.ended:
        raise UserError("feed_there", number=str(there.id), name=name_of(there), url=there.url)
    if there is not None:
        await services.store.feeds.remove([there.id])
    feed = found.feed
    title, count = (feed.title, len(feed.items)) if feed else (None, 0)
    await services.store.feeds.add(Listed(found.url, outlet=outlet), title, request.user_id)
    outlets: tuple[str, Mapping[str, Fact]] = (
        ("feed_outlet", {"outlet": outlet}) if outlet else ("feed_outlet_by_page", {})
    )
    notes: tuple[tuple[str, Mapping[str, Fact]], ...] = (
        outlets,
        ("feed_items", {"articles": count}),
        ("feed_backlog", {}),
        *((("feed_flawed", {}),) if feed and feed.flaw else ()),
    )
    return CorrectionReply("feed_added", {"name": title or found.url, "url": found.url}, notes=notes)


async def _list_added(listed: Sequence[Listed], request: Request, services: Services) -> Reply:
    feeds = await services.store.feeds.all()
    new = [one for one in listed if _at(one.url, feeds) is None]
    for one in new:
        await services.store.feeds.add(one, one.title, request.user_id)
    facts = {"feeds": len(new), "known": len(listed) - len(new)}
    notes: tuple[tuple[str, Mapping[str, Fact]], ...] = (("feed_backlog", {}),) if new else ()
    return CorrectionReply("feeds_added", facts, notes=notes)


async def _offered(url: str, offered: Sequence[Listed], request: Request, services: Services) -> Reply:
    if not offered:
        raise UserError("feed_none", url=url)
    options = [
        Option(
            f"a:{await keep_request(request.chat_id, 'sources_add', one.url, services)}", one.title or one.url
        )
        for one in offered[:MOST_OFFERED]
    ]
    return NoticeReply("feed_offers", {"url": url}, tuple(options))


async def _pick(feeds: Sequence[KeptFeed], request: Request, services: Services) -> Reply:
    own = [feed for feed in feeds if feed.added_by is not None]
    if not own:
        raise UserError("feeds_all_configured")
    options = [
        Option(
            f"a:{await keep_request(request.chat_id, 'sources_remove', str(feed.id), services)}",
            f"{feed.id} · {name_of(feed)}",
        )
        for feed in own[-MOST_OFFERED:]
    ]
    return NoticeReply("feed_which", options=tuple(options))
