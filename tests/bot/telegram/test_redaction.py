"""The token is looked for wherever text leaves the program."""

import asyncio
import io
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram import Bot
from telegram.error import InvalidToken

from bot.telegram.application import base_url
from bot.telegram.redaction import MASK, Redaction
from bot.telegram.transport import Transport
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.server import BotApiServer
from tests.growth import LINEAR, growth

ROOT = Path(__file__).parents[3]
SECRET = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
TOKEN = f"110201543:{SECRET}"


class Log:
    """A logger with one guarded handler, and what the handler wrote."""

    def __init__(self, redaction: logging.Filter) -> None:
        self._written = io.StringIO()
        handler = logging.StreamHandler(self._written)
        handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        handler.addFilter(redaction)
        self.logger = logging.Logger("guarded")
        self.logger.addHandler(handler)

    @property
    def text(self) -> str:
        return self._written.getvalue()


@pytest.fixture
def log() -> Log:
    return Log(Redaction(TOKEN))


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put Python's hooks and the tests' own log handlers back after a test that guarded them."""
    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = kept
    for handler in [*logging.root.handlers, *([logging.lastResort] if logging.lastResort else [])]:
        for guard in [each for each in handler.filters if isinstance(each, Redaction)]:
            handler.removeFilter(guard)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (f"The token `{TOKEN}` was rejected", f"The token `{MASK}` was rejected"),
        (f"the part {SECRET} alone", f"the part {MASK} alone"),
        (f"https://api.telegram.org/bot{TOKEN}/getMe", f"https://api.telegram.org/bot{MASK}/getMe"),
        (f"/file/bot{TOKEN}/photos/1.jpg", f"/file/bot{MASK}/photos/1.jpg"),
        (f"token=110201543%3A{SECRET}&x", f"token={MASK}&x"),
        ("another bot's 987654321:BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw9", f"another bot's {MASK}"),
        ("/bot110201543:AAHdq…/getMe", f"/bot{MASK}/getMe"),
        ("/bot/telegram at 12:45:10, article 110201543", "/bot/telegram at 12:45:10, article 110201543"),
        ("«التقى حفتر» في 18:30:00", "«التقى حفتر» في 18:30:00"),
    ],
    ids=["message", "secret part", "address", "file", "encoded", "another", "cut", "no token", "Arabic"],
)
def test_a_token_is_masked_and_nothing_else(text: str, clean: str) -> None:
    assert Redaction(TOKEN).redact(text) == clean


@pytest.mark.parametrize("token", ["", "1:x", "0:offline"])
def test_a_token_too_short_to_be_one_takes_no_words_away(token: str) -> None:
    assert Redaction(token).redact("excellent work while offline, x") == "excellent work while offline, x"


@pytest.mark.parametrize(
    "unit", ["1", "/bot1", "1:", "1:" + "a" * 1_000], ids=["digits", "addresses", "colons", "secret"]
)
def test_long_lines_take_no_long_time(unit: str) -> None:
    assert growth(lambda size: unit * (size // len(unit)), Redaction(TOKEN).redact, 300_000) < LINEAR


def test_arguments_of_a_log_line_are_masked(log: Log) -> None:
    log.logger.info("asked %s with %r", f"/bot{TOKEN}/getMe", {"token": TOKEN})
    assert log.text == f"INFO asked /bot{MASK}/getMe with {{'token': '{MASK}'}}\n"


def test_a_line_with_wrong_arguments_is_written_all_the_same(
    log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    log.logger.info("count %d", TOKEN)
    assert SECRET not in log.text + capsys.readouterr().err
    assert "count %d" in log.text


def test_tracebacks_are_masked_down_to_the_first_cause(log: Log) -> None:
    try:
        fail_deeply()
    except RuntimeError:
        log.logger.exception("failed", stack_info=True)
    assert SECRET not in log.text
    assert log.text.count(MASK) == 4
    assert "ExceptionGroup" in log.text


def test_a_traceback_that_was_formatted_before_is_masked(log: Log) -> None:
    record = logging.makeLogRecord(
        {"msg": "failed", "levelname": "INFO", "levelno": logging.INFO, "exc_text": f"InvalidToken: {TOKEN}"}
    )
    log.logger.handle(record)
    assert log.text == f"INFO failed\nInvalidToken: {MASK}\n"


@pytest.mark.usefixtures("hooks")
def test_every_handler_is_guarded_and_once_is_enough() -> None:
    handler = logging.StreamHandler(io.StringIO())
    logger = logging.getLogger("tests.redaction")
    logger.addHandler(handler)
    redaction = Redaction(TOKEN)
    redaction.install()
    redaction.install()
    logger.removeHandler(handler)
    assert handler.filters == [redaction]


async def test_what_an_event_loop_cannot_hand_on_is_masked(caplog: pytest.LogCaptureFixture) -> None:
    context = {"message": f"never retrieved: {TOKEN}", "exception": ValueError(TOKEN)}
    caplog.handler.addFilter(redaction := Redaction(TOKEN))
    redaction.on_loop_error(asyncio.get_running_loop(), context)
    caplog.handler.removeFilter(redaction)
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.usefixtures("hooks")
def test_a_thread_that_dies_is_told_without_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    Redaction(TOKEN).install()
    thread = threading.Thread(target=fail_deeply)
    thread.start()
    thread.join()
    told = capsys.readouterr().err
    assert "RuntimeError" in told
    assert SECRET not in told


@pytest.mark.usefixtures("hooks")
def test_an_error_that_nobody_caught_is_told_without_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    Redaction(TOKEN).install()
    with pytest.raises(RuntimeError) as raised:
        fail_deeply()
    sys.excepthook(raised.type, raised.value, raised.tb)
    told = capsys.readouterr().err
    assert "OSError" in told
    assert SECRET not in told


@pytest.mark.usefixtures("hooks")
def test_an_error_in_a_finalizer_is_told_without_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken:
        def __del__(self) -> None:
            fail_deeply()

    Redaction(TOKEN).install()
    Broken()
    told = capsys.readouterr().err
    assert "RuntimeError" in told
    assert SECRET not in told


def test_a_process_that_dies_is_told_without_the_token() -> None:
    program = (
        "import logging, sys; from bot.telegram.redaction import Redaction\n"
        "logging.basicConfig(); Redaction(sys.argv[1]).install()\n"
        "class Broken:\n    def __del__(self): raise KeyError(sys.argv[1])\n"
        "Broken()\n"
        "try: raise ValueError(sys.argv[1])\n"
        "except ValueError as e: logging.exception('first'); raise TypeError(f'/bot{sys.argv[1]}/x') from e\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, TOKEN], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert ended.returncode == 1
    assert all(name in ended.stderr for name in ("KeyError", "ValueError", "TypeError", "first"))
    assert SECRET not in ended.stderr + ended.stdout


async def test_a_rejected_token_is_logged_without_it(log: Log) -> None:
    server = BotApiServer(token=TOKEN)
    await server.start()
    server.script.write([Fault(Kind.UNAUTHORIZED, method="getMe")])
    async with Transport() as transport:
        bot = Bot(TOKEN, base_url=base_url(server.url), request=transport, get_updates_request=transport)
        try:
            await bot.initialize()
        except InvalidToken:
            log.logger.exception("not started")
    await server.close()
    assert "InvalidToken" in log.text
    assert SECRET not in log.text


def fail_deeply() -> None:
    try:
        try:
            raise KeyError(TOKEN)
        except KeyError as error:
            raise ExceptionGroup(f"url /bot{TOKEN}/x", [OSError(SECRET)]) from error
    except ExceptionGroup as error:
        raise RuntimeError(f"while asking with {TOKEN}") from error
