"""Another page of a kept reply."""

from bot.commands import (
    article,
    compare,
    digest,
    facts,
    new,
    quotes,
    search,
    sources,
    stories,
    subscriptions,
    summary,
    timeline,
)
from bot.dialogue import Request
from bot.kept import (
    Kept,
    KeptAdded,
    KeptAlert,
    KeptArticle,
    KeptCompare,
    KeptCorrection,
    KeptDigest,
    KeptFacts,
    KeptNew,
    KeptOffer,
    KeptQuotes,
    KeptRequest,
    KeptSearch,
    KeptSources,
    KeptStories,
    KeptSubscriptions,
    KeptSummary,
    KeptTimeline,
)
from bot.replies import Reply
from bot.services import Services


async def turned(  # noqa: C901, PLR0911, PLR0912  one way for each kind
    row: int, kept: Kept, page: int, request: Request, services: Services
) -> Reply | None:
    """Return a page of a kept reply; None: it has no pages."""
    match kept:
        case KeptSummary():
            return await summary.show(row, kept, page, services)
        case KeptTimeline():
            return await timeline.show(row, kept, services, page=page)
        case KeptFacts():
            return await facts.show(row, kept, services, page=page)
        case KeptQuotes():
            return await quotes.show(row, kept, services, page=page)
        case KeptCompare():
            return await compare.show(row, kept, services, page=page)
        case KeptNew():
            return await new.show(row, kept, request, services, page=page)
        case KeptSearch():
            return await search.show(row, kept, page, services)
        case KeptArticle():
            return await article.show(row, kept, page, services)
        case KeptSources():
            return await sources.show(row, kept, page, services)
        case KeptStories():
            return await stories.show(row, kept, page, request, services)
        case KeptSubscriptions():
            return await subscriptions.show(row, request, page, services)
        case KeptDigest():
            return await digest.show(row, kept, page, services)
        case KeptAlert():
            return await subscriptions.show_alert(row, kept, page, services)
        case KeptRequest() | KeptCorrection() | KeptOffer() | KeptAdded():
            return None
