"""Long work never runs on the loop of events: its thread neither unpacks, nor analyses, nor summarizes."""

import inspect
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

import summarizer
from bot.commands.dispatch import COMMANDS
from bot.store import analyses
from bot.store.packing import packed
from summarizer.cleaning import read_page
from tests.bringing import POST
from tests.conversation import Conversation

LONG = (
    read_page,  # a few words of a request are analysed as they stand
    summarizer.find_events,
    summarizer.merge_events,
    summarizer.sketch,
    summarizer.summarize,
    summarizer.summarize_levels,
    summarizer.find_quotes,
    summarizer.gather_quotes,
    summarizer.merge_names,
    analyses.decode,
    analyses.decode_outline,
    analyses.decode_head,
    analyses.decode_events,
    analyses.decode_figures,
    analyses.decode_quotes,
    analyses.decode_names,
    analyses.title_of,
    packed,
)
# As short for a long text as for a short one.
HEADS = {"decode_head", "decode_sketch: zlib.decompress"}
# What takes as long as the story is large, or the article long.
_CODES = frozenset(inspect.unwrap(function).__code__ for function in LONG)
ASKED = (
    *(f"/{name}" for name in COMMANDS),
    "/search اسلام اباد",
    "/article 1",
    "/summary about:باكستان",
    "/timeline since:2025",
    "/quotes حفتر",
    "/subscribe حفتر",
    "/sources",
)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Note the long work that the thread of the loop does meanwhile; other threads are not looked at."""
    found: list[str] = []

    def look(frame: FrameType, event: str, called: object) -> None:
        if event == "call" and frame.f_code in _CODES:
            found.append(frame.f_code.co_name)
        elif event == "c_call" and called is zlib.decompress:
            found.append(f"{frame.f_code.co_name}: zlib.decompress")

    sys.setprofile(look)
    try:
        yield found
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("line", ASKED)
async def test_no_answer_keeps_the_loop_busy(chat: Conversation, line: str) -> None:
    with watched() as found:
        await chat.person.write(line)
    assert found == []


@pytest.mark.parametrize(
    "command", ["/summary", "/timeline", "/quotes", "/facts", "/sources", "/subscribe حفتر"]
)
async def test_no_button_keeps_the_loop_busy(chat: Conversation, command: str) -> None:
    listed = await chat.say(command)
    with watched() as found:
        for button in (one for one in listed.buttons if one.data):
            await chat.person.press(listed, button.data)
    assert found == []


async def test_no_arrival_keeps_the_loop_busy(desk: Conversation) -> None:
    with watched() as found:
        await desk.say(f"/add {POST}")
    assert set(found) <= HEADS


def test_long_work_on_the_loop_is_found() -> None:
    with watched() as found:
        analyses.decode(analyses.encode(summarizer.analyze("نص", id="x")), id="x", text="نص")
    assert "read_page" in found and "decode" in found
