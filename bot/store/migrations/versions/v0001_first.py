"""Articles, stories, search, chats, replies."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)
_SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "forms, lemmas, content='search_text', content_rowid='version_id', tokenize='ascii tokenchars ''_''')",
    "CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN"
    " INSERT INTO search_index (rowid, forms, lemmas) VALUES (new.version_id, new.forms, new.lemmas);"
    " END",
    "CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN"
    " INSERT INTO search_index (search_index, rowid, forms, lemmas)"
    " VALUES ('delete', old.version_id, old.forms, old.lemmas);"
    " END",
    "CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN"
    " INSERT INTO search_index (search_index, rowid, forms, lemmas)"
    " VALUES ('delete', old.version_id, old.forms, old.lemmas);"
    " INSERT INTO search_index (rowid, forms, lemmas) VALUES (new.version_id, new.forms, new.lemmas);"
    " END",
)


def upgrade() -> None:
    _articles()
    _versions()
    _readings()
    _chats()
    for statement in _SEARCH_INDEX:
        op.execute(statement)


def _articles() -> None:
    op.create_table(
        "story",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("named", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("title_from", sa.Integer),
        sa.Column("next_ordinal", sa.Integer, nullable=False),
        sa.Column("updated_at", _MOMENT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("story_id", sa.Integer, sa.ForeignKey("story.id"), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("url", sa.Text, unique=True),
        sa.Column("outlet", sa.Text),
        sa.Column("copy_of", sa.Integer, sa.ForeignKey("article.id")),
        sa.UniqueConstraint("story_id", "ordinal"),
        sa.Index(None, "copy_of"),
        sqlite_autoincrement=True,
    )


def _versions() -> None:
    op.create_table(
        "version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("charset", sa.Text, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("given", sa.Text, nullable=False),
        sa.Column("received_at", _MOMENT, nullable=False),
        sa.Column("replaced_at", _MOMENT),
        sa.Index(None, "digest"),
        sa.Index(
            "uq_version_current",
            "article_id",
            unique=True,
            sqlite_where=sa.text("replaced_at IS NULL"),
            postgresql_where=sa.text("replaced_at IS NULL"),
        ),
        sqlite_autoincrement=True,
    )


def _readings() -> None:
    op.create_table(
        "analysis",
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True),
        sa.Column("analyser", sa.Integer, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("sketch", sa.LargeBinary, nullable=False),
        sa.Index(None, "analyser"),
    )
    op.create_table(
        "search_text",
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True),
        sa.Column("forms", sa.Text, nullable=False),
        sa.Column("lemmas", sa.Text, nullable=False),
    )


def _chats() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("language", sa.Text),
        sa.Column("story_id", sa.Integer, sa.ForeignKey("story.id", ondelete="SET NULL")),
        sa.Index(None, "story_id"),
    )
    op.create_table(
        "reply",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Index(None, "created_at"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "mark",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("made_at", _MOMENT, nullable=False),
    )
