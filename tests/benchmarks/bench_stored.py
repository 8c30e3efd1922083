"""What commands cost over a stored story, asked through the real bot in a fresh process."""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.intake.candidates import candidate
from bot.models import NewArticle
from bot.store import Store
from tests.benchmarks.articles import received
from tests.benchmarks.table import Row

_ARTICLES = 1_000
# The first answers make what all need, the dictionary among it; the second help is what a command costs.
_BEFORE = ("/search المحادثات", "/help", "/help", "/stories")
_WANTED = {"/summary": (1.0, 0.005), "/timeline": (1.0, None)}


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.yaml").write_text(f"data_dir: {folder}\nintake:\n  examples: false\n", "utf-8")
        asyncio.run(fill(f"sqlite:///{folder / 'mujaz.db'}", _ARTICLES))
        for command, (cold, warm) in _WANTED.items():
            _, _, usual, _, first, *again = asked(folder, [*_BEFORE, *[command] * 4])
            yield _row(f"`{command}`, cold", max(0, first - usual), cold)
            yield _row(f"`{command}`, warm", max(0, min(again) - usual), warm)


async def fill(url: str, count: int) -> None:
    """Store so many articles as one story."""
    store = await Store.open(url)
    story = None
    for article in received(count):
        stored = await store.save(candidate(article), NewArticle(story))
        story = stored.story_id
    await store.close()


def asked(folder: Path, lines: list[str]) -> list[float]:
    """Return for each line that is typed its CPU seconds."""
    command = [sys.executable, "-m", "tests.benchmarks.asking", str(folder / "config.yaml"), *lines]
    found: list[float] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


def _row(what: str, seconds: float, most: float | None) -> Row:
    figure = f"{seconds * 1000:,.1f} ms, the way of any command apart"
    wanted = f"≤ {most * 1000:,.0f} ms" if most else ""
    met = seconds <= most if most else None
    return Row(what, f"{_ARTICLES:,} stored articles", seconds, figure, wanted=wanted, met=met)
