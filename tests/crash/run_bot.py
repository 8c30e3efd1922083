"""What `mujaz run` does, on a clock that hurries: `python -m tests.crash.run_bot '{"config": …}'`."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.app import opened
from bot.app.online import Online
from bot.config import load
from bot.errors import MujazError
from bot.lock import held
from bot.logs import record_into
from bot.messages import Urgency
from bot.store import Claimed, Outbox, Store
from bot.store.outcomes import Sent
from bot.store.transactions import Transactions
from bot.telegram.redaction import Redaction
from bot.workers import Workers

# The ten minutes in which alerts are gathered become two and a half seconds.
_DAYS_FASTER = 240
# A file stands still for a quarter of a second, a chat gets four messages a second.
_TICKS_FASTER = 4


@dataclass(frozen=True, slots=True)
class Birth:
    """What a life needs: `epoch` is when the clocks of all lives showed the right time.

    `forgetful`: it marks messages as sent before it sends them. `guarded`: it reads strangers' texts in
    processes; else in threads, for a life of a second would be over before they have begun.
    """

    config: str
    api: str
    token: str
    epoch: float
    forgetful: bool = False
    guarded: bool = False

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> "Birth":
        return cls(**json.loads(line))


@dataclass(frozen=True, slots=True)
class Hurried:
    """A clock whose days pass in minutes, the same ones for all lives."""

    epoch: float

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.epoch + (time.time() - self.epoch) * _DAYS_FASTER, UTC)

    def ticks(self) -> float:
        return time.monotonic() * _TICKS_FASTER

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / _TICKS_FASTER)


class Forgetful(Outbox):
    """An outbox that marks a message as sent before it is: what must not be done."""

    async def claim(
        self,
        run: str,
        busy_chats: Collection[int] = (),
        only_chat: int | None = None,
        up_to: Urgency = Urgency.DIGEST,
    ) -> Claimed | None:
        claimed = await super().claim(run, busy_chats, only_chat, up_to)
        if claimed is not None:
            await self.settle(claimed, Sent(None))
        return claimed


class ForgetfulStore(Store):
    """A store with such an outbox."""

    def __init__(self, transactions: Transactions, home: str) -> None:
        super().__init__(transactions, home)
        self.outbox = Forgetful(transactions)


def live(birth: Birth) -> int:
    """Serve until SIGTERM; return the exit status."""
    config = load(Path(birth.config), {})
    record_into(config.data_dir / "logs")
    Redaction(birth.token).install()
    try:
        asyncio.run(_serve(birth))
    except MujazError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def _serve(birth: Birth) -> None:
    config, stop = load(Path(birth.config), {}), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    asyncio.get_running_loop().set_exception_handler(Redaction(birth.token).on_loop_error)
    clock = Hurried(birth.epoch)
    with held(config.data_dir):
        async with opened(config, clock, None if birth.guarded else Workers()) as wired:
            if birth.forgetful:
                store = await ForgetfulStore.open(config.database_url, now=clock.now)
                await Online(replace(wired, store=store), birth.token, birth.api).run(stop)
                await store.close()
            else:
                await Online(wired, birth.token, birth.api).run(stop)


if __name__ == "__main__":
    os._exit(live(Birth.from_json(sys.argv[1])))
