"""Reading what a program said of itself: another version may have said it otherwise."""

from datetime import UTC, datetime

from bot.store import JSON


def words(value: JSON) -> str:
    """Return a text; "" for anything else."""
    return value if isinstance(value, str) else ""


def number(value: JSON) -> float | None:
    """Return a number; None for anything else."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def whole(value: JSON) -> int | None:
    """Return a whole number; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def moment(value: JSON) -> datetime | None:
    """Return a moment in UTC, which ISO 8601 without a zone is taken for; None for anything else."""
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return read and (read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC))
