"""A process that has read all the code and forks a bot whenever it is told to: a cold start takes a second of CPU.

A line of stdin is a Birth, answered by the number of the new process; an empty line waits for its end,
answered by the exit status.
"""

import os
import sys
from datetime import UTC, datetime

# Read only when it is needed, as by the first upgrade of a database.
import alembic.command
import alembic.config

from bot.alerts.novelty import offers
from bot.app.wiring import EXAMPLES
from bot.intake.candidates import analysed
from bot.intake.files import read_bytes
from bot.intake.read import read
from bot.render import wordings
from tests.crash.run_bot import Birth, live

READ = (alembic.command, alembic.config)


def main() -> None:
    _warm_up()
    process = 0
    _tell("ready")
    for line in sys.stdin:
        if line.strip():
            process = _fork(Birth.from_json(line))
            _tell(str(process))
        else:
            _tell(str(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])))


def _warm_up() -> None:
    """Fill the caches of words: they are no memory of what was sent."""
    wordings()
    for file in sorted(EXAMPLES.glob("*.txt"))[:2]:
        received = read(file.name, read_bytes(file), datetime.now(UTC))
        offers(analysed(received).document, "mujaz")


def _fork(birth: Birth) -> int:
    process = os.fork()
    if process:
        return process
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nothing, stream)
    status = 1
    try:
        status = live(birth)
    finally:
        # Without the exit handlers of the process that it was forked from.
        os._exit(status)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
