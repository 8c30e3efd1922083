"""Who said what in a story, as a reply: exact words, with all that an outlet says of their origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.models import Entry, Story
from bot.replies.parts import Unused


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted, by the name or, where `unnamed`, in an outlet's words; None: unknown.

    `role` are the words of the article `told_by` for what the speaker is. `named_by` is the article of
    another story from which the name is, None where one of this story has it. `count` counts statements.
    """

    name: str | None
    unnamed: bool = False
    role: str = ""
    told_by: Entry | None = None
    named_by: Entry | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation in one article, literally; `kind` is one of the summarizer's KINDS.

    `cue`, `via` and `medium` are the article's own words, empty where it has none. `speaker` is whom this
    article names, None where it names nobody; `unnamed`: it only describes the speaker so.
    """

    entry: Entry
    text: str
    kind: str
    cue: str = ""
    via: str = ""
    medium: str = ""
    speaker: str | None = None
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement, by the number of its speaker, in each article that quotes it, the fullest first."""

    speaker: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class QuotesReply:
    """The statements of a story, those of who is quoted most first.

    `speakers` are all of them; `statements` those in view: `chosen` limits them to one speaker, `only` to
    "direct" words or what is "reported", `unnamed` to speakers without a name. `counts` holds how many
    there are under each of these limits, "" for all of them. `first` is the first speaker that has a button.
    `articles` counts those that were read, `newer` those that came later, `left` statements on no page.
    """

    reply_id: int
    story: Story
    speakers: tuple[Speaker, ...]
    statements: tuple[Spoken, ...]
    articles: int
    chosen: int | None = None
    only: str = ""
    unnamed: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    first: int = 0
    page: int = 0
    newer: int = 0
    unused: Unused | None = None
    left: int = 0
