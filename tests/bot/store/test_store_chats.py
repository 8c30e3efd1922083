"""Chats' choices, paged replies and marks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.models import Analysed, NewArticle, Reader
from bot.store import JSON, Chat, Store, reach
from bot.store.packing import packed

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
CONTENT: dict[str, JSON] = {"story": 1, "lines": [{"text": "حفتر «قال»", "span": [0, 4]}], "more": None}


async def test_a_chat_that_was_never_seen_has_made_no_choice(store: Store) -> None:
    assert await store.chat(-100) == Chat(-100, language=None, story_id=None)


async def test_each_choice_of_a_chat_leaves_the_other_alone(
    store: Store, examples: tuple[Analysed, ...]
) -> None:
    await store.save(packed(examples[0]), NewArticle(None))
    await store.set_language(7, "ar")
    await store.set_story(7, 1)
    await store.set_language(7, "en")
    assert await store.chat(7) == Chat(7, "en", 1)
    await store.set_story(7, None)
    assert await store.chat(7) == Chat(7, "en", None)


async def test_month_names_and_digits_are_kept_apart(store: Store) -> None:
    await store.set_months(7, "levantine")
    await store.set_digits(7, "eastern")
    await store.set_language(7, "ar")
    assert (await store.chat(7)).reader == Reader("ar", "levantine", "eastern")
    assert (await store.chat(8)).reader == Reader()


async def test_a_group_that_moves_takes_its_choices_along(store: Store) -> None:
    await store.set_months(-7, "maghrebi")
    await store.set_digits(-7, "eastern")
    await store.set_digits(-8, "western")
    async with store.writing() as connection:
        await reach.migrate(connection, -7, -8)
    assert (await store.chat(-8)).reader == Reader(None, "maghrebi", "western")


async def test_a_chat_id_of_telegram_fits(store: Store) -> None:
    await store.set_language(-(2**52), "ar")
    assert (await store.chat(-(2**52))).language == "ar"


async def test_a_story_that_does_not_exist_cannot_be_opened(store: Store) -> None:
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        await store.set_story(7, 99)


async def test_a_kept_reply_comes_back_to_its_chat_only(store: Store) -> None:
    reply_id = await store.keep_reply(7, CONTENT)
    assert await store.reply(reply_id, 7) == CONTENT
    assert await store.reply(reply_id, 8) is None
    assert await store.reply(reply_id + 1, 7) is None


async def test_a_kept_reply_can_be_changed(store: Store) -> None:
    reply_id = await store.keep_reply(7, CONTENT)
    await store.update_reply(reply_id, {"page": 2})
    assert await store.reply(reply_id, 7) == {"page": 2}


async def test_a_kept_reply_is_there_after_a_restart(store: Store, url: str) -> None:
    reply_id = await store.keep_reply(7, CONTENT)
    await store.close()
    again = await Store.open(url, now=lambda: NOON)
    assert await again.reply(reply_id, 7) == CONTENT
    await again.close()


async def test_a_reply_expires_after_thirty_days(tmp_path: Path) -> None:
    days = iter([0, 30, 31, 32])
    clock = {"now": NOON}
    store = await Store.open(f"sqlite:///{tmp_path / 'a.db'}", now=lambda: clock["now"])
    reply_id = await store.keep_reply(7, CONTENT)
    answers = []
    for day in days:
        clock["now"] = NOON + timedelta(days=day)
        answers.append(await store.reply(reply_id, 7) == CONTENT)
    await store.close()
    assert answers == [True, True, False, False]


async def test_the_number_of_an_expired_reply_is_never_used_again(tmp_path: Path) -> None:
    clock = {"now": NOON}
    store = await Store.open(f"sqlite:///{tmp_path / 'a.db'}", now=lambda: clock["now"])
    first = await store.keep_reply(7, CONTENT)
    clock["now"] = NOON + timedelta(days=31)
    second = await store.keep_reply(8, CONTENT)
    async with store.reading() as connection:
        kept = (await connection.exec_driver_sql("SELECT id FROM reply")).scalars().all()
    await store.close()
    assert (second > first, list(kept)) == (True, [second])


async def test_a_mark_is_new_the_first_time_only(store: Store) -> None:
    assert [await store.mark("examples"), await store.mark("examples"), await store.mark("other")] == [
        True,
        False,
        True,
    ]
