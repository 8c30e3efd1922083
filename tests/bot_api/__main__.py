"""The server as a process: `python -m tests.bot_api --port 8081`; its address is the first line of stdout."""

import argparse
import asyncio
import signal
import sys

from tests.bot_api.control import ControlRoutes
from tests.bot_api.flood import UNLIMITED, Limits
from tests.bot_api.server import TOKEN, BotApiServer


async def serve(options: argparse.Namespace) -> None:
    server = BotApiServer(
        token=options.token,
        limits=UNLIMITED if options.unlimited else Limits(),
        seed=options.seed,
    )
    await server.start(options.port, more=ControlRoutes(server).routes())
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    await server.close()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--seed", type=int, default=0, help="of the faults that strike by chance")
    parser.add_argument("--unlimited", action="store_true", help="no flood control")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(serve(options()))
