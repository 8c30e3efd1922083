"""The values that pass between the floors: an article from its arrival to its place in a story."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from summarizer import Document, DocumentEvents, DocumentFigures, DocumentNames, Quote, Sketch
from summarizer.likeness import Rarity, Told
from summarizer.names import Lesson, Question

# What an operator told of an article, by name: outlet, title, published as "first day/last day".
# A name that is missing was not told; None says that it is unknown.
Corrected = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Received:
    """A text as it came in, decoded, before anything is known about it.

    `raw` are the bytes as received; `text` is what they say (for a page: its article, without
    markup). `title`, `outlet`, `url` and `published` are what was given or what the page's
    metadata told; `found` says which of the two ("given" or "meta") for each that is not None.
    `corrected` is what an operator told since, which goes before all of these.
    """

    name: str
    kind: str
    raw: bytes
    text: str
    charset: str
    received_at: datetime
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[date, date] | None = None
    found: Mapping[str, str] = field(default_factory=dict)
    corrected: Corrected = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Voices:
    """Whom a document quotes and whom it names, as it alone tells."""

    document: Document
    quotes: tuple[Quote, ...]
    names: DocumentNames


@dataclass(frozen=True, slots=True)
class Analysed:
    """A received text with all that was read of it, as values: some 200 bytes for each of the text.

    `digest` identifies what was kept of the text: equal digests are the same sentences in the same order,
    whatever white space, dateline and furniture stands around them; the whole text where nothing was kept.
    `figures` are read when they are asked for where they are None, and so are `lines`, which are packed, and
    `voices`.
    `own_outlet` is the outlet that the text itself tells, where an operator told another. `is_unread`: only
    what stands beside the text was read, for the text itself kills its reader.
    """

    received: Received
    document: Document
    sketch: Sketch
    digest: str
    events: DocumentEvents
    figures: DocumentFigures | None = None
    lines: bytes | None = None
    own_outlet: str | None = None
    voices: Voices | None = None
    is_unread: bool = False


class Taught(NamedTuple):
    """What an article teaches others of names and what it asks them; `day` as summarizer.names tells it."""

    lessons: tuple[Lesson, ...]
    questions: tuple[Question, ...]
    day: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A received text as the store keeps it, with what a decision about it needs.

    Nothing of it is an object for each word or sentence, so the loop of events may hold it, however long the
    text is. `digest` and `own_outlet` are those of Analysed, `outlet` is the one that is shown; `whole` is
    the digest of the whole text. `analysis` is the packed reading by column, `given` what came with the text
    as JSON; `forms`, `lemmas` and `title_keys` are what it is found by; `taught` is None: no names were read.
    """

    received: Received
    text: str
    outlet: str | None
    own_outlet: str | None
    digest: str
    whole: str
    sketch: Sketch
    given: str
    analysis: Mapping[str, int | bytes | None]
    forms: str
    lemmas: str
    title_keys: frozenset[str]
    taught: Taught | None = None


class Group(NamedTuple):
    """Articles that the bot itself put together, `formed_in` some story, and the story where they are now.

    The two differ where an operator moved them. What is alike is looked for group by group: a story that
    an operator put together from several is not alike as a whole.
    """

    story_id: int
    formed_in: int


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """A stored article that has the candidate's text or its link."""

    article_id: int
    story_id: int
    ordinal: int
    outlet: str | None
    url: str | None
    same_text: bool


@dataclass(frozen=True, slots=True)
class Known:
    """All of the store that the decision about one candidate must know, read at once.

    `articles` come oldest first; `groups` are those that it may belong to, `rarity` holds all words of
    theirs and its own. `newest` is the id of the newest article. `corrected` holds by article what an
    operator told of those in `articles`.
    """

    articles: tuple[KnownArticle, ...] = ()
    groups: Mapping[Group, Told] = field(default_factory=dict)
    rarity: Rarity = field(default_factory=lambda: Rarity(0, {}))
    newest: int = 0
    corrected: Mapping[int, Corrected] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewArticle:
    """Store a new article; `story_id` None opens a story; `copy_of` is the first article of the same text.

    `formed_in` is the group's whose articles it is like; None: the story's own. `same` are other groups,
    which turn out to be one with that one. `newest` is the newest article that the decision knew of; None:
    it holds whatever came in since.
    """

    story_id: int | None
    copy_of: int | None = None
    formed_in: int | None = None
    same: tuple[Group, ...] = ()
    newest: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NewVersion:
    """Store a changed text of an article that is known by its link."""

    article_id: int


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Store nothing: the article is there."""

    article_id: int


Decision = NewArticle | NewVersion | Duplicate


@dataclass(frozen=True, slots=True)
class Stored:
    """Where an article stands after its decision was carried out."""

    article_id: int
    version_id: int
    story_id: int
    ordinal: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in its story, with the current version's document.

    `document.id` is the version's id as text, so an extract's `document` names a version.
    `copy_of` is the id of the first article with the same text, None for an original.
    """

    article_id: int
    version_id: int
    story_id: int
    ordinal: int
    url: str | None
    copy_of: int | None
    received_at: datetime
    document: Document


class Edition(NamedTuple):
    """A version of an article, and when it came in."""

    version_id: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A story as lists show it.

    `title` is literal: the headline of the article with the ordinal `title_from`; None while no
    article of the story has one; where only `title_from` is None, an operator told the headline.
    `updated_at` is the arrival of its newest article; `outlets` counts each unknown one.
    `named` holds a title given by an operator, which goes before the literal one.
    """

    id: int
    title: str | None
    title_from: int | None
    articles: int
    outlets: int
    updated_at: datetime
    named: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """How a chat wants to read the bot's words: language, month names, digits, time zone; None: unchosen."""

    language: str | None = None
    months: str | None = None
    digits: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What a summary was asked for: an outlet as typed, the first day, words that its lines hold."""

    outlet: str | None = None
    since: date | None = None
    about: str | None = None
