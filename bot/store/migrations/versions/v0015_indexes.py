"""Versions of an article, newest stories, replies of a chat, items of a feed: found without a look at all."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_index(op.f("ix_version_article_id"), "version", ["article_id"])
    op.create_index(op.f("ix_story_updated_at"), "story", ["updated_at"])
    op.create_index(op.f("ix_reply_chat_id"), "reply", ["chat_id"])
    op.create_index(op.f("ix_feed_item_digest"), "feed_item", ["digest"])
