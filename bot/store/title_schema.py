"""Where words find the stories that they name: its tables and columns."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from bot.store.schema import METADATA

TITLE_KEY = Table(
    "title_key",
    METADATA,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        comment="whose title holds it, as it reads now",
    ),
    Column("key", Text, primary_key=True, comment="=form or ~lemma of a word"),
    # Which titles hold this word? Which words are there?
    Index(None, "key", "article_id"),
    sqlite_with_rowid=False,
    comment="the words of articles' titles",
)

NAME_KEY = Table(
    "name_key",
    METADATA,
    Column(
        "story_id",
        ForeignKey("story.id", ondelete="CASCADE"),
        primary_key=True,
        comment="that an operator gave a title",
    ),
    Column("key", Text, primary_key=True, comment="as in `title_key`"),
    Index(None, "key", "story_id"),
    sqlite_with_rowid=False,
    comment="the words of titles that operators gave",
)
