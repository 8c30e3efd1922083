"""What a person asks and gets, through the real application over the five articles."""

import json
import re
from pathlib import Path

import pytest

from bot.intake import add_paths
from tests.conversation import Conversation
from tests.laws import bare, extracts

ARTICLES = Path(__file__).parents[1] / "data" / "articles"


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
    2: ["النهار (أُدلي إليه بالتصريحات)", "تاريخ غير معروف"],
    3: ["مصدر غير مسمّى", "2 فبراير 2026 (من رأس النص)"],
    4: ["مصدر غير مسمّى", "3 فبراير 2026 (من «اليوم» في النص)"],
    5: ["المغرب اليوم، نقلًا عن الشرق الأوسط (من سطر المصدر)", "تاريخ غير معروف"],
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
    assert "من: النهار · مقال واحد · تاريخ غير معروف · الجمل" in bare(message.text)


async def test_the_limits_stay_in_the_header_of_longer(chat: Conversation) -> None:
    header = "منذ 1 فبراير 2026 · عن: حفتر · 3 مقالات · آخرها 3 فبراير 2026"
    assert header in bare((await chat.say("ملخص عن:حفتر منذ:2026-02 قصير")).text)
    assert header in bare((await chat.press("أطول")).text)


async def test_sources_count_the_lines_that_an_article_tells_as_well(chat: Conversation) -> None:
    summary = await chat.say("ملخص")
    also = {
        int(number)
        for line in summary.text.split("\n")
        for number in re.findall(r"وكذلك \[(\d)\]", bare(line))
    }
    listed = (await chat.say("مصادر")).text
    assert also
    for line in map(bare, listed.split("\n")):
        if line.startswith("[") and int(line[1]) in also:
            assert "لا جمل له" not in line


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


async def test_the_stories_list_opens_a_story(chat: Conversation) -> None:
    listed = await chat.say("قصص")
    assert "5 مقالات" in listed.text
    assert len(extracts(await chat.press("1 ·"))) == 6


async def test_a_start_link_opens_its_story(chat: Conversation) -> None:
    assert len(extracts(await chat.say("/start s_1"))) == 6


async def test_a_long_article_is_paged_in_place(chat: Conversation, tmp_path: Path) -> None:
    paragraphs = [f"أعلنت بلدية درنة في بيانها رقم {n} أن {'العمل ' * 60}مستمر." for n in range(20)]
    (tmp_path / "long.txt").write_text("\n\n".join(paragraphs), "utf-8")
    await add_paths([tmp_path / "long.txt"], chat.store, chat.services.workers)
    await chat.say("بحث درنة")
    await chat.press("[1]")
    first = await chat.press("النص كاملًا")
    second = await chat.press("التالي")
    assert second.id == first.id
    assert "رقم 0 " in first.text and "رقم 0 " not in second.text
    assert bare((await chat.press("السابق")).text) == bare(first.text)


async def test_sources_are_one_press_away_from_a_summary(chat: Conversation) -> None:
    await chat.say("ملخص")
    assert "5 مصادر" in (await chat.press("المصادر")).text


async def test_a_source_opens_its_article(chat: Conversation) -> None:
    await chat.say("مصادر")
    assert "عزّز قائد الجيش" in (await chat.press("[2]")).text


async def test_a_suggested_search_is_one_press_away(chat: Conversation) -> None:
    await chat.say("/search")
    assert extracts(await chat.press("باكستان"))


async def test_the_words_that_are_there_are_searched_with_a_press(chat: Conversation) -> None:
    await chat.say("/search قنصلية قططططط")
    assert extracts(await chat.press("قنصلية"))


async def test_the_nearest_command_is_one_press_away(chat: Conversation) -> None:
    await chat.say("/sourcs")
    assert "5 مصادر" in (await chat.press("/sources")).text


async def test_an_article_is_picked_with_a_press(chat: Conversation) -> None:
    await chat.say("/article")
    assert "وصل اللواء" in (await chat.press("[3]")).text


async def test_articles_that_came_later_are_announced_with_a_button(
    chat: Conversation, tmp_path: Path
) -> None:
    summary = await chat.say("ملخص")
    text = (ARTICLES / "003_9ec3d6118b2bcaaa.txt").read_text("utf-8")
    (tmp_path / "later.json").write_text(json.dumps({"text": text, "outlet": "بوابة الوسط"}), "utf-8")
    await add_paths([tmp_path / "later.json"], chat.store, chat.services.workers)
    assert "وصل مقال واحد بعد إعداد هذا الملخص." in (await chat.press("أطول", summary)).text
    assert "6 مقالات" in (await chat.press("حدّث الملخص")).text
