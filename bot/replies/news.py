"""What is new to a chat in an article, as a reply tells it."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.replies.timeline import When
from summarizer import Span


class NewEvent(NamedTuple):
    """A happening: when it was, or is expected, and the clause that tells it, literally."""

    when: When
    span: Span
    text: str
    expected: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What of an article a chat has not received; all but the speakers' names are the article's own words.

    `outlet` is set where nothing of that outlet was received; `left` counts what there is no room for.
    """

    events: tuple[NewEvent, ...] = ()
    figures: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlet: str | None = None
    left: int = 0
