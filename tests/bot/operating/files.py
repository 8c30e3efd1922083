"""Database files as tests look at them and spoil them."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bot.messages import Outgoing, Page


def execute(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def value(file: Path, query: str) -> object:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchone()[0]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def message(cause: str) -> Outgoing:
    return Outgoing(chat_id=7, page=Page("مرحبا"), cause=cause)


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
