"""What a feed lists again after it was forgotten."""

from sqlalchemy import delete, func, select

from bot.store.alert_schema import ANNOUNCEMENT
from bot.store.feed_schema import FEED_ITEM
from bot.store.preference_schema import NEWS
from bot.subscriptions import Place
from bot.subscriptions.subscription import Topic
from tests.bot.intake.polled.conftest import EVERY, Site


async def test_an_item_that_was_forgotten_and_is_listed_again_is_not_told_as_new(site: Site) -> None:
    await site.store.subscriptions.add(Place(7), Topic(), 7)
    site.page(1)
    await site.add(site.feed(1))
    await site.poll()
    async with site.store.writing() as connection:
        await connection.execute(delete(FEED_ITEM))
    await site.poll(EVERY)
    async with site.store.reading() as connection:
        told = [
            await connection.scalar(select(func.count()).select_from(one)) for one in (ANNOUNCEMENT, NEWS)
        ]
        remembered = await connection.scalar(select(func.count()).select_from(FEED_ITEM))
    assert (await site.articles(), told, remembered) == (["خبر 1"], [0, 0], 1)
