"""What a chat chose."""

from dataclasses import dataclass, field

from sqlalchemy import BigInteger, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Reader
from bot.preferences import Preferences
from bot.schedule import ZONE
from bot.store import preference_rows
from bot.store.preference_schema import PREFERENCE
from bot.store.schema import CHAT

_SET = """
    INSERT INTO chat (id, {0}) VALUES (:id, :value)
    ON CONFLICT (id) DO UPDATE SET {0} = excluded.{0}
"""
_SET_LANGUAGE, _SET_MONTHS, _SET_DIGITS, _SET_STORY = (
    text(_SET.format(column)) for column in ("language", "months", "digits", "story_id")
)

# A chat may have chosen a time zone before it opened any story, and the other way round.
_ASKED = select(bindparam("id", type_=BigInteger).label("asked")).subquery()
_CHAT = (
    select(CHAT, PREFERENCE)
    .select_from(_ASKED)
    .outerjoin(CHAT, CHAT.c.id == _ASKED.c.asked)
    .outerjoin(PREFERENCE, PREFERENCE.c.chat_id == _ASKED.c.asked)
)


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat's choices: its language and the story it opened last; None: not chosen yet, none.

    `months` names a family of month names, `digits` a set of digits, as wordings know them; None: the first.
    """

    id: int
    language: str | None = None
    story_id: int | None = None
    months: str | None = None
    digits: str | None = None
    preferences: Preferences = field(default_factory=Preferences)

    @property
    def reader(self) -> Reader:
        """How it wants to read."""
        return Reader(self.language, self.months, self.digits, self.preferences.zone)


async def chat(connection: AsyncConnection, chat_id: int, home: str = ZONE) -> Chat:
    """Return a chat's choices; one that was never seen has made none, and its clock is that of `home`."""
    row = (await connection.execute(_CHAT, {"id": chat_id})).one()
    chosen = preference_rows.chosen(row, home)
    return Chat(chat_id, row.language, row.story_id, row.months, row.digits, chosen)


async def set_language(connection: AsyncConnection, chat_id: int, code: str) -> None:
    """Keep the language that a chat chose."""
    await connection.execute(_SET_LANGUAGE, {"id": chat_id, "value": code})


async def set_months(connection: AsyncConnection, chat_id: int, family: str) -> None:
    """Keep the month names that a chat chose."""
    await connection.execute(_SET_MONTHS, {"id": chat_id, "value": family})


async def set_digits(connection: AsyncConnection, chat_id: int, digits: str) -> None:
    """Keep the digits that a chat chose."""
    await connection.execute(_SET_DIGITS, {"id": chat_id, "value": digits})


async def set_story(connection: AsyncConnection, chat_id: int, story_id: int | None) -> None:
    """Keep the story that a chat opened; raises IntegrityError where there is no such story."""
    await connection.execute(_SET_STORY, {"id": chat_id, "value": story_id})
