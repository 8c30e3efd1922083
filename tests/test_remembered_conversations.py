"""What is remembered of a story answers as if it were found anew, whatever changed."""

from collections.abc import Awaitable, Callable

import pytest

from tests.conversation import Conversation
from tests.operators import LATER, arrive, words

ASKED = [
    f"/{command} {story}" for story in (1, 2) for command in ("summary", "timeline", "sources", "compare")
]
LINK = "https://e.org/quake"
CORRECTIONS = {
    "merged": ("/merge 1 2", "دمج"),
    "moved": ("/split 1: 2 4", "فصل"),
    "named": ("/rename 1 عنوان آخر", "تسمية"),
    "deleted": ("/delete 2 story:1", "حذف"),
    "told": ("/setmeta 3 story:1 outlet: بوابة الوسط date: 2026-02-02", "تصحيح"),
}


async def answers(desk: Conversation) -> list[str]:
    return [words(await desk.say(asked)) for asked in ASKED]


async def joined(desk: Conversation) -> None:
    await arrive(desk, LATER, LINK)


async def edited(desk: Conversation) -> None:
    await arrive(desk, LATER, LINK)
    await answers(desk)
    await arrive(desk, LATER + " وعادت الحياة إلى طبيعتها في أدرار يوم الاثنين.", LINK)


async def undone(desk: Conversation) -> None:
    await desk.say("/split 1: 2 4")
    split = await desk.press("فصل")
    await answers(desk)
    await desk.press("تراجع", split)


@pytest.mark.parametrize("change", [joined, edited, undone])
async def test_after_articles_change_all_is_found_anew(
    desk: Conversation, change: Callable[[Conversation], Awaitable[None]]
) -> None:
    before = await answers(desk)
    await change(desk)
    after = await answers(desk)
    await desk.restart()
    assert await answers(desk) == after
    assert (after == before) == (change is undone)


@pytest.mark.parametrize(("asked", "button"), CORRECTIONS.values(), ids=CORRECTIONS)
async def test_after_a_correction_all_is_found_anew(desk: Conversation, asked: str, button: str) -> None:
    before = await answers(desk)
    await desk.say(asked)
    await desk.press(button)
    after = await answers(desk)
    await desk.restart()
    assert await answers(desk) == after != before
