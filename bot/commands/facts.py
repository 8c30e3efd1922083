"""`/facts`: what the articles of a story count and measure, in their own words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.commands.figures import counted, first_figures, kept_figure, untold_bounds
from bot.commands.finding import find_story
from bot.commands.keeping import keep, keep_request
from bot.dialogue import Arguments, Request, phrases, read_arguments
from bot.errors import UserError
from bot.kept import KeptFacts, KeptFigure
from bot.models import Limits
from bot.replies import FactsReply, NoticeReply, Option, Reply, Unused
from bot.services import Services
from bot.store.told import PackedFigures
from summarizer import DocumentFigures, Figure, Span, Token, gather_figures, terms
from summarizer.figures import FigureMention
from summarizer.languages.detection import detect

Keys = frozenset[str]


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
    packed: Sequence[PackedFigures], outlets: Mapping[int, str], outlet: str | None, about: str | None
) -> tuple[tuple[KeptFigure, ...], int]:
    """Return the figures of a story, what most tell first, and how many more there are.

    An `outlet` must tell it or be its origin, and the words that it is `about` must stand with it; a figure
    keeps all of its tellers, and those that contradict it stay beside it. `outlets` are those of versions.
    """
    articles = [one.unpack() for one in packed]
    figures = gather_figures(articles)
    if outlet is not None or about is not None:
        figures = _limited(figures, _wanted(articles, outlets, outlet, about))
    untold = untold_bounds(articles)
    shown = first_figures(figures)
    return tuple(kept_figure(one, untold) for one in shown), len(figures) - len(shown)


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
    outlet, about = arguments.outlet, arguments.about
    outlets = await _outlets(packed, services) if outlet else {}
    figures, left = await services.workers.run(gathered, packed, outlets, outlet, about)
    wanted = _forms(outlet or "")
    if outlet and not figures and not any(wanted and wanted <= _forms(name) for name in outlets.values()):
        key = "no_outlet" if outlets else "no_outlet_named"
        raise UserError(key, outlet=outlet, outlets=tuple(sorted(set(outlets.values()))))
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


async def _outlets(packed: Sequence[PackedFigures], services: Services) -> dict[int, str]:
    entries = await services.store.outlines([one.version_id for one in packed])
    return {entry.version_id: entry.document.outlet for entry in entries if entry.document.outlet}


def _wanted(
    articles: Sequence[DocumentFigures], outlets: Mapping[int, str], outlet: str | None, about: str | None
) -> frozenset[tuple[str, Span]]:
    """Return the places of the mentions that an outlet makes, or that words stand with, or both."""
    told_by, said = _forms(outlet or ""), _words(about or "")
    return frozenset(
        (article.document, mention.span)
        for article in articles
        for mention in article.mentions
        if (outlet is None or _is_of(mention, article, outlets, told_by))
        and (about is None or _is_about(mention, said))
    )


def _limited(figures: Sequence[Figure], wanted: Collection[tuple[str, Span]]) -> tuple[Figure, ...]:
    fitting = [any((one.document, one.span) in wanted for one in figure.extracts) for figure in figures]
    sides = {one.conflict for one, fits in zip(figures, fitting, strict=True) if fits} - {None}
    return tuple(one for one, fits in zip(figures, fitting, strict=True) if fits or one.conflict in sides)


def _is_of(
    mention: FigureMention, article: DocumentFigures, outlets: Mapping[int, str], wanted: Keys
) -> bool:
    """Tell whether an outlet tells a figure, or is the agency or paper that it comes from."""
    names = (outlets.get(int(article.document)), article.origin, mention.origin)
    return bool(wanted) and any(wanted <= _forms(name) for name in names if name)


def _is_about(mention: FigureMention, words: Sequence[Keys]) -> bool:
    """Tell whether words stand in a figure's phrase, or it is said of them."""
    keys = _keys(terms(mention.text, detect(mention.text))).union(mention.thing, mention.context)
    return bool(words) and all(not keys.isdisjoint(word) for word in words)


def _words(about: str) -> list[Keys]:
    return [_keys(phrase.tokens) for phrase in phrases(about)]


def _keys(tokens: Sequence[Token]) -> Keys:
    return frozenset(key for token in tokens for key in (token.form, token.lemma))


def _forms(name: str) -> Keys:
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
