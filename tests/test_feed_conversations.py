"""Operators and the feeds that are read."""

from collections.abc import AsyncIterator

import pytest

from bot.config import Config
from bot.feeds import Listed
from tests.clock import Clock
from tests.conversation import Conversation
from tests.operators import labels, words
from tests.web import Page, WebServer

ITEMS = "".join(f"<item><title>خبر {number}</title><guid>{number}</guid></item>" for number in range(3))
RSS = f'<rss version="2.0"><channel><title>صوت &lt;b&gt; الساحل</title>{ITEMS}</channel></rss>'
PAGE = """<html><head><link rel="alternate" type="application/rss+xml" title="كل الأخبار" href="/rss">
<link rel="alternate" type="application/atom+xml" href="/atom"></head><body><p>صفحة</p></body></html>"""


@pytest.fixture
async def web() -> AsyncIterator[WebServer]:
    async with WebServer() as server:
        yield server


@pytest.fixture
async def editor(config: Config, web: WebServer) -> AsyncIterator[Conversation]:
    """An operator's chat that may ask the web of the test."""
    intake = config.intake.model_copy(update={"allow": (web.pair,)})
    access = config.access.model_copy(update={"owners": (7,)})
    changed = config.model_copy(update={"intake": intake, "access": access})
    conversation = Conversation(changed, Clock())
    await conversation.open()
    yield conversation
    await conversation.close()


async def urls(chat: Conversation) -> list[str]:
    return [feed.url for feed in await chat.store.feeds.all()]


async def test_a_feed_is_added_and_told_with_what_it_holds(editor: Conversation, web: WebServer) -> None:
    url = web.put("/rss", Page(RSS, "application/rss+xml"))
    said = words(await editor.say(f"/sources_add {url}"))
    assert f"سأقرأ هذه الخدمة: صوت <b> الساحل. رابطها {url}" in said
    assert "فيها الآن: 3 مقالات." in said
    assert "يُحفظ ولا يُنبَّه إليه أحد" in said
    assert await urls(editor) == [url]


async def test_an_outlet_may_be_told_with_the_feed(editor: Conversation, web: WebServer) -> None:
    url = web.put("/rss", Page(RSS))
    assert "المصدر: بوابة الوسط" in words(await editor.say(f"/sources_add {url} مصدر: بوابة الوسط"))
    assert [feed.outlet for feed in await editor.store.feeds.all()] == ["بوابة الوسط"]


async def test_a_feed_is_not_added_twice(editor: Conversation, web: WebServer) -> None:
    url = web.put("/rss", Page(RSS))
    await editor.say(f"/sources_add {url}")
    assert "أقرأ هذه الخدمة من قبل، ورقمها 1" in words(await editor.say(f"/sources_add {url}"))
    assert len(await urls(editor)) == 1


async def test_a_part_alone_is_told_as_it_was_sent(editor: Conversation) -> None:
    assert "#خبر" in words(await editor.say("/sources_add #خبر"))


async def test_a_part_of_a_feed_is_the_same_feed(editor: Conversation, web: WebServer) -> None:
    url = web.put("/rss", Page(RSS))
    await editor.say(f"/sources_add {url}")
    assert "أقرأ هذه الخدمة من قبل" in words(await editor.say(f"/sources_add {url}#latest"))
    assert await urls(editor) == [url]


async def test_a_page_offers_the_feeds_that_it_points_to(editor: Conversation, web: WebServer) -> None:
    url, feed = web.put("/", Page(PAGE)), web.put("/rss", Page(RSS))
    offer = await editor.say(f"/sources_add {url}")
    assert labels(offer) == ["كل الأخبار", web.url("/atom")]
    assert "سأقرأ" in words(await editor.press("كل الأخبار"))
    assert await urls(editor) == [feed]


async def test_a_list_adds_all_of_its_feeds_that_are_new(editor: Conversation, web: WebServer) -> None:
    await editor.store.feeds.add(Listed("https://a.example/1"), None, 7)
    outlines = "".join(f"<outline text='ق' xmlUrl='https://a.example/{number}'/>" for number in (1, 2, 3))
    url = web.put("/all.opml", Page(f"<opml><body>{outlines}</body></opml>", "text/x-opml"))
    assert "أضفت من القائمة: خدمتا RSS. وما كان مضافًا من قبل: 1" in words(
        await editor.say(f"/sources_add {url}")
    )
    assert len(await urls(editor)) == 3


