"""What strange feeds and pages cost the running bot: how long they hold its loop, and by how much it grows.

The bot is a process of its own, the web and Telegram another. A hold is told twice: by the work of the loop's own
thread, and by the clock, which on a busy machine also tells of the others.
"""

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.table import Row
from tests.bot_api.server import BotApiServer
from tests.corpora import sites
from tests.corpora.reading import Measured
from tests.corpora.sites import Address, Site
from tests.web import WebServer

_HOLD, _GROWTH = 0.1, 50.0
_WARM = 100
_FOLDER = Path(__file__).parents[2] / os.environ.get("MUJAZ_EVAL", "../shared") / "corpora"
_CORPORA: dict[str, tuple[str, Callable[[Path, Address], Site]]] = {
    "feedparser": ("2,107 feeds", sites.feedparser),
    "xml-bombs": ("21 bombs, as feeds and as pages", sites.bombs),
    "blns": ("515 titles, 78 also as markup", sites.naughty),
    "ssrf": ("159 links, as links, feeds and redirects", sites.hostile),
    "arabic_easc": ("153 pages", sites.arabic),
}
_LETTERS = (100_000, 1_000_000)


def rows() -> Iterator[Row]:
    if not _FOLDER.is_dir():
        yield Row("the corpora", "", 0, "not measured: the evaluation data are missing (MUJAZ_EVAL)")
        return
    start, _ = _measured(lambda _address: Site({}, {}))
    yield _row("the first articles after a start", f"{_WARM} pages", start)
    for name, (size, site) in _CORPORA.items():
        yield _row(f"corpus {name}", size, _measured(partial(site, _FOLDER))[1])
    for letters in _LETTERS:
        found = _measured(partial(sites.long_articles, letters))[1]
        yield _row("long articles", f"5 pages of {letters:,} letters", found)


def _measured(site: Callable[[Address], Site]) -> tuple[Measured, Measured]:
    """Return what a bot took to read ordinary pages after its start, and then to read a site."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "config.yaml"
        file.write_text(f"data_dir: {name}\n", "utf-8")
        return asyncio.run(_read(file, site))


async def _read(config: Path, site: Callable[[Address], Site]) -> tuple[Measured, Measured]:
    server = BotApiServer()
    await server.start()
    async with WebServer() as web:
        address = sites.at(web.port)
        warm, strange = sites.plain(_WARM, address), site(address)
        for path, answers in (*warm.answers.items(), *strange.answers.items()):
            web.put(path, *answers)
        feeds = (*warm.feeds.values(), "--", *strange.feeds.values())
        told = await _asked(str(config), server.url, str(web.port), *feeds)
    await server.close()
    first, second = json.loads(told)
    return Measured(*first), Measured(*second)


async def _asked(*arguments: str) -> bytes:
    command = (sys.executable, "-m", "tests.corpora.reading", *arguments)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    return told


def _row(what: str, size: str, found: Measured) -> Row:
    held = f"held for {1000 * found.late:,.0f} ms by the clock, {1000 * found.cpu:,.0f} ms by its own work"
    figure = f"{held}; {found.grown:+,.0f} MB after it"
    met = found.late <= _HOLD and found.grown <= _GROWTH and not found.errors
    wanted = f"≤ {1000 * _HOLD:,.0f} ms, ≤ {_GROWTH:,.0f} MB"
    return Row(what, size, found.seconds, figure, memory=found.peak, wanted=wanted, met=met)
