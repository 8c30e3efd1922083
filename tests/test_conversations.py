"""A person's messages in, the bot's out, through the real application over the five articles."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.app import offline_bot, opened_services
from bot.config import Config, load
from bot.telegram.messages import Message
from tests.fakes import FakeTelegram
from tests.laws import bare, check_direction, check_literal, extracts

ROOT = Path(__file__).parents[1]


class Conversation:
    """One chat with the bot; every message that comes back is held against the laws."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.telegram = FakeTelegram()
        self._stack = AsyncExitStack()

    async def open(self) -> None:
        self.services = await self._stack.enter_async_context(opened_services(self.config))
        self.store = self.services.store
        application = offline_bot(self.config, self.services, self.telegram)
        await self._stack.enter_async_context(application)
        self.person = self.telegram.visitor(application)

    async def close(self) -> None:
        await self._stack.aclose()

    async def restart(self) -> None:
        await self.close()
        self._stack = AsyncExitStack()
        await self.open()

    async def say(self, text: str) -> Message:
        """Send a text; return the last message that came back."""
        count = len(self.telegram.shown)
        await self.person.write(text)
        return await self._judged(count)

    async def press(self, label: str, message: Message | None = None) -> Message:
        """Press the first button of a message, else of the last, whose text holds the label."""
        message = message or self.telegram.last
        data = next(button.data for button in message.buttons if label in button.text)
        return await self.forge(data, message)

    async def forge(self, data: str, message: Message | None = None) -> Message:
        """Press a button that carries these data, whether there is one or not."""
        count = len(self.telegram.shown)
        await self.person.press(message or self.telegram.last, data)
        return await self._judged(count)

    async def _judged(self, count: int) -> Message:
        for message in self.telegram.shown[count:]:
            await check_literal(message, self.store)
            if (await self.store.chat(message.chat_id)).language != "en":
                check_direction(message)
        return self.telegram.last


@pytest.fixture
def config(tmp_path: Path) -> Config:
    file = tmp_path / "config.yaml"
    file.write_text("data_dir: kept\n")
    return load(file, {})


@pytest.fixture
async def chat(config: Config) -> AsyncIterator[Conversation]:
    conversation = Conversation(config)
    await conversation.open()
    yield conversation
    await conversation.close()


async def test_a_summary_cites_at_least_four_of_the_five(chat: Conversation) -> None:
    message = await chat.say("/summary")
    cites = [button.text for button in message.buttons if button.text.startswith("[")]
    assert len(extracts(message)) == 6
    assert len(cites) >= 4


@pytest.mark.parametrize(
    "text", ["ملخص", "مُلخّص؟", "/summary", "/ملخص", "Summary", "/summary@mujaz_offline_bot"]
)
async def test_a_summary_is_asked_for_in_many_ways(chat: Conversation, text: str) -> None:
    assert len(extracts(await chat.say(text))) == 6


@pytest.mark.parametrize(
    ("text", "count"), [("قصير", 3), ("متوسط", 6), ("طويل", 10), ("أسطر:٨", 8), ("1 lines:2", 2)]
)
async def test_a_summary_has_the_length_that_was_asked_for(chat: Conversation, text: str, count: int) -> None:
    first = await chat.say(f"/summary {text}")
    shown = extracts(first)
    while any(button.text == "التالي" for button in chat.telegram.last.buttons):
        shown += extracts(await chat.press("التالي"))
    assert len(shown) == count


async def test_longer_holds_all_of_shorter_in_the_same_message(chat: Conversation) -> None:
    short = await chat.say("ملخص قصير")
    longer = await chat.press("أطول")
    assert longer.id == short.id
    assert set(extracts(short)) < set(extracts(longer))


async def test_longer_and_citations_work_after_a_restart(chat: Conversation) -> None:
    short = await chat.say("ملخص قصير")
    await chat.restart()
    longer = await chat.press("أطول", short)
    assert set(extracts(short)) < set(extracts(longer))


