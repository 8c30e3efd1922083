"""`/status`: who may ask it, and what everybody else is told."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands import answer
from bot.dialogue import Request
from bot.render import language_names, lexicon, wordings
from bot.replies import HelpReply, NoticeReply, StatusReply
from bot.services import Services
from bot.status import Status, Totals
from bot.store import Store
from bot.workers import Workers
from tests.clock import START

OWNER = 11
STATUS = Status(START, True, None, (), Totals(articles=5))
WORDINGS = tuple(wordings().values())


async def admin(_request: Request) -> bool:
    return True


async def standing() -> Status:
    return STATUS


@pytest.fixture
async def services(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Services]:
    store = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"), now=lambda: START)
    names = language_names(WORDINGS)
    yield Services(
        store,
        Workers(),
        lambda: START,
        lexicon(WORDINGS),
        names,
        admin,
        lambda user: user == OWNER,
        status=standing,
    )
    await store.close()


def asking(command: str, user_id: int, words: str = "") -> Request:
    return Request(7, user_id, command, words, f"/{command}", "ar", chosen=True, story_id=None)


@pytest.mark.parametrize("command", ["status", "Status"])
async def test_an_owner_is_told_how_the_bot_stands(command: str, services: Services) -> None:
    assert await answer(asking(command, OWNER), services) == StatusReply(STATUS)


async def test_to_anybody_else_the_command_does_not_exist(services: Services) -> None:
    reply = await answer(asking("status", 12), services)
    assert isinstance(reply, NoticeReply)
    assert (reply.key, reply.facts) == ("unknown_command", {"name": "status"})
    assert [option.data for option in reply.options] != ["x:status"]


async def test_where_it_is_not_told_it_does_not_exist_for_owners_either(services: Services) -> None:
    reply = await answer(asking("status", OWNER), replace(services, status=None))
    assert isinstance(reply, NoticeReply) and reply.key == "unknown_command"


async def test_the_help_does_not_name_it(services: Services) -> None:
    reply = await answer(asking("help", OWNER), services)
    assert isinstance(reply, HelpReply) and "status" not in reply.commands
