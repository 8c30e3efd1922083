"""`/timeline`: what happened when, as the articles of a story tell it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.finding import find_story, opened
from bot.commands.happenings import happening, when_of
from bot.commands.keeping import keep, keep_changed, keep_request
from bot.commands.merging import merged
from bot.commands.outlining import outlines
from bot.dialogue import Arguments, Period, Request, read_arguments, read_period
from bot.kept import KeptHappening, KeptTimeline
from bot.models import Entry
from bot.replies import Days, NoticeReply, Option, Reply, TimelineReply, Unused
from bot.schedule import local_day
from bot.services import Services

# With fewer dated happenings there is no line to draw.
FEWEST = 3
# What is known no finer than that may lie anywhere: it is no answer to a question for some days.
_VAGUE_DAYS = 366


async def timeline(request: Request, services: Services) -> Reply:
    """Return the timeline of the story that is meant, or the part of it that lies in a period."""
    today = local_day(services.now(), request.preferences.wall)
    period, rest = read_period(request.words, services.lexicon, today)
    read = read_arguments(rest, services.lexicon, ("story",))
    typed = (period.typed,) if period else ()
    number = read.number if read.story is None else read.story
    unused = (*read.unused, *(period.unused if period else ()))
    arguments = replace(read, number=number, story=None, rest=typed, unused=unused)
    found = await find_story(request, arguments, services)
    if isinstance(found, NoticeReply):
        return replace(found, options=await _of_stories(request, arguments, found.options, services))
    kept = await _kept(found.story.id, period, services)
    await opened(found, request, services)
    return await show(await keep(request.chat_id, kept, services), kept, services, unused=found.unused)


async def show(
    reply_id: int,
    kept: KeptTimeline,
    services: Services,
    *,
    page: int = 0,
    at: int | None = None,
    unused: Unused | None = None,
) -> Reply:
    """Return a kept timeline as it stands now: the same happenings, whatever has come since."""
    story = await services.store.story(kept.story)
    if story is None:
        return NoticeReply("gone")
    stamp = await services.store.stamp(kept.story)
    entries = await outlines(kept.story, stamp, _versions(kept.happenings), services)
    shown = [(number, happening(one, entries)) for number, one in enumerate(kept.happenings)]
    period = Days(kept.first, kept.last) if kept.first or kept.last else None
    return TimelineReply(
        reply_id=reply_id,
        story=story,
        happenings=tuple(one for _, one in shown if one),
        articles=kept.articles,
        background=sum(one is not None for number, one in shown if number < kept.background),
        period=period,
        bounds=(when_of(kept.bounds[0]), when_of(kept.bounds[-1])) if kept.bounds else None,
        listed=_by_day(await services.store.entries(kept.story)) if kept.is_sparse else (),
        fewest=FEWEST,
        is_newest_first=kept.is_newest_first,
        is_detailed=kept.is_detailed,
        page=page,
        at=at,
        newer=max(0, story.articles - kept.articles),
        unused=unused,
    )


async def changed(
    reply_id: int, kept: KeptTimeline, request: Request, services: Services, at: int | None
) -> Reply:
    """Keep what a timeline has become by a press and return it, at the page of a happening."""
    await keep_changed(reply_id, kept, request.user_id, services)
    return await show(reply_id, kept, services, at=at)


async def _kept(story_id: int, period: Period | None, services: Services) -> KeptTimeline:
    whole = await merged(story_id, services)
    told = whole.happenings
    happenings = tuple(one for one in told if period is None or _lies_in(one, period))
    dated = sum(not one.implied for one in told)
    return KeptTimeline(
        story=story_id,
        happenings=happenings,
        background=whole.background if period is None else 0,
        articles=whole.articles,
        # Asked again, the words of a title might name another story by then.
        words=_of_number(story_id, (period.typed,) if period else ()),
        first=period.first if period else None,
        last=period.last if period else None,
        bounds=(told[0], max(told, key=lambda one: one.latest)) if told and not happenings else (),
        is_sparse=dated < FEWEST and (period is None or not told),
    )


def _lies_in(one: KeptHappening, period: Period) -> bool:
    """Tell whether a happening may lie in a period: all of it does, or a part and it is not vague."""
    starts_late = period.last is not None and one.earliest > period.last
    ends_early = period.first is not None and one.latest < period.first
    if starts_late or ends_early:
        return False
    inside = (period.first is None or period.first <= one.earliest) and (
        period.last is None or one.latest <= period.last
    )
    return inside or (one.latest - one.earliest).days <= _VAGUE_DAYS


def _versions(happenings: Sequence[KeptHappening]) -> set[int]:
    return {telling.version for one in happenings for telling in one.tellings}


def _by_day(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return articles by their day of publication, those without one at the end."""
    dated = [entry for entry in entries if entry.document.published]
    return (
        *sorted(dated, key=lambda entry: entry.document.published or ()),
        *(entry for entry in entries if not entry.document.published),
    )


async def _of_stories(
    request: Request, arguments: Arguments, options: Sequence[Option], services: Services
) -> tuple[Option, ...]:
    """Return the options with each story's number after its key: before a month it would be a day."""
    return tuple([await _of_story(request, arguments, option, services) for option in options])


async def _of_story(request: Request, arguments: Arguments, option: Option, services: Services) -> Option:
    if option.story is None:
        return option
    words = _of_number(option.story.id, arguments.rest)
    row = await keep_request(request.chat_id, "timeline", words, services)
    return replace(option, data=f"a:{row}")


def _of_number(story_id: int, rest: Sequence[str]) -> str:
    return " ".join((f"story:{story_id}", *rest))
