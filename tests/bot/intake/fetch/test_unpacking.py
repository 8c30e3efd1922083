"""Bodies unpacked, in whatever pieces they come."""

import gzip
import zlib

import pytest

from bot.intake.fetch.unpacking import BrokenError, TooLargeError, Unpacking

TEXT = "خبر عاجل من بنغازي. ".encode() * 20
TWO_MEMBERS = gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])


def unpacked(raw: bytes, encoding: str, size: int, limit: int = 10_000) -> bytes:
    unpacking = Unpacking(encoding, limit)
    for start in range(0, len(raw), size):
        list(unpacking.feed(raw[start : start + size]))
    return unpacking.body()


@pytest.mark.parametrize("size", range(1, 40))
@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        pytest.param(TEXT, "", id="as it is"),
        pytest.param(TWO_MEMBERS, "gzip", id="two members"),
        pytest.param(TWO_MEMBERS + bytes(50), "gzip", id="padded"),
        pytest.param(zlib.compress(TEXT), "deflate", id="zlib"),
        pytest.param(zlib.compress(TEXT) + bytes(50), "deflate", id="zlib, padded"),
    ],
)
def test_a_body_is_the_same_in_pieces_of_any_size(raw: bytes, encoding: str, size: int) -> None:
    assert unpacked(raw, encoding, size) == TEXT


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_a_body_that_ends_too_early_is_broken(size: int) -> None:
    for end in range(1, len(TWO_MEMBERS)):
        if end != len(gzip.compress(TEXT[:100])) and end != len(gzip.compress(TEXT[:100])) + 1:
            with pytest.raises(BrokenError):
                unpacked(TWO_MEMBERS[:end], "gzip", size)


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_nothing_is_nothing(encoding: str) -> None:
    assert unpacked(b"", encoding, 1) == b""


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_a_body_over_its_limit_is_noticed_in_any_pieces(size: int) -> None:
    with pytest.raises(TooLargeError):
        unpacked(TWO_MEMBERS, "gzip", size, len(TEXT) - 1)
