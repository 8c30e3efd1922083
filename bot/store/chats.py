"""What a chat chose."""

from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.schema import CHAT

_SET_LANGUAGE = text(
    "INSERT INTO chat (id, language) VALUES (:id, :language)"
    " ON CONFLICT (id) DO UPDATE SET language = excluded.language"
)
_SET_STORY = text(
    "INSERT INTO chat (id, story_id) VALUES (:id, :story)"
    " ON CONFLICT (id) DO UPDATE SET story_id = excluded.story_id"
)


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat's choices: its language (None: not chosen yet) and the story it opened last (None: none)."""

    id: int
    language: str | None = None
    story_id: int | None = None


async def chat(connection: AsyncConnection, chat_id: int) -> Chat:
    """Return a chat's choices; one that was never seen has made none."""
    row = (await connection.execute(select(CHAT).where(CHAT.c.id == chat_id))).one_or_none()
    return Chat(row.id, row.language, row.story_id) if row else Chat(chat_id)


async def set_language(connection: AsyncConnection, chat_id: int, code: str) -> None:
    """Keep the language that a chat chose."""
    await connection.execute(_SET_LANGUAGE, {"id": chat_id, "language": code})


async def set_story(connection: AsyncConnection, chat_id: int, story_id: int | None) -> None:
    """Keep the story that a chat opened; raises IntegrityError where there is no such story."""
    await connection.execute(_SET_STORY, {"id": chat_id, "story": story_id})