async def test_a_citation_shows_the_paragraph_with_the_extract_in_bold(chat: Conversation) -> None:
    summary = await chat.say("ملخص")
    await chat.restart()
    message = await chat.press("[1]", summary)
    title, marked = [entity for entity in message.parsed.entities if entity.kind == "bold"][:2]
    units = message.text.encode("utf-16-le")
    bold = units[2 * marked.offset : 2 * (marked.offset + marked.length)].decode("utf-16-le")
    assert title.offset <= 1
    assert bare(bold) in extracts(summary)


async def test_an_article_is_read_whole_and_what_was_cut_from_it(chat: Conversation) -> None:
    await chat.say("ملخص")
    await chat.press("[5]")
    whole = await chat.press("النص كاملًا")
    cut = await chat.press("ما استُبعد")
    assert "عزز المشير خليفة حفتر" in whole.text
    assert "سمية الألفي" not in whole.text
    assert "سمية الألفي" in cut.text


SOURCES = {
    1: ["الأمصار (من سطر الكاتب)", "3 فبراير 2026 (من سطر التاريخ)"],
    2: ["النهار (المصدر الذي أُدلي له بالتصريحات)", "تاريخ غير معروف"],
    3: ["مصدر غير مسمّى", "2 فبراير 2026 (من رأس النص)"],
    4: ["مصدر غير مسمّى", "3 فبراير 2026 (من «اليوم» في النص)"],
    5: ["المغرب اليوم، نقلًا عن الشرق الأوسط (من سطر التاريخ والمكان)", "تاريخ غير معروف"],
}


@pytest.mark.parametrize("ordinal", SOURCES)
async def test_sources_tell_the_outlet_and_the_day_and_how_each_was_found(
    chat: Conversation, ordinal: int
) -> None:
    message = await chat.say("مصادر")
    line = next(line for line in map(bare, message.text.split("\n")) if line.startswith(f"[{ordinal}]"))
    assert line.startswith(f"[{ordinal}] " + " · ".join(SOURCES[ordinal]))


async def test_a_search_finds_every_spelling_of_islamabad(chat: Conversation) -> None:
    message = await chat.say("/search اسلام اباد")
    assert [button.text for button in message.buttons] == ["[4]", "[3]", "[2]", "[1]"]
    assert len(extracts(message)) == 4


async def test_other_text_is_a_search(chat: Conversation) -> None:
    assert len(extracts(await chat.say("اسلام اباد"))) == 4


async def test_a_search_result_opens_at_its_sentence(chat: Conversation) -> None:
    found = await chat.say("بحث قنصلية")
    opened = await chat.press("[4]")
    assert any(extract in bare(opened.text) for extract in extracts(found))


NOTICES = {
    "no such story number": ("/summary 99", "لا توجد قصة رقمها 99"),
    "no such story": ("/summary مصر", "لا توجد قصة باسم «مصر»"),
    "a search without words": ("/search", "عمّ أبحث؟"),
    "a search of marks alone": ('/search ()*"', "عمّ أبحث؟"),
    "a search without results": ("/search قططططط", "لا يوجد مقال فيه «قططططط»"),
    "one word of two is missing": ("/search حفتر قططططط", "لم ترد في أي مقال: قططططط"),
    "English to an Arabic bot": ("hello there", "لا يوجد مقال فيه «hello there»"),
    "an unknown command": ("/sumary", "لا يوجد أمر باسم sumary"),
    "an article without a number": ("/article", "أي مقال تقصد؟"),
    "no such article": ("مقال 9", "لا يوجد مقال رقمه 9"),
    "an unreadable time": ("ملخص منذ:أمس", "لم أفهم المدة «أمس»"),
    "an unreadable length": ("ملخص أسطر:كثيرة", "لم أفهم عدد الأسطر «كثيرة»"),
    "an outlet that is not there": ("ملخص من:رويترز", "لا يوجد في هذه القصة مصدر باسم «رويترز»"),
    "a subject that is not there": ("ملخص عن:كسوف", "لا توجد في هذه القصة جملة تصلح للاقتباس عن «كسوف»"),
    "nothing so new": ("ملخص منذ:2030-01-01", "لا يوجد مقال معروف التاريخ منذ 2030-01-01"),
    "a message of 5,000 letters": ("ط" * 5000, "لا يوجد مقال فيه"),
    "a language that is none": ("/language klingon", "اختر لغة الردود"),
    "no such story listed": ("/stories كسوف", "لا توجد قصة في عنوانها «كسوف»"),
}


