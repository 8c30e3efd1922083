"""`/facts`: what the articles of a story count and measure, in their own words."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.commands.figures import counted, kept_figure
from bot.commands.finding import find_story
from bot.commands.keeping import keep, keep_request
from bot.dialogue import Arguments, Request, phrases, read_arguments
from bot.errors import UserError
from bot.kept import KeptFacts
from bot.models import Limits
from bot.replies import FactsReply, NoticeReply, Option, Reply, Unused
from bot.services import Services
from bot.store.told import PackedFigures
from summarizer import DocumentFigures, Figure, gather_figures, terms
from summarizer.figures import FigureMention
from summarizer.languages.detection import detect


async def facts(request: Request, services: Services) -> Reply:
    """Return the figures of the story that is meant, or those that an outlet tells, or about some words."""
    arguments = _arguments(request.words, services)
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
    versions = {version for figure in kept.figures for version, _, _ in figure.places}
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
    )


def gathered(
    packed: Sequence[PackedFigures], outlet: Collection[int] | None, about: str | None
) -> tuple[Figure, ...]:
    """Return the figures of a story, what most tell first.

    `outlet` are the versions of which one must tell it, `about` words that stand with it; a figure keeps
    all of its tellers, and those that contradict it stay beside it.
    """
    articles = [one.unpack() for one in packed]
    figures = gather_figures(articles)
    if outlet is None and about is None:
        return figures
    wanted = _wanted(articles, outlet, about)
    fitting = [_is_among(figure, wanted) for figure in figures]
    sides = {one.conflict for one, fits in zip(figures, fitting, strict=True) if fits} - {None}
    return tuple(one for one, fits in zip(figures, fitting, strict=True) if fits or one.conflict in sides)


def _arguments(words: str, services: Services) -> Arguments:
    """Return the arguments read; of two numbers of stories the one after its key is meant."""
    read = read_arguments(words, services.lexicon, ("story", "from", "about"))
    keyed = read.story is not None
    rest = [typed for typed in read.rest if read_arguments(typed, services.lexicon, ("story",)).story is None]
    other = (str(read.number),) if keyed and read.number is not None else ()
    return replace(
        read,
        number=read.story if keyed else read.number,
        story=None,
        unused=(*other, *read.unused),
        rest=tuple(rest),
    )


async def _kept(story_id: int, arguments: Arguments, services: Services) -> KeptFacts:
    packed = await services.store.counted(story_id)
    outlet = await _of_outlet(packed, arguments.outlet, services) if arguments.outlet else None
    figures = await services.workers.run(gathered, packed, outlet, arguments.about)
    return KeptFacts(
        story=story_id,
        figures=tuple(map(kept_figure, figures)),
        articles=len(packed),
        # Asked again, the words of a title might name another story by then.
        words=" ".join((f"story:{story_id}", *arguments.rest)),
        outlet=arguments.outlet,
        about=arguments.about,
    )


async def _of_outlet(packed: Sequence[PackedFigures], outlet: str, services: Services) -> frozenset[int]:
    """Return the versions of an outlet; raises UserError where the story has no such outlet."""
    entries = await services.store.outlines([one.version_id for one in packed])
    wanted = _forms(outlet)
    told = [entry for entry in entries if wanted and wanted <= _forms(entry.document.outlet or "")]
    if not told:
        names = {entry.document.outlet for entry in entries if entry.document.outlet}
        key = "no_outlet" if names else "no_outlet_named"
        raise UserError(key, outlet=outlet, outlets=tuple(sorted(names)))
    return frozenset(entry.version_id for entry in told)


def _wanted(
    articles: Sequence[DocumentFigures], outlet: Collection[int] | None, about: str | None
) -> frozenset[tuple[str, int, int]]:
    """Return the places of the mentions that an outlet makes, or that words stand with, or both."""
    words = [
        frozenset(key for token in phrase.tokens for key in (token.form, token.lemma))
        for phrase in phrases(about or "")
    ]
    return frozenset(
        (article.document, *mention.span)
        for article in articles
        for mention in article.mentions
        if (outlet is None or int(article.document) in outlet) and (about is None or _tells(mention, words))
    )


def _tells(mention: FigureMention, words: Sequence[frozenset[str]]) -> bool:
    """Tell whether the words stand in a figure's phrase, or it is said of them."""
    tokens = terms(mention.text, detect(mention.text))
    keys = {key for token in tokens for key in (token.form, token.lemma)}
    keys.update(mention.thing, mention.context)
    return bool(words) and all(not keys.isdisjoint(one) for one in words)


def _is_among(figure: Figure, places: Collection[tuple[str, int, int]]) -> bool:
    return any((one.document, *one.span) in places for one in figure.extracts)


def _forms(name: str) -> frozenset[str]:
    return frozenset(token.form for token in terms(name, detect(name)))


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
