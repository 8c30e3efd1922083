"""A conversation in a terminal or through a pipe: the same handlers as in Telegram, without a network."""

import asyncio
import io
import os
import re
import signal
import sys
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from bot.telegram.application import BotApplication
from bot.telegram.lines import read_lines
from bot.telegram.messages import Message, Notice
from bot.telegram.offline import OfflineTelegram
from bot.telegram.screen import show_message, show_notice
from bot.telegram.visitor import Visitor

CHAT = 0
_PROMPT = "> "
_PRESS = re.compile(r":\s*(\d{1,6})")
_QUIT = ":q"


async def converse(
    application: BotApplication,
    transport: OfflineTelegram,
    lines: AsyncIterator[str] | TextIO,
    out: TextIO,
    *,
    interactive: bool,
) -> None:
    """Hand each line to the application as a message of chat 0 and print what it answers.

    `:1` presses the first button of the latest message that has any; `:q` or the end of the lines
    ends the conversation, and so does a reader of `out` who goes away. The application is
    initialized and shut down here. What a handler raises is left to its error handlers.
    """
    events: deque[Message | Notice] = deque()
    transport.listener = events.append
    screen = _Screen(out, interactive=interactive)
    reader = Visitor(application, transport, user_id=CHAT, chat_id=CHAT)
    source = lines if isinstance(lines, AsyncIterator) else read_lines(lines)
    async with application:
        with suppress(BrokenPipeError):
            screen.prompt()
            async for line in source:
                if line.strip() == _QUIT:
                    break
                events.extend(await _act(line, reader, transport))
                screen.show(events)
                screen.prompt()
            else:
                screen.end()


async def open_terminal(application: BotApplication, transport: OfflineTelegram) -> None:
    """Converse over the process's own input and output until they end, `:q` or Ctrl-C."""
    # Both are None in a process that was started with them closed.
    source, out = sys.stdin or io.StringIO(), sys.stdout or io.StringIO()
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding="utf-8", errors="replace")
    interactive = source.isatty() and out.isatty()
    async with asyncio.TaskGroup() as group:
        conversation = group.create_task(
            converse(application, transport, source, out, interactive=interactive)
        )
        with _interrupting(conversation):
            await asyncio.wait({conversation})
    _let_go(out, interactive=interactive and conversation.cancelled())


async def _act(line: str, reader: Visitor, transport: OfflineTelegram) -> list[Notice]:
    press = _PRESS.fullmatch(line.strip())
    if not press:
        await reader.write(line)
        return []
    message = next((message for message in reversed(transport.messages(CHAT)) if message.buttons), None)
    if message is None:
        return [Notice("", "no buttons to press yet")]
    number, buttons = int(press[1]), message.buttons
    if not 1 <= number <= len(buttons):
        return [Notice("", f"no button {number}: there are {len(buttons)}, press :1 to :{len(buttons)}")]
    button = buttons[number - 1]
    if button.url:
        return [Notice("", button.url)]
    await reader.press(message, button.data)
    return []


class _Screen:
    """What was printed so far decides where a blank line goes."""

    def __init__(self, out: TextIO, *, interactive: bool) -> None:
        self._out = out
        self._interactive = interactive
        self._is_empty = True

    def prompt(self) -> None:
        if self._interactive:
            self._out.write(_PROMPT)
            self._out.flush()

    def show(self, events: deque[Message | Notice]) -> None:
        while events:
            text = self._text(events.popleft())
            if text:
                self._out.write(text + "\n" if self._is_empty else f"\n{text}\n")
                self._is_empty = False
        self._out.flush()

    def end(self) -> None:
        # Ctrl-D leaves the cursor behind the prompt.
        if self._interactive:
            self._out.write("\n")
            self._out.flush()

    def _text(self, event: Message | Notice) -> str:
        if isinstance(event, Notice):
            return show_notice(event, interactive=self._interactive)
        return show_message(event, interactive=self._interactive) if event.chat_id == CHAT else ""


@contextmanager
def _interrupting(task: asyncio.Task[None]) -> Iterator[None]:
    """Let Ctrl-C end a task, and nothing else."""
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, task.cancel)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)


def _let_go(out: TextIO, *, interactive: bool) -> None:
    """End the line that Ctrl-C broke; after a broken pipe nothing is left to be flushed at exit."""
    try:
        out.write("\n" if interactive else "")
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
