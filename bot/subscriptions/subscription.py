"""A subscription: where its alerts go and what they are about."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.subscriptions.index import ALL, story_key
from bot.subscriptions.rules import Rule, to_json

# How long a press of the button under an alert lets the next ones wait.
MUTED = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Place:
    """Where alerts go: a chat, and a forum topic of it; 0 outside of topics."""

    chat_id: int
    thread_id: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """What alerts are about: a story, or what a rule says, or with neither all articles."""

    story_id: int | None = None
    rule: Rule | None = None

    @property
    def about(self) -> str:
        """A text that is equal for equal topics."""
        if self.story_id is not None:
            return story_key(self.story_id)
        return to_json(self.rule) if self.rule else ALL

    @property
    def handle(self) -> str:
        """What buttons call the topic: at most 18 digits, the same whenever it is subscribed to again."""
        return handle(self.about)


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a place asked to be told of; `number` is what the place calls it.

    Until `muted_until` its alerts wait; None: they do not. `alerts` is "now" or "digest"; None: as the chat
    wants all of them. `id` 0: it is not stored yet.
    """

    id: int
    place: Place
    number: int
    topic: Topic
    muted_until: datetime | None = None
    alerts: str | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """An article that a place was told of, with the lemmas of the extract that it got."""

    place: Place
    version_id: int
    story_id: int
    words: tuple[str, ...] = ()


def follows(subscriptions: Iterable[Subscription], story_id: int) -> bool:
    """Tell whether the subscriptions of a place bring all articles of a story: by itself, or with all."""
    return any(one.topic.about in (ALL, story_key(story_id)) for one in subscriptions)


def handle(about: str) -> str:
    """Return what buttons call the topic with this text."""
    return str(int.from_bytes(hashlib.sha256(about.encode()).digest()[:7]))
