"""`/summary`: one choice of extracts, cut at the lengths on offer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.commands.finding import Found, find_story
from bot.commands.keeping import keep, kept_line, lines
from bot.dialogue import Arguments, Request, read_arguments
from bot.errors import UserError
from bot.kept import KeptLine, KeptSummary
from bot.models import Entry, Limits
from bot.replies import NoticeReply, Reply, SummaryReply, Unused, cited
from bot.services import Services
from summarizer import Document, summarize, summarize_levels, terms
from summarizer.languages.detection import detect

MEDIUM = 6
LENGTHS = (3, MEDIUM, 10, 15)


async def summary(request: Request, services: Services) -> Reply:
    """Return a summary of the story that is meant."""
    arguments = read_arguments(request.words, services.lexicon, ("lines", "since", "from", "about"))
    found = await find_story(request, arguments, services)
    if isinstance(found, NoticeReply):
        return found
    return await summary_of(found, request, arguments, services)


async def summary_of(found: Found, request: Request, arguments: Arguments, services: Services) -> Reply:
    """Choose, keep and return the summary of one story, which becomes the chat's current one."""
    entries = await services.store.entries(found.story.id)
    limits = _limits(arguments, services.now().date())
    chosen, undated = _asked_for(entries, limits)
    level = arguments.lines or MEDIUM
    levels = await _levels(chosen, level, arguments.about or "", services)
    if not levels[level]:
        raise _nothing(limits)
    kept = KeptSummary(
        story=found.story.id,
        level=level,
        levels=levels,
        seen=max(entry.ordinal for entry in entries),
        words=request.words,
        undated=undated,
        outlet=limits.outlet,
        since=limits.since,
        about=limits.about,
    )
    await services.store.set_story(request.chat_id, found.story.id)
    return await show(await keep(request.chat_id, kept, services), kept, 0, services, found.unused)


async def show(
    reply_id: int, kept: KeptSummary, page: int, services: Services, unused: Unused | None = None
) -> Reply:
    """Return a kept summary as it stands now: the same choice, whatever has come since."""
    story = await services.store.story(kept.story)
    shown = await lines(kept.levels[kept.level], services)
    if story is None or not shown:
        return NoticeReply("gone")
    limits = Limits(kept.outlet, kept.since, kept.about)
    entries = _within(await services.store.entries(kept.story), limits)
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


async def medium(documents: Sequence[Document], services: Services) -> Mapping[str, int]:
    """Return how many lines of the medium summary each document gives or tells as well."""
    summary = await services.workers.run(
        lambda: summarize(documents, sentences=MEDIUM, method=services.method)
    )
    return Counter(
        name
        for extract in summary.extracts
        for name in {extract.document, *(other.document for other in extract.also)}
    )


def _limits(arguments: Arguments, today: date) -> Limits:
    since = arguments.since
    first = today - since if isinstance(since, timedelta) else since
    return Limits(arguments.outlet, first, arguments.about)


def _asked_for(entries: Sequence[Entry], limits: Limits) -> tuple[Sequence[Entry], tuple[int, ...]]:
    """Return the articles within the limits, and the ordinals left out as undated."""
    told = _within(entries, Limits(outlet=limits.outlet))
    if not told:
        names = {entry.document.outlet for entry in entries if entry.document.outlet}
        key = "no_outlet" if names else "no_outlet_named"
        raise UserError(key, outlet=limits.outlet or "", outlets=tuple(sorted(names)))
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


async def _levels(
    entries: Sequence[Entry], level: int, about: str, services: Services
) -> dict[int, tuple[KeptLine, ...]]:
    documents = [entry.document for entry in entries]
    wanted = (level, *(length for length in LENGTHS if length > level))
    levels = await services.workers.run(
        lambda: summarize_levels(documents, wanted, method=services.method, about=about)
    )
    chosen = {count: tuple(kept_line(each) for each in one.extracts) for count, one in levels.items()}
    # A length that adds nothing to the one before it is not on offer.
    return {
        count: rows
        for before, (count, rows) in zip([(), *chosen.values()], chosen.items(), strict=False)
        if len(rows) > len(before) or count == level
    }


def _longer(kept: KeptSummary) -> int | None:
    return min((level for level in kept.levels if level > kept.level), default=None)
