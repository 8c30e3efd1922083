"""The bot on Telegram, spoken to over HTTP through a server that behaves as Telegram's."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.alerts.gather import MESSAGES, QUEUED
from bot.app import opened
from bot.app.online import Online
from bot.config import Config, load
from bot.intake import read_candidate
from bot.messages import Outgoing, Page, Urgency
from bot.models import NewArticle
from bot.subscriptions import Place, Topic
from bot.telegram.polling import PollingRefusedError
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.server import TOKEN, BotApiServer
from tests.clock import START
from tests.served import GROUP, OTHER, PERSON, Served, serving


@pytest.fixture
async def private_bot(tmp_path: Path, server: BotApiServer) -> AsyncIterator[Served]:
    file = tmp_path / "private.yaml"
    file.write_text(f"data_dir: kept\naccess: {{mode: private, members: [{OTHER}]}}\n")
    async for served in serving(load(file, {}), server):
        yield served


async def test_a_command_is_answered_in_its_chat(bot: Served) -> None:
    assert "الجمل منقولة حرفيًا" in await bot.ask("/summary")


async def test_answers_come_in_the_order_of_the_questions(bot: Served) -> None:
    for word in ("حفتر", "بنغازي", "رويترز"):
        bot.server.updates.put(bot.people.text(word, chat_id=PERSON))
    await bot.server.until(lambda: len(bot.server.sent_to(PERSON)) == 3)
    heads = [text.split("·")[0].strip(" 🔎\u200f") for text in bot.server.sent_to(PERSON)]
    assert heads == ["حفتر", "بنغازي", "رويترز"]


async def test_a_button_changes_its_message(bot: Served) -> None:
    await bot.ask("ملخص قصير")
    sent = bot.server.messages[-1]
    data = next(data for data in sent.buttons if data.startswith("l:"))
    bot.server.updates.put(bot.people.press(data, chat_id=PERSON, message_id=sent.message_id))
    await bot.server.until(lambda: bot.server.messages[-1].edit)
    assert bot.server.messages[-1].text.count("•") == 6


async def test_an_update_that_cannot_be_read_stops_nothing(bot: Served) -> None:
    bot.server.updates.put({"callback_query": {"id": "1"}})
    assert "الأوامر" in await bot.ask("/help")


async def test_a_group_hears_answers_to_commands_only(bot: Served) -> None:
    heard = await bot.silence("صباح الخير", "ملخص", "/nothing", "/summary@other_bot", chat_id=GROUP)
    assert heard == []


async def test_a_button_of_another_persons_reply_is_refused_politely(bot: Served) -> None:
    await bot.ask("/summary", chat_id=GROUP, user_id=PERSON)
    sent = bot.server.messages[-1]
    press = bot.people.press(sent.buttons[0], chat_id=GROUP, message_id=sent.message_id, user_id=OTHER)
    assert await bot.silence(chat_id=GROUP) == []
    bot.server.updates.put(press)
    await bot.server.until(lambda: any(r.method == "answerCallbackQuery" for r in bot.server.requests))
    answered = next(r for r in bot.server.requests if r.method == "answerCallbackQuery")
    assert "طلب شخص آخر" in answered.parameters["text"]


async def test_a_private_bot_tells_a_stranger_the_number(private_bot: Served) -> None:
    assert await private_bot.ask("/summary") == f"هذا البوت خاص. رقمك {PERSON}، أرسله إلى المشرف."


async def test_a_private_bot_answers_its_members(private_bot: Served) -> None:
    assert "الأوامر" in await private_bot.ask("/help", chat_id=OTHER)


async def test_who_asks_too_fast_is_told_once(bot: Served) -> None:
    for number in range(23):
        bot.server.updates.put(bot.people.text("/help", chat_id=1000 + number, user_id=PERSON))
    await bot.server.until(lambda: len(bot.server.messages) == 21)
    await bot.ask("/help", chat_id=OTHER)
    assert sum("طلبات كثيرة. حاول بعد" in sent.text for sent in bot.server.messages) == 1
    assert len(bot.server.messages) == 22


async def test_alerts_are_made_no_faster_than_they_can_be_sent(bot: Served) -> None:
    for chat in range(1, 301):
        await bot.store.subscriptions.add(Place(chat), Topic(), chat)
    text = "افتتح وزير النقل سالم العبيدي جسرًا جديدًا في مدينة سرت يوم الأحد."
    await bot.store.save(read_candidate("خبر.txt", text.encode(), START), NewArticle(None))
    await bot.server.until(lambda: len(bot.server.messages) >= 60)
    assert 0 < await bot.store.outbox.waiting(Urgency.ALERT, 300) < QUEUED + MESSAGES


async def test_alerts_that_a_chat_must_wait_for_hold_up_nobody_elses(bot: Served) -> None:
    bot.server.script.write([Fault(Kind.FLOOD, chat_id=PERSON, times=1, seconds=600)])
    held = [Outgoing(PERSON, Page("خبر"), f"alert:{number}", Urgency.ALERT) for number in range(QUEUED + 1)]
    await bot.store.outbox.enqueue(held)
    await bot.server.until(lambda: len(bot.server.fired) == 1)
    await bot.store.subscriptions.add(Place(OTHER), Topic(), OTHER)
    text = "افتتح وزير النقل سالم العبيدي جسرًا جديدًا في مدينة سرت يوم الأحد."
    await bot.store.save(read_candidate("خبر.txt", text.encode(), START), NewArticle(None))
    await bot.server.until(lambda: len(bot.server.sent_to(OTHER)) == 1)
    assert await bot.store.outbox.waiting(Urgency.ALERT, 300) >= QUEUED


async def test_a_chat_that_blocked_the_bot_gets_nothing_until_it_writes(bot: Served) -> None:
    bot.server.script.write([Fault(Kind.BLOCKED, chat_id=PERSON, times=1)])
    bot.server.updates.put(bot.people.text("/help", chat_id=PERSON))
    await bot.server.until(lambda: len(bot.server.fired) == 1)
    await bot.ask("/help", chat_id=OTHER)
    assert await bot.store.outbox.unreachable(PERSON) is not None
    await bot.ask("/start")
    assert await bot.store.outbox.unreachable(PERSON) is None


async def test_a_refused_token_ends_the_bot(config: Config, server: BotApiServer) -> None:
    async with opened(config) as wired:
        with pytest.raises(PollingRefusedError):
            await Online(wired, "1:another-token-of-nobody-0123456789ab", server.url).run(asyncio.Event())


async def test_without_a_network_the_bot_waits_and_stops_when_told(config: Config) -> None:
    stop = asyncio.Event()
    async with opened(config) as wired, asyncio.TaskGroup() as group:
        running = group.create_task(Online(wired, TOKEN, "http://127.0.0.1:9").run(stop))
        await asyncio.sleep(0)
        stop.set()
    assert running.done()
