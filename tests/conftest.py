"""What every test may ask for: the evaluation data, a chat; and that under CI nothing is skipped."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Generator
from pathlib import Path

import hypothesis
import pytest

from bot.app import opened
from bot.config import Config, load
from bot.store import Store
from bot.store.engine import database_file
from bot.workers import Workers
from tests.bot_api.server import BotApiServer
from tests.clock import Clock
from tests.conversation import Conversation
from tests.operators import OIL, QUAKE, arrive
from tests.served import Served, serving

ROOT = Path(__file__).parents[1]

# A busy machine is no mistake of the code.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the evaluation data (MUJAZ_EVAL, default ../shared beside the project)."""
    folder = ROOT / os.environ.get("MUJAZ_EVAL", "../shared")
    if not folder.is_dir():
        pytest.skip("the evaluation data are missing: set MUJAZ_EVAL to their folder")
    return folder.resolve()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where CI=true: there everything must have run."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI=true forbids: {report.longreprtext}"
    return report


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Make an empty database at a URL and return the URL: migrated once, copied for each test."""
    made = tmp_path_factory.mktemp("empty") / "mujaz.db"

    async def migrate() -> None:
        await (await Store.open(f"sqlite:///{made}")).close()

    asyncio.run(migrate())

    def copied(url: str) -> str:
        file = database_file(url)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, file)
        return url

    return copied


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with the example articles: read once, copied for each test."""
    folder = tmp_path_factory.mktemp("loaded")

    async def load_examples() -> None:
        async with opened(settings(folder)):
            pass

    asyncio.run(load_examples())
    return folder / "kept"


@pytest.fixture
def config(tmp_path: Path, loaded: Path) -> Config:
    """Return the configuration of a bot whose database holds the example articles."""
    shutil.copytree(loaded, tmp_path / "kept")
    return settings(tmp_path)


def settings(folder: Path) -> Config:
    file = folder / "config.yaml"
    file.write_text("data_dir: kept\n")
    return load(file, {})


@pytest.fixture
async def chat(config: Config) -> AsyncIterator[Conversation]:
    conversation = Conversation(config)
    await conversation.open()
    yield conversation
    await conversation.close()


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    server = BotApiServer()
    await server.start()
    yield server
    await server.close()


@pytest.fixture
async def bot(config: Config, server: BotApiServer) -> AsyncIterator[Served]:
    async for served in serving(config, server, Workers()):
        yield served


@pytest.fixture
async def desk(config: Config) -> AsyncIterator[Conversation]:
    """A chat with three stories: 1 of five articles, 2 and 3 of one."""
    access = config.access.model_copy(update={"owners": (7,)})
    conversation = Conversation(config.model_copy(update={"access": access}), Clock())
    await conversation.open()
    for body in (QUAKE, OIL):
        await arrive(conversation, body)
    yield conversation
    await conversation.close()
