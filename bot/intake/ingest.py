"""Articles on their way into the store: read, decide, save; one file's failure stops no other."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import IntakeError, OutdatedError, StoreError
from bot.intake.decide import decide
from bot.intake.files import find, read_bytes
from bot.intake.guarding import candidate_guarded, keys_guarded, read_guarded
from bot.intake.ports import Articles, WantedArticles
from bot.intake.report import Outcome, Report, done, refused
from bot.models import Candidate, NewArticle, NewVersion, Stored
from bot.workers import Workers

# After that an article is stored by what was known: two stories are better than none.
_TRIES = 5

logger = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


async def add_paths(
    paths: Sequence[Path],
    articles: WantedArticles,
    workers: Workers,
    progress: Callable[[int, int], None] = lambda done, total: None,
    now: Callable[[], datetime] = utc_now,
) -> Report:
    """Add the articles of files and folders; `progress` is told how many files of how many are done.

    Raises StoreError alone: without a database nothing can be added.
    """
    files, mistakes = await workers.run(find, paths)
    outcomes = [refused(mistake) for mistake in mistakes]
    for number, file in enumerate(files):
        progress(number, len(files))
        outcomes.append(await _add(file, articles, workers, now()))
    progress(len(files), len(files))
    return Report(tuple(outcomes))


async def settle(candidate: Candidate, articles: Articles, workers: Workers) -> Stored:
    """Decide in a worker what becomes of a candidate, and do it.

    Raises IntakeError for a text that an operator deleted.
    """
    for _ in range(_TRIES):
        with suppress(OutdatedError):
            return await _settled(candidate, articles, workers)
    return await _settled(candidate, articles, workers, at_last=True)


async def _settled(
    candidate: Candidate, articles: Articles, workers: Workers, *, at_last: bool = False
) -> Stored:
    known = await articles.known(candidate.digest, candidate.received.url, candidate.sketch)
    decision = await workers.run(decide, candidate, known)
    if at_last and isinstance(decision, NewArticle):
        decision = replace(decision, newest=None)
    if isinstance(decision, NewVersion) and (told := known.corrected.get(decision.article_id)):
        candidate = await candidate_guarded(replace(candidate.received, corrected=told), workers)
    return await articles.save(candidate, decision)


async def _add(file: Path, articles: WantedArticles, workers: Workers, received_at: datetime) -> Outcome:
    try:
        raw = await workers.run(read_bytes, file)
        candidate = await read_guarded(str(file), raw, received_at, workers)
        # Who names a file wants it, whatever was deleted before.
        await articles.readmit(candidate)
        stored = await settle(candidate, articles, workers)
        return done(candidate, stored, await keys_guarded(str(file), raw, workers))
    except IntakeError as error:
        return refused(error)
    except StoreError:
        raise
    except Exception:  # a file that breaks the analysis must not stop the others
        logger.exception("article not added: %s", file)
        return Outcome(str(file), "refused", reason="could not be analysed; the log says why")
