"""What came to a story since a place looked last."""

from dataclasses import dataclass
from datetime import datetime

from bot.models import Entry, Story
from bot.replies.news import News
from bot.replies.parts import Line, Unused


@dataclass(frozen=True, slots=True)
class NewReply:
    """One extract of each article that came, with what is new in it, in order of arrival.

    `since` is the moment of the last look; None: this is the first, and the lines are
    the newest. `repeated` are articles that told nothing new; without lines and these nothing came.
    `left` counts articles that came before those that are shown. `joined`: some were there before that
    moment, but in another story.
    """

    reply_id: int
    story: Story
    since: datetime | None
    lines: tuple[Line, ...] = ()
    news: tuple[News, ...] = ()
    repeated: tuple[Entry, ...] = ()
    left: int = 0
    joined: bool = False
    page: int = 0
    unused: Unused | None = None
