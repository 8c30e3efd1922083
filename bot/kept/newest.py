"""What came since a place looked last, as it is kept."""

from datetime import datetime
from typing import Literal

from bot.kept.news import KeptNews
from bot.kept.parts import KeptLine, KeptValue


class KeptNew(KeptValue):
    """The articles of a story that came since a moment, each with one extract and what was new in it.

    `since` is None where the place had never looked; then these are the newest. `repeated` are lines of
    articles that told nothing new, `left` counts articles that came before those that are kept.
    `joined`: some of them were there at that moment, but in another story.
    """

    kind: Literal["new"] = "new"
    story: int
    since: datetime | None = None
    found: tuple[KeptLine, ...] = ()
    news: tuple[KeptNews, ...] = ()
    repeated: tuple[KeptLine, ...] = ()
    left: int = 0
    joined: bool = False
    words: str = ""
