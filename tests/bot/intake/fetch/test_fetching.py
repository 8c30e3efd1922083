"""What comes back from an address: a page, nothing new, or why there is nothing to read."""

from datetime import UTC, datetime

import pytest

from bot.errors import FetchError
from bot.intake.fetch import SafeWeb
from bot.intake.web import Fetched, NotModified
from tests.web import Page, WebServer

LIMIT = 100_000


async def failed(safe: SafeWeb, url: str) -> FetchError:
    with pytest.raises(FetchError) as error:
        await safe.fetch(url, limit=LIMIT)
    return error.value


async def test_a_page_comes_with_what_its_headers_tell(server: WebServer, safe: SafeWeb) -> None:
    headers = {"Last-Modified": "Tue, 03 Feb 2026 10:00:00 GMT"}
    url = server.put("/a", Page("خبر", 'Text/HTML; Charset="windows-1256"', headers=headers, etag='"1"'))
    assert await safe.fetch(url, limit=LIMIT) == Fetched(
        url=url,
        body="خبر".encode(),
        content_type="text/html",
        charset="windows-1256",
        etag='"1"',
        modified="Tue, 03 Feb 2026 10:00:00 GMT",
    )


async def test_what_is_known_is_not_sent_again(server: WebServer, safe: SafeWeb) -> None:
    url = server.put("/feed", Page("<rss/>", etag='"1"'))
    assert await safe.fetch(url, limit=LIMIT, etag='"1"') == NotModified(url)


async def test_a_question_carries_what_is_known(server: WebServer, safe: SafeWeb) -> None:
    day = "Tue, 03 Feb 2026 10:00:00 GMT"
    await safe.fetch(server.put("/feed", Page()), limit=LIMIT, etag='W/"ü', modified=day)
    assert server.asked[0].headers.get("If-Modified-Since") == day
    assert "If-None-Match" not in server.asked[0].headers


async def test_a_server_learns_who_asks_and_no_more(server: WebServer, safe: SafeWeb) -> None:
    server.put("/a", Page(headers={"Set-Cookie": "id=1"}))
    await safe.fetch(server.url("/a"), limit=LIMIT)
    await safe.fetch(server.url("/a"), limit=LIMIT)
    headers = server.asked[1].headers
    assert headers.keys() == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert headers["User-Agent"].startswith("Mujaz")
    assert headers["User-Agent"].endswith("(+https://news.example/bot)")


async def test_nothing_new_that_nobody_asked_for_is_a_failure(server: WebServer, safe: SafeWeb) -> None:
    error = await failed(safe, server.put("/a", Page(status=304, kind="")))
    assert error.kind == "status"


STATUSES = {
    "missing": (404, "status", "is not there"),
    "gone": (410, "gone", "gone for good"),
    "forbidden": (403, "status", "not open to programs"),
    "a door of a library": (401, "status", "not open to programs"),
    "for legal reasons": (451, "status", "not open to programs"),
    "broken": (500, "status", "does not work at the moment"),
    "too many": (429, "status", "come back later"),
    "overloaded": (503, "status", "come back later"),
    "teapot": (418, "status", "answers with status 418"),
    "a part": (206, "status", "answers with status 206"),
    "no content": (204, "status", "answers with status 204"),
}


@pytest.mark.parametrize(("status", "kind", "reason"), STATUSES.values(), ids=STATUSES.keys())
async def test_a_status_is_told_with_what_to_do(
    server: WebServer, safe: SafeWeb, status: int, kind: str, reason: str
) -> None:
    error = await failed(safe, server.put("/a", Page(status=status)))
    assert (error.kind, error.name) == (kind, server.url("/a"))
    assert reason in error.reason
    assert ";" in error.reason


WAITS = {
    "seconds": ("120", 120),
    "a moment": ("Tue, 03 Feb 2026 10:02:00 GMT", 120),
    "a moment that is over": ("Tue, 03 Feb 2026 09:00:00 GMT", 0),
    "a moment without a zone": ("Tue, 03 Feb 2026 10:02:00", 120),
    "a year": ("31536000", 86_400),
    "more digits than a number has": ("9" * 400, 86_400),
    "less than nothing": ("-5", None),
    "words": ("soon", None),
    "a day that is none": ("Tue, 99 Feb 2026 10:00:00 GMT", None),
    "Arabic digits": ("١٢٠", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("value", "seconds"), WAITS.values(), ids=WAITS.keys())
@pytest.mark.parametrize("status", [429, 503])
async def test_a_server_tells_how_long_to_wait(
    server: WebServer, value: str, seconds: int | None, status: int
) -> None:
    safe = SafeWeb([server.pair], now=lambda: datetime(2026, 2, 3, 10, tzinfo=UTC))
    error = await failed(safe, server.put("/a", Page(status=status, headers={"Retry-After": value})))
    assert error.retry_after == seconds


KINDS = {
    "picture": ("image/jpeg", "a picture"),
    "drawing": ("image/svg+xml", "a picture"),
    "video": ("video/mp4", "a video"),
    "recording": ("audio/mpeg", "a recording"),
    "PDF": ("Application/PDF; charset=utf-8", "a PDF"),
    "archive": ("application/zip", "a ZIP archive"),
    "office": ("application/vnd.ms-excel", "an office document"),
    "new office": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "an office document",
    ),
    "program": ("application/x-msdownload", "a file for a program"),
}


@pytest.mark.parametrize(("kind", "called"), KINDS.values(), ids=KINDS.keys())
async def test_what_holds_no_text_is_refused_by_its_name(
    server: WebServer, safe: SafeWeb, kind: str, called: str
) -> None:
    error = await failed(safe, server.put("/a", Page(b"\x00", kind)))
    assert error.kind == "unreadable"
    assert error.reason.startswith(f"{called}, not a page of text; ")


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/x-rss+xml",
        "application/vnd.example.feed+json",
        "application/octet-stream",
        "nonsense",
        ";;;=",
        "",
    ],
)
async def test_what_may_hold_text_is_read(server: WebServer, safe: SafeWeb, kind: str) -> None:
    answer = await safe.fetch(server.put("/a", Page("خبر", kind)), limit=LIMIT)
    assert isinstance(answer, Fetched)
    assert (answer.body, answer.charset) == ("خبر".encode(), None)


async def test_headers_that_cannot_be_sent_back_are_forgotten(server: WebServer, safe: SafeWeb) -> None:
    headers = {"ETag": '"é"', "Last-Modified": "x" * 2_000}
    answer = await safe.fetch(server.put("/a", Page("خبر", headers=headers)), limit=LIMIT)
    assert isinstance(answer, Fetched)
    assert (answer.etag, answer.modified) == (None, None)


async def test_a_door_that_nobody_opens_is_told(server: WebServer) -> None:
    closed = f"127.0.0.1:{server.port}"
    await server.__aexit__()
    error = await failed(SafeWeb([closed]), f"http://{closed}/a")
    assert error.kind == "unreachable"
    assert "127.0.0.1 cannot be reached" in error.reason


async def test_a_page_that_speaks_no_tls_is_told(server: WebServer, safe: SafeWeb) -> None:
    error = await failed(safe, f"https://{server.pair}/a")
    assert error.kind == "unreachable"
