import io
import os
import tempfile
from pathlib import Path

import pytest

from bot.telegram.lines import read_lines


async def lines_of(data: bytes) -> list[str]:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as stream:
        stream.buffer.write(data)
        stream.seek(0)
        return [line async for line in read_lines(stream)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("ملخص\nمصادر\n".encode(), ["ملخص", "مصادر"]),
        ("ملخص\n\nمصادر".encode(), ["ملخص", "", "مصادر"]),
        (b"a\r\nb", ["a", "b"]),
        (b"\xff\xfe\n\xd9", ["\ufffd\ufffd", "\ufffd"]),
        (b"", []),
    ],
    ids=["lines", "no end", "CR LF", "not UTF-8", "empty"],
)
async def test_a_stream_is_read_line_by_line(data: bytes, expected: list[str]) -> None:
    assert await lines_of(data) == expected


async def test_a_letter_that_two_reads_share_stays_whole() -> None:
    assert await lines_of("ب".encode() + "ا".encode() * 40_000) == ["ب" + "ا" * 40_000]


async def test_a_line_without_end_comes_in_pieces() -> None:
    pieces = await lines_of(b"x" * 3_000_000)
    assert len(pieces) > 1
    assert "".join(pieces) == "x" * 3_000_000


async def test_a_line_is_there_before_the_next_is_written() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stream:
        lines = read_lines(stream)
        for text in ("أول", "ثان"):
            os.write(writing, f"{text}\n".encode())
            assert await anext(lines) == text
        os.close(writing)
        assert [line async for line in lines] == []


async def test_a_stream_in_memory_is_read_too() -> None:
    assert [line async for line in read_lines(io.StringIO("أ\nب\ud800"))] == ["أ", "ب?"]


async def test_a_stream_that_is_gone_has_ended(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as unreadable:
        assert [line async for line in read_lines(unreadable)] == []
