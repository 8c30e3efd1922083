"""What `/timeline` costs over stored articles, asked in a fresh process: a table of figures.

    python -m tests.benchmarks.bench_stored_timeline

The story's articles are the examples, each copy with its numbers changed, so that days and amounts differ.
What the process costs without the timeline is measured beside it, by `/help`, and taken away.
"""

import asyncio
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.intake.candidates import candidate
from bot.models import NewArticle, Received
from bot.store import Store

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
NOON = datetime(2026, 2, 5, 12, tzinfo=UTC)
SIZES = (5, 100, 1_000)
_NUMBER = re.compile(r"(?<!\d)(?:[1-9]|1\d|2[0-8])(?!\d)")


def copies(count: int) -> Iterator[Received]:
    """Yield the examples over and over, each time with other small numbers and another outlet."""
    lots = random.Random(7)  # noqa: S311 - the same articles every time
    for number in range(count):
        text = EXAMPLES[number % len(EXAMPLES)].read_text("utf-8")
        if number >= len(EXAMPLES):
            text = (
                _NUMBER.sub(lambda _: str(lots.randint(1, 28)), text)
                + f"\nوأضاف البيان رقم {number} كلمة أخيرة."
            )
        outlet = f"صحيفة {number % 40}"
        yield Received(f"{number}.txt", "txt", text.encode(), text, "utf-8", NOON, outlet=outlet)


async def fill(url: str, count: int) -> None:
    store = await Store.open(url)
    story = None
    for received in copies(count):
        stored = await store.save(candidate(received), NewArticle(story))
        story = stored.story_id
    await store.close()


def cpu(folder: Path, line: str) -> float:
    """Return the CPU seconds of a terminal chat in which one line is typed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "bot", "chat"],
        input=f"{line}\n".encode(),
        env={**os.environ, "MUJAZ_CONFIG": str(folder / "config.yaml")},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rows() -> Iterator[str]:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "config.yaml").write_text(f"data_dir: {folder}\nintake:\n  examples: false\n", "utf-8")
            asyncio.run(fill(f"sqlite:///{folder / 'mujaz.db'}", size))
            start = min(cpu(folder, "/help") for _ in range(3))
            asked = min(cpu(folder, "/timeline") for _ in range(3))
            yield f"{size:5} articles: {asked - start:6.2f} s of CPU, the start apart ({start:.2f} s)"


if __name__ == "__main__":
    for row in rows():
        print(row, flush=True)
