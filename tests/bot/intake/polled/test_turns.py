"""Pages that serve two wordings by turns, and stay with one of them in the end."""

from datetime import timedelta

import pytest

from bot.alerts.fanout import spread
from bot.alerts.gather import gather
from bot.messages import Page
from bot.models import Entry, Reader
from bot.replies import AlertReply
from bot.revisits import LOOKS
from bot.store import Store, alerts, editions
from bot.subscriptions import Place, Sight
from bot.subscriptions.subscription import Topic
from bot.workers import Workers
from tests.bot.intake.polled.conftest import EVERY, Site

EDIT = "وصححت الوزارة العدد بعد نشر الخبر فصار المجموع أربعة مراكز في ثلاث مدن"
FIRST, OTHER = ("", "خبر {}"), (EDIT, "خبر {}")
RETITLED = ("", "افتتاح مراكز للأطفال")
BETWEEN = [later - sooner for sooner, later in zip((timedelta(), *LOOKS), LOOKS, strict=False)]


@pytest.fixture
async def read(site: Site) -> Site:
    """A feed that was read, somebody who is told of all, and one new item since."""
    await site.add(site.feed())
    await site.poll()
    await site.store.subscriptions.add(Place(7), Topic(), 7)
    site.page(1)
    site.feed(1)
    await site.poll(EVERY)
    await alerted(site.store)
    return site


async def alerted(store: Store) -> int:
    """Make the alerts that are due; return how many messages are in the outbox and were not there before."""

    def compose(reply: AlertReply, _reader: Reader) -> Page:
        return Page(f"{len(reply.lines)} {len(reply.edits)}")

    while await spread(store, Workers()):
        pass
    await gather(store, Workers(), compose)
    sent = 0
    while await store.outbox.claim("run"):
        sent += 1
    return sent


async def served(site: Site, *wordings: tuple[str, str]) -> list[int]:
    """Serve a wording at each look; return how many alerts went out after each."""
    sent = []
    for (extra, title), wait in zip(wordings, BETWEEN, strict=False):
        site.page(1, extra, title)
        await site.poll(wait)
        sent.append(await alerted(site.store))
    return sent


async def versions(site: Site) -> list[Entry]:
    """Return all that the article ever was, oldest first."""
    (story,) = await site.store.stories()
    (now,) = await site.store.entries(story.id)
    async with site.store.reading() as connection:
        numbers = [one.version_id for one in await editions.editions(connection, now.version_id)]
    found = [await site.store.entry(number) for number in numbers]
    return [one for one in found if one is not None]


@pytest.mark.parametrize("other", [OTHER, RETITLED], ids=["texts", "headlines"])
async def test_what_a_page_stays_with_after_turns_becomes_the_current_version_untold(
    read: Site, other: tuple[str, str]
) -> None:
    assert await served(read, other, FIRST, other, other) == [1, 1, 0, 0]
    assert len(await versions(read)) == 3
    read.clock.advance(BETWEEN[4])
    await read.poll()
    first, second, third, last = await versions(read)
    assert (last.document.text, last.document.title) == (second.document.text, second.document.title)
    assert (third.document.text, third.document.title) == (first.document.text, first.document.title)
    assert await alerted(read.store) == 0


async def test_a_page_that_is_back_at_its_last_look_stays_as_it_is(read: Site) -> None:
    assert await served(read, OTHER, FIRST, OTHER, OTHER, FIRST) == [1, 1, 0, 0, 0]
    assert len(await versions(read)) == 3


async def test_who_was_not_told_of_the_words_that_came_back_is_told(read: Site) -> None:
    await served(read, OTHER, FIRST)
    await read.store.subscriptions.add(Place(8), Topic(), 8)
    async with read.store.writing() as connection:
        await alerts.note(
            connection, [Sight(Place(8), (await versions(read))[2].version_id, 1, ())], read.clock.now()
        )
    for wait in BETWEEN[2:]:
        read.page(1, *OTHER)
        await read.poll(wait)
    assert await alerted(read.store) == 1


async def test_an_edit_taken_back_at_the_last_look_is_told(read: Site) -> None:
    assert await served(read, OTHER, OTHER, OTHER, OTHER, FIRST) == [1, 0, 0, 0, 1]
