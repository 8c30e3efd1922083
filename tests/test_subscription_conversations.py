"""Subscribing as a person does it, through the real application over the five articles."""

import pytest

from bot.preferences import Mode, Preferences
from tests.conversation import Conversation
from tests.laws import bare, extracts
from tests.operators import labels


async def test_a_subscription_is_confirmed_in_words_with_its_newest_matches(chat: Conversation) -> None:
    message = await chat.say('/subscribe طائرات دبابات +حفتر -"كأس العالم"')
    told = "فيه «حفتر»، ومعه واحدة على الأقل من «طائرات» أو «دبابات»، وليس فيه «كأس العالم»"
    assert told in bare(message.text)
    assert 1 <= len(extracts(message)) <= 3


async def test_a_match_opens_its_article_at_the_line(chat: Conversation) -> None:
    shown = extracts(await chat.say("اشتراك حفتر"))[0]
    opened = await chat.press("[")
    assert shown in bare(opened.text)


@pytest.mark.parametrize("text", ["اشتراك", "اشترك 1", "/subscribe ١", "subscribe"])
async def test_the_story_is_subscribed_to_in_many_ways(chat: Conversation, text: str) -> None:
    assert "في القصة 1" in bare((await chat.say(text)).text)


@pytest.mark.parametrize("text", ["/subscriptions", "/list", "اشتراكات"])
async def test_the_list_is_asked_for_in_many_ways(chat: Conversation, text: str) -> None:
    await chat.say("اشتراك الكل")
    assert "(1) كل مقال جديد" in bare((await chat.say(text)).text)


async def test_a_subscription_ends_by_its_button_in_the_list(chat: Conversation) -> None:
    await chat.say("اشتراك حفتر")
    await chat.say("اشتراك الكل")
    listed = await chat.say("/list")
    after = await chat.press("إلغاء (1)", listed)
    assert after.id == listed.id
    assert "(2) كل مقال جديد" in bare(after.text) and "(1)" not in after.text


async def test_all_end_after_one_question(chat: Conversation) -> None:
    await chat.say("اشتراك حفتر")
    await chat.say("إلغاء الكل")
    assert "لا توجد اشتراكات هنا" in (await chat.press("إلغاء الكل")).text


async def test_another_reading_of_the_words_is_a_button(chat: Conversation) -> None:
    await chat.say("اشتراك باكستان")
    assert "في القصة 1" in bare((await chat.press("1 · ")).text)


@pytest.mark.parametrize("data", ["e:1", "e:1:list", "n:1", "n:all", "m:1", "e:nothing"])
async def test_forged_buttons_end_nothing(chat: Conversation, data: str) -> None:
    await chat.say("اشتراك حفتر")
    await chat.forge(data)
    assert "«حفتر»" in (await chat.say("/list")).text


async def test_a_link_subscribes_to_its_story(chat: Conversation) -> None:
    assert "في القصة 1" in bare((await chat.say("/start sub_1")).text)


async def test_a_story_is_subscribed_to_under_its_summary(chat: Conversation) -> None:
    await chat.say("ملخص")
    assert "سأنبّهك إلى" in (await chat.press("اشترك")).text
    assert "أنت مشترك" in (await chat.say("قصص")).text


@pytest.mark.parametrize("topic", ["الكل", "1"], ids=["all", "the story"])
@pytest.mark.parametrize("asked", ["ملخص", "أرقام", "تصريحات", "خط زمني", "/new"])
async def test_nobody_is_asked_to_subscribe_to_what_he_is_told_of(
    chat: Conversation, topic: str, asked: str
) -> None:
    assert "اشترك 🔔" in labels(await chat.say(asked))
    await chat.say(f"اشتراك {topic}")
    assert "اشترك 🔔" not in labels(await chat.say(asked))


async def test_who_is_told_of_all_is_subscribed_to_each_story(chat: Conversation) -> None:
    await chat.say("اشتراك الكل")
    assert "أنت مشترك" in (await chat.say("قصص")).text


async def test_who_is_told_of_some_words_may_subscribe_to_a_story(chat: Conversation) -> None:
    await chat.say("اشتراك حفتر")
    assert "اشترك 🔔" in labels(await chat.say("ملخص"))


async def test_words_that_name_no_subscription_are_told(chat: Conversation) -> None:
    await chat.say("اشتراك حفتر")
    message = await chat.say("/unsubscribe الطائرات")
    assert "لا اشتراك هنا في «الطائرات»، فلم أُلغِ شيئًا." in bare(message.text)
    assert "(1) كل مقال جديد فيه «حفتر»" in bare(message.text)


async def test_words_that_fit_several_subscriptions_end_none(chat: Conversation) -> None:
    await chat.say("اشتراك حفتر باكستان قنصلية")
    await chat.say("اشتراك حفتر")
    assert "أكثر من اشتراك فيه «حفتر»: (1)، (2)." in bare((await chat.say("/unsubscribe حفتر")).text)


async def test_all_that_ended_are_counted(chat: Conversation) -> None:
    for word in ("حفتر", "باكستان", "قنصلية", "رويترز", "ليبيا"):
        await chat.say(f"اشتراك {word}")
    await chat.say("إلغاء الكل")
    assert "وألغيت اشتراكين آخرين." in bare((await chat.press("إلغاء الكل")).text)


async def test_what_waits_for_the_digest_is_told_so_in_the_list_and_when_it_is_asked_for_again(
    chat: Conversation,
) -> None:
    await chat.say("اشتراك ملخص_يومي")
    await chat.say("اشتراك حفتر طائرات")
    listed = bare((await chat.say("/list")).text).split("(2)")
    assert "مع الملخص الدوري" in listed[0] and "مع الملخص الدوري" not in listed[1]
    assert "بل مع الملخص الدوري" in bare((await chat.say("اشتراك 1")).text)
    assert "بل مع الملخص الدوري" in bare((await chat.say("/start sub_1")).text)


async def test_a_subscription_that_is_told_at_once_again_says_so(chat: Conversation) -> None:
    await chat.say("اشتراك ملخص_يومي")
    assert "ولا ينتظر الملخص الدوري" in bare((await chat.say("/subscribe 1 now")).text)
    assert "مع الملخص الدوري" not in bare((await chat.say("/list")).text)


async def test_the_list_says_that_alerts_are_off(chat: Conversation) -> None:
    await chat.say("اشتراك 1")
    assert "متوقفة" not in (await chat.say("/list")).text
    await chat.store.preferences.set(7, Preferences(alerts=Mode.OFF))
    assert "متوقفة في هذه المحادثة" in (await chat.say("/list")).text
