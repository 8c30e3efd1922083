"""The feeds that are read, what they told, and the pages that wait to be read."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Nothing yet."""
