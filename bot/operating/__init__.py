"""What the operator asks of the machine: how it stands, whether its database is whole, copies of it."""

from bot.operating.database import CallerError, backup, check
from bot.operating.restoring import Restored, restore
from bot.operating.status import as_json, lines, status, status_of

__all__ = [
    "CallerError",
    "Restored",
    "as_json",
    "backup",
    "check",
    "lines",
    "restore",
    "status",
    "status_of",
]
