"""Each kind of kept reply."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.kept.added import KeptAdded, KeptOffer
from bot.kept.comparison import KeptCompare
from bot.kept.digests import KeptDigest
from bot.kept.facts import KeptFacts
from bot.kept.newest import KeptNew
from bot.kept.news import KeptNews
from bot.kept.parts import KeptLine, KeptValue
from bot.kept.quotes import KeptQuotes
from bot.kept.timeline import KeptTimeline


class KeptSummary(KeptValue):
    """A choice of extracts at each length on offer; `seen` is the story's highest ordinal at that moment.

    `outlet`, `since` and `about` are what the choice was limited to.
    """

    kind: Literal["summary"] = "summary"
    story: int
    level: int
    levels: dict[int, tuple[KeptLine, ...]]
    seen: int
    words: str = ""
    undated: tuple[int, ...] = ()
    outlet: str | None = None
    since: date | None = None
    about: str | None = None


class KeptSearch(KeptValue):
    """The lines that a search found; `more` tells that there were others."""

    kind: Literal["search"] = "search"
    words: str
    found: tuple[KeptLine, ...]
    more: bool = False


class KeptArticle(KeptValue):
    """A version that is being read; `marked` are the offsets of the extracts that led to it."""

    kind: Literal["article"] = "article"
    version: int
    marked: tuple[tuple[int, int], ...] = ()
    view: Literal["passage", "whole", "cut"] = "whole"


class KeptSources(KeptValue):
    """A story whose articles are listed."""

    kind: Literal["sources"] = "sources"
    story: int


class KeptStories(KeptValue):
    """A list of stories, and the words it was asked for by."""

    kind: Literal["stories"] = "stories"
    words: str = ""


class KeptSubscriptions(KeptValue):
    """A list of subscriptions; `thread` is the forum topic, 0 outside of topics."""

    kind: Literal["subscriptions"] = "subscriptions"
    thread: int = 0


class KeptAlert(KeptValue):
    """The extracts of an alert, one an article, empty where there was none; `handles` name its topics.

    `edits` are the versions, before and by now, of edited articles, `changed` those of their sentences that
    differ and are shown.
    `news` are what was new in each article, in the same order; an older program kept none.
    """

    kind: Literal["alert"] = "alert"
    found: tuple[KeptLine, ...]
    handles: tuple[str, ...] = ()
    edits: tuple[tuple[int, int], ...] = ()
    changed: tuple[KeptLine, ...] = ()
    news: tuple[KeptNews, ...] = ()


class KeptCorrection(KeptValue):
    """What an operator is asked about: stories and articles by id, in the state that the question told.

    `story` takes the others in, or holds the articles. `title` is a story's new one, "" to take it back;
    `told` is all that is told of an article, `url` its link. `done` is the correction that came of it.
    """

    kind: Literal["correction"] = "correction"
    command: Literal["merge", "split", "rename", "delete", "setmeta"]
    story: int
    stories: tuple[int, ...] = ()
    articles: tuple[int, ...] = ()
    is_whole: bool = False
    title: str = ""
    told: dict[str, str | None] = Field(default_factory=dict)
    url: str | None = None
    done: int | None = None


class KeptRequest(KeptValue):
    """A request that a button asks again."""

    kind: Literal["request"] = "request"
    command: str
    words: str = ""


Kept = (
    KeptSummary
    | KeptTimeline
    | KeptFacts
    | KeptQuotes
    | KeptCompare
    | KeptSearch
    | KeptArticle
    | KeptSources
    | KeptStories
    | KeptSubscriptions
    | KeptAlert
    | KeptNew
    | KeptDigest
    | KeptCorrection
    | KeptOffer
    | KeptAdded
    | KeptRequest
)

_ADAPTER: TypeAdapter[Kept] = TypeAdapter(Annotated[Kept, Field(discriminator="kind")])


def restored(content: Mapping[str, object]) -> Kept:
    """Return a kept reply from its row; raises pydantic's ValidationError for a row of another shape."""
    return _ADAPTER.validate_python(dict(content), strict=False)


def shown_lines(kept: Kept) -> tuple[KeptLine, ...]:  # noqa: C901, PLR0911  one way for each kind
    """Return the extracts that a kept reply shows; none for those that show whole articles or lists."""
    match kept:
        case KeptSummary(level=level, levels=levels):
            return levels[level]
        case KeptSearch(found=found) | KeptAlert(found=found):
            return found + (kept.changed if isinstance(kept, KeptAlert) else ())
        case KeptNew(found=found, repeated=repeated):
            return (*found, *repeated)
        case KeptDigest(stories=stories):
            return tuple(line for one in stories for line in (*one.found, *one.changed))
        case KeptTimeline(happenings=happenings):
            tellings = (telling for one in happenings for telling in one.tellings)
            return tuple(KeptLine(version=one.version, start=one.start, end=one.end) for one in tellings)
        case KeptFacts(figures=figures):
            phrases = (phrase for figure in figures for phrase in figure.phrases)
            return tuple(KeptLine(version=one.version, start=one.start, end=one.end) for one in phrases)
        case KeptQuotes():
            quoted = (said for one in kept.in_view() for said in one.said)
            return tuple(KeptLine(version=one.version, start=one.start, end=one.end) for one in quoted)
        case KeptCompare():
            return kept.lines()
    return ()
