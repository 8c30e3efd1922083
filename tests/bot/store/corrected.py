"""Stories that are followed, quoted and copied, and corrections of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select

from bot.corrections import Amend, Correction, Delete, Merge, Outcome, Rename, Split, Undo
from bot.models import Candidate, NewArticle
from bot.store import Store
from bot.store.schema import METADATA
from bot.subscriptions import Place, Sight, Topic

OWNER, READER, FOLLOWER = 0, 7, 8
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
DAY = "2026-02-01/2026-02-01"
# What only grows, or is kept of corrections themselves.
_APART = frozenset({"correction", "search_index"})

Make = Callable[..., Candidate]
Dump = Mapping[str, frozenset[tuple[object, ...]]]


async def two_stories(store: Store, candidate: Make) -> None:
    """Fill a store: articles 1 to 3 in story 1, 4 and 5 in story 2; 3 is a copy of 1; people follow both."""
    await store.subscriptions.add(Place(FOLLOWER), Topic(), OWNER)
    for number, story, copy_of in [(1, None, None), (2, 1, None), (3, 1, 1), (4, None, None), (5, 2, None)]:
        text = f"خبر {copy_of or number} عن حفتر"
        link = f"https://e.org/{number}" if number < 4 else None
        made = candidate(text, title=f"عنوان {number}", outlet=f"منبر {number}", url=link)
        await store.save(made, NewArticle(story, copy_of))
    for chat, story in [(READER, 1), (READER, 2), (FOLLOWER, 2)]:
        await store.subscriptions.add(Place(chat), Topic(story), OWNER)
        await store.set_story(chat, story)
    sights = [Sight(Place(READER), 1, 1, ("حفتر",)), Sight(Place(FOLLOWER), 4, 2)]
    await store.subscriptions.show(sights)
    await store.keep_reply(
        READER, {"kind": "search", "words": "", "found": [{"version": 4, "start": 0, "end": 3}]}
    )


async def make(store: Store, asked: Correction) -> tuple[int, Outcome]:
    """Carry a correction out as commands do; return its number and what came of it."""
    expected = await store.corrections.rehearse(asked)
    assert expected is not None
    return await store.corrections.make(asked, expected, OWNER, {}), expected


async def undo(store: Store, asked: Undo) -> Outcome | None:
    """Undo a correction as commands do; None: it cannot be undone."""
    expected = await store.corrections.rehearse(asked)
    if expected is not None:
        await store.corrections.undo(asked, expected)
    return expected


async def dump(store: Store) -> Dump:
    """Return every row but for the counters of ordinals, which only grow."""
    async with store.reading() as connection:
        tables = [table for name, table in METADATA.tables.items() if name not in _APART]
        found = {}
        for table in tables:
            columns = [column for column in table.columns if column.name != "next_ordinal"]
            rows = await connection.execute(select(*columns))
            found[table.name] = frozenset(tuple(row) for row in rows.all())
        return found


def amendment(candidate: Make, before: Candidate | None = None) -> Amend:
    """Tell of article 2 another outlet and day, and no link."""
    told = {"outlet": "الشرق", "published": DAY}
    reading = before or candidate("خبر 2 عن حفتر", title="عنوان 2", outlet="الشرق")
    return Amend(2, told, {}, None, {2: replace(reading, own_outlet="منبر 2")})


def corrections(candidate: Make) -> Mapping[str, Correction]:
    """Return one correction of each kind that fits `two_stories`."""
    return {
        "merge": Merge(1, (2,), (4, 5)),
        "split": Split(1, (1, 3)),
        "rename": Rename(1, "عنوان آخر"),
        "an article": Delete((1,)),
        "a story": Delete((4, 5), 2),
    }
