import io
import os
import pty
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.offline import OfflineTelegram
from bot.telegram.terminal import converse, open_terminal
from tests.bot.telegram.echo import echo_application

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-W", "error", "-m", "tests.bot.telegram.echo")
BUTTONS = "[1 أطول] [2 رابط: https://n.example]"


async def replies(*lines: str, interactive: bool = False) -> str:
    transport, out = OfflineTelegram(), io.StringIO()
    source = io.StringIO("\n".join(lines))
    await converse(echo_application(transport), transport, source, out, interactive=interactive)
    return out.getvalue()


def piped(data: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(COMMAND, input=data, capture_output=True, cwd=ROOT, timeout=300, check=False)


async def test_each_line_is_answered_with_a_blank_line_between_replies() -> None:
    assert await replies("ملخص", "مصادر") == "ملخص\n\nمصادر\n"


async def test_blank_lines_are_skipped() -> None:
    assert await replies("", "  \t", "ملخص", "") == "ملخص\n"


async def test_lines_after_quitting_are_not_read() -> None:
    assert await replies("ملخص", ":q", "مصادر") == "ملخص\n"


async def test_a_button_is_pressed_by_its_number() -> None:
    assert await replies("/x", ":1") == f"/x\n{BUTTONS}\n\n(حسنًا)\n\nضغط more\n{BUTTONS}\n"


async def test_the_latest_message_with_buttons_is_pressed() -> None:
    assert (await replies("/x", "نص", ":١")).endswith(f"(حسنًا)\n\nضغط more\n{BUTTONS}\n")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("/x", ":9"), "(no button 9: there are 2, press :1 to :2)"),
        (("/x", ":0"), "(no button 0: there are 2, press :1 to :2)"),
        (("نص", ":1"), "(no buttons to press yet)"),
        (("/x", ":2"), "(https://n.example)"),
        (("/x", ":" + "9" * 5_000), "9" * 904),
    ],
    ids=["over", "zero", "none", "link", "no number"],
)
async def test_a_press_that_reaches_no_button_is_told(lines: tuple[str, ...], told: str) -> None:
    assert (await replies(*lines)).splitlines()[-1].endswith(told)


async def test_an_error_in_a_handler_does_not_end_the_conversation() -> None:
    assert await replies("عطل", "ملخص") == "ملخص\n"


async def test_a_long_line_is_answered_in_parts() -> None:
    assert await replies("ا" * 5_000) == "ا" * 4_096 + "\n\n" + "ا" * 904 + "\n"


async def test_a_terminal_gets_a_prompt_and_bold() -> None:
    assert await replies("نص", interactive=True) == "> \x1b[1mنص\x1b[22m\n> \n"


async def test_an_async_source_of_lines_will_do() -> None:
    async def lines() -> AsyncIterator[str]:
        yield "نص"

    transport, out = OfflineTelegram(), io.StringIO()
    await converse(echo_application(transport), transport, lines(), out, interactive=False)
    assert out.getvalue() == "نص\n"


async def test_what_is_sent_to_other_chats_is_not_printed() -> None:
    transport, out = OfflineTelegram(), io.StringIO()
    application = echo_application(transport)

    async def lines() -> AsyncIterator[str]:
        await application.bot.send_message(5, "لغيرك")
        yield "لك"

    await converse(application, transport, lines(), out, interactive=False)
    assert out.getvalue() == "لك\n"


async def test_the_terminal_is_the_input_and_output_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("نص\n"))
    transport = OfflineTelegram()
    await open_terminal(echo_application(transport), transport)
    assert capsys.readouterr().out == "نص\n"


def test_a_pipe_gets_replies_only_and_success() -> None:
    done = piped("نص\n\udcff\n".encode("utf-8", "surrogateescape"))
    assert (done.stdout.decode(), done.stderr.decode(), done.returncode) == ("نص\n\n\ufffd\n", "", 0)


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    command = f"yes | '{sys.executable}' -m tests.bot.telegram.echo 2>&1 | head -1; exit ${{PIPESTATUS[1]}}"
    done = subprocess.run(("bash", "-c", command), capture_output=True, cwd=ROOT, timeout=300, check=False)
    assert (done.stdout, done.returncode) == (b"y\n", 0)


@pytest.mark.parametrize("key", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_a_key_ends_it_quietly(key: bytes) -> None:
    ours, theirs = pty.openpty()
    # Only a controlling terminal turns Ctrl-C into a signal.
    command = ("setsid", "--ctty", *COMMAND)
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, cwd=ROOT) as process:
        os.close(theirs)
        assert os.read(ours, 2) == b"> "
        os.write(ours, key)
        _, errors = process.communicate(timeout=300)
    os.close(ours)
    assert (errors, process.returncode) == (b"", 0)
