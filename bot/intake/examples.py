"""The example articles of the checkout, loaded once into an empty database."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.errors import IntakeError
from bot.intake.candidates import read_candidate
from bot.intake.files import find, read_bytes
from bot.intake.ingest import settle, utc_now
from bot.intake.ports import MarkedArticles
from bot.models import Candidate, Stored
from bot.workers import Workers

_BEGUN, _LOADED = "examples begun", "examples"


async def load_examples(
    folder: Path, store: MarkedArticles, workers: Workers, now: Callable[[], datetime] = utc_now
) -> tuple[Stored, ...]:
    """Store the articles of a folder if the database is empty at its first start, and never again.

    A first start that was broken off is taken up by the next one: what is there already is a
    duplicate. Without the folder, as in an installed package, there is nothing to load.
    """
    if await store.marked(_LOADED):
        return ()
    stored = await _load(folder, store, workers, now) if await _is_first(store) else ()
    await store.mark(_LOADED)
    return stored


async def _is_first(store: MarkedArticles) -> bool:
    if not await store.is_empty():
        return await store.marked(_BEGUN)
    await store.mark(_BEGUN)
    return True


async def _load(
    folder: Path, store: MarkedArticles, workers: Workers, now: Callable[[], datetime]
) -> tuple[Stored, ...]:
    files, _ = await workers.run(find, [folder])
    candidates = [
        await workers.run(read_candidate, file.name, read_bytes(file), received_at)
        for file in files
        if (received_at := now())
    ]
    stored = [await _settled(candidate, store, workers) for candidate in candidates]
    return tuple(one for one in stored if one is not None)


async def _settled(candidate: Candidate, store: MarkedArticles, workers: Workers) -> Stored | None:
    try:
        return await settle(candidate, store, workers)
    except IntakeError:
        # After a first start that was broken off, an operator may have deleted it.
        return None
