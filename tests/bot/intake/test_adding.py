"""What is brought into a chat, read and stored: posts, documents, and the same message twice."""

from dataclasses import replace
from datetime import date

import pytest

from bot.brought import Brought, File, Post
from bot.errors import UserError
from bot.intake import Adding
from bot.models import Duplicate, NewArticle, NewVersion
from bot.store import Store
from bot.workers import Limits, Pool, Workers
from tests.bringing import LINK, PAGE, POST, reading
from tests.clock import START

CHANNEL = Post("بوابة الوسط", "https://t.me/alwasat/12", date(2026, 2, 7))
MESSAGE = Brought("message 7:1", POST, post=CHANNEL)


async def _download(file: File) -> bytes:
    return PAGE.encode() if file.name.endswith("html") else POST.encode()


@pytest.fixture
def add(store: Store) -> Adding:
    fetch = reading({LINK: PAGE.encode()})
    return Adding(store, Workers(), lambda: START, fetch=fetch, download=_download)


async def test_a_message_that_comes_twice_is_told_as_the_first_time(add: Adding) -> None:
    first, again = await add(MESSAGE), await add(MESSAGE)
    assert isinstance(again.decision, NewArticle) and again.version_id == first.version_id
    assert isinstance((await add(replace(MESSAGE, name="message 7:2"))).decision, Duplicate)


async def test_a_post_is_known_again_by_its_link(add: Adding) -> None:
    first = await add(MESSAGE)
    changed = await add(replace(MESSAGE, name="message 7:2", text=POST + " ولم تسجل أضرار."))
    assert changed.decision == NewVersion(first.article_id)


async def test_a_post_tells_what_its_document_does_not(add: Adding, store: Store) -> None:
    stored = await add(Brought("message 7:1", file=File("1", "page.html"), post=CHANNEL))
    received = await store.received(stored.version_id)
    assert received is not None
    assert (received.outlet, received.found["outlet"]) == ("النهار", "meta")
    assert (received.url, received.found["url"]) == (CHANNEL.url, "forward")


@pytest.mark.parametrize(
    ("brought", "key"),
    [
        (Brought("m", "مرحبا"), "add_short"),
        (Brought("m", "12 34 56"), "add_wordless"),
        (Brought("m", file=File("1", "a.doc")), "add_ending"),
        (Brought("m", file=File("1", "a" * 200)), "add_no_ending"),
        (Brought("m", file=File("1", "a.txt", 6_000_000)), "add_too_large"),
    ],
)
async def test_what_is_no_article_is_refused(add: Adding, brought: Brought, key: str) -> None:
    with pytest.raises(UserError) as refused:
        await add(brought)
    assert refused.value.key == key


@pytest.mark.parametrize("brought", [Brought("m", LINK), Brought("m", file=File("1", "page.html"))])
async def test_what_kills_its_reader_is_told_so(store: Store, brought: Brought) -> None:
    pool = Pool(Limits(memory_bytes=1))
    fetch = reading({LINK: PAGE.encode()}, Workers(pool))
    add = Adding(store, Workers(pool), lambda: START, fetch=fetch, download=_download)
    with pytest.raises(UserError) as refused:
        await add(brought, None if brought.file else LINK)
    assert refused.value.key == "add_unread"
    await pool.close()


async def test_half_a_surrogate_pair_is_stored_as_a_sign_for_it(add: Adding, store: Store) -> None:
    stored = await add(Brought("m", f"{POST} \ud800"))
    entry = await store.entry(stored.version_id)
    assert entry is not None and "\ufffd" in entry.document.text


async def test_the_source_of_a_page_is_read_as_a_page(add: Adding, store: Store) -> None:
    stored = await add(Brought("m", PAGE))
    received = await store.received(stored.version_id)
    assert received is not None and received.text == POST
    assert (received.outlet, received.title) == ("النهار", "وفد باكستاني في بنغازي")


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{POST}</p><p>وحضر اللقاء <b>رئيس الأركان</b>.</p>",
        f"<html><div>{POST}<br>وحضر اللقاء رئيس الأركان.",
    ],
)
async def test_markup_without_an_article_around_it_is_text(add: Adding, store: Store, text: str) -> None:
    received = await store.received((await add(Brought("m", text))).version_id)
    assert received is not None and "<" not in received.text
    assert received.text.startswith(POST) and received.text.endswith("رئيس الأركان.")


async def test_markup_that_shows_nothing_is_refused(add: Adding) -> None:
    with pytest.raises(UserError) as refused:
        await add(Brought("m", "<html><body><script>var a = 1</script></body></html>"))
    assert refused.value.key == "add_wordless"
