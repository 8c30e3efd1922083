"""Edited articles as a chat sees them: the alert, both versions, and what was changed, literally."""

import json
from datetime import timedelta

import pytest

from bot.alerts.fanout import spread
from bot.alerts.flush import flush
from bot.alerts.gather import gather
from bot.intake import read_candidate, settle
from bot.models import Candidate, NewVersion, Stored
from bot.render import render, wording_for
from bot.store import arrivals
from bot.telegram.messages import Message
from bot.workers import Workers
from tests.conversation import Conversation
from tests.laws import bare, check_direction, check_literal
from tests.operators import labels, words

LINK = "https://news.example/fire"
FIRST = "أتى حريق كبير على خمسين متجرا في سوق مدينة نابل التونسية صباح الخميس بحسب محافظ المدينة."
SECOND = "وشاركت في إخماد النيران ثماني عربات إطفاء جاءت من تونس العاصمة ومن الحمامات."
THIRD = "وقال المحافظ إن الدولة تعوض أصحاب المتاجر قبل نهاية الشهر الجاري."
OTHER_LINK = "https://news.example/ship"
OTHER = "غرقت سفينة شحن ترفع علم بنما قبالة ميناء مصراتة الليبي ونجا طاقمها المؤلف من تسعة بحارة."
REWRITTEN = FIRST.replace("خمسين متجرا", "ستين متجرا")


async def publish(desk: Conversation, *sentences: str, link: str = LINK) -> Stored:
    return await settle(record(desk, *sentences, link=link), desk.store, Workers())


def record(desk: Conversation, *sentences: str, link: str = LINK, title: str = "حريق في نابل") -> Candidate:
    told = {"text": " ".join(sentences), "url": link, "title": title, "outlet": "الخبر"}
    assert desk.clock is not None
    return read_candidate("خبر.json", json.dumps(told).encode(), desk.clock.now())


async def retitle(desk: Conversation, article: int, title: str, *sentences: str) -> None:
    """Store an article under another headline, as a page that is looked at again brings it."""
    async with desk.store.writing() as connection:
        again = record(desk, *sentences, title=title)
        await arrivals.save(connection, again, NewVersion(article), is_latest=True, retitled=article)


async def alerted(desk: Conversation) -> Message:
    """Return the last message of the chat after all alerts went out."""
    while await spread(desk.store, Workers()):
        pass
    await gather(desk.store, Workers(), lambda reply, reader: render(reply, wording_for(reader, "ar")))
    await flush(desk.store.outbox, desk.delivery, "test", 7)
    message = desk.telegram.last
    check_direction(message)
    await check_literal(message, desk.store)
    assert desk.clock is not None
    desk.clock.advance(timedelta(minutes=11))
    return message


