"""When alerts that wait may go: after the mutes of their subscription, their place and their story."""

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.instants import Instant
from bot.store.preference_schema import MUTE
from bot.store.schema import STORY
from bot.subscriptions import Place

# Whatever else they waited for, quiet hours or the last alert, is looked at again when they are due.
_RECKON = """
    UPDATE waiting_alert SET due_at = (
        SELECT max(moment) FROM (
            SELECT :now AS moment
            UNION ALL
            SELECT muted_until FROM subscription WHERE subscription.id = waiting_alert.subscription_id
            UNION ALL
            SELECT mute.until FROM mute
            WHERE mute.chat_id = waiting_alert.chat_id AND mute.thread_id = waiting_alert.thread_id
            AND (mute.story_id = 0 OR mute.story_id IN (
                SELECT story.id FROM version JOIN article ON article.id = version.article_id
                JOIN story ON story.id = article.story_id OR story.merged_into = article.story_id
                WHERE version.id = waiting_alert.version_id
            ))
        ) AS moments
    ) WHERE chat_id = :chat
"""
_OF_CHAT = text(_RECKON).bindparams(bindparam("now", type_=Instant))
_OF_PLACE = text(f"{_RECKON} AND thread_id = :thread").bindparams(bindparam("now", type_=Instant))


async def reckon(connection: AsyncConnection, place: Place, now: datetime) -> None:
    """Let what waits for a place wait as long as mutes say, and no longer: one of them changed."""
    values = {"chat": place.chat_id, "thread": place.thread_id, "now": now}
    await connection.execute(_OF_PLACE, values)


async def reckon_chat(connection: AsyncConnection, chat_id: int, now: datetime) -> None:
    """Do the same for all places of a chat."""
    await connection.execute(_OF_CHAT, {"chat": chat_id, "now": now})


def concerns(story_id: int) -> ColumnElement[bool]:
    """Return the condition of the mutes of everything, of a story, and of what was merged into it."""
    its = select(STORY.c.id).where(or_(STORY.c.id == story_id, STORY.c.merged_into == story_id))
    return or_(MUTE.c.story_id == 0, MUTE.c.story_id.in_(its))


async def purge(connection: AsyncConnection, now: datetime) -> int:
    """Delete the mutes that are over; return how many."""
    return (await connection.execute(delete(MUTE).where(MUTE.c.until < now))).rowcount
