"""Articles behind links: fetched, decoded, read, and known by the link that is theirs."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from bot.errors import FetchError, IntakeError, WorkerError
from bot.intake.fetch import SafeWeb
from bot.intake.pages import page_received
from bot.models import Received
from bot.workers import Limits, Pool, Workers
from tests.web import Page, WebServer

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
BODY = "".join(
    f"<p>أعلنت وزارة الصحة في بيان رقم {number} أن الحملة تشمل المدن الساحلية وتستمر أسبوعين كاملين.</p>"
    for number in range(6)
)


def markup(head: str = "") -> str:
    return f"<html><head><title>حملة صحية</title>{head}</head><body><article>{BODY}</article></body></html>"


@pytest.fixture
async def server() -> AsyncIterator[WebServer]:
    async with WebServer() as server:
        yield server


@pytest.fixture
async def pool() -> AsyncIterator[Pool]:
    """Return a pool whose processes may hold nothing."""
    pool = Pool(Limits(memory_bytes=1))
    yield pool
    await pool.close()


async def received(server: WebServer, answer: Page, path: str = "/news/1?utm_source=x") -> Received:
    url = server.put(path, answer)
    return await page_received(SafeWeb([server.pair]), Workers(), url, NOW)


async def reason(server: WebServer, answer: Page) -> str:
    with pytest.raises(IntakeError) as error:
        await received(server, answer)
    return error.value.reason


async def test_an_article_comes_with_what_its_page_tells(server: WebServer) -> None:
    head = """<meta property="og:title" content="حملة صحية"><meta property="og:site_name" content="النهار">
        <meta property="article:published_time" content="2026-02-03T09:00:00Z">"""
    page = await received(server, Page(markup(head)))
    assert (page.title, page.outlet, page.published) == ("حملة صحية", "النهار", (date(2026, 2, 3),) * 2)
    assert (page.kind, page.charset, page.received_at) == ("html", "utf-8", NOW)
    assert page.raw == markup(head).encode()
    assert page.text.startswith("أعلنت وزارة الصحة في بيان رقم 0 أن")


@pytest.mark.parametrize(
    ("head", "path", "how"),
    [
        pytest.param("", "/news/1", "given", id="none"),
        pytest.param("<link rel=canonical href='/a/7?utm_medium=y'>", "/a/7", "meta", id="from the root"),
        pytest.param("<link rel=canonical href='7'>", "/news/7", "meta", id="beside the page"),
        pytest.param("<meta property='og:url' content='/a/8'>", "/a/8", "meta", id="of the graph"),
        pytest.param(
            "<link rel=canonical href='https://other.example/a'>", "/news/1", "given", id="of a stranger"
        ),
        pytest.param("<link rel=canonical href='/'>", "/news/1", "given", id="the front page"),
        pytest.param("<link rel=canonical href='http://[x'>", "/news/1", "given", id="unreadable"),
        pytest.param("<link rel=canonical href='javascript:x()'>", "/news/1", "given", id="no link"),
    ],
)
async def test_the_link_is_the_pages_own_or_where_it_was_found(
    server: WebServer, head: str, path: str, how: str
) -> None:
    page = await received(server, Page(markup(head)))
    assert (page.url, page.found["url"]) == (server.url(path), how)


async def test_the_link_is_where_redirects_end(server: WebServer) -> None:
    server.put("/final", Page(markup()))
    page = await received(server, Page(status=302, headers={"Location": "/final"}))
    assert (page.url, page.name) == (server.url("/final"), server.url("/final"))


@pytest.mark.parametrize("label", ["; charset=windows-1256", "; charset=utf-8", ""])
@pytest.mark.parametrize("declared", ["<meta charset='windows-1256'>", "<meta charset='utf-8'>", ""])
async def test_arabic_is_read_whatever_is_said_of_its_encoding(
    server: WebServer, label: str, declared: str
) -> None:
    page = await received(server, Page(markup(declared).encode("cp1256"), f"text/html{label}"))
    assert (page.charset, "أعلنت وزارة الصحة" in page.text) == ("cp1256", True)


async def test_plain_text_is_taken_as_it_stands(server: WebServer) -> None:
    page = await received(server, Page("حملة صحية\n<b>أعلنت</b> الوزارة", "text/plain; charset=utf-8"))
    assert (page.kind, page.text) == ("txt", "حملة صحية\n<b>أعلنت</b> الوزارة")
    assert (page.url, dict(page.found)) == (server.url("/news/1"), {"url": "given"})


@pytest.mark.parametrize("kind", ["", "text/html", "text/markdown", "application/octet-stream"])
async def test_a_page_without_a_tag_is_plain_text(server: WebServer, kind: str) -> None:
    page = await received(server, Page("حملة صحية\nأعلنت الوزارة", kind))
    assert (page.kind, page.text) == ("txt", "حملة صحية\nأعلنت الوزارة")


async def test_a_page_whose_kind_is_not_told_is_read_as_a_page(server: WebServer) -> None:
    page = await received(server, Page(markup(), kind=""))
    assert page.text.startswith("أعلنت")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(Page(""), "empty", id="empty"),
        pytest.param(Page("<html><body></body></html>"), "no article was found", id="no article"),
        pytest.param(Page("123 456", "text/plain"), "holds no words", id="numbers"),
        pytest.param(
            Page("<?xml version='1.0'?><rss version='2.0'></rss>", "text/xml"),
            "a feed, not an article",
            id="RSS",
        ),
        pytest.param(
            Page("<feed xmlns='http://www.w3.org/2005/Atom'/>"), "add it with /sources_add", id="Atom"
        ),
        pytest.param(
            Page('{"version": "https://jsonfeed.org/version/1.1"}', "application/feed+json"),
            "a feed",
            id="JSON feed",
        ),
        pytest.param(Page('{"text": "خبر"}', "application/json"), "data for programs", id="JSON"),
        pytest.param(Page(b"%PDF-1.7 ...", "text/html"), "a PDF, not text", id="PDF under another name"),
        pytest.param(Page(b"%PDF-1.7 ...", "application/pdf"), "a PDF, not a page", id="PDF"),
    ],
)
async def test_what_is_no_article_is_refused_with_what_to_do(
    server: WebServer, answer: Page, words: str
) -> None:
    told = await reason(server, answer)
    assert words in told
    assert ";" in told


async def test_a_page_that_ends_its_reader_ends_nothing_else(server: WebServer, pool: Pool) -> None:
    url = server.put("/a", Page(markup()))
    with pytest.raises(WorkerError):
        await page_received(SafeWeb([server.pair]), Workers(pool), url, NOW)


async def test_a_page_over_five_megabytes_is_refused(server: WebServer) -> None:
    with pytest.raises(FetchError, match="over 5 MB"):
        await received(server, Page(b" " * (5 * 1024 * 1024 + 1)))


async def test_a_page_that_is_not_there_is_told(server: WebServer) -> None:
    with pytest.raises(FetchError, match="is not there"):
        await received(server, Page(status=404))
