"""`/summary`: one choice of extracts, cut at the lengths on offer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.commands.choosing import MEDIUM, Articles, articles_of, chosen, outlined_lines
from bot.commands.finding import Found, find_story, keyed, no_outlet, opened
from bot.commands.keeping import keep, keep_request
from bot.dialogue import Arguments, Request, read_arguments
from bot.dialogue.arguments import names_length
from bot.errors import UserError
from bot.kept import KeptSummary
from bot.models import Entry, Limits, Story
from bot.replies import NoticeReply, Option, Reply, SummaryReply, Unused, cited
from bot.schedule import local_day
from bot.services import Services
from summarizer import terms
from summarizer.languages.detection import detect


async def summary(request: Request, services: Services) -> Reply:
    """Return a summary of the story that is meant."""
    read = read_arguments(request.words, services.lexicon, ("lines", "since", "from", "about"))
    arguments = await keyed(read, services)
    found = await find_story(request, arguments, services)
    if isinstance(found, NoticeReply):
        return found
    found = await _of_two_lengths(found, request, arguments, services)
    return await summary_of(found, request, arguments, services)


async def summary_of(found: Found, request: Request, arguments: Arguments, services: Services) -> Reply:
    """Choose, keep and return the summary of one story, which becomes the chat's current one."""
    told = await articles_of(found.story.id, services)
    limits = _limits(arguments, local_day(services.now(), request.preferences.wall))
    asked_for, undated = _asked_for(told.entries, limits)
    level = arguments.lines or request.preferences.length or MEDIUM
    articles = told._replace(entries=asked_for)
    levels = (await chosen(articles, level, arguments.about or "", services)).levels
    if not levels[level]:
        raise _nothing(limits)
    kept = KeptSummary(
        story=found.story.id,
        level=level,
        levels=dict(levels),
        seen=max(entry.ordinal for entry in told.entries),
        words=request.words,
        undated=undated,
        outlet=limits.outlet,
        since=limits.since,
        about=limits.about,
    )
    await opened(found, request, services)
    row = await keep(request.chat_id, kept, services)
    return await _shown(row, kept, found.story, told, services, unused=found.unused)


async def show(reply_id: int, kept: KeptSummary, page: int, services: Services) -> Reply:
    """Return a kept summary as it stands now: the same choice, whatever has come since."""
    story = await services.store.story(kept.story)
    if story is None:
        return NoticeReply("gone")
    told = await articles_of(kept.story, services)
    return await _shown(reply_id, kept, story, told, services, page=page)


async def _of_two_lengths(found: Found, request: Request, arguments: Arguments, services: Services) -> Found:
    """Return what was found, with a way to the second length where a request has two."""
    lexicon = services.lexicon
    kept = [typed for typed in arguments.rest if names_length(typed, lexicon)]
    others = arguments.unused
    is_all = found.unused is not None and found.unused.words == " ".join(others)
    if not (kept and is_all and all(names_length(typed, lexicon) for typed in others)):
        return found
    rest = [typed for typed in arguments.rest if typed not in kept]
    asked = " ".join([str(found.story.id), *rest, others[0]])
    row = await keep_request(request.chat_id, "summary", asked, services)
    unused = Unused(" ".join(others), Option(f"a:{row}", f"📝 {others[0]}"), kept[0])
    return replace(found, unused=unused)


async def _shown(
    reply_id: int,
    kept: KeptSummary,
    story: Story,
    told: Articles,
    services: Services,
    *,
    page: int = 0,
    unused: Unused | None = None,
) -> Reply:
    shown = await outlined_lines(kept.levels[kept.level], told, services)
    if not shown:
        return NoticeReply("gone")
    limits = Limits(kept.outlet, kept.since, kept.about)
    entries = _within(told.entries, limits)
    days = [entry.document.published for entry in entries if entry.document.published]
    return SummaryReply(
        reply_id=reply_id,
        story=story,
        lines=shown,
        sources=cited(shown),
        newest=max(days, key=lambda range_: range_[::-1], default=None),
        longer=_longer(kept),
        page=page,
        newer=sum(entry.ordinal > kept.seen for entry in entries),
        undated=kept.undated,
        unused=unused,
        articles=len(entries),
        limits=limits if limits != Limits() else None,
    )


def _limits(arguments: Arguments, today: date) -> Limits:
    since = arguments.since
    first = today - since if isinstance(since, timedelta) else since
    return Limits(arguments.outlet, first, arguments.about)


def _asked_for(entries: Sequence[Entry], limits: Limits) -> tuple[Sequence[Entry], tuple[int, ...]]:
    """Return the articles within the limits, and the ordinals left out as undated."""
    told = _within(entries, Limits(outlet=limits.outlet))
    if not told:
        raise no_outlet(limits.outlet or "", [entry.document.outlet for entry in entries])
    if limits.since is None:
        return told, ()
    since = _within(told, limits)
    if not since:
        key = "nothing_since" if limits.outlet is None else "nothing_since_of"
        raise UserError(key, day=limits.since, outlet=limits.outlet or "")
    return since, tuple(entry.ordinal for entry in told if entry.document.published is None)


def _nothing(limits: Limits) -> UserError:
    """Return why no line could be chosen; where articles were left out, it is not said of the whole story."""
    within = "" if limits.outlet is None and limits.since is None else "_within"
    if limits.about:
        return UserError(f"nothing_about{within}", about=limits.about)
    return UserError(f"no_sentences{within}")


def _within(entries: Sequence[Entry], limits: Limits) -> Sequence[Entry]:
    """Return the articles of the outlet and of the days; what the lines are about is no matter here."""
    if limits.outlet is not None:
        wanted = _words(limits.outlet)
        entries = [entry for entry in entries if wanted and wanted <= _words(entry.document.outlet or "")]
    if limits.since is None:
        return entries
    # A day that may lie before is no proof that the article is new: the earliest possible day counts.
    days = [(entry, entry.document.published) for entry in entries]
    return [entry for entry, published in days if published and published[0] >= limits.since]


def _words(name: str) -> frozenset[str]:
    return frozenset(token.form for token in terms(name, detect(name)))


def _longer(kept: KeptSummary) -> int | None:
    return min((level for level in kept.levels if level > kept.level), default=None)