@pytest.mark.parametrize(("text", "expected"), NOTICES.values(), ids=NOTICES.keys())
async def test_a_mistake_is_answered_with_its_cause(chat: Conversation, text: str, expected: str) -> None:
    assert expected in bare((await chat.say(text)).text)


async def test_words_that_were_not_understood_are_told_with_a_button(chat: Conversation) -> None:
    message = await chat.say("ملخص باكستان كسوف")
    assert len(extracts(message)) == 6
    assert "لم أفهم «كسوف»" in message.text
    assert "كسوف" in message.buttons[-1].text


async def test_a_subject_limits_the_lines(chat: Conversation) -> None:
    message = await chat.say("ملخص عن:القنصلية")
    assert extracts(message)
    assert all("قنصلية" in extract for extract in extracts(message))


async def test_an_outlet_limits_the_lines(chat: Conversation) -> None:
    message = await chat.say("ملخص من:النهار")
    assert [button.text for button in message.buttons if "[" in button.text] == ["[2]"]


async def test_articles_of_unknown_date_are_left_out_and_named(chat: Conversation) -> None:
    message = await chat.say("ملخص منذ:2026-02-01")
    assert "لم تدخل لأن تاريخها غير معروف: [2] [5]" in message.text


async def test_the_language_is_chosen_once_and_kept(chat: Conversation) -> None:
    await chat.say("/start")
    assert "Replies are now in English." in (await chat.press("English")).text
    await chat.restart()
    message = await chat.say("/summary")
    assert "sentences word for word" in message.text
    assert not any(button.text == "العربية" for button in (await chat.say("/start")).buttons)


@pytest.mark.parametrize(
    "command", ["summary", "search", "sources", "article", "stories", "language", "help", "start"]
)
async def test_every_command_explains_itself(chat: Conversation, command: str) -> None:
    assert f"/{command}" in bare((await chat.say(f"/help {command}")).text)


FORGED = [
    "",
    "c",
    "c:1:2:3",
    "c:1:999999",
    "l:1:7",
    "l:1:x",
    "v:1:whole",
    "p:1:x",
    "z:1:1",
    "s:x",
    "g:de",
    "x:rm",
    "c:9" * 9,
]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_data_do_nothing(chat: Conversation, data: str) -> None:
    message = await chat.say("ملخص")
    count = len(chat.telegram.shown)
    await chat.forge(data, message)
    assert len(chat.telegram.shown) == count


async def test_buttons_of_another_chat_do_nothing_to_it(chat: Conversation) -> None:
    message = await chat.say("ملخص")
    row = message.buttons[0].data.split(":")[1]
    stranger = chat.telegram.visitor(chat.person._application, user_id=9, chat_id=9)
    await stranger.write("/start")
    await stranger.press(chat.telegram.last, f"l:{row}:10")
    assert "انتهت صلاحية هذه الأزرار" in chat.telegram.last.text


async def test_the_stories_list_opens_a_story(chat: Conversation) -> None:
    listed = await chat.say("قصص")
    assert "5 مقالات" in listed.text
    assert len(extracts(await chat.press("1 ·"))) == 6


async def test_a_start_link_opens_its_story(chat: Conversation) -> None:
    assert len(extracts(await chat.say("/start s_1"))) == 6
