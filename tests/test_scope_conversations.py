"""What replies say of themselves: of what they are, when they come, whose dates and how many they tell."""

import pytest

from tests.conversation import Conversation
from tests.laws import bare


async def test_a_digest_of_no_subscriptions_is_said_to_hold_nothing(chat: Conversation) -> None:
    await chat.say("اشتراك 1")
    await chat.say("ملخص يومي 8:00")
    await chat.say("إلغاء 1")
    assert "لا اشتراكات هنا، فلن يكون فيه شيء" in bare((await chat.say("/digest")).text)
    assert "فليس للملخص ما يجمعه" in bare((await chat.say("/digest الآن")).text)
    assert "لا جديد منذ" in bare((await chat.say("/digest الآن الكل")).text)


async def test_nothing_new_is_said_of_what_was_looked_through(chat: Conversation) -> None:
    await chat.say("اشتراك كلمةلاتردفينص")
    told = bare((await chat.say("/digest الآن")).text)
    assert "لا جديد فيما اشتركت فيه هنا منذ" in told and "/digest الآن الكل" in told


async def test_a_subscription_told_with_the_digest_says_when_that_comes(chat: Conversation) -> None:
    await chat.say("ملخص يومي 20:30")
    told = bare((await chat.say("اشتراك ليبيا ملخص_يومي")).text)
    assert "لا يصلك فورًا، بل مع الملخص الدوري، كل يوم عند 20:30" in told


async def test_a_comparison_of_two_dates_nothing_more_finely_than_they_do(chat: Conversation) -> None:
    told = bare((await chat.say("قارن النهار والأمصار")).text)
    assert "[1] وكذلك [2] — منتصف ديسمبر 2025" in told
    assert "[1] وكذلك [2] — ≈ الخميس 18 ديسمبر 2025، بحسب مصدر آخر" in told


async def test_alerts_that_were_not_muted_do_not_come_back(chat: Conversation) -> None:
    assert "لم يكن شيء من التنبيهات مكتومًا" in bare((await chat.say("اكتم إيقاف")).text)
    await chat.say("اكتم ساعتين")
    assert bare((await chat.say("اكتم إيقاف")).text) == "عادت التنبيهات."


async def test_an_article_without_outlet_and_title_is_picked_by_its_beginning(chat: Conversation) -> None:
    named = [bare(button.text) for button in (await chat.say("/article")).buttons]
    assert any(one.startswith("[3] وصل اللواء الليبي المتقاعد خليفة حفتر") for one in named)


async def test_a_digest_counts_what_it_has_no_room_for(chat: Conversation) -> None:
    told = bare((await chat.say("/digest الآن")).text)
    assert "5 مقالات جديدة · اثنان منها لا يتسع لهما هذا الملخص" in told


COUNTED = {
    "خط زمني": "خلفية (٧)",
    "تصريحات": "خليفة حفتر (٥)",
    "قارن": "عند الجميع (٢)",
    "/digest": "كل يوم ٨:٠٠",
    "/mute": "٨ ساعات",
}


@pytest.mark.parametrize(("asked", "told"), COUNTED.items())
async def test_the_digits_that_were_chosen_are_those_of_every_count(
    chat: Conversation, asked: str, told: str
) -> None:
    await chat.store.set_digits(7, "eastern")
    message = await chat.say(asked)
    shown = (bare(message.text), *(bare(button.text) for button in message.buttons))
    assert any(told in one for one in shown)
