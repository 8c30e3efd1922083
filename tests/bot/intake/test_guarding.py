"""A text that ends its reader three times is kept unread, known by its title, and left alone."""

import ctypes
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
from sqlalchemy import select, update

from bot.errors import IntakeError, WorkerError
from bot.intake.candidates import candidate, unread
from bot.intake.guarding import DEATHS, candidate_guarded, read_guarded
from bot.intake.ingest import add_paths, settle
from bot.intake.keys import unread_keys
from bot.intake.read import read
from bot.intake.rereading import reread
from bot.models import Candidate, Received, Stored
from bot.store import Store, analyses, upkeep
from bot.store.alert_schema import ANNOUNCEMENT
from bot.store.schema import ANALYSIS
from bot.subscriptions import Place, Topic
from bot.workers import Pool, Workers
from summarizer import Document, terms
from tests.bot.intake.inbox import TEXT
from tests.clock import START

P = ParamSpec("P")
R = TypeVar("R")

TITLE = "افتتاح جسر جديد في طبرق"
LINK = "https://example.ly/a/1"
RECEIVED = Received("a.txt", "txt", TEXT.encode(), TEXT, "utf-8", START, title=TITLE, url=LINK)


class Deadly(Workers):
    """Workers whose processes die of some functions, so many times."""

    def __init__(self, *functions: object, deaths: int = DEATHS) -> None:
        super().__init__()
        self._functions = functions
        self.left = deaths

    async def guarded(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        if function in self._functions and self.left:
            self.left -= 1
            raise WorkerError("died")
        return await super().guarded(function, *arguments, **options)


def read_document(made: Candidate) -> Document:
    packed = made.analysis["document"]
    assert isinstance(packed, bytes)
    return analyses.decode(packed, id=made.digest, text=made.text)


async def kept(store: Store) -> Stored:
    made = await candidate_guarded(RECEIVED, Deadly(candidate))
    return await settle(made, store, Workers())


async def test_a_text_that_kills_twice_is_read_the_third_time() -> None:
    made = await candidate_guarded(RECEIVED, Deadly(candidate, deaths=DEATHS - 1))
    assert read_document(made).sentences and made.analysis["analyser"] == analyses.ANALYSER


async def test_a_text_that_kills_three_times_keeps_what_stands_beside_it() -> None:
    made = await candidate_guarded(RECEIVED, Deadly(candidate))
    document = read_document(made)
    assert (document.title, document.text, document.sentences) == (TITLE, TEXT, ())
    assert made.analysis["analyser"] == -analyses.ANALYSER and made.received == RECEIVED


async def test_a_title_that_kills_is_left_out() -> None:
    made = await candidate_guarded(RECEIVED, Deadly(candidate, unread, deaths=2 * DEATHS))
    assert (read_document(made).title, made.text) == (None, TEXT)
    assert made.analysis["analyser"] == -analyses.ANALYSER


async def test_bytes_that_cannot_be_decoded_are_kept_as_they_look() -> None:
    made = await read_guarded("a.txt", TEXT.encode(), START, Deadly(read))
    assert made.analysis["analyser"] == -analyses.ANALYSER and made.text == TEXT


async def test_a_file_whose_keys_cannot_be_looked_for_is_stored_all_the_same(
    tmp_path: Path, store: Store
) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"text": TEXT, "titel": TITLE}), "utf-8")
    report = await add_paths([file], store, Deadly(unread_keys))
    assert [(one.kind, one.unread) for one in report.outcomes] == [("added", ())]


async def test_a_refusal_is_no_death() -> None:
    workers = Deadly()
    with pytest.raises(IntakeError, match="empty"):
        await read_guarded("a.txt", b"", START, workers)
    assert workers.left == DEATHS


async def test_an_unread_article_has_its_place_its_link_and_its_title(store: Store) -> None:
    stored = await kept(store)
    (story,) = await store.stories()
    entry = await store.entry(stored.version_id)
    assert story.title == TITLE and entry is not None
    assert (entry.url, entry.document.title, entry.document.text) == (LINK, TITLE, TEXT)


async def test_an_unread_article_is_announced_and_found_by_its_title(store: Store) -> None:
    await store.subscriptions.add(Place(7), Topic(), 7)
    stored = await kept(store)
    async with store.reading() as connection:
        announced = (await connection.scalars(select(ANNOUNCEMENT.c.version_id))).all()
    assert announced == [stored.version_id]
    assert await store.search([terms("جسر", "ar")]) == (stored.version_id,)


async def test_status_counts_what_is_unread(store: Store) -> None:
    await kept(store)
    async with store.reading() as connection:
        assert (await upkeep.totals(connection)).articles_unread == 1


async def test_what_ended_this_reader_is_not_tried_again(store: Store) -> None:
    await kept(store)
    assert not await reread(store, Workers())


async def test_a_newer_reader_tries_it_again(store: Store) -> None:
    stored = await kept(store)
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=1 - analyses.ANALYSER))
    assert await reread(store, Workers())
    entry = await store.entry(stored.version_id)
    assert entry is not None and entry.document.sentences


async def test_a_text_that_ends_the_newer_reader_is_kept_unread(store: Store) -> None:
    await settle(candidate(RECEIVED), store, Workers())
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=1))
    assert await reread(store, Deadly(candidate))
    assert await store.outdated() is None
    async with store.reading() as connection:
        assert (await upkeep.totals(connection)).articles_unread == 1


async def test_an_unread_text_that_comes_again_is_a_duplicate(store: Store) -> None:
    first = await kept(store)
    assert (await kept(store)).article_id == first.article_id


async def test_what_kills_is_not_read_when_it_is_asked_for(store: Store) -> None:
    stored = await kept(store)
    (told,) = await store.told(stored.story_id)
    (counted,) = await store.counted(stored.story_id)
    assert (told.events is None, counted.figures is None) == (False, False)


async def test_real_processes_read_as_threads_do() -> None:
    pool = Pool()
    made: Candidate = await candidate_guarded(RECEIVED, Workers(pool))
    assert made == candidate(RECEIVED)
    await pool.close()


async def test_three_processes_die_and_no_more() -> None:
    pool = Pool()
    with pytest.raises(WorkerError, match="died"):
        await Workers(pool).guarded(ctypes.string_at, 0)
    made = await candidate_guarded(replace(RECEIVED, title=None), Workers(pool))
    assert made.analysis["analyser"] == analyses.ANALYSER
    await pool.close()
