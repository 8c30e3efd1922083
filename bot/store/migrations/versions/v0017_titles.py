"""The words of titles, by which stories are named."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from bot.store.analyses import HEAD_BYTES
from bot.store.titling import keys_of, title_keys
from summarizer import terms
from summarizer.languages.detection import detect

revision = "0017"
down_revision = "0016"

_TITLES = sa.text(
    "SELECT version.article_id, substr(analysis.document, 1, :head) FROM version"
    " JOIN analysis ON analysis.version_id = version.id"
    " WHERE version.replaced_at IS NULL ORDER BY version.article_id"
)
_NAMES = sa.text("SELECT id, named FROM story WHERE named IS NOT NULL ORDER BY id")
_TITLE_KEY = sa.text("INSERT INTO title_key (article_id, key) VALUES (:owner, :key)")
_NAME_KEY = sa.text("INSERT INTO name_key (story_id, key) VALUES (:owner, :key)")


def upgrade() -> None:
    op.create_table(
        "title_key",
        sa.Column(
            "article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Index(None, "key", "article_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "name_key",
        sa.Column("story_id", sa.Integer, sa.ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Index(None, "key", "story_id"),
        sqlite_with_rowid=False,
    )
    _file(op.get_bind())


def _file(connection: Connection) -> None:
    for article_id, packed in connection.execute(_TITLES, {"head": HEAD_BYTES}).all():
        _keep(connection, _TITLE_KEY, article_id, title_keys(packed))
    for story_id, named in connection.execute(_NAMES).all():
        _keep(connection, _NAME_KEY, story_id, keys_of(terms(named, detect(named))))


def _keep(connection: Connection, insert: sa.TextClause, owner: int, keys: frozenset[str]) -> None:
    if keys:
        connection.execute(insert, [{"owner": owner, "key": key} for key in sorted(keys)])
