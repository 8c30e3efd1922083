"""Groups and forum topics on Telegram: who may decide, and where alerts go."""

from pathlib import Path

import pytest

from bot.config import Config
from bot.intake import add_paths
from bot.subscriptions import Place
from bot.workers import Workers
from tests.served import GROUP, OTHER, PERSON, Served

REFUSED = "هذا الأمر لمشرفي المجموعة. يمكنك استخدامه معي على الخاص."
TEXT = "افتتحت بلدية طبرق جسراً جديداً عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته البلدية أمس."


@pytest.mark.parametrize("text", [
        "/subscribe طبرق", "/unsubscribe all", "/language en", "/start sub_1",
        "/settings", "/quiet 23-7", "/mute 2h", "/digest 8:00", "/forget",
    ])  # fmt: skip
async def test_a_member_does_not_decide_for_a_group(bot: Served, text: str) -> None:
    assert await bot.ask(text, chat_id=GROUP, user_id=PERSON) == REFUSED


@pytest.mark.parametrize("status", ["creator", "administrator"])
async def test_an_admin_subscribes_a_group(bot: Served, status: str) -> None:
    bot.server.members[GROUP, PERSON] = status
    assert "سأنبّهك إلى" in await bot.ask("/subscribe طبرق", chat_id=GROUP, user_id=PERSON)
    assert len(await bot.store.subscriptions.of(Place(GROUP))) == 1


async def test_an_anonymous_admin_subscribes_a_group(bot: Served) -> None:
    update = bot.people.text("/subscribe طبرق", chat_id=GROUP, user_id=1087968824)
    message = update["message"]
    assert isinstance(message, dict)
    message["sender_chat"] = message["chat"]
    bot.server.updates.put(update)
    await bot.server.until(lambda: len(bot.server.sent_to(GROUP)) == 1)
    assert "سأنبّهك إلى" in bot.server.sent_to(GROUP)[0]


async def test_a_button_that_decides_is_for_admins_too(bot: Served) -> None:
    bot.server.members[GROUP, OTHER] = "administrator"
    await bot.ask("/subscribe طبرق", chat_id=GROUP, user_id=OTHER)
    sent = bot.server.messages[-1]
    data = next(data for data in sent.buttons if data.startswith("e:"))
    press = bot.people.press(data, chat_id=GROUP, message_id=sent.message_id, user_id=PERSON)
    bot.server.updates.put(press)
    await bot.server.until(lambda: len(bot.server.sent_to(GROUP)) == 2)
    assert bot.server.sent_to(GROUP)[-1] == REFUSED
    assert len(await bot.store.subscriptions.of(Place(GROUP))) == 1


async def test_the_digits_of_a_group_are_for_its_admins_to_choose(bot: Served) -> None:
    await bot.ask("/timeline", chat_id=GROUP, user_id=PERSON)
    sent = bot.server.messages[-1]
    row = next(data for data in sent.buttons if data.startswith("d:")).split(":")[1]
    press = bot.people.press(f"f:{row}:0", chat_id=GROUP, message_id=sent.message_id, user_id=PERSON)
    bot.server.updates.put(press)
    await bot.server.until(lambda: len(bot.server.sent_to(GROUP)) == 2)
    assert bot.server.sent_to(GROUP)[-1] == REFUSED
    assert (await bot.store.chat(GROUP)).digits is None


async def test_an_alert_goes_to_the_topic_that_subscribed(
    bot: Served, config: Config, tmp_path: Path
) -> None:
    bot.server.members[GROUP, PERSON] = "administrator"
    asked = bot.people.text("/subscribe طبرق", chat_id=GROUP, user_id=PERSON, thread_id=5)
    bot.server.updates.put(asked)
    await bot.server.until(lambda: len(bot.server.messages) == 1)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    await add_paths([tmp_path / "a.txt"], bot.store, Workers())
    await bot.server.until(lambda: len(bot.server.messages) == 2)
    assert [(sent.chat_id, sent.thread_id) for sent in bot.server.messages] == [(GROUP, 5), (GROUP, 5)]
    assert "افتتحت بلدية طبرق" in bot.server.messages[-1].text
