"""What operators changed, and how it is undone."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    pass
