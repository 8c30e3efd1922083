"""Every table and column, and the index that each question needs."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)

from bot.store.instants import Instant

# The newest migration; the store compares it without loading Alembic.
HEAD = "0018"

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA = MetaData(naming_convention=_NAMES)


STORY = Table(
    "story",
    METADATA,
    Column("id", Integer, primary_key=True, comment="shown to people; never used again"),
    Column("named", Text, comment="a title given by an operator; NULL: none, the literal one is shown"),
    Column("title", Text, comment="the headline of an article; NULL: no article has one"),
    Column(
        "title_from",
        Integer,
        comment="the ordinal of the article that the title is from; NULL: none, or an operator told it",
    ),
    Column("next_ordinal", Integer, nullable=False, comment="[n] of the next article; only ever grows"),
    Column("updated_at", Instant, nullable=False, comment="arrival of the newest article"),
    # Not declared a reference: SQLite adds none to a table that is there.
    Column("merged_into", Integer, comment="the story that has its articles now; NULL: it has its own"),
    # Which stories became part of this one?
    Index(None, "merged_into"),
    # Which have the newest articles?
    Index(None, "updated_at"),
    sqlite_autoincrement=True,
    comment="articles about one thing",
)

ARTICLE = Table(
    "article",
    METADATA,
    Column("id", Integer, primary_key=True, comment="never used again"),
    Column("story_id", ForeignKey("story.id"), nullable=False, comment="the story it belongs to"),
    Column("ordinal", Integer, nullable=False, comment="[n] in its story"),
    Column("url", Text, unique=True, comment="its link: what a changed text is known by; NULL: has none"),
    Column("outlet", Text, comment="who published it, by its current version; NULL: unknown"),
    Column(
        "copy_of",
        ForeignKey("article.id"),
        comment="the first article with the same text; NULL: an original",
    ),
    Column("formed_in", Integer, comment="the story that the bot put it into; NULL: the one where it is"),
    # Also answers: the articles of a story in their order.
    UniqueConstraint("story_id", "ordinal"),
    # Asked when an article is deleted: who copied it?
    Index(None, "copy_of"),
    sqlite_autoincrement=True,
    comment="one text of one outlet, through all its changes",
)

# Whose likeness an article adds to, wherever an operator moved it.
FORMED_IN = func.coalesce(ARTICLE.c.formed_in, ARTICLE.c.story_id)

VERSION = Table(
    "version",
    METADATA,
    Column("id", Integer, primary_key=True, comment="what a citation points to; never used again"),
    Column("article_id", ForeignKey("article.id"), nullable=False, comment="whose text it is"),
    Column("digest", Text, nullable=False, comment="equal for equal texts but for runs of white space"),
    Column("name", Text, nullable=False, comment="what it was called on arrival: a file name, a link"),
    Column("kind", Text, nullable=False, comment="what it arrived as: text, html, json, message"),
    Column("charset", Text, nullable=False, comment="how the bytes were decoded"),
    Column("raw", LargeBinary, nullable=False, comment="the bytes as received"),
    Column("text", Text, nullable=False, comment="what the bytes say; offsets count its code points"),
    Column(
        "given", Text, nullable=False, comment="JSON: title, outlet, published that came with it, and how"
    ),
    Column("received_at", Instant, nullable=False, comment="when it came in"),
    Column("replaced_at", Instant, comment="when a newer version came in; NULL: this is the current one"),
    # Which versions has an article had?
    Index(None, "article_id"),
    # Is this text known?
    Index(None, "digest"),
    # Which version is current? There is one at most.
    Index(
        "uq_version_current",
        "article_id",
        unique=True,
        sqlite_where=text("replaced_at IS NULL"),
        postgresql_where=text("replaced_at IS NULL"),
    ),
    sqlite_autoincrement=True,
    comment="a text as it came in; nothing of it changes but `replaced_at`, and `digest` with the reader",
)

ANALYSIS = Table(
    "analysis",
    METADATA,
    Column("version_id", ForeignKey("version.id"), primary_key=True, comment="whose reading it is"),
    Column("analyser", Integer, nullable=False, comment="which reader made it: see readers"),
    Column("document", LargeBinary, nullable=False, comment="spans and words, packed by analyses.encode"),
    Column("sketch", LargeBinary, nullable=False, comment="what likeness compares, packed likewise"),
    Column("events", LargeBinary, comment="what it tells of happenings; NULL: read when asked for"),
    Column("figures", LargeBinary, comment="what it counts and measures; NULL: read when asked for"),
    Column("lines", LargeBinary, comment="its sentences as a summary weighs them; NULL: read when asked for"),
    Column("quotes", LargeBinary, comment="whom it quotes with which words; NULL: read when asked for"),
    Column("names", LargeBinary, comment="whom it names; NULL: read when asked for"),
    # Which analyses are of an older reader?
    Index(None, "analyser"),
    comment="what was read from a version; can be made anew from it",
)

SEARCH_TEXT = Table(
    "search_text",
    METADATA,
    Column("version_id", ForeignKey("version.id"), primary_key=True, comment="a current version"),
    Column("forms", Text, nullable=False, comment="folded words, one a position"),
    Column("lemmas", Text, nullable=False, comment="their lemmas at the same positions"),
    comment="what the search index covers: current versions only",
)

CHAT = Table(
    "chat",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False, comment="Telegram's; 0: the terminal"),
    Column("language", Text, comment="the code it chose; NULL: has not chosen"),
    Column(
        "story_id",
        ForeignKey("story.id", ondelete="SET NULL"),
        comment="the story it opened last; NULL: none yet",
    ),
    Column("months", Text, comment="the family of month names it chose; NULL: has not chosen"),
    Column("digits", Text, comment="the digits it chose; NULL: has not chosen"),
    # Asked when a story is deleted: who has it open?
    Index(None, "story_id"),
    comment="what a chat chose",
)

REPLY = Table(
    "reply",
    METADATA,
    Column("id", Integer, primary_key=True, comment="stands in buttons; never used again"),
    Column("chat_id", BigInteger, nullable=False, comment="the only chat that may turn its pages"),
    Column("content", Text, nullable=False, comment="JSON: what its pages are made from"),
    Column("created_at", Instant, nullable=False, comment="its buttons expire after replies.KEPT"),
    # Which replies have expired?
    Index(None, "created_at"),
    # What is kept of a chat that asks, moves or is forgotten?
    Index(None, "chat_id"),
    sqlite_autoincrement=True,
    comment="a reply of several pages",
)

CORRECTION = Table(
    "correction",
    METADATA,
    Column("id", Integer, primary_key=True, comment="stands in its button; drawn by lot"),
    Column("kind", Text, nullable=False, comment="the command that made it"),
    Column(
        "told", Text, nullable=False, comment="JSON: the facts that its reply told, and what undoing needs"
    ),
    Column("made_at", Instant, nullable=False, comment="when"),
    Column("made_by", BigInteger, nullable=False, comment="the operator"),
    Column("changes", LargeBinary, comment="packed by journal; NULL: it can be undone no longer"),
    Column("undone_at", Instant, comment="when it was undone; NULL: it stands"),
    # What may be purged?
    Index(None, "made_at"),
    comment="what operators changed by hand",
)

CORRECTED = Table(
    "corrected",
    METADATA,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        comment="of which it was told",
    ),
    Column("told", Text, nullable=False, comment="JSON: outlet, title, published; null: unknown"),
    Column("outlet", Text, comment="the outlet that its current text tells; NULL: none"),
    Column("url", Text, comment="the link that it came with; NULL: none"),
    # Is this link known?
    Index(None, "url"),
    comment="what an operator told of an article; what it came as stands beside it, to know it again by",
)

DELETED_TEXT = Table(
    "deleted_text",
    METADATA,
    Column("id", Integer, primary_key=True, comment="the order of deletion"),
    Column("correction_id", ForeignKey("correction.id"), nullable=False, comment="the deletion"),
    Column("digest", Text, nullable=False, comment="the version's"),
    Column("whole", Text, nullable=False, comment="a digest of all of the text, whatever was read from it"),
    Column("url", Text, comment="the article's link; NULL: had none"),
    Column("outlet", Text, comment="the article's outlet; NULL: had none"),
    # Was this text, or what has this link, deleted?
    Index(None, "digest"),
    Index(None, "whole"),
    Index(None, "url"),
    # Asked when a deletion is undone.
    Index(None, "correction_id"),
    comment="texts that do not come back by themselves",
)

MARK = Table(
    "mark",
    METADATA,
    Column("key", Text, primary_key=True, comment="what was done"),
    Column("made_at", Instant, nullable=False, comment="when"),
    comment="things that are done once in the life of a database",
)
