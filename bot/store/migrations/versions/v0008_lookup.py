"""Where alike articles are looked up."""

from collections import Counter

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from bot.store.analyses import decode_sketch
from summarizer.likeness import Rarity, telling, vocabulary

revision = "0008"
down_revision = "0007"

_CURRENT = sa.text(
    "SELECT version.article_id, analysis.sketch FROM version"
    " JOIN analysis ON analysis.version_id = version.id"
    " WHERE version.replaced_at IS NULL ORDER BY version.article_id"
)
_KEY = sa.text("INSERT INTO alike_key (key, article_id) VALUES (:key, :article_id)")
_COUNT = sa.text("INSERT INTO word_count (word, articles) VALUES (:word, :articles)")


def upgrade() -> None:
    op.create_table(
        "alike_key",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column(
            "article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Index(None, "article_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "word_count",
        sa.Column("word", sa.Text, primary_key=True),
        sa.Column("articles", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    _file(op.get_bind())


def _file(connection: Connection) -> None:
    """File what is stored, with sketches as they were read then; reading anew files it anew."""
    counts = Counter[str]()
    articles = 0
    # Twice over the sketches rather than all of them in memory: which words tell depends on all.
    for _, packed in connection.execute(_CURRENT):
        counts.update(vocabulary(decode_sketch(packed)))
        articles += 1
    rarity = Rarity(articles, counts)
    for article_id, packed in connection.execute(_CURRENT).all():
        rows = [{"key": key, "article_id": article_id} for key in telling(decode_sketch(packed), rarity)]
        if rows:
            connection.execute(_KEY, rows)
    # The empty word stands for all articles.
    connection.execute(_COUNT, [{"word": "", "articles": articles}])
    if counts:
        connection.execute(_COUNT, [{"word": word, "articles": held} for word, held in counts.items()])
