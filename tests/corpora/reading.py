"""A process in which the bot reads feeds, and prints how long its loop was held and by how much it grew, as JSON.

    python -m tests.corpora.reading CONFIG API PORT WARM … -- FEED …

After the feeds that warm it up; each feed is one that ends some day.
"""

import asyncio
import gc
import json
import logging
import sys
import time
from pathlib import Path
from typing import NamedTuple

from bot.config import load
from tests.corpora.holding import Watch
from tests.corpora.running import Inside, running
from tests.served import PERSON

_STATUS = Path("/proc/self/status")
# Writing 5 sets the peak to what is held now: proc(5).
_PEAK = Path("/proc/self/clear_refs")


class Measured(NamedTuple):
    """What reading took: the holds of the loop in seconds, memory in MB, CPU seconds of the bot itself."""

    cpu: float
    wall: float
    late: float
    grown: float
    peak: float
    seconds: float
    errors: int


class Errors(logging.Handler):
    """Counts what is logged as an error."""

    count = 0

    def emit(self, _record: logging.LogRecord) -> None:
        self.count += 1


async def main(watch: Watch, config: Path, api: str, port: int, warm: list[str], feeds: list[str]) -> None:
    """Read, and print two lists: what was measured from the start of serving on, and after that."""
    errors = Errors(logging.ERROR)
    logging.getLogger().addHandler(errors)
    async with running(load(config, {}), api, port, Inside()) as bot, asyncio.TaskGroup() as group:
        beating = group.create_task(watch.beat())
        await bot.subscribe(PERSON)
        found = []
        for urls in (warm, feeds):
            before, begun = _begun(), time.process_time()
            watch.begin()
            await bot.read(urls)
            seconds, hold = time.process_time() - begun, watch.seen()
            grown, peak = _held("VmRSS") - before, _held("VmHWM") - before
            found.append(Measured(*hold, grown, peak, seconds, errors.count))
        beating.cancel()
    print(json.dumps(found))


def _begun() -> float:
    _PEAK.write_text("5", "ascii")
    return _held("VmRSS")


def _held(name: str) -> float:
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("ascii", "replace").splitlines())
    return int(lines[name].split()[0]) / 1024


if __name__ == "__main__":
    gc.freeze()  # as the program does it
    seen = Watch()
    end = sys.argv.index("--")
    told = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    with asyncio.Runner(loop_factory=seen.loop) as runner:
        runner.run(main(seen, *told, sys.argv[4:end], sys.argv[end + 1 :]))
