"""What a message asks for."""

import pytest

from bot.dialogue import Asked, read_message, searched
from bot.render import lexicon, wordings

LEXICON = lexicon(tuple(wordings().values()))

CASES = {
    "a command": ("/summary", Asked("summary", "")),
    "a command with words": ("/search إسلام آباد", Asked("search", "إسلام آباد")),
    "a command on a new line": ("/search\nحفتر", Asked("search", "حفتر")),
    "a command to this bot": ("/summary@MujazBot 2", Asked("summary", "2")),
    "a command in capitals": ("/Summary", Asked("summary", "")),
    "an Arabic command": ("/ملخص قصير", Asked("summary", "قصير")),
    "a trigger": ("ملخص", Asked("summary", "")),
    "a trigger with marks": ("مُلخّص", Asked("summary", "")),
    "a trigger with a question mark": ("مصادر؟", Asked("sources", "")),
    "a trigger with words": ("بحث اسلام اباد", Asked("search", "اسلام اباد")),
    "an English trigger": ("Summary short", Asked("summary", "short")),
    "a trigger of two words": ("خط زمني", Asked("timeline", "")),
    "a trigger of two words with words": ("الخطّ الزمني، ديسمبر 2025", Asked("timeline", "ديسمبر 2025")),
    "a trigger of two words on two lines": ("خط\nزمني\nمنذ 7ي", Asked("timeline", "منذ 7ي")),
    "the first word of two alone": ("خط", Asked("search", "خط")),
    "the first word of two and another": ("خط السكة", Asked("search", "خط السكة")),
    "help with a command of two words": ("مساعدة خط زمني", Asked("help", "خط زمني")),
    "any other words are a search": ("حفتر في باكستان", Asked("search", "حفتر في باكستان")),
    "a longer word is no trigger": ("ملخصات", Asked("search", "ملخصات")),
    "an unknown command": ("/sumary 3", Asked("sumary", "3", known=False)),
    "a trigger of two words behind a slash": ("/خط زمني 2025", Asked("timeline", "2025")),
    "a longer trigger behind a slash": ("/ملخص يومي 8:00", Asked("digest", "8:00")),
    "who said": ("من قال", Asked("quotes", "")),
    "what somebody said": ("ماذا قال حفتر؟", Asked("quotes", "حفتر؟")),
    "what was missed": ("ماذا فاتني؟", Asked("new", "")),
    "what was missed, in English": ("What did I miss?", Asked("new", "")),
    "a wish to be alerted": ("نبّهني عن ليبيا", Asked("subscribe", "عن ليبيا")),
    "a greeting": ("السلام عليكم", Asked("start", "")),
    "a greeting that goes on": ("أهلا وسهلا بالوفد", Asked("search", "أهلا وسهلا بالوفد")),
    "a lone slash": ("/", Asked("search", "/")),
    "a slash and marks alone": ("/\u200f", Asked("search", "/")),
    "a mark before a command": ("\u200f/summary قصير", Asked("summary", "قصير")),
    "a mark inside a command": ("/\u200fsum\u200dmary\u200e 2", Asked("summary", "2")),
    "a byte order mark before a trigger": ("\ufeffملخص قصير\u200f", Asked("summary", "قصير")),
    "a mark inside a trigger": ("مل\u200cخص", Asked("summary", "")),
    "a trigger, then a line": ("ملخص\nقصير", Asked("summary", "قصير")),
    "a trigger, then a tabulator": ("ملخص\tقصير", Asked("summary", "قصير")),
    "a trigger, then a fixed space": ("ملخص\u00a0قصير", Asked("summary", "قصير")),
    "only marks": ("\u200f \ufeff", Asked("search", "")),
    "a greeting that is a subject": ("بداية الحرب", Asked("search", "بداية الحرب")),
    "the same in English": ("start the war", Asked("search", "start the war")),
    "a start with its link": ("start s_1", Asked("start", "s_1")),
    "aid, not help": ("مساعدة إنسانية", Asked("search", "مساعدة إنسانية")),
    "help with a command": ("مساعدة ملخص", Asked("help", "ملخص")),
    "help with a slash command": ("help /summary", Asked("help", "/summary")),
    "a language that is a subject": ("لغة الحوار", Asked("search", "لغة الحوار")),
    "a language by its name": ("لغة العربية", Asked("language", "العربية")),
    "an opinion piece": ("مقال رأي", Asked("search", "مقال رأي")),
    "an article's number": ("مقال ٣", Asked("article", "٣")),
    "an article's number in brackets": ("مقال [1]", Asked("article", "[1]")),
    "an article's number with its noun": ("مقال رقم 1", Asked("article", "رقم 1")),
    "an article's number and its story's": ("مقال 3 قصة:1", Asked("article", "3 قصة:1")),
    "energy sources": ("مصادر الطاقة", Asked("sources", "الطاقة")),
    "a number as it is shown": ("[3]", Asked("article", "[3]")),
    "a number with a sign": ("#3", Asked("article", "#3")),
    "a number with its noun": ("الرقم 3", Asked("article", "الرقم 3")),
    "a story's number with its noun": ("القصة 1", Asked("summary", "القصة 1")),
    "a bare number": ("2026", Asked("search", "2026")),
    "slash commands stay commands": ("/start the war", Asked("start", "the war")),
    "slash help stays help": ("/help إنسانية", Asked("help", "إنسانية")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_message_is_read_as_a_command_a_trigger_or_a_search(text: str, expected: Asked) -> None:
    assert read_message(text, LEXICON) == expected


SEARCHED = {
    "a trigger": ("مصادر الطاقة", "الطاقة", "مصادر الطاقة"),
    "a slash command": ("/sources الطاقة", "الطاقة", "الطاقة"),
    "a slash command behind a mark": ("\u200f/sources الطاقة", "الطاقة", "الطاقة"),
}


@pytest.mark.parametrize(("text", "words", "expected"), SEARCHED.values(), ids=SEARCHED.keys())
def test_a_plain_message_is_searched_for_whole(text: str, words: str, expected: str) -> None:
    assert searched(text, words) == expected


@pytest.mark.parametrize("text", ["\u200f" * 100_000 + "ملخص", " \u200f" * 50_000 + "x", "a \u200f" * 50_000])
def test_hostile_marks_are_read_in_linear_time(text: str) -> None:
    assert read_message(text, LEXICON).command in ("summary", "search")