def quoted(message: Message) -> list[str]:
    """Return the words of every quote of a message."""
    text = message.parsed.text.encode("utf-16-le")
    places = [one for one in message.parsed.entities if one.kind == "expandable_blockquote"]
    return [bare(text[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le")) for one in places]


def bolds(message: Message) -> list[str]:
    text = message.parsed.text.encode("utf-16-le")
    places = [one for one in message.parsed.entities if one.kind == "bold"]
    return [bare(text[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le")) for one in places]


@pytest.fixture
async def told(desk: Conversation) -> Message:
    """The alert of an article that was edited after the chat had received it."""
    await desk.say("/subscribe الكل")
    await publish(desk, FIRST, SECOND)
    assert "🔔 مقال جديد" in words(await alerted(desk))
    await publish(desk, REWRITTEN, THIRD)
    return await alerted(desk)


async def test_an_alert_says_what_was_added_and_removed(told: Message) -> None:
    assert words(told).startswith("✏️ عُدّل المقال [1] في القصة 4") and "حريق في نابل" in words(told)
    assert quoted(told) == [f"{REWRITTEN} {THIRD}", f"{FIRST} {SECOND}"]


async def test_another_headline_is_told_beside_the_one_before(desk: Conversation) -> None:
    await desk.say("/subscribe الكل")
    stored = await publish(desk, FIRST, SECOND)
    await alerted(desk)
    await retitle(desk, stored.article_id, "سوق نابل يحترق", FIRST, SECOND)
    message = await alerted(desk)
    assert words(message).startswith("✏️ عُدّل المقال [1] في القصة 4: سوق نابل يحترق")
    assert "كان عنوانه: حريق في نابل وصار: سوق نابل يحترق" in words(message) and quoted(message) == []
    article = await desk.say("/article 1 قصة:4")
    assert "كان عنوانه: حريق في نابل" in words(await desk.press("ما تغيّر", article))


async def test_a_digest_tells_another_headline(desk: Conversation) -> None:
    await desk.say("/subscribe الكل")
    stored = await publish(desk, FIRST, SECOND)
    await alerted(desk)
    await retitle(desk, stored.article_id, "سوق نابل يحترق", FIRST, SECOND)
    message = await desk.say("/digest الآن الكل")
    assert "كان عنوانه: حريق في نابل وصار: سوق نابل يحترق" in words(message)


async def test_several_edits_each_open_their_article(desk: Conversation) -> None:
    await desk.say("/subscribe الكل")
    for link, first in ((LINK, FIRST), (OTHER_LINK, OTHER)):
        await publish(desk, first, SECOND, link=link)
    await alerted(desk)
    for link, first in ((LINK, FIRST), (OTHER_LINK, OTHER)):
        await publish(desk, first, link=link)
    message = await alerted(desk)
    assert "✏️ عُدّل مقالان" in words(message) and quoted(message) == [SECOND, SECOND]
    opened = [words(await desk.press(label, message)) for label in labels(message)[:2]]
    assert all("عُدّل هذا المقال" in text for text in opened)


async def test_what_was_rewritten_is_set_off(told: Message) -> None:
    assert bolds(told)[-2:] == ["ستين", "خمسين"]


async def test_an_alert_opens_both_versions(desk: Conversation, told: Message) -> None:
    now = words(await desk.press("كما هو الآن", told))
    assert "ستين متجرا" in now and "نسخته الأخيرة (2 من 2)" in now
    before = words(await desk.press("كما كان", told))
    assert "خمسين متجرا" in before and "نسخة سابقة (1 من 2)" in before


async def test_an_edited_article_says_so_and_shows_what_changed(desk: Conversation, told: Message) -> None:
    await desk.press("ملخص محدّث", told)
    article = await desk.say("/article 1")
    assert "عُدّل هذا المقال" in words(article)
    assert quoted(await desk.press("ما تغيّر", article)) == quoted(told)
    assert "خمسين متجرا" in words(await desk.press("كما كان", article))
    assert "ستين متجرا" in words(await desk.press("كما هو الآن"))


async def test_an_article_that_was_never_edited_says_nothing_of_it(desk: Conversation) -> None:
    await desk.say("ملخص 1")
    article = await desk.say("/article 1")
    assert "عُدّل" not in words(article) and not any("تغيّر" in label for label in labels(article))


async def test_a_citation_opens_the_paragraph_of_the_old_version(desk: Conversation) -> None:
    await publish(desk, FIRST, SECOND)
    await desk.say("/stories")
    found = await desk.say("«خمسين متجرا في سوق» نابل")
    assert FIRST in words(found)
    await publish(desk, REWRITTEN, SECOND)
    opened = await desk.press("[", found)
    assert FIRST in bolds(opened) and "نسخة سابقة" in words(opened)
    assert "ستين متجرا" in words(await desk.press("كما هو الآن", opened))


async def test_an_alert_opens_in_pages_and_after_a_restart(desk: Conversation, told: Message) -> None:
    row = next(button.data.split(":")[1] for button in told.buttons if button.data.startswith("m:"))
    await desk.restart()
    again = await desk.forge(f"p:{row}:0", told)
    assert quoted(again) == quoted(told)


async def test_a_long_edit_is_cut_to_fit(desk: Conversation) -> None:
    await desk.say("/subscribe الكل")
    await publish(desk, FIRST)
    await alerted(desk)
    await publish(desk, FIRST, *(f"{SECOND[:-1]} رقم {number}." for number in range(60)))
    message = await alerted(desk)
    assert "جملة أخرى" in words(message) and len(message.text) < 4096


async def test_a_digest_tells_an_edit_as_one(desk: Conversation) -> None:
    await desk.say("/subscribe الكل")
    await publish(desk, FIRST, SECOND)
    await alerted(desk)
    await publish(desk, REWRITTEN, SECOND)
    message = await desk.say("/digest الآن الكل")
    assert "مقال معدّل واحد" in words(message) and "مقال جديد" not in words(message)
    assert "✏️ عُدّل المقال [1]" in words(message) and quoted(message) == [REWRITTEN, FIRST]
    check_direction(message)
    await check_literal(message, desk.store)
    assert "عُدّل هذا المقال" in words(await desk.press("4·[1]", message))
    shown = len(desk.telegram.shown)
    await alerted(desk)
    assert len(desk.telegram.shown) == shown


@pytest.mark.parametrize("data", ["o:1:", "o:1:2", "o:9:10", "o:999999:1", "o:x", "o:1:now"])
async def test_a_forged_comparison_tells_nothing(desk: Conversation, data: str) -> None:
    answer = await desk.say("ملخص 1")
    count = len(desk.telegram.shown)
    await desk.person.press(answer, data)
    assert not any("أُضيف" in message.text for message in desk.telegram.shown[count:])
