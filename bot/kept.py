"""What is kept of a reply so that its buttons go on working: after a restart, after new articles."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True)


class KeptLine(_Kept):
    """An extract by its place: version id, offsets, origin; (version, start, end) of each near-duplicate."""

    version: int
    start: int
    end: int
    origin: str | None = None
    also: tuple[tuple[int, int, int], ...] = ()


class KeptSummary(_Kept):
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


class KeptDate(_Kept):
    """An expression that dates something: its offsets, what it means and how that is known."""

    start: int
    end: int
    value: str
    modifier: str | None = None
    earliest: date
    latest: date
    basis: str = "written"


class KeptTelling(_Kept):
    """A clause by its place, and what dates it there; None: nothing does."""

    version: int
    start: int
    end: int
    date: KeptDate | None = None


class KeptHappening(_Kept):
    """A happening with its tellings, best first; `conflict` is "" for none, else what it is about.

    `versions` hold the numbers of the tellings that contradict each other.
    """

    value: str
    modifier: str | None = None
    earliest: date
    latest: date
    tellings: tuple[KeptTelling, ...]
    sources: int = 1
    approximate: bool = False
    implied: bool = False
    expected: bool = False
    conflict: str = ""
    minor: bool = False
    versions: tuple[tuple[int, ...], ...] = ()


class KeptTimeline(_Kept):
    """The happenings of a story, oldest first, of which the first `background` are folded.

    `first` and `last` are the days that it was limited to; `articles` is how many were read. `bounds` are
    the story's first and last happening where none lies between the days. `is_sparse` says that too few are
    dated to be a timeline.
    """

    kind: Literal["timeline"] = "timeline"
    story: int
    happenings: tuple[KeptHappening, ...]
    background: int = 0
    articles: int
    words: str = ""
    first: date | None = None
    last: date | None = None
    bounds: tuple[KeptHappening, ...] = ()
    is_sparse: bool = False
    is_newest_first: bool = False
    is_detailed: bool = False


class KeptPhrase(_Kept):
    """Words that tell a figure, by their place; `bound` is what they leave to the words around them."""

    version: int
    start: int
    end: int
    bound: str = ""


class KeptFigure(_Kept):
    """A figure with its phrases, one an article; those that share a `conflict` contradict each other.

    `is_cut` says that there are more ways to tell it than were kept.
    """

    phrases: tuple[KeptPhrase, ...]
    origin: str | None = None
    sources: int = 1
    conflict: int | None = None
    is_cut: bool = False


class KeptFacts(_Kept):
    """The figures of a story; `articles` is how many were read, `left` how many figures were left out.

    `outlet` and `about` are what the choice was limited to.
    """

    kind: Literal["facts"] = "facts"
    story: int
    figures: tuple[KeptFigure, ...]
    articles: int
    left: int = 0
    words: str = ""
    outlet: str | None = None
    about: str | None = None


class KeptSearch(_Kept):
    """The lines that a search found; `more` tells that there were others."""

    kind: Literal["search"] = "search"
    words: str
    found: tuple[KeptLine, ...]
    more: bool = False


class KeptArticle(_Kept):
    """A version that is being read; `marked` are the offsets of the extracts that led to it."""

    kind: Literal["article"] = "article"
    version: int
    marked: tuple[tuple[int, int], ...] = ()
    view: Literal["passage", "whole", "cut"] = "whole"


class KeptSources(_Kept):
    """A story whose articles are listed."""

    kind: Literal["sources"] = "sources"
    story: int


class KeptStories(_Kept):
    """A list of stories, and the words it was asked for by."""

    kind: Literal["stories"] = "stories"
    words: str = ""


class KeptSubscriptions(_Kept):
    """A list of subscriptions; `thread` is the forum topic, 0 outside of topics."""

    kind: Literal["subscriptions"] = "subscriptions"
    thread: int = 0


class KeptAlert(_Kept):
    """The extracts of an alert, one an article, empty where there was none; `handles` name its topics."""

    kind: Literal["alert"] = "alert"
    found: tuple[KeptLine, ...]
    handles: tuple[str, ...] = ()


class KeptCorrection(_Kept):
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
    told: dict[str, str | None] = {}
    url: str | None = None
    done: int | None = None


class KeptRequest(_Kept):
    """A request that a button asks again."""

    kind: Literal["request"] = "request"
    command: str
    words: str = ""


Kept = (
    KeptSummary
    | KeptTimeline
    | KeptFacts
    | KeptSearch
    | KeptArticle
    | KeptSources
    | KeptStories
    | KeptSubscriptions
    | KeptAlert
    | KeptCorrection
    | KeptRequest
)

_ADAPTER: TypeAdapter[Kept] = TypeAdapter(Annotated[Kept, Field(discriminator="kind")])


def restored(content: Mapping[str, object]) -> Kept:
    """Return a kept reply from its row; raises pydantic's ValidationError for a row of another shape."""
    return _ADAPTER.validate_python(dict(content), strict=False)


def shown_lines(kept: Kept) -> tuple[KeptLine, ...]:
    """Return the extracts that a kept reply shows; none for those that show whole articles or lists."""
    match kept:
        case KeptSummary(level=level, levels=levels):
            return levels[level]
        case KeptSearch(found=found) | KeptAlert(found=found):
            return found
        case KeptTimeline(happenings=happenings):
            tellings = (telling for one in happenings for telling in one.tellings)
            return tuple(KeptLine(version=one.version, start=one.start, end=one.end) for one in tellings)
        case KeptFacts(figures=figures):
            phrases = (phrase for figure in figures for phrase in figure.phrases)
            return tuple(KeptLine(version=one.version, start=one.start, end=one.end) for one in phrases)
    return ()
