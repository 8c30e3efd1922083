"""The words of titles, by which stories are named."""

from collections.abc import Iterable

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
    "SELECT version.article_id, substr(analysis.document, 1, :head) AS packed FROM version"
    " JOIN analysis ON analysis.version_id = version.id"
    " WHERE version.replaced_at IS NULL AND version.article_id > :after"
    " ORDER BY version.article_id LIMIT :at_once"
)
# Of all at once: 100,000 articles took 280 MB.
_AT_ONCE = 1_000
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
    asked = {"head": HEAD_BYTES, "at_once": _AT_ONCE, "after": 0}
    while rows := connection.execute(_TITLES, asked).all():
        _keep(connection, _TITLE_KEY, ((row.article_id, title_keys(row.packed)) for row in rows))
        asked["after"] = rows[-1].article_id
    named = connection.execute(_NAMES).all()
    _keep(connection, _NAME_KEY, ((row.id, keys_of(terms(row.named, detect(row.named)))) for row in named))


def _keep(connection: Connection, insert: sa.TextClause, keys: Iterable[tuple[int, frozenset[str]]]) -> None:
    if rows := [{"owner": owner, "key": key} for owner, own in keys for key in sorted(own)]:
        connection.execute(insert, rows)
