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


class KeptRequest(_Kept):
    """A request that a button asks again."""

    kind: Literal["request"] = "request"
    command: str
    words: str = ""


Kept = (
    KeptSummary
    | KeptSearch
    | KeptArticle
    | KeptSources
    | KeptStories
    | KeptSubscriptions
    | KeptAlert
    | KeptRequest
)

_ADAPTER: TypeAdapter[Kept] = TypeAdapter(Annotated[Kept, Field(discriminator="kind")])


def restored(content: Mapping[str, object]) -> Kept:
    """Return a kept reply from its row; raises pydantic's ValidationError for a row of another shape."""
    return _ADAPTER.validate_python(dict(content), strict=False)
