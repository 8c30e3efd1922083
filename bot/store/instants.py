"""Moments as the database gives them, of which one may be damaged."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, TypeDecorator

logger = logging.getLogger(__name__)

# What stands in the place of one that cannot be read: long past, and not the NULL of one that is not.
UNREADABLE = datetime(1970, 1, 1, tzinfo=UTC)

_Read = Callable[[object], datetime | None]


class Instant(TypeDecorator[datetime]):
    """A moment: an aware datetime outside, UTC inside; a naive one raises ValueError.

    One that is damaged in the database is read as UNREADABLE, so that what is read with it is read.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any time zone into UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without its zone: {value}")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say again that it is UTC: SQLite keeps no zone."""
        return value and value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> _Read | None:
        """Return what reads a value of the database."""
        return _forgiving(super().result_processor(dialect, coltype))


def _forgiving(inner: _Read | None) -> _Read | None:
    if inner is None:
        return None

    def read(value: object) -> datetime | None:
        try:
            return inner(value)
        except (ValueError, TypeError):
            logger.warning("a moment in the database cannot be read: %.40r", value)
            return UNREADABLE

    return read
