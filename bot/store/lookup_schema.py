"""Where alike articles are looked up: its tables and columns."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from bot.store.schema import METADATA

ALIKE_KEY = Table(
    "alike_key",
    METADATA,
    Column("key", Text, primary_key=True, comment="one of the few words that tell the most of it"),
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        comment="found by it, as it reads now",
    ),
    # Asked when an article's text is replaced or it is deleted: what is it filed under?
    Index(None, "article_id"),
    sqlite_with_rowid=False,
    comment="by which words articles find their likes",
)

WORD_COUNT = Table(
    "word_count",
    METADATA,
    Column("word", Text, primary_key=True, comment="a word of sketches; the empty one: of all articles"),
    Column("articles", Integer, nullable=False, comment="whose sketches hold it, or held it when deleted"),
    sqlite_with_rowid=False,
    comment="how common words are",
)
