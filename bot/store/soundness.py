"""Whether a database file is whole, and holds only what this program can have written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.store.schema import HEAD

# A damaged file may have a problem on every page.
_MOST = 20

_STATES = {
    "inbox": ("waiting", "done", "set aside"),
    "outbox": ("waiting", "claimed", "sent", "unknown", "cancelled", "failed"),
}
# What no row may be, by what is said of it.
_IMPOSSIBLE = {
    "updates that wait and are over": "inbox WHERE (state = 'waiting') <> (done_at IS NULL)",
    "updates that are no JSON": "inbox WHERE NOT json_valid(body)",
    "messages that are being sent by nobody": "outbox WHERE state = 'claimed'"
    " AND (claimed_by IS NULL OR claimed_at IS NULL)",
    "messages that wait and are over": "outbox WHERE (state IN ('waiting', 'claimed'))"
    " <> (settled_at IS NULL)",
    "messages of an unknown urgency": "outbox WHERE urgency NOT IN (0, 1, 2)",
    "messages without a page": "outbox WHERE NOT json_valid(page)",
    "articles without a current text": "article WHERE id NOT IN"
    " (SELECT article_id FROM version WHERE replaced_at IS NULL)",
    "current texts without an analysis": "version WHERE replaced_at IS NULL"
    " AND id NOT IN (SELECT version_id FROM analysis)",
    "current texts that search does not know": "version WHERE replaced_at IS NULL"
    " AND id NOT IN (SELECT version_id FROM search_text)",
    "replaced texts that search still knows": "search_text WHERE version_id IN"
    " (SELECT id FROM version WHERE replaced_at IS NOT NULL)",
    "stories that lead to none": "story WHERE merged_into IS NOT NULL"
    " AND merged_into NOT IN (SELECT id FROM story WHERE merged_into IS NULL)",
    "articles of stories that were merged into others": "article WHERE story_id IN"
    " (SELECT id FROM story WHERE merged_into IS NOT NULL)",
    "chats and subscriptions of stories that were merged into others": "(SELECT story_id FROM chat"
    " UNION ALL SELECT story_id FROM subscription) WHERE story_id IN"
    " (SELECT id FROM story WHERE merged_into IS NOT NULL)",
    "titles from articles of other stories": "story WHERE title_from IS NOT NULL AND merged_into IS NULL"
    " AND title_from NOT IN (SELECT ordinal FROM article WHERE story_id = story.id)",
    "corrections that are undone and can be undone": "correction WHERE undone_at IS NOT NULL"
    " AND changes IS NOT NULL",
    "corrections that are no JSON": "correction WHERE NOT json_valid(told)",
    "stories whose next number was given before": "story WHERE next_ordinal <="
    " (SELECT max(ordinal) FROM article WHERE story_id = story.id)",
}


def damage(file: Path) -> tuple[str, ...]:
    """Return what is wrong with a database file that nobody else uses, one line a problem; () when whole.

    Takes time with the size of the file. Raises OSError or sqlite3.OperationalError where it cannot
    be opened.
    """
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        try:
            return tuple(_damage(connection))
        except sqlite3.DatabaseError as error:
            return (f"the file cannot be read: {error}",)


def revision(file: Path) -> str | None:
    """Return the revision that a database file has; None where it is none of this program."""
    with closing(sqlite3.connect(file)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.DatabaseError:
            return None
    return str(row[0]) if row else None


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    pages = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST})")]
    yield from (f"damaged: {page}" for page in pages if page != "ok")
    orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    yield from (f"table {orphan[0]}, row {orphan[1]}: refers to a missing {orphan[2]}" for orphan in orphans)
    # Of another revision only the pages can be judged.
    if pages == ["ok"] and _is_current(connection):
        yield from _index_damage(connection)
        yield from _impossible(connection)


def _is_current(connection: sqlite3.Connection) -> bool:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return False
    return bool(connection.execute("SELECT 1 FROM alembic_version WHERE version_num = ?", (HEAD,)).fetchone())


def _index_damage(connection: sqlite3.Connection) -> Iterator[str]:
    # The rank asks for a comparison with the texts themselves (https://sqlite.org/fts5.html, 6.4).
    try:
        connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        yield f"the search index does not agree with the texts: {error}"


def _impossible(connection: sqlite3.Connection) -> Iterator[str]:
    for table, states in _STATES.items():
        marks = ", ".join("?" * len(states))
        query = f"SELECT count(*) FROM {table} WHERE state NOT IN ({marks})"  # noqa: S608  our own words
        if count := connection.execute(query, states).fetchone()[0]:
            yield f"{table}: {count} in a state that does not exist"
    for what, rows in _IMPOSSIBLE.items():
        if count := connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]:  # noqa: S608  likewise
            yield f"{count} {what}"
