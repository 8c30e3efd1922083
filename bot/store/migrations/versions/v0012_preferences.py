"""When and how each chat wants to be told."""

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Nothing yet."""
