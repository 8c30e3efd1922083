"""What is kept of a reply so that its buttons go on working: after a restart, after new articles."""

from bot.kept.added import KeptAdded, KeptOffer
from bot.kept.comparison import (
    KeptActor,
    KeptCalled,
    KeptCompare,
    KeptNamed,
    KeptRow,
)
from bot.kept.digests import KeptDigest, KeptDigestStory
from bot.kept.facts import KeptFacts, KeptFigure, KeptPhrase
from bot.kept.newest import KeptNew
from bot.kept.news import KeptNewEvent, KeptNews, kept_news, shown_news
from bot.kept.outlets import KeptOrigin, KeptOutlet, KeptTold, KeptVoice
from bot.kept.parts import KeptLine
from bot.kept.quotes import KeptQuotes, KeptSaid, KeptSpeaker, KeptStatement
from bot.kept.replies import (
    Kept,
    KeptAlert,
    KeptArticle,
    KeptCorrection,
    KeptRequest,
    KeptSearch,
    KeptSources,
    KeptStories,
    KeptSubscriptions,
    KeptSummary,
    restored,
    shown_lines,
)
from bot.kept.timeline import KeptDate, KeptHappening, KeptTelling, KeptTimeline

__all__ = [
    "Kept",
    "KeptActor",
    "KeptAdded",
    "KeptAlert",
    "KeptArticle",
    "KeptCalled",
    "KeptCompare",
    "KeptCorrection",
    "KeptDate",
    "KeptDigest",
    "KeptDigestStory",
    "KeptFacts",
    "KeptFigure",
    "KeptHappening",
    "KeptLine",
    "KeptNamed",
    "KeptNew",
    "KeptNewEvent",
    "KeptNews",
    "KeptOffer",
    "KeptOrigin",
    "KeptOutlet",
    "KeptPhrase",
    "KeptQuotes",
    "KeptRequest",
    "KeptRow",
    "KeptSaid",
    "KeptSearch",
    "KeptSources",
    "KeptSpeaker",
    "KeptStatement",
    "KeptStories",
    "KeptSubscriptions",
    "KeptSummary",
    "KeptTelling",
    "KeptTimeline",
    "KeptTold",
    "KeptVoice",
    "kept_news",
    "restored",
    "shown_lines",
    "shown_news",
]
