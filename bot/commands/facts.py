"""`/facts`: what the articles of a story count and measure, in their own words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.commands.figures import counted, first_figures, kept_figure, untold_bounds
from bot.commands.finding import find_story, keyed, no_outlet
from bot.commands.keeping import keep, keep_request
from bot.commands.wanted import Place, is_named, wanted
from bot.dialogue import Arguments, Request, read_arguments
from bot.kept import KeptFacts, KeptFigure
from bot.models import Entry, Limits
from bot.replies import FactsReply, NoticeReply, Option, Reply, Unused
from bot.services import Services
from bot.store.told import PackedFigures
from summarizer import Figure, gather_figures


async def facts(request: Request, services: Services) -> Reply:
    """Return the figures of the story that is meant, or those that an outlet tells, or about some words."""
    arguments = await keyed(_arguments(request.words, services), services)
    found = await find_story(request, arguments, services)
    if isinstance(found, NoticeReply):
        return found
    await services.store.set_story(request.chat_id, found.story.id)
    kept = await _kept(found.story.id, arguments, services)
    if not kept.figures:
        return await _nothing(request, kept, services)
    return await show(await keep(request.chat_id, kept, services), kept, services, unused=found.unused)


async def show(
    reply_id: int, kept: KeptFacts, services: Services, *, page: int = 0, unused: Unused | None = None
) -> Reply:
    """Return kept figures as they stand now: the same choice, whatever has come since."""
    story = await services.store.story(kept.story)
    versions = {phrase.version for figure in kept.figures for phrase in figure.phrases}
    found = await services.store.outlines(sorted(versions))
    figures = counted(kept.figures, {entry.version_id: entry for entry in found})
    if story is None or not figures:
        return NoticeReply("gone")
    limits = Limits(outlet=kept.outlet, about=kept.about)
    return FactsReply(
        reply_id=reply_id,
        story=story,
        figures=figures,
        articles=kept.articles,
        limits=limits if limits != Limits() else None,
        page=page,
        newer=max(0, story.articles - kept.articles),
        unused=unused,
        left=kept.left,
    )


def gathered(
    packed: Sequence[PackedFigures], entries: Mapping[int, Entry], outlet: str | None, about: str | None
) -> tuple[tuple[KeptFigure, ...], int]:
    """Return the figures of a story, what most tell first, and how many more there are.

    An `outlet` must tell it or be its origin, and the words that it is `about` must stand with it; a figure
    keeps all of its tellers, and those that contradict it stay beside it. `entries` are all articles by
    version, where there is such a limit.
    """
    articles = [one.unpack() for one in packed]
    figures = gather_figures(articles)
    if outlet is not None or about is not None:
        figures = _limited(figures, wanted(articles, entries, outlet, about))
    untold = untold_bounds(articles)
    shown = first_figures(figures)
    return tuple(kept_figure(one, untold) for one in shown), len(figures) - len(shown)


def _arguments(words: str, services: Services) -> Arguments:
    """Return the arguments read; of two numbers of stories the one after its key is meant."""
    read = read_arguments(words, services.lexicon, ("story", "from", "about"))
    has_key = read.story is not None
    rest = [typed for typed in read.rest if read_arguments(typed, services.lexicon, ("story",)).story is None]
    other = (str(read.number),) if has_key and read.number is not None else ()
    return replace(
        read,
        number=read.story if has_key else read.number,
        story=None,
        unused=(*other, *read.unused),
        rest=tuple(rest),
    )


async def _kept(story_id: int, arguments: Arguments, services: Services) -> KeptFacts:
    packed = await services.store.counted(story_id)
    outlet, about = arguments.outlet, arguments.about
    versions = [one.version_id for one in packed] if outlet or about else []
    entries = {entry.version_id: entry for entry in await services.store.outlines(versions)}
    figures, left = await services.workers.run(gathered, packed, entries, outlet, about)
    if outlet and not figures:
        _check_outlet(outlet, [entry.document.outlet for entry in entries.values()])
    return KeptFacts(
        story=story_id,
        figures=figures,
        articles=len(packed),
        left=left,
        # Asked again, the words of a title might name another story by then.
        words=" ".join((f"story:{story_id}", *arguments.rest)),
        outlet=outlet,
        about=about,
    )


def _check_outlet(outlet: str, names: Collection[str | None]) -> None:
    """Raise UserError where no outlet bears the name."""
    if not any(is_named(name, outlet) for name in names if name):
        raise no_outlet(outlet, names)


def _limited(figures: Sequence[Figure], places: Collection[Place]) -> tuple[Figure, ...]:
    fitting = [any((one.document, one.span) in places for one in figure.extracts) for figure in figures]
    sides = {one.conflict for one, fits in zip(figures, fitting, strict=True) if fits} - {None}
    return tuple(one for one, fits in zip(figures, fitting, strict=True) if fits or one.conflict in sides)


async def _nothing(request: Request, kept: KeptFacts, services: Services) -> NoticeReply:
    """Return that there are no figures, with the ways on."""
    story = kept.story
    if kept.outlet is None and kept.about is None:
        ways = (Option(f"s:{story}", key="summary_button"), Option(f"t:{story}", key="timeline_button"))
        return NoticeReply("no_figures", options=ways)
    whole = Option(f"r:{story}", key="facts_all")
    if kept.about is None:
        return NoticeReply("no_figures_of", {"outlet": kept.outlet or ""}, (whole,))
    row = await keep_request(request.chat_id, "search", kept.about, services)
    return NoticeReply(
        "no_figures_about", {"about": kept.about}, (whole, Option(f"a:{row}", "🔎 " + kept.about))
    )
