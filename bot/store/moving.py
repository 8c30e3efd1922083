"""Articles that an operator moves from story to story, and all that follows them."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Merge, Split
from bot.store import carried_looks, stories
from bot.store.alert_schema import SEEN, SUBSCRIPTION, SUBSCRIPTION_KEY, WAITING_ALERT
from bot.store.instants import Instant
from bot.store.journal import ChangedError, Journal, Row
from bot.store.schema import ARTICLE, CHAT, FORMED_IN, STORY, VERSION
from bot.subscriptions import story_key

# Below the limit of parameters in one query of either database.
_AT_ONCE = 10_000


async def merge(journal: Journal, asked: Merge) -> None:
    """Move all articles of some stories into another, and whoever follows or reads them.

    Raises ChangedError where the stories hold other articles by now.
    """
    here = select(ARTICLE.c.id).where(ARTICLE.c.story_id.in_(asked.stories)).order_by(ARTICLE.c.id)
    found = tuple((await journal.connection.scalars(here)).all())
    if not found or found != asked.articles or not await _holds(journal.connection, asked.target):
        raise ChangedError(asked.target)
    await _move(journal, asked.articles, asked.target)
    for story_id in asked.stories:
        await _follow(journal, story_id, asked.target)
    there = STORY.c.id.in_(asked.stories)
    await journal.update(STORY, there, {"merged_into": asked.target}, must=True)
    # Those that were merged into them before are now part of the same story: one step leads there.
    await journal.update(STORY, STORY.c.merged_into.in_(asked.stories), {"merged_into": asked.target})
    await settle(journal.connection, (asked.target, *asked.stories))


async def split(journal: Journal, asked: Split) -> int:
    """Move some articles of a story into a new one and return its id; the rest of the story stays.

    Raises ChangedError where it holds them no longer, or nothing else.
    """
    connection = journal.connection
    here = select(ARTICLE.c.id).where(ARTICLE.c.story_id == asked.story)
    held = set((await connection.scalars(here)).all())
    if not asked.articles or not set(asked.articles) < held:
        raise ChangedError(asked.story)
    moment = select(STORY.c.updated_at).where(STORY.c.id == asked.story).scalar_subquery()
    new = insert(STORY).values(next_ordinal=1, updated_at=moment).returning(STORY.c.id)
    number: int = (await connection.execute(new)).scalar_one()
    await _move(journal, asked.articles, number)
    await settle(connection, (asked.story, number))
    return number


async def join_again(connection: AsyncConnection, story_id: int, source: int) -> bool:
    """Lead a story that was split off back to where it came from; False: it has other articles by now."""
    if await _holds(connection, story_id):
        return False
    await _follow(Journal(connection), story_id, source)
    await connection.execute(update(STORY).where(STORY.c.id == story_id).values(merged_into=source))
    return True


async def settle(connection: AsyncConnection, story_ids: Collection[int]) -> None:
    """Say anew what stories are called and when their newest article came."""
    for story_id in sorted(set(story_ids)):
        arrived = (
            select(func.min(VERSION.c.received_at).label("moment"))
            .join_from(ARTICLE, VERSION)
            .where(ARTICLE.c.story_id == story_id)
            .group_by(ARTICLE.c.id)
            .subquery()
        )
        moment = await connection.scalar(select(func.max(arrived.c.moment, type_=Instant)))
        if moment is not None:
            await connection.execute(update(STORY).where(STORY.c.id == story_id).values(updated_at=moment))
        await stories.entitle(connection, story_id)


async def remember(connection: AsyncConnection, article_ids: Sequence[int]) -> None:
    """Let what chats were told of articles count for the stories in which these stand now."""
    now_in = (
        select(ARTICLE.c.story_id)
        .join_from(ARTICLE, VERSION)
        .where(VERSION.c.id == SEEN.c.version_id)
        .scalar_subquery()
    )
    for start in range(0, len(article_ids), _AT_ONCE):
        batch = article_ids[start : start + _AT_ONCE]
        versions = select(VERSION.c.id).where(VERSION.c.article_id.in_(batch))
        await connection.execute(update(SEEN).where(SEEN.c.version_id.in_(versions)).values(story_id=now_in))


async def _move(journal: Journal, article_ids: Sequence[int], story_id: int) -> None:
    """Give each article the next ordinal of a story: one that was given is never given again."""
    connection = journal.connection
    await carried_looks.carry(connection, dict.fromkeys(article_ids, story_id))
    claim = (
        update(STORY)
        .where(STORY.c.id == story_id)
        .values(next_ordinal=STORY.c.next_ordinal + bindparam("count"))
        .returning(STORY.c.next_ordinal)
    )
    following: int = (await connection.execute(claim, {"count": len(article_ids)})).scalar_one()
    for ordinal, article_id in enumerate(article_ids, following - len(article_ids)):
        formed_in = await connection.scalar(select(FORMED_IN).where(ARTICLE.c.id == article_id))
        place = {"story_id": story_id, "ordinal": ordinal, "formed_in": formed_in}
        await journal.update(ARTICLE, ARTICLE.c.id == article_id, place, must=True)
    await remember(connection, article_ids)


async def _follow(journal: Journal, story_id: int, target: int) -> None:
    """Let the chats that have a story open, and the subscriptions to it, follow to another."""
    await journal.update(CHAT, CHAT.c.story_id == story_id, {"story_id": target})
    query = select(SUBSCRIPTION).where(SUBSCRIPTION.c.story_id == story_id).order_by(SUBSCRIPTION.c.id)
    for row in (await journal.connection.execute(query)).all():
        there = select(SUBSCRIPTION.c.id).where(
            SUBSCRIPTION.c.chat_id == row.chat_id,
            SUBSCRIPTION.c.thread_id == row.thread_id,
            SUBSCRIPTION.c.about == story_key(target),
        )
        same = await journal.connection.scalar(there)
        await (_readdress(journal, row.id, target) if same is None else _yield(journal, row.id, same))


async def _readdress(journal: Journal, subscription_id: int, target: int) -> None:
    topic: Row = {"story_id": target, "about": story_key(target)}
    await journal.update(SUBSCRIPTION, SUBSCRIPTION.c.id == subscription_id, topic)
    await journal.delete(SUBSCRIPTION_KEY, SUBSCRIPTION_KEY.c.subscription_id == subscription_id)
    await journal.insert(SUBSCRIPTION_KEY, {"key": story_key(target), "subscription_id": subscription_id})


async def _yield(journal: Journal, subscription_id: int, same: int) -> None:
    """End a subscription for the sake of another to the same story; what waits because of it goes on."""
    waiting = WAITING_ALERT.c.subscription_id
    told = select(WAITING_ALERT.c.version_id).where(waiting == same)
    new = select(WAITING_ALERT).where(waiting == subscription_id, WAITING_ALERT.c.version_id.not_in(told))
    for row in (await journal.connection.execute(new)).mappings().all():
        await journal.insert(WAITING_ALERT, {**row, "subscription_id": same})
    await journal.delete(WAITING_ALERT, waiting == subscription_id)
    await journal.delete(SUBSCRIPTION_KEY, SUBSCRIPTION_KEY.c.subscription_id == subscription_id)
    await journal.delete(SUBSCRIPTION, SUBSCRIPTION.c.id == subscription_id)


async def _holds(connection: AsyncConnection, story_id: int) -> bool:
    return (
        await connection.scalar(select(ARTICLE.c.id).where(ARTICLE.c.story_id == story_id).limit(1))
        is not None
    )
