"""A process that asks the real bot some lines and prints what each cost, as JSON."""

import asyncio
import gc
import json
import sys
import time
from pathlib import Path

from bot.app import offline_bot, opened
from bot.app.collecting import collect_at_rest
from bot.config import load
from tests.fakes import FakeTelegram


async def main(config: Path, lines: list[str]) -> None:
    """Print a list: for each line its CPU seconds, of all threads."""
    found = []
    telegram = FakeTelegram()
    async with (
        asyncio.TaskGroup() as group,
        opened(load(config, {})) as wired,
        offline_bot(wired, telegram) as application,
    ):
        # As the bot that serves does it: what is old is looked through at rest, not within an answer.
        resting = group.create_task(collect_at_rest(3600))
        person = telegram.visitor(application)
        for line in lines:
            begun = time.process_time()
            await person.write(line)
            found.append(time.process_time() - begun)
        resting.cancel()
    print(json.dumps(found))


if __name__ == "__main__":
    gc.freeze()  # as the program does it
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2:]))
