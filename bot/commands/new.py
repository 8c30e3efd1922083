"""`/new`: what came to a story since this place looked last; looking moves the mark."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.commands.finding import NO_STORY, Found, find_story, opened
from bot.commands.keeping import keep, keep_request, lines
from bot.commands.placing import place_of
from bot.dialogue import Request, read_arguments, read_period
from bot.errors import UserError
from bot.kept import KeptLine, KeptNew, KeptNews, kept_news, shown_news
from bot.replies import NewReply, NoticeReply, Option, Reply, Unused
from bot.schedule import local_day
from bot.services import Services
from bot.store.looks import Look
from bot.store.readings import PackedReading, accounts
from bot.subscriptions import Sight
from summarizer import Span
from summarizer.names import Testimony
from summarizer.novelty import Account, New, novelties, worth

# At a first look, and at most: what came before is in the summary.
FIRST, MOST = 3, 30
_NO_STORY = NO_STORY | {"no_story_number"}
_SIGNS = {"summary": "📝", "timeline": "🗓"}


class _Told(NamedTuple):
    version: int
    new: New
    span: Span | None


async def new(request: Request, services: Services) -> Reply:
    """Return what came to the story that is meant since this place looked last, or at first the newest."""
    arguments = read_arguments(request.words, services.lexicon)
    if _names_since(request, services):
        return await _of_a_period(request, ("summary", "timeline"), services)
    found = await find_story(request, arguments, services)
    if isinstance(found, NoticeReply):
        is_period = found.key in _NO_STORY and _names_period(request, services)
        return await _of_a_period(request, ("timeline",), services) if is_period else found
    look = await services.store.looks.last(place_of(request), found.story.id)
    kept = await _kept(found, look, services)
    await opened(found, request, services)
    await _looked(request, kept, services)
    return await show(
        await keep(request.chat_id, kept, services), kept, request, services, unused=found.unused
    )


async def show(
    reply_id: int,
    kept: KeptNew,
    request: Request,
    services: Services,
    *,
    page: int = 0,
    unused: Unused | None = None,
) -> Reply:
    """Return again what a look found, whatever has come since."""
    story = await services.store.story(kept.story)
    if story is None:
        return NoticeReply("gone")
    told = await lines(kept.found, services)
    news = {line.version: one for line, one in zip(kept.found, kept.news, strict=True)}
    return NewReply(
        reply_id=reply_id,
        story=story,
        since=kept.since,
        lines=told,
        news=tuple(shown_news(news.get(one.entry.version_id, KeptNews()), one.entry) for one in told),
        repeated=await services.store.outlines([line.version for line in kept.repeated]),
        left=kept.left,
        joined=kept.joined,
        page=page,
        unused=unused,
    )


def _names_since(request: Request, services: Services) -> bool:
    """Tell whether words say since when behind the key for that, readable or not."""
    try:
        return read_arguments(request.words, services.lexicon, ("since",)).since is not None
    except UserError:
        return True


def _names_period(request: Request, services: Services) -> bool:
    today = local_day(services.now(), request.preferences.wall)
    try:
        return read_period(request.words, services.lexicon, today)[0] is not None
    except UserError:
        return False


async def _of_a_period(request: Request, commands: Sequence[str], services: Services) -> NoticeReply:
    """Return that a look begins where the last one ended, and the ways to what is of a period."""
    words = request.words.strip()
    rows = [await keep_request(request.chat_id, command, words, services) for command in commands]
    options = tuple(
        Option(f"a:{row}", f"{_SIGNS[command]} {words}") for row, command in zip(rows, commands, strict=True)
    )
    return NoticeReply("new_period", {"words": words}, (*options, Option("x:new", "/new")))


async def _kept(found: Found, look: Look | None, services: Services) -> KeptNew:
    story = found.story.id
    arrived = sorted(head.version_id for head in await services.store.heads(story))
    fresh = [version for version in arrived if look is None or not look.has_seen(version)]
    shown = fresh[-(FIRST if look is None else MOST) :]
    told = await _told(story, shown, look, services) if shown else ()
    news = [one for one in told if not one.new.is_repetition]
    return KeptNew(
        story=story,
        since=look.at if look else None,
        found=tuple(_line(one) for one in news),
        news=tuple(kept_news(one.new) for one in news),
        repeated=tuple(_line(one) for one in told if one.new.is_repetition),
        left=len(fresh) - len(shown) if look else 0,
        joined=look is not None and not look.missed.isdisjoint(fresh),
    )


async def _told(
    story: int, versions: Sequence[int], look: Look | None, services: Services
) -> tuple[_Told, ...]:
    packed = await services.store.looks.readings(story, versions)
    elsewhere = await services.store.testimony(story)
    return await services.workers.run(_weighed, packed, versions, look, elsewhere)


def _weighed(
    packed: Sequence[PackedReading],
    versions: Sequence[int],
    look: Look | None,
    elsewhere: Sequence[Testimony],
) -> tuple[_Told, ...]:
    """Return what is new in each article against all that came before the look, and the earlier of these."""
    told = accounts(packed, versions, elsewhere)
    received = {one.version_id for one in packed if look and _is_received(one.version_id, versions, look)}
    found = []
    for version in versions:
        if version in told:
            there = New(first=True) if look is None else novelties(told[version], [*map(str, received)])
            found.append(_Told(version, there, _carrying(told[version], there)))
            received.add(version)
    return tuple(found)


def _is_received(version: int, versions: Sequence[int], look: Look) -> bool:
    return version not in versions and (version < versions[0] or look.has_seen(version))


def _carrying(account: Account, new: New) -> Span | None:
    """Return the sentence that carries most of what is new, the first of those that carry as much."""
    alone = [line.span for line in account.lines if line.alone]
    fresh = {line.span for line in new.lines}
    return max(alone, key=lambda span: (worth(span, new), span in fresh), default=None)


def _line(told: _Told) -> KeptLine:
    span = told.span or Span(0, 0)
    return KeptLine(version=told.version, start=span.start, end=span.end)


async def _looked(request: Request, kept: KeptNew, services: Services) -> None:
    """Move the mark, and note what was shown: no alert tells it again."""
    place = place_of(request)
    heads = await services.store.heads(kept.story)
    newest = max((head.version_id for head in heads), default=0)
    await services.store.looks.note(place, kept.story, newest)
    shown = [line.version for line in (*kept.found, *kept.repeated)]
    await services.store.subscriptions.show([Sight(place, version, kept.story, ()) for version in shown])
