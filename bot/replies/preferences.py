"""Replies about how and when a chat is told, and the digest itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.models import Story
from bot.preferences import Digest, Preferences
from bot.replies.edits import Edit
from bot.replies.parts import Line


@dataclass(frozen=True, slots=True)
class SettingsReply:
    """What a chat chose, with its buttons; `view` is "main", or what is being chosen: "zone", "quiet".

    `chosen` is the language that was chosen just now.
    """

    preferences: Preferences
    digest: Digest | None
    view: str = "main"
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class PrivacyReply:
    """How many rows are kept of a chat, by table."""

    kept: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DigestSetReply:
    """When the digest comes, by the clock of `zone`, and of which stories; `new`: it was set just now.

    `alerts` tells that alerts come beside it, `empty` that it is of subscriptions where there are none.
    `before` is the digest whose place it takes.
    """

    digest: Digest
    zone: str
    stories: tuple[Story, ...]
    new: bool
    alerts: bool = True
    empty: bool = False
    before: Digest | None = None


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story of a digest: its new articles, how many of them only repeat, and the extracts that are new.

    `edited` counts articles that the chat knows as they were; `edits` are the last of them.
    """

    story_id: int
    title: str | None
    articles: int
    repeated: int
    lines: tuple[Line, ...]
    edited: int = 0
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestReply:
    """What is new since a moment, story by story."""

    reply_id: int
    stories: tuple[DigestStory, ...]
    since: datetime
    page: int = 0
