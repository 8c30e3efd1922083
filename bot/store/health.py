"""Signs of life: what runs says so here, and `status` reads it from another process."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, text

from bot.store.instants import Instant
from bot.store.queues import HEARTBEAT
from bot.store.replies import JSON
from bot.store.transactions import Transactions

_BEAT = text(
    "INSERT INTO heartbeat (name, at, facts) VALUES (:name, :now, :facts)"
    " ON CONFLICT (name) DO UPDATE SET at = excluded.at, facts = excluded.facts"
).bindparams(bindparam("now", type_=Instant))


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """When something last gave a sign of life, and what it said of itself."""

    at: datetime
    facts: Mapping[str, JSON]


class Health:
    """The heartbeats of a database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def beat(self, name: str, facts: Mapping[str, JSON]) -> None:
        """Note that `name` is alive, with what it says of itself in place of what it said before."""
        values = {"name": name, "now": self._transactions.now(), "facts": json.dumps(facts)}
        async with self._transactions.writing() as connection:
            await connection.execute(_BEAT, values)

    async def beats(self) -> Mapping[str, Heartbeat]:
        """Return the last heartbeat of each name."""
        async with self._transactions.reading() as connection:
            rows = (await connection.execute(select(HEARTBEAT))).all()
        return {row.name: Heartbeat(row.at, json.loads(row.facts)) for row in rows}
