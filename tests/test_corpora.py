"""Feeds, pages and links that others made to break readers, read by the running bot, which tells of them."""

import asyncio
import logging
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.config import Config
from bot.models import Entry
from bot.store import Store
from tests.bot_api.records import Accepted
from tests.bot_api.server import BotApiServer
from tests.conftest import settings
from tests.conversation import Conversation
from tests.corpora import sites
from tests.corpora.prose import name
from tests.corpora.running import Inside, Running, running
from tests.corpora.sites import HOSTS, INSIDE_EVERY, MARKED, MARKED_EVERY, Site, blns, signed
from tests.served import PERSON
from tests.web import Asked, WebServer

pytestmark = pytest.mark.shared

# A chat that is told of one text alone has its number, from here on.
_CHATS = 10_000
# Of the Arabic pages every so many are read: the benchmark reads all, and their reader has a test of its own.
_PAGES = 8
# A title is cut after some letters, and marks count as letters: one of the titles has six on each.
_SEEN = 40
_TAGS = {"b", "i", "a", "blockquote"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it all: what the bot logged as a mistake, what Telegram took, whom the web was asked for."""

    mistakes: Sequence[str]
    messages: Sequence[Accepted]
    answers: Mapping[int, int]
    asked: Sequence[Asked]
    unsaid: Sequence[str]
    connected: Sequence[str]
    entries: Sequence[Entry]
    config: Config

    def told(self, number: int) -> str:
        """Return what the chat of a number was told."""
        return "\n".join(one.text for one in self.messages if one.chat_id == _CHATS + number)


class Mistakes(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(self.format(record))


@pytest.fixture(scope="module")
def corpora(shared: Path) -> Path:
    return shared / "corpora"


@pytest.fixture(scope="module")
def outcome(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    mistakes = Mistakes()
    logging.getLogger().addHandler(mistakes)
    try:
        return asyncio.run(read_all(corpora, settings(tmp_path_factory.mktemp("corpora")), mistakes.kept))
    finally:
        logging.getLogger().removeHandler(mistakes)


async def read_all(corpora: Path, config: Config, mistakes: Sequence[str]) -> Outcome:
    server, network = BotApiServer(), Inside()
    await server.start()
    async with WebServer() as web, running(config, server.url, web.port, network) as bot:
        await subscribe(bot, corpora)
        for site in every_site(corpora, web.port):
            for path, answers in site.answers.items():
                web.put(path, *answers)
            await bot.read(site.feeds.values())
        entries = await every_entry(bot.store)
    await server.close()
    unsaid = [path for path, answers in web.pages.items() if len(answers) > 1]
    return Outcome(
        mistakes, server.messages, server.answers, web.asked, unsaid, network.connected, entries, config
    )


async def subscribe(bot: Running, corpora: Path) -> None:
    await bot.subscribe(PERSON)
    strings = blns(corpora)
    marked = [MARKED + number for number in signed(strings)[::MARKED_EVERY]]
    for one in (*range(len(strings)), *marked):
        await bot.subscribe(_CHATS + one, name(one))


def every_site(corpora: Path, port: int) -> tuple[Site, ...]:
    address = sites.at(port)
    return (
        sites.bombs(corpora, address),
        sites.hostile(corpora, address),
        sites.feedparser(corpora, address),
        sites.arabic(corpora, address, _PAGES),
        sites.naughty(corpora, address),
    )


async def every_entry(store: Store) -> list[Entry]:
    return [entry for story in await store.stories() for entry in await store.entries(story.id)]


def test_nothing_strangers_wrote_is_a_mistake_of_the_bot(outcome: Outcome) -> None:
    assert outcome.mistakes == []


def test_telegram_takes_every_message_about_it(outcome: Outcome) -> None:
    assert (set(outcome.answers), len(outcome.messages) >= 593) == ({200}, True)


def test_every_naughty_title_is_told_as_it_is(corpora: Path, outcome: Outcome) -> None:
    untold = [
        (number, title, outcome.told(number))
        for number, title in enumerate(blns(corpora))
        if not outcome.told(number) or shown(title[:_SEEN]) not in shown(outcome.told(number))
    ]
    assert untold == []


def test_every_title_that_is_written_as_markup_is_told(corpora: Path, outcome: Outcome) -> None:
    signs = signed(blns(corpora))
    untold = [number for number in signs[::MARKED_EVERY] if not outcome.told(MARKED + number)]
    assert (len(signs), untold) == (232, [])


def test_no_message_holds_markup_that_is_not_the_bots(outcome: Outcome) -> None:
    assert {tag for one in outcome.messages for tag in re.findall(r"<(\w+)", one.raw)} <= _TAGS
    assert not [one.raw for one in outcome.messages if "<a " in one.raw]


def test_only_the_sites_themselves_are_asked(outcome: Outcome) -> None:
    assert {one.headers["Host"].split(":")[0] for one in outcome.asked} <= set(HOSTS)
    assert (set(outcome.connected), len(outcome.connected)) == ({"127.0.0.1"}, len(outcome.asked))


def test_every_feed_is_heard_to_its_end(outcome: Outcome) -> None:
    assert outcome.unsaid == []


def test_an_item_whose_link_leads_inside_is_told_by_its_own_text(outcome: Outcome) -> None:
    titles = {entry.document.title for entry in outcome.entries}
    assert {f"خبر {number}" for number in range(0, 159, INSIDE_EVERY)} <= titles


def test_no_bomb_brings_a_file_of_the_machine(outcome: Outcome) -> None:
    secret = Path("/", "etc", "passwd").read_text("utf-8").splitlines()[0]
    assert not [entry for entry in outcome.entries if secret in entry.document.text]


def test_unlabelled_arabic_pages_are_read_as_their_twins(corpora: Path, outcome: Outcome) -> None:
    found = {unquote(entry.url or "").rpartition("/")[2]: entry.document.text for entry in outcome.entries}
    files = sorted((corpora / "arabic_easc" / "utf-8").iterdir())[::_PAGES]
    wrong = [
        file.name for file in files if found.get(file.name, "").split() != file.read_text("utf-8-sig").split()
    ]
    assert len(wrong) <= 1, wrong


async def test_summary_timeline_and_article_of_naughty_titles_keep_the_laws(outcome: Outcome) -> None:
    chat = Conversation(outcome.config)
    await chat.open()
    # By their addresses: which of several hosts answers first is left to chance, and what is drawn is not.
    told = sorted(
        (one for one in outcome.entries if "/blns/" in (one.url or "")), key=lambda one: one.url or ""
    )
    for entry in told[::15]:
        for asked in ("summary", "timeline", "sources"):
            assert await chat.say(f"/{asked} {entry.story_id}")
        assert await chat.forge(f"o:{entry.version_id}")
    await chat.close()
    assert len(told) > 500


def shown(text: str) -> str:
    """Return what of a text has a shape of its own."""
    whole = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in whole if unicodedata.category(letter)[0] not in "CMZ")
