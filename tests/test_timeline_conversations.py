"""What a person gets who asks what happened when, through the real application over the five articles."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.happenings import kept_happening
from bot.intake import add_paths
from bot.kept import KeptTimeline
from bot.telegram.messages import Message
from tests.conversation import Conversation
from tests.laws import bare, extracts, quotations
from tests.told import example

TITLE = "🗓 تعاون عسكري مع باكستان يُعزّز حضور حفتر في المعادلة الليبية [2] — 5 مقالات"
VISIT = "من 17 إلى 19 ديسمبر 2025"


def labels(message: Message) -> list[str]:
    return [button.text for button in message.buttons]


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


@pytest.fixture
async def told(chat: Conversation) -> AsyncIterator[tuple[Conversation, int]]:
    """Return a chat that was shown a timeline made by hand, and the row of that reply."""
    timeline = example(await chat.store.entries(1))
    kept = KeptTimeline(
        story=1,
        happenings=tuple(map(kept_happening, timeline.events)),
        background=timeline.background,
        articles=5,
    )
    await chat.say("مصادر")
    row = await chat.store.keep_reply(7, kept.model_dump(mode="json"))
    await chat.forge(f"p:{row}:0")
    yield chat, row


@pytest.mark.parametrize(
    "text", ["خط زمني", "الخط الزمني؟", "/timeline", "خَطٌّ زمنيّ", "Timeline", "timeline 1", "/خط_زمني"]
)
async def test_a_timeline_is_asked_for_in_many_ways(chat: Conversation, text: str) -> None:
    message = await chat.say(text)
    assert lines(message)[0] == TITLE
    assert "▪ يوليو 2025" in lines(message)


async def test_a_timeline_folds_its_background_and_merges_the_visit(chat: Conversation) -> None:
    message = await chat.say("خط زمني")
    assert "expandable_blockquote" in {entity.kind for entity in message.parsed.entities}
    assert any(line.startswith("خلفية (") for line in lines(message))
    assert any(VISIT in line for line in lines(message))
    assert any(line.startswith("⚠ روايتان:") for line in lines(message))
    assert len(extracts(message)) > 6 and len(quotations(message)) >= 4


async def test_a_timeline_made_by_hand_reads_like_the_mock(told: tuple[Conversation, int]) -> None:
    shown = lines(told[0].telegram.last)
    assert shown[:3] == [TITLE, "", "خلفية (4)"]
    visit = shown.index(f"≈ {VISIT} (4 مصادر)")
    assert shown[visit - 1] == "▪ ديسمبر 2025"
    assert shown[visit + 1] == "• زار رئيس أركان الجيش الباكستاني بنغازي … [3] وكذلك [1] [2] [4]"
    assert shown[visit + 2].startswith("«18 ديسمبر/ كانون الأول الماضي» [3] · «منتصف ديسمبر الماضي» [1]")
    assert shown[visit + 3].startswith("⚠ روايتان: «استقبل المشير حفتر قائد الجيش الباكستاني")
    assert "نُشر في 3 فبراير 2026 (مصدر واحد)" in shown


async def test_the_details_replace_the_message_and_lead_back(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    listed = chat.telegram.last
    details = await chat.press("التفاصيل")
    assert details.id == listed.id
    assert any("«منتصف ديسمبر الماضي» = منتصف ديسمبر 2025" in line for line in lines(details))
    assert lines(await chat.press("رجوع")) == lines(listed)


async def test_the_details_are_paged(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    await chat.press("التفاصيل")
    seen = lines(chat.telegram.last)
    while "التالي" in labels(chat.telegram.last):
        seen += lines(await chat.press("التالي"))
    assert any("الفريق أول طيار ظهير أحمد بابر سدهو" in line for line in seen)


async def test_newest_first_is_one_press_away_and_back(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    first = lines(chat.telegram.last)
    turned = await chat.press("الأحدث أولًا")
    assert lines(turned)[2] == "▪ فبراير 2026"
    assert lines(await chat.press("الأقدم أولًا")) == first


async def test_the_background_is_unfolded_with_a_press(told: tuple[Conversation, int]) -> None:
    chat, row = told
    unfolded = await chat.forge(f"j:{row}")
    assert "▪ سبعينيات القرن العشرين" in lines(unfolded)
    assert not any(line.startswith("خلفية") for line in lines(unfolded))


async def test_the_buttons_work_after_a_restart(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    listed = chat.telegram.last
    await chat.restart()
    assert "محسوبًا من تاريخ النشر" in bare((await chat.press("التفاصيل", listed)).text)


async def test_a_citation_opens_the_article_at_the_clause(told: tuple[Conversation, int]) -> None:
    message = await told[0].press("[3]")
    assert "زار رئيس أركان الجيش الباكستاني بنغازي" in message.text
    assert "الفقرات المقتبسة، والمقتبس بخط عريض" in message.text


async def test_months_and_digits_are_chosen_for_all_dates_of_the_chat(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    await chat.press("التفاصيل")
    assert "تموز 2025" in (await chat.press("كانون الثاني بدل يناير")).text
    assert "تموز ٢٠٢٥" in (await chat.press("١٢٣ بدل 123")).text
    await chat.restart()
    assert "٣ شباط ٢٠٢٦" in (await chat.say("مصادر")).text
    assert "آخرها ٣ شباط ٢٠٢٦" in (await chat.say("ملخص")).text
    assert "اليوم الثلاثاء 3 فبراير 2026" in (await chat.say("خط زمني")).text


async def test_articles_that_came_later_are_announced_under_the_same_choice(
    told: tuple[Conversation, int], tmp_path: Path
) -> None:
    chat, row = told
    articles = Path(__file__).parents[1] / "data" / "articles"
    text = (articles / "003_9ec3d6118b2bcaaa.txt").read_text("utf-8")
    (tmp_path / "later.json").write_text(json.dumps({"text": text, "outlet": "بوابة الوسط"}), "utf-8")
    await add_paths([tmp_path / "later.json"], chat.store, chat.services.workers)
    message = await chat.forge(f"p:{row}:0")
    assert "وصل مقال واحد بعد إعداد هذا الخط الزمني." in message.text
    assert "6 مقالات" in (await chat.press("حدّث الخط الزمني")).text


async def test_an_update_is_of_the_same_story_whatever_its_words_mean_by_now(
    chat: Conversation, tmp_path: Path
) -> None:
    asked = await chat.say("خط زمني باكستان ديسمبر 2025")
    news = {"text": "افتتحت بلدية كراتشي جسراً في ديسمبر 2025.", "title": "جسر في باكستان", "outlet": "الوسط"}
    (tmp_path / "bridge.json").write_text(json.dumps(news), "utf-8")
    await add_paths([tmp_path / "bridge.json"], chat.store, chat.services.workers)
    row = asked.buttons[0].data.split(":")[1]
    assert lines(await chat.forge(f"a:{row}", asked))[:2] == [TITLE, "الفترة: ديسمبر 2025"]


async def test_a_summary_leads_to_the_timeline_and_back(chat: Conversation) -> None:
    await chat.say("ملخص قصير")
    assert lines(await chat.press("خط زمني 🗓"))[0] == TITLE
    assert "الجمل منقولة حرفيًا" in (await chat.press("ملخص 📝")).text


FORGED = ["d:ROW:99", "d:ROW:x", "k:ROW:ab", "y:ROW:99", "f:1:0", "i:ROW:whole", "j", "h:x", "t:x", "l:ROW:3"]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_data_do_nothing(told: tuple[Conversation, int], data: str) -> None:
    chat, row = told
    before = lines(chat.telegram.last)
    await chat.forge(data.replace("ROW", str(row)))
    assert lines(chat.telegram.last) == before or "انتهت صلاحية" in chat.telegram.last.text


async def test_the_buttons_of_a_timeline_mean_nothing_to_a_summary(chat: Conversation) -> None:
    message = await chat.say("ملخص")
    row = message.buttons[0].data.split(":")[1]
    count = len(chat.telegram.shown)
    for verb in "dkijhyf":
        await chat.forge(f"{verb}:{row}", message)
    assert len(chat.telegram.shown) == count


async def test_a_story_without_dates_lists_its_articles_by_day(chat: Conversation, tmp_path: Path) -> None:
    text = "افتتحت بلدية طبرق جسراً عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته البلدية."
    news = {"text": text, "title": "جسر طبرق", "outlet": "الوسط", "published": "2026-01-05"}
    (tmp_path / "bridge.json").write_text(json.dumps(news), "utf-8")
    await add_paths([tmp_path / "bridge.json"], chat.store, chat.services.workers)
    message = await chat.say("خط زمني جسر طبرق")
    assert "أقل من 3 أحداث مؤرخة" in message.text
    assert lines(message)[-1] == "نُشر في 5 يناير 2026 · [1] الوسط · جسر طبرق"
    assert "افتتحت بلدية طبرق" in (await chat.press("[1]")).text


async def test_an_english_reader_gets_english_dates_and_arabic_extracts(chat: Conversation) -> None:
    await chat.say("/language en")
    message = await chat.say("timeline December 2025")
    assert lines(message)[1] == "Period: December 2025"
    assert any("From 17 to 19 December 2025 (" in line for line in lines(message))
    details = await chat.press("Details")
    assert "reckoned from the day of publication" in bare(details.text)
    assert not any("instead of January" in label for label in labels(details))


async def test_help_explains_the_timeline(chat: Conversation) -> None:
    for asked in ("/help timeline", "/help خط زمني", "مساعدة خط زمني"):
        assert "/timeline" in bare((await chat.say(asked)).text)
