"""Laws over every method of the store, and over every query that a person may type."""

import inspect
import json
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.models import Analysed, Duplicate, NewArticle, Received
from bot.store import Store
from bot.store.packing import packed
from summarizer import Span, Token, analyze, find_events, sketch, terms

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
NEWS = "وصل حفتر إلى إسلام آباد"
DOCUMENT = analyze(NEWS, id="", whole=True)
READING = Analysed(
    Received("a.txt", "text", NEWS.encode(), NEWS, "utf-8", NOON),
    DOCUMENT,
    sketch(DOCUMENT),
    "digest",
    find_events(DOCUMENT),
)
CANDIDATE = packed(READING)

Call = Callable[[Store], Awaitable[object]]
READERS: Mapping[str, Call] = {
    "known": lambda store: store.known("digest", None, CANDIDATE.sketch),
    "stories": lambda store: store.stories(),
    "story": lambda store: store.story(1),
    "entries": lambda store: store.entries(1),
    "entry": lambda store: store.entry(1),
    "opening": lambda store: store.opening(1),
    "entry_at": lambda store: store.entry_at(1, 1),
    "received": lambda store: store.received(1),
    "search": lambda store: store.search([terms("حفتر", "ar")]),
    "chat": lambda store: store.chat(7),
    "reply": lambda store: store.reply(1, 7),
    "is_empty": lambda store: store.is_empty(),
    "marked": lambda store: store.marked("examples"),
    "outlines": lambda store: store.outlines((1,)),
    "told": lambda store: store.told(1),
    "counted": lambda store: store.counted(1),
    "spoken": lambda store: store.spoken(1),
    "testimony": lambda store: store.testimony(1),
    "stamp": lambda store: store.stamp(1),
    "heads": lambda store: store.heads(1),
    "weighed": lambda store: store.weighed(1),
    "outdated": lambda store: store.outdated(),
}
WRITERS: Mapping[str, Call] = {
    "save": lambda store: store.save(CANDIDATE, NewArticle(None)),
    "readmit": lambda store: store.readmit(CANDIDATE),
    "renew": lambda store: store.renew(1, CANDIDATE),
    "set_language": lambda store: store.set_language(7, "ar"),
    "set_months": lambda store: store.set_months(7, "levantine"),
    "set_digits": lambda store: store.set_digits(7, "eastern"),
    "set_story": lambda store: store.set_story(7, None),
    "keep_reply": lambda store: store.keep_reply(7, {}),
    "update_reply": lambda store: store.update_reply(1, {}),
    "mark": lambda store: store.mark("examples"),
}
CALLS = {**READERS, **WRITERS}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mujaz.db"


@pytest.fixture
async def store(file: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(f"sqlite:///{file}"), wait=timedelta(milliseconds=50))
    yield opened
    await opened.close()


def test_the_laws_are_held_against_every_method() -> None:
    methods = {
        name for name, _ in inspect.getmembers(Store, inspect.iscoroutinefunction) if not name.startswith("_")
    }
    assert methods - {"open", "close"} == set(CALLS)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_closed_store_says_so(store: Store, call: Call) -> None:
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await call(store)


@pytest.mark.parametrize("call", WRITERS.values(), ids=WRITERS)
async def test_a_database_that_stays_locked_is_told_as_such(store: Store, file: Path, call: Call) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked"):
        await call(store)
    other.close()
    await call(store)


@pytest.mark.parametrize("call", READERS.values(), ids=READERS)
async def test_reading_goes_on_while_another_writes(store: Store, file: Path, call: Call) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await call(store)
    other.close()


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_database_without_its_tables_is_told_as_such(store: Store, file: Path, call: Call) -> None:
    with sqlite3.connect(file) as other:
        for table in ("search_text", "search_index", "analysis", "version", "article"):
            other.execute(f"DROP TABLE {table}")
        for table in ("chat", "story", "reply", "mark", "deleted_text"):
            other.execute(f"DROP TABLE {table}")
    other.close()
    with pytest.raises(StoreError, match="no such table"):
        await call(store)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_every_method_may_be_called_twice(store: Store, call: Call) -> None:
    await call(store)
    await call(store)


async def test_saving_twice_is_a_duplicate(store: Store) -> None:
    first, second = [await store.save(CANDIDATE, NewArticle(None)) for _ in range(2)]
    assert second.decision == Duplicate(first.article_id)


SYNTAX = ('"', "'", "(", ")", "*", "^", "+", "-", ":", "{", "}", "\\", "\x00", "·", "_", "%", ";", "\ud800")
WORDS = ("AND", "OR", "NOT", "NEAR", "NEAR(a b, 3)", "forms", "lemmas:", "rowid", "حفتر", "«قال»", "ـ", "20٪")
GENERATED = tuple("".join(parts) for parts in product(SYNTAX, WORDS, (*SYNTAX, " "), ("", '"')))


async def test_no_query_raises_whatever_its_words_hold(store: Store) -> None:
    await store.save(CANDIDATE, NewArticle(None))
    for start in range(0, len(GENERATED), 10):
        words = [Token(Span(0, 1), query, query) for query in GENERATED[start : start + 10]]
        await store.search([*([word] for word in words), words])


async def test_no_text_that_a_person_types_raises(store: Store) -> None:
    for query in GENERATED[::7]:
        await store.search([terms(query, "ar"), terms(query, "en")])


@pytest.mark.shared
async def test_no_naughty_string_raises(store: Store, shared: Path) -> None:
    strings: list[str] = json.loads((shared / "corpora" / "blns" / "blns.json").read_text("utf-8"))
    for query in strings:
        await store.search([terms(query, "ar"), [Token(Span(0, 1), query, query)]])
    assert len(strings) > 500


async def test_a_megabyte_of_words_is_answered_at_once(store: Store) -> None:
    await store.save(CANDIDATE, NewArticle(None))
    token = terms("حفتر", "ar")[0]
    assert await store.search([[token] * 200_000]) == ()
    assert await store.search([[token]] * 200_000) == (1,)
