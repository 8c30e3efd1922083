"""The example articles of the checkout, loaded once into an empty database."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.intake.candidates import read_candidate
from bot.intake.files import find, read_bytes
from bot.intake.ingest import settle, utc_now
from bot.intake.ports import MarkedArticles
from bot.models import Stored
from bot.workers import Workers

_MARK = "examples"


async def load_examples(
    folder: Path, store: MarkedArticles, workers: Workers, now: Callable[[], datetime] = utc_now
) -> tuple[Stored, ...]:
    """Store the articles of a folder if the database is empty at its first start, and never again.

    Without the folder, as in an installed package, there is nothing to load.
    """
    if not await store.is_empty():
        await store.mark(_MARK)
        return ()
    files, _ = await workers.run(find, [folder])
    # Read before the mark is set: this takes a second or two, in which a person may break off.
    candidates = [
        await workers.run(read_candidate, file.name, read_bytes(file), received_at)
        for file in files
        if (received_at := now())
    ]
    if not await store.mark(_MARK):
        return ()
    return tuple([await settle(candidate, store) for candidate in candidates])
