"""Settings, quiet hours, mutes, the digest and forgetting, as a person asks for them over the five articles."""

from datetime import timedelta

import pytest

from bot.config import Config
from bot.preferences import Mode
from bot.schedule import Quiet, Schedule
from bot.subscriptions import Place
from bot.telegram.messages import Message
from tests.clock import Clock
from tests.conversation import Conversation
from tests.laws import bare, extracts

HERE = Place(7)


def labels(message: Message) -> list[str]:
    return [bare(button.text) for button in message.buttons]


@pytest.mark.parametrize("text", ["إعدادات", "الإعدادات", "/settings", "settings"])
async def test_the_settings_stand_on_buttons(chat: Conversation, text: str) -> None:
    told = labels(await chat.say(text))
    assert (
        "اللغة: العربية" in told and "طول الملخص: متوسط (6)" in told and "التنبيهات: فور وصول الجديد" in told
    )


PRESSES = {
    "the length": ("طول الملخص", "طول الملخص: طويل (10)"),
    "the digits": ("الأرقام", "الأرقام: ١٢٣"),
    "the month names": ("أسماء الأشهر", "أسماء الأشهر: كانون الثاني"),
    "the alerts": ("التنبيهات", "التنبيهات: مع الملخص الدوري فقط"),
    "the language": ("اللغة", "Language: English"),
}


@pytest.mark.parametrize(("pressed", "after"), PRESSES.values(), ids=PRESSES.keys())
async def test_a_press_changes_a_setting_in_place(chat: Conversation, pressed: str, after: str) -> None:
    before = await chat.say("إعدادات")
    now = await chat.press(pressed)
    assert now.id == before.id and after in labels(now)
    assert after in labels(await chat.say("/settings"))


async def test_buttons_of_settings_work_after_a_restart(chat: Conversation) -> None:
    asked = await chat.say("إعدادات")
    await chat.restart()
    zone = next(one.data for one in asked.buttons if "التوقيت" in one.text)
    await chat.forge(zone, await chat.say("إعدادات"))
    assert "التوقيت: طرابلس" in labels(await chat.press("طرابلس"))


@pytest.mark.parametrize("typed", ["طرابلس", "Tripoli", "africa/tripoli"])
async def test_a_time_zone_is_set_by_its_name(chat: Conversation, typed: str) -> None:
    await chat.say(f"/settings {typed}")
    assert (await chat.store.chat(7)).preferences.zone == "Africa/Tripoli"


async def test_the_length_chosen_is_that_of_a_summary(chat: Conversation) -> None:
    await chat.say("/settings")
    await chat.forge("P:length:3")
    assert len(extracts(await chat.say("ملخص"))) == 3


@pytest.mark.parametrize(
    "text",
    [
        "هدوء 23:00-07:00",
        "/quiet ٢٣:٠٠–٠٧:٠٠",
        "هدوء من 11 مساء إلى 7 صباحا",
        "هدوء 11 مساءً إلى 7 صباحًا",
        "quiet 11pm to 7am",
        "/quiet 11pm-7am",
        "هدوء ١١م-٧ص",
        "هدوء من الساعة 11 مساء إلى الساعة 7 صباحا",
        "/quiet 23 7",
    ],
)
async def test_quiet_hours_are_understood_as_people_write_them(chat: Conversation, text: str) -> None:
    assert "من 23:00 إلى 07:00" in bare((await chat.say(text)).text)
    assert (await chat.store.chat(7)).preferences.quiet == Quiet(1380, 420)


async def test_quiet_hours_end(chat: Conversation) -> None:
    await chat.say("هدوء 23:00-07:00")
    assert "لا ساعات هدوء" in (await chat.say("هدوء إيقاف")).text
    assert (await chat.store.chat(7)).preferences.quiet is None


@pytest.mark.parametrize(
    "text", ["اكتم 2 ساعة", "/mute 2h", "اكتم ساعتين", "كتم ٢س", "/mute 120min", "اكتم ساعة ونصف و30 دقيقة"]
)
async def test_alerts_are_muted_for_a_time(config: Config, text: str) -> None:
    clock = Clock()
    chat = Conversation(config, clock)
    await chat.open()
    assert "حتى 3 فبراير 2026، الساعة 14:00" in bare((await chat.say(text)).text)
    assert await chat.store.preferences.mutes(HERE, clock.now()) == ((0, clock.now() + timedelta(hours=2)),)
    await chat.close()


@pytest.mark.parametrize("text", ["/mute until 18:00", "اكتم حتى السادسة مساءً"])
async def test_alerts_are_muted_until_a_time(chat: Conversation, text: str) -> None:
    assert "مكتومة حتى" in (told := bare((await chat.say(text)).text))
    assert "18:00" in told


@pytest.mark.parametrize("text", ["اكتم حتى الغد", "mute until tomorrow 1"])
async def test_alerts_are_muted_until_tomorrow(chat: Conversation, text: str) -> None:
    assert "08:00" in bare((await chat.say(text)).text)


async def test_a_story_is_muted_alone_and_not_for_ever(chat: Conversation) -> None:
    assert "تنبيهات القصة 1 مكتومة" in bare((await chat.say("/mute 3 أيام 1")).text)
    await chat.say("اكتم إيقاف")
    assert await chat.store.preferences.mutes(HERE, chat.store.now()) == ()


async def test_a_digest_is_of_the_stories_that_are_named(chat: Conversation) -> None:
    assert "فيه من القصص: 1" in bare((await chat.say("/digest 8:00 حفتر")).text)
    digest = await chat.store.preferences.digest(HERE)
    assert digest and digest.about.stories == (1,)


