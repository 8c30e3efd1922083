"""When a feed listed an item last."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

_MOMENT = sa.DateTime(timezone=True)
# What an older program noted may stand in its feed still.
_NOW = sa.text("UPDATE feed_item SET listed_at = :now").bindparams(sa.bindparam("now", type_=_MOMENT))


def upgrade() -> None:
    op.add_column("feed_item", sa.Column("listed_at", _MOMENT))
    op.get_bind().execute(_NOW, {"now": datetime.now(UTC)})
    op.create_index(op.f("ix_feed_item_feed_id_listed_at"), "feed_item", ["feed_id", "listed_at"])
