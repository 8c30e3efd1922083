"""`/summary`: one choice of extracts, cut at the lengths on offer."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.commands.finding import Found, find_story
from bot.commands.keeping import keep, kept_line, lines
from bot.dialogue import Arguments, Request, read_arguments
from bot.errors import UserError
from bot.kept import KeptLine, KeptSummary
from bot.models import Entry
from bot.replies import NoticeReply, Reply, SummaryReply, Unused, cited
from bot.services import Services
from summarizer import Document, summarize, terms
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
    chosen, undated = _asked_for(entries, arguments, services.now().date())
    level = arguments.lines or MEDIUM
    levels = await _levels(chosen, level, arguments.about or "", services)
    if not levels[level]:
        raise (
            UserError("nothing_about", about=arguments.about or "")
            if arguments.about
            else UserError("no_sentences")
        )
    kept = KeptSummary(
        story=found.story.id,
        level=level,
        levels=levels,
        seen=max(entry.ordinal for entry in entries),
        words=request.words,
        undated=undated,
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
    entries = await services.store.entries(kept.story)
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
    )


async def medium(documents: Sequence[Document], services: Services) -> Mapping[str, int]:
    """Return how many lines of the medium summary each document gives."""
    summary = await services.workers.run(
        lambda: summarize(documents, sentences=MEDIUM, method=services.method)
    )
    names = [extract.document for extract in summary.extracts]
    return {name: names.count(name) for name in names}


def _asked_for(
    entries: Sequence[Entry], arguments: Arguments, today: date
) -> tuple[Sequence[Entry], tuple[int, ...]]:
    """Return the articles that `from:` and `since:` leave, and the ordinals left out as undated."""
    if arguments.outlet is not None:
        entries = _of_outlet(entries, arguments.outlet)
    if arguments.since is None:
        return entries, ()
    first = today - arguments.since if isinstance(arguments.since, timedelta) else arguments.since
    # A day that may lie before is no proof that the article is new: the earliest possible day counts.
    since = [entry for entry in entries if entry.document.published and entry.document.published[0] >= first]
    if not since:
        raise UserError("nothing_since", day=first.isoformat())
    return since, tuple(entry.ordinal for entry in entries if entry.document.published is None)


def _of_outlet(entries: Sequence[Entry], outlet: str) -> Sequence[Entry]:
    wanted = _words(outlet)
    found = [entry for entry in entries if entry.document.outlet and wanted <= _words(entry.document.outlet)]
    if not found:
        names = sorted({entry.document.outlet for entry in entries if entry.document.outlet})
        raise UserError("no_outlet", outlet=outlet, outlets="، ".join(names))
    return found


def _words(name: str) -> frozenset[str]:
    return frozenset(token.form for token in terms(name, detect(name)))


async def _levels(
    entries: Sequence[Entry], level: int, about: str, services: Services
) -> dict[int, tuple[KeptLine, ...]]:
    documents = [entry.document for entry in entries]

    def choose(count: int) -> tuple[KeptLine, ...]:
        summary = summarize(documents, sentences=count, method=services.method, about=about)
        return tuple(kept_line(extract) for extract in summary.extracts)

    wanted = (level, *(length for length in LENGTHS if length > level))
    chosen = await services.workers.run(lambda: {count: choose(count) for count in wanted})
    # A length that adds nothing to the one before it is not on offer.
    return {
        count: rows
        for before, (count, rows) in zip([(), *chosen.values()], chosen.items(), strict=False)
        if len(rows) > len(before) or count == level
    }


def _longer(kept: KeptSummary) -> int | None:
    return min((level for level in kept.levels if level > kept.level), default=None)
