"""What a run left behind: the server's record, the database, the logs; read after the last life."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bot_api.faults import Kind
from tests.bot_api.server import TOKEN
from tests.crash.articles import number_of
from tests.crash.world import Kill, Start, World

_CUTS = frozenset((Kind.CUT_AFTER,))


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that the server accepted; `asked` and `answered` are seconds since 1970.

    `cut`: its answer was kept from the bot. `shown` are the versions that its buttons open.
    """

    chat_id: int
    html: str
    text: str
    asked: float
    answered: float
    cut: bool
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the outbox; `versions` are the articles that an alert names, on all of its pages."""

    id: int
    cause: str
    chat_id: int
    urgency: int
    html: str
    state: str
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the laws are held against.

    `articles` are the numbers of the files and pages that are news, `silent` of those that were there before
    the first look; `versions` the number that each stored version has; `updates` tell chat and text by id;
    what they led to is counted by chat. `orphans` are processes that outlived the life that began them.
    """

    articles: frozenset[int]
    silent: frozenset[int]
    chats: frozenset[int]
    versions: Mapping[int, int]
    stored_bytes: Mapping[int, int]
    written_bytes: Mapping[int, int]
    left: tuple[str, ...]
    copies: tuple[Copy, ...]
    rows: tuple[Row, ...]
    updates: Mapping[int, tuple[int, str]]
    inbox: Mapping[int, str]
    summaries: Mapping[int, int]
    subscriptions: Mapping[int, int]
    languages: Mapping[int, str]
    kills: tuple[Kill, ...]
    starts: tuple[Start, ...]
    broken: tuple[str, ...]
    traces: tuple[str, ...]
    orphans: tuple[int, ...]


def gather(world: World) -> Evidence:
    """Read everything."""
    versions = {
        int(str(key)): number_of(str(name)) for key, name in world.rows("SELECT id, name FROM version")
    }
    return Evidence(
        articles=frozenset(one.number for one in world.written),
        silent=frozenset(one.number for one in world.silent),
        chats=frozenset(world.plan.subscribers),
        versions=versions,
        stored_bytes={
            number_of(str(name)): int(str(size))
            for name, size in world.rows("SELECT name, length(raw) FROM version")
        },
        written_bytes={one.number: len(one.content) for one in (*world.written, *world.silent)},
        left=(*_left_files(world.inbox), *_left_items(world)),
        copies=tuple(_copies(world)),
        rows=tuple(_rows(world)),
        updates=world.noted.updates,
        inbox={int(str(key)): str(state) for key, state in world.rows("SELECT update_id, state FROM inbox")},
        summaries=_counted(
            world,
            "SELECT chat_id, count(*) FROM reply WHERE content->>'$.command' = 'summary' GROUP BY chat_id",
        ),
        subscriptions=_counted(world, "SELECT chat_id, count(*) FROM subscription GROUP BY chat_id"),
        languages={int(str(chat)): str(code) for chat, code in world.rows("SELECT id, language FROM chat")},
        kills=tuple(world.noted.kills),
        starts=tuple(world.noted.starts),
        broken=broken(world.database),
        traces=tuple(_traces(world)),
        orphans=tuple(world.noted.orphans),
    )


def broken(database: Path) -> tuple[str, ...]:
    """Return what is wrong with a database: its pages, its references, its search index."""
    connection = sqlite3.connect(database, timeout=10)
    try:
        found = [
            f"integrity: {line}" for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"
        ]
        found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        try:
            connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            found.append(f"search index: {error}")
    finally:
        connection.close()
    return tuple(found)


def _counted(world: World, query: str) -> Mapping[int, int]:
    return {int(str(chat)): int(str(count)) for chat, count in world.rows(query)}


def _left_files(inbox: Path) -> list[str]:
    waiting = [f"{file.name} waits" for file in inbox.iterdir() if file.is_file()]
    refused = inbox / "refused"
    return waiting + [f"{file.name} refused" for file in (refused.iterdir() if refused.is_dir() else ())]


def _left_items(world: World) -> list[str]:
    pages = world.rows("SELECT link, tries, deaths, set_aside_at, reason FROM feed_page")
    items = world.rows("SELECT link FROM feed_item WHERE article_id IS NULL")
    return [f"page waits: {page}" for page in pages] + [f"nothing came of {link}" for (link,) in items]


def _copies(world: World) -> list[Copy]:
    server = world.server
    cut = {fired.request for fired in server.fired if fired.kind in _CUTS}
    return [
        Copy(
            chat_id=one.chat_id,
            html=one.raw,
            text=one.text,
            asked=one.at,
            answered=server.answered.get(one.request, float("inf")),
            cut=one.request in cut,
            shown=tuple(int(data.split(":")[2]) for data in one.buttons if data.startswith("c:")),
        )
        for one in server.messages
        if not one.edit
    ]


def _rows(world: World) -> list[Row]:
    kept = {int(str(key)): str(content) for key, content in world.rows("SELECT id, content FROM reply")}
    query = "SELECT id, cause, chat_id, urgency, page, state FROM outbox ORDER BY id"
    return [
        Row(int(str(key)), str(cause), int(str(chat)), int(str(urgency)), *_page(str(page), kept, str(state)))
        for key, cause, chat, urgency, page, state in world.rows(query)
    ]


def _page(page: str, kept: Mapping[int, str], state: str) -> tuple[str, str, tuple[int, ...]]:
    content = json.loads(page)
    data = [button[1] for row in content["keyboard"] for button in row]
    replies = [int(one[2:]) for one in data if one.startswith("m:")]
    found = json.loads(kept[replies[0]])["found"] if replies else []
    return content["html"], state, tuple(line["version"] for line in found)


def _traces(world: World) -> list[str]:
    """Return what must stand in no record: the token anywhere, a traceback."""
    found = []
    for file in (world.nursery.errors, *sorted((world.folder / "kept" / "logs").iterdir())):
        text = file.read_text(errors="replace")
        found += [f"{file.name}: {word}" for word in (TOKEN, TOKEN.partition(":")[2]) if word in text]
        found += [f"{file.name}: traceback" for line in text.splitlines() if line.startswith("Traceback")]
    return found