async def test_another_zone_moves_the_digest_with_its_clock(chat: Conversation) -> None:
    await chat.say("/digest 8:00")
    before = await chat.store.preferences.digest(HERE)
    await chat.say("/settings Asia/Tokyo")
    after = await chat.store.preferences.digest(HERE)
    assert before and after and (before.next_at.hour, after.next_at.hour) == (8, 23)


async def test_what_is_new_is_told_at_once_and_not_again(chat: Conversation) -> None:
    shown = await chat.say("/digest now")
    assert 1 <= len(extracts(shown)) <= 3 and "5 مقالات جديدة" in bare(shown.text)
    assert "سوى ما وصلك من قبل" in (await chat.say("/digest الآن")).text


async def test_no_next_digest_is_promised_where_none_is_set(chat: Conversation) -> None:
    await chat.say("/digest now")
    nothing = await chat.say("/digest now")
    assert "القادم" not in nothing.text and "كل يوم 8:00" in labels(nothing)
    await chat.say("/digest 8:00")
    assert "القادم" in (await chat.say("/digest now")).text


async def test_a_line_of_a_digest_opens_its_article(chat: Conversation) -> None:
    shown = await chat.say("/digest now")
    ordinal = bare(shown.text).partition("[")[2].partition("]")[0]
    assert extracts(shown)[0] in bare((await chat.press(f"[{ordinal}]")).text)


async def test_alerts_that_wait_for_the_digest_make_one(chat: Conversation) -> None:
    await chat.say("/settings")
    await chat.press("التنبيهات")
    digest = await chat.store.preferences.digest(HERE)
    assert digest and digest.about.followed and digest.schedule == Schedule(480)
    assert "عادت التنبيهات" in (await chat.say("ملخص يومي إيقاف")).text
    assert (await chat.store.chat(7)).preferences.alerts is Mode.NOW


MISTAKES = {
    "hours that are none": ("/quiet 25:00-07:00", "لم أفهم ساعات الهدوء «25:00-07:00»"),
    "one hour alone": ("/quiet 23:00", "لم أفهم ساعات الهدوء «23:00»"),
    "hours without length": ("هدوء 8:00-8:00", "تبدأ وتنتهي في الساعة نفسها"),
    "quiet without hours": ("/quiet", "في أي ساعات لا تريد تنبيهات؟"),
    "a mute without a time": ("/mute حفتر", "لم أفهم المدة في «حفتر»"),
    "a mute for ever": ("/mute 99999d", "أكثرها 30 يومًا"),
    "a mute of nothing": ("/mute 0h", "أقلها دقيقة"),
    "a mute of less than nothing": ("اكتم -1 ساعة", "لا أكتم مدة «-1 ساعة»: أقلها دقيقة"),
    "a mute of ages": ("/mute 1000000000h", "أكثرها 30 يومًا"),
    "an empty mute": ("/mute", "كم تريد أن تنتظر التنبيهات هنا؟"),
    "a mute of no story": ("/mute 2h 99", "لا توجد قصة رقمها 99. أرسل /stories"),
    "a mute of no story by name": ("/mute 2h سيول", "لم أجد قصة باسم «سيول». أرسل /stories"),
    "no such time of day": ("/digest 25:00", "لا توجد ساعة «25:00»"),
    "no digest yet": ("/digest", "لا ملخص دوري هنا"),
    "a time below nothing": ("/digest -5:00", "لا توجد ساعة «-5:00»"),
    "a digest of no story": ("/digest 8:00 99", "لا توجد قصة رقمها 99. أرسل /stories"),
    "a digest of no story by name": ("/digest 8:00 سيول", "لم أجد قصة باسم «سيول». أرسل /stories"),
    "no such zone": ("/settings المريخ", "لا أعرف منطقة زمنية باسم «المريخ»"),
    "a zone of 5,000 letters": ("/settings " + "ط" * 4000, "لا أعرف منطقة زمنية"),
    "no such rhythm": ("/digest 8:00 شهري", "لا ملخص «شهري»: يأتي كل يوم أو كل أسبوع"),
    "no such rhythm in two words": ("ملخص يومي كل ساعة", "لا ملخص «كل ساعة»"),
    "hours of nothing": ("/digest " + "الساعة " * 400, "لم أجد قصة باسم"),
    "hostile hours": ("/quiet " + "1:" * 2000, "لم أفهم ساعات الهدوء"),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
async def test_a_mistake_is_told_with_its_cause(chat: Conversation, text: str, expected: str) -> None:
    assert expected in bare((await chat.say(text)).text)


@pytest.mark.parametrize(
    "data",
    [
        "P:zone:99",
        "P:length:7",
        "P:months:x",
        "P:x:1",
        "P:view:all",
        "W:5",
        "W:all",
        "D:99",
        "F:x",
        "P",
        "D:now:1",
    ],
)
async def test_forged_buttons_change_nothing(chat: Conversation, data: str) -> None:
    await chat.say("إعدادات")
    before = await chat.store.chat(7)
    await chat.forge(data)
    assert await chat.store.chat(7) == before


@pytest.mark.parametrize("text", ["هدوء حذر في طرابلس", "إعدادات المطار", "اكتم صوتك", "خصوصية المستخدمين"])
async def test_words_of_the_news_are_looked_for(chat: Conversation, text: str) -> None:
    assert "في أي مقال" in (told := (await chat.say(text)).text) or "لا يوجد مقال" in told or "🔎" in told


async def test_a_subscription_may_wait_for_the_digest(chat: Conversation) -> None:
    assert "مع الملخص الدوري" in bare((await chat.say("اشتراك حفتر ملخص_يومي")).text)
    assert [one.alerts for one in await chat.store.subscriptions.of(HERE)] == ["digest"]
    assert await chat.store.preferences.digest(HERE) is not None
