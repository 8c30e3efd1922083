"""The columns that tell whose a row is, where a place has at most one of a kind."""

from sqlalchemy import BigInteger, Column


def place(who: str) -> tuple[Column[int], Column[int]]:
    """Return the chat and the forum topic as the first columns of a primary key; `who` explains the chat."""
    chat = Column("chat_id", BigInteger, primary_key=True, autoincrement=False, comment=who)
    topic = "the forum topic; 0: outside of topics"
    return chat, Column("thread_id", BigInteger, primary_key=True, autoincrement=False, comment=topic)
