"""Each kind of reply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.errors import Fact
from bot.models import Edition, Entry, Limits, Story
from bot.replies.added import AddedReply
from bot.replies.comparison import CompareReply
from bot.replies.corrections import CorrectionReply
from bot.replies.edits import Edit, EditReply
from bot.replies.facts import FactsReply
from bot.replies.newest import NewReply
from bot.replies.news import News
from bot.replies.parts import Line, Option, Unused
from bot.replies.preferences import DigestReply, DigestSetReply, PrivacyReply, SettingsReply
from bot.replies.quotes import QuotesReply
from bot.replies.timeline import TimelineReply
from bot.schedule import Schedule
from bot.status import Status
from bot.subscriptions import Subscription, Topic
from summarizer import Span


@dataclass(frozen=True, slots=True)
class SummaryReply:
    """A summary of a story: `lines` in reading order, `sources` the cited articles by ordinal.

    `newest` is the latest day of any article that has one; `longer` the next length, None at the
    longest or where the story has no more to give; `newer` counts articles that came after the
    choice was made; `undated` are articles that a `since:` left out because their day is unknown;
    `articles` is how many it was chosen from, `limits` what they were limited to.
    """

    reply_id: int
    story: Story
    lines: tuple[Line, ...]
    sources: tuple[Entry, ...]
    newest: tuple[date, date] | None
    longer: int | None
    page: int = 0
    newer: int = 0
    undated: tuple[int, ...] = ()
    unused: Unused | None = None
    articles: int = 0
    limits: Limits | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One article of a story: `words` it has, `lines` of the medium summary that are its own."""

    entry: Entry
    words: int
    lines: int
    copy_of: int | None = None


@dataclass(frozen=True, slots=True)
class SourcesReply:
    """The articles of a story, by ordinal."""

    reply_id: int
    story: Story
    rows: tuple[SourceRow, ...]
    page: int = 0
    unused: Unused | None = None


@dataclass(frozen=True, slots=True)
class SearchReply:
    """The articles that hold the words, best first, one line each; `more` tells that there are others."""

    reply_id: int
    words: str
    lines: tuple[Line, ...]
    titles: tuple[tuple[int, str | None], ...]
    more: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class ArticleReply:
    """An article. `view` is "passage" (the paragraphs around `marked`), "whole" or "cut".

    `paragraphs` are slices of the version's text; `marked` are the extracts to set off in them; `editions`
    are all versions of the article, oldest first, where there are several.
    """

    reply_id: int
    entry: Entry
    story: Story | None
    view: str
    paragraphs: tuple[Span, ...]
    marked: tuple[Span, ...] = ()
    editions: tuple[Edition, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class StoriesReply:
    """Stories, newest first; `words` is what they were asked for by, empty for all.

    `followed` are the ids of those that the place is subscribed to; `openings` by id how an article begins
    of those that have no title.
    """

    reply_id: int
    stories: tuple[Story, ...]
    followed: frozenset[int] = frozenset()
    words: str = ""
    page: int = 0
    openings: Mapping[int, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StartReply:
    """The greeting: `stories` to open, and the choice of language where none was made."""

    stories: tuple[Story, ...]
    choose_language: bool


@dataclass(frozen=True, slots=True)
class HelpReply:
    """The commands in the order of use, and to operators theirs, or the usage of one."""

    commands: tuple[str, ...]
    one: str | None = None
    operators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageReply:
    """The choice of language; `chosen` is the one just set, None while it is being asked for."""

    languages: tuple[str, ...]
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class SubscribedReply:
    """What was subscribed to and its newest matches; `new` is False where it was subscribed to before.

    `story` is the topic's, where it is one; `other` asks for another reading of the same words;
    `alerts` is how it is told: "now", with the digest that comes by `schedule`, "digest", or "off".
    """

    reply_id: int
    topic: Topic
    story: Story | None
    lines: tuple[Line, ...]
    new: bool
    other: Option | None = None
    alerts: str = "now"
    schedule: Schedule | None = None


@dataclass(frozen=True, slots=True)
class SubscriptionsReply:
    """What a place is subscribed to, each with its story where it has one; `ended` is what ended just now.

    `muted` are the numbers of those whose alerts wait; `sought` are the words that should have named one of
    them, and `fitting` the numbers of those that they fit. `with_digest` are the numbers of those that
    wait for the digest; `off`: none is told.
    """

    reply_id: int
    rows: tuple[tuple[Subscription, Story | None], ...]
    muted: tuple[int, ...] = ()
    ended: tuple[tuple[Subscription, Story | None], ...] = ()
    page: int = 0
    sought: str = ""
    fitting: tuple[int, ...] = ()
    with_digest: tuple[int, ...] = ()
    off: bool = False


@dataclass(frozen=True, slots=True)
class AlertReply:
    """New articles: each line is the extract that tells the chat most; empty where there is none to quote.

    `titles` are those of the stories, by number; `edits` are articles that the chat knows as they were;
    `news` is what is new in each article, in the order of lines.
    """

    reply_id: int
    lines: tuple[Line, ...]
    titles: tuple[tuple[int, str | None], ...]
    page: int = 0
    edits: tuple[Edit, ...] = ()
    news: tuple[News, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusReply:
    """How the bot stands, for those who run it."""

    status: Status


@dataclass(frozen=True, slots=True)
class NoticeReply:
    """A sentence of the bot's own with the ways on as buttons; `key` is its wording."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    options: tuple[Option, ...] = ()


Reply = (
    SummaryReply
    | TimelineReply
    | FactsReply
    | QuotesReply
    | CompareReply
    | SourcesReply
    | SearchReply
    | ArticleReply
    | StoriesReply
    | StartReply
    | HelpReply
    | LanguageReply
    | SubscribedReply
    | SubscriptionsReply
    | AlertReply
    | NewReply
    | StatusReply
    | SettingsReply
    | PrivacyReply
    | DigestSetReply
    | DigestReply
    | CorrectionReply
    | AddedReply
    | EditReply
    | NoticeReply
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and where it goes: `in_place` changes the message whose button was pressed."""

    reply: Reply
    in_place: bool = False