async def test_a_feed_that_moved_for_good_is_added_where_it_is(editor: Conversation, web: WebServer) -> None:
    new = web.put("/rss", Page(RSS))
    old = web.put("/old", Page(status=301, headers={"Location": "/rss"}))
    await editor.say(f"/sources_add {old}")
    assert await urls(editor) == [new]


REFUSED = {
    "no feed": (Page("<html><body>لا شيء</body></html>"), "لا خدمة RSS في هذا الرابط"),
    "gone": (Page(status=410), "لم يعد في هذا الرابط شيء"),
    "status": (Page(status=404), "لم يعطني الموقع هذا الرابط"),
    "leads in a circle": (Page(status=302, headers={"Location": "/rss"}), "لم يعطني الموقع هذا الرابط"),
    "empty": (Page(""), "لم أستطع قراءة ما في هذا الرابط"),
}


@pytest.mark.parametrize(("page", "cause"), REFUSED.values(), ids=REFUSED)
async def test_what_is_no_feed_is_refused_with_its_cause(
    editor: Conversation, web: WebServer, page: Page, cause: str
) -> None:
    assert cause in words(await editor.say(f"/sources_add {web.put('/rss', page)}"))
    assert await urls(editor) == []


@pytest.mark.parametrize(
    ("asked", "cause"),
    [
        ("http://127.0.0.1:1/rss", "ليس على الشبكة العامة"),
        ("http://169.254.169.254/latest", "ليس على الشبكة العامة"),
        ("file://localhost/config.yaml", "لم أفهم الرابط"),
        ("كلام", "لم أفهم الرابط"),
        ("https://", "لم أفهم الرابط"),
        ("", "أرسل رابط خدمة RSS"),
    ],
    ids=repr,
)
async def test_an_address_that_is_none_or_forbidden_is_refused(
    editor: Conversation, asked: str, cause: str
) -> None:
    assert cause in words(await editor.say(f"/sources_add {asked}"))


async def test_a_removed_feed_is_read_no_longer_and_can_be_added_again(
    editor: Conversation, web: WebServer
) -> None:
    url = web.put("/rss", Page(RSS))
    await editor.say(f"/sources_add {url}")
    assert "لن أقرأ هذه الخدمة بعد الآن (1)" in words(await editor.say("/sources_remove 1"))
    assert await urls(editor) == []
    assert "سأقرأ" in words(await editor.press("أضفها من جديد"))
    assert await urls(editor) == [url]


async def test_without_a_number_the_feeds_are_offered_for_removal(
    editor: Conversation, web: WebServer
) -> None:
    await editor.say(f"/sources_add {web.put('/rss', Page(RSS))}")
    which = await editor.say("/sources_remove")
    assert labels(which) == ["1 · صوت <b> الساحل"]
    assert "لن أقرأ" in words(await editor.press("1 · "))


async def test_a_feed_of_the_configuration_is_removed_there(editor: Conversation) -> None:
    await editor.store.feeds.configure([Listed("https://a.example/rss")])
    assert "مذكورة في ملف الإعدادات" in words(await editor.say("/sources_remove 1"))
    assert "مذكورة في ملف الإعدادات" in words(await editor.say("/sources_remove"))
    assert len(await urls(editor)) == 1


@pytest.mark.parametrize(("asked", "cause"), [("", "لا أقرأ أي خدمة"), ("7", "لا أقرأ أي خدمة")])
async def test_where_there_is_no_feed_none_is_removed(editor: Conversation, asked: str, cause: str) -> None:
    assert cause in words(await editor.say(f"/sources_remove {asked}"))


async def test_an_unknown_number_is_told(editor: Conversation) -> None:
    await editor.store.feeds.add(Listed("https://a.example/rss"), None, 7)
    assert "لا توجد خدمة رقمها أو رابطها «7»" in words(await editor.say("/sources_remove 7"))


async def test_the_status_tells_each_feed(editor: Conversation, web: WebServer) -> None:
    await editor.say(f"/sources_add {web.put('/rss', Page(RSS))}")
    said = words(await editor.say("/status"))
    assert "أقرأ خدمة RSS واحدة:" in said
    assert "(1) صوت <b> الساحل: لم تُقرأ بعد" in said


async def test_in_english_too(editor: Conversation, web: WebServer) -> None:
    await editor.say("/language en")
    said = words(await editor.say(f"/sources_add {web.put('/rss', Page(RSS))}"))
    assert "I will read this feed" in said and "3 articles" in said


async def test_to_all_but_operators_there_is_no_such_command(chat: Conversation) -> None:
    said = words(await chat.say("/sources_add https://a.example/rss"))
    assert "لا يوجد أمر باسم sources_add" in said
