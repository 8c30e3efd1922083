"""The versions of an article, the newest stories and the replies of a chat, found without looking at all."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_index(op.f("ix_version_article_id"), "version", ["article_id"])
    op.create_index(op.f("ix_story_updated_at"), "story", ["updated_at"])
    op.create_index(op.f("ix_reply_chat_id"), "reply", ["chat_id"])
