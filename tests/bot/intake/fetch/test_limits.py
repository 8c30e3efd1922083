"""What no server can do: send more, or take longer, than it is given."""

import asyncio
import gzip
import zlib
from collections.abc import Sequence

import pytest

from bot.errors import FetchError
from bot.intake.fetch import Patience, SafeWeb
from bot.intake.web import Fetched
from tests.web import Page, WebServer, Wire

LIMIT = 100_000
TEXT = "خبر عاجل من بنغازي. ".encode() * 1_000
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


async def failed(safe: SafeWeb, url: str, limit: int = LIMIT) -> FetchError:
    with pytest.raises(FetchError) as error:
        await safe.fetch(url, limit=limit)
    return error.value


async def body(safe: SafeWeb, url: str, limit: int = LIMIT) -> bytes:
    answer = await safe.fetch(url, limit=limit)
    assert isinstance(answer, Fetched)
    return answer.body


def packed(raw: bytes, encoding: str) -> Page:
    return Page(raw, headers={"Content-Encoding": encoding})


def raw_deflate(text: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(text) + stream.flush()


def bomb(megabytes: int) -> bytes:
    stream = zlib.compressobj(9, wbits=31)
    return b"".join(stream.compress(bytes(1_000_000)) for _ in range(megabytes)) + stream.flush()


PACKED = {
    "gzip": (gzip.compress(TEXT), "gzip"),
    "its old name": (gzip.compress(TEXT), "X-GZip"),
    "zlib": (zlib.compress(TEXT), "deflate"),
    "bare deflate": (raw_deflate(TEXT), "deflate"),
    "two members": (gzip.compress(TEXT[:500]) + gzip.compress(TEXT[500:]), "gzip"),
    "padded": (gzip.compress(TEXT) + bytes(20), "gzip"),
    "identity": (TEXT, "identity"),
}


@pytest.mark.parametrize(("raw", "encoding"), PACKED.values(), ids=PACKED.keys())
async def test_a_packed_page_is_unpacked(server: WebServer, safe: SafeWeb, raw: bytes, encoding: str) -> None:
    assert await body(safe, server.put("/a", packed(raw, encoding))) == TEXT


REFUSED = {
    "packed twice": (gzip.compress(gzip.compress(TEXT)), "gzip, gzip", "packed as 'gzip, gzip'"),
    "brotli": (TEXT, "br", "packed as 'br'"),
    "zstd": (TEXT, "zstd", "packed as 'zstd'"),
    "not packed": (TEXT, "gzip", "broken"),
    "cut off": (gzip.compress(TEXT)[:-20], "gzip", "broken"),
    "damaged": (gzip.compress(TEXT)[:-8] + bytes(8), "gzip", "broken"),
}


@pytest.mark.parametrize(("raw", "encoding", "reason"), REFUSED.values(), ids=REFUSED.keys())
async def test_a_page_packed_otherwise_is_refused(
    server: WebServer, safe: SafeWeb, raw: bytes, encoding: str, reason: str
) -> None:
    error = await failed(safe, server.put("/a", packed(raw, encoding)))
    assert (error.kind, reason in error.reason) == ("unreadable", True)


async def test_a_page_of_exactly_the_limit_is_read(server: WebServer, safe: SafeWeb) -> None:
    assert await body(safe, server.put("/a", Page(TEXT)), len(TEXT)) == TEXT
    assert await body(safe, server.put("/b", packed(gzip.compress(TEXT), "gzip")), len(TEXT)) == TEXT


LARGE = {
    "told": Page(TEXT),
    "packed": packed(gzip.compress(TEXT), "gzip"),
    "in one": Wire([OK + b"\r\n" + TEXT]),
    "lengths beyond numbers": Wire([OK + b"Content-Length: " + b"9" * 18 + b"\r\n\r\n" + TEXT], "hang"),
    "endless": Wire([OK + b"\r\n", bytes(1_000)], "repeat"),
    "endless chunks": Wire([OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 500], "repeat"),
}


@pytest.mark.parametrize("answer", LARGE.values(), ids=LARGE.keys())
async def test_more_than_the_limit_is_not_read(server: WebServer, safe: SafeWeb, answer: Page | Wire) -> None:
    error = await failed(safe, server.put("/a", answer), len(TEXT) - 1)
    assert (error.kind, f"over {len(TEXT) - 1} bytes" in error.reason) == ("too_large", True)


async def test_a_limit_of_megabytes_is_told_in_megabytes(server: WebServer, safe: SafeWeb) -> None:
    error = await failed(safe, server.put("/a", packed(bomb(6), "gzip")), 5 * 1024 * 1024)
    assert error.reason.startswith("over 5 MB")


BROKEN = {
    "hung up": ([], "unreachable"),
    "no HTTP": ([b"220 mail.example ESMTP\r\n"], "unreadable"),
    "a body that ends early": ([OK + b"Content-Length: 50\r\n\r\nx"], "unreadable"),
    "chunks that end early": ([OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc"], "unreadable"),
    "chunks of no size": ([OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"], "unreadable"),
    "a long header": ([OK + b"X: " + b"a" * 40_000 + b"\r\n\r\n"], "unreadable"),
    "a long status": ([b"HTTP/1.1 200 " + b"a" * 20_000 + b"\r\n\r\n"], "unreadable"),
    "many headers": ([OK, *(b"X-%d: y\r\n" % number for number in range(2_000)), b"\r\n"], "unreadable"),
    "a body longer than told": ([OK + b"Content-Length: 2\r\n\r\nabcdef"], "unreadable"),
    "two lengths": ([OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"], "unreadable"),
}


@pytest.mark.parametrize(("pieces", "kind"), BROKEN.values(), ids=BROKEN.keys())
async def test_an_answer_against_the_rules_is_told(
    server: WebServer, safe: SafeWeb, pieces: Sequence[bytes], kind: str
) -> None:
    assert (await failed(safe, server.put("/a", Wire(pieces)))).kind == kind


async def test_a_long_security_policy_is_no_obstacle(server: WebServer, safe: SafeWeb) -> None:
    headers = {"Content-Security-Policy": "script-src 'self'; " * 700}
    assert await body(safe, server.put("/a", Page(TEXT, headers=headers))) == TEXT


async def test_endless_members_are_not_read(server: WebServer, safe: SafeWeb) -> None:
    wire = Wire([OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"") * 100], "repeat")
    assert "broken" in (await failed(safe, server.put("/a", wire), 2**30)).reason


async def test_endless_headers_are_not_read(server: WebServer, safe: SafeWeb) -> None:
    error = await failed(safe, server.put("/a", Wire([OK, b"X-A: y\r\n" * 10], "repeat")))
    assert error.kind == "unreadable"


SLOW = {
    "silent": Wire([], "hang"),
    "silent after the head": Wire([OK + b"\r\n"], "hang"),
    "hints for ever": Wire([b"HTTP/1.1 103 Early Hints\r\n\r\n"], "repeat"),
}


@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW.keys())
async def test_a_slow_answer_is_cut(server: WebServer, hasty: SafeWeb, answer: Wire) -> None:
    error = await failed(hasty, server.put("/a", answer))
    assert (error.kind, "try again later" in error.reason) == ("too_slow", True)


async def test_a_dripping_answer_is_cut_by_the_deadline_of_the_whole(server: WebServer) -> None:
    safe = SafeWeb([server.pair], patience=Patience(total=0.5, silence=60))
    server.put("/a", Wire([OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 8 + b"1\r\nx\r\n"], "repeat"))
    assert "did not finish within 0.5 seconds" in (await failed(safe, server.url("/a"), 2**40)).reason


async def test_a_deadline_holds_over_all_hops(server: WebServer) -> None:
    server.gate = asyncio.Event()
    safe = SafeWeb([server.pair], patience=Patience(total=2, silence=60))
    server.put("/a", Page(status=302, headers={"Location": "/b"}))
    waiting = asyncio.create_task(failed(safe, server.url("/a")))
    await server.until_asked(1)
    server.gate.set()
    server.gate = asyncio.Event()
    assert (await waiting).kind == "too_slow"
    assert [asked.path for asked in server.asked] == ["/a", "/b"]


async def test_one_host_is_asked_one_question_at_a_time(server: WebServer, safe: SafeWeb) -> None:
    server.gate = asyncio.Event()
    urls = [server.put(f"/{number}", Page("خبر")) for number in range(5)]
    waiting = asyncio.gather(*(body(safe, url) for url in urls))
    await server.until_asked(1)
    server.gate.set()
    await waiting
    assert (server.most_at_once, len(server.asked)) == (1, 5)


async def test_two_hosts_are_asked_at_the_same_time(server: WebServer) -> None:
    async with WebServer() as other:
        safe = SafeWeb([server.pair, other.pair])
        server.gate = other.gate = asyncio.Event()
        waiting = asyncio.gather(*(body(safe, each.put("/a", Page("خبر"))) for each in (server, other)))
        await server.until_asked(1)
        await other.until_asked(1)
        server.gate.set()
        assert await waiting == ["خبر".encode(), "خبر".encode()]


async def test_who_waits_too_long_for_a_busy_host_is_told(server: WebServer) -> None:
    server.gate = asyncio.Event()
    safe = SafeWeb([server.pair], patience=Patience(turn=0.1))
    url = server.put("/a", Page("خبر"))
    first = asyncio.create_task(body(safe, url))
    await server.until_asked(1)
    assert "too many requests wait for 127.0.0.1" in (await failed(safe, url)).reason
    server.gate.set()
    assert await first == "خبر".encode()
