"""The one reader of arguments, over the words of both languages."""

from datetime import date, timedelta

import pytest

from bot.dialogue import Arguments, read_arguments
from bot.errors import UserError
from bot.render import lexicon, wordings

LEXICON = lexicon(tuple(wordings().values()))
KEYS = ("lines", "since", "from", "about")

CASES = {
    "nothing": ("", Arguments()),
    "a story's number": ("2", Arguments(number=2)),
    "an Eastern number": ("٢", Arguments(number=2)),
    "a story's words": ("ليبيا وباكستان", Arguments(words=("ليبيا", "وباكستان"))),
    "a length": ("قصير", Arguments(lines=3)),
    "a length in English": ("LONG", Arguments(lines=10)),
    "a length with marks": ("مُطوَّل", Arguments(lines=10)),
    "lines": ("أسطر:8", Arguments(lines=8)),
    "lines without hamza, Eastern": ("اسطر:٨", Arguments(lines=8)),
    "lines after a space": ("lines: 8", Arguments(lines=8)),
    "since in days": ("since:3d", Arguments(since=timedelta(days=3))),
    "since in Arabic": ("منذ:٣ي", Arguments(since=timedelta(days=3))),
    "since in words": ("منذ: 2 أسابيع", Arguments(since=timedelta(days=14))),
    "since a month ago": ("since:1m", Arguments(since=timedelta(days=30))),
    "since a bare number is days": ("since:5", Arguments(since=timedelta(days=5))),
    "since a day": ("since:2026-02-01", Arguments(since=date(2026, 2, 1))),
    "since, then a length": ("منذ:3ي قصير", Arguments(since=timedelta(days=3), lines=3)),
    "since, then a story": ("since:3d 2", Arguments(since=timedelta(days=3), number=2)),
    "an outlet of two words": ("من:المغرب اليوم", Arguments(outlet="المغرب اليوم")),
    "an outlet in quotes": ('from:"المغرب اليوم" 2', Arguments(outlet="المغرب اليوم", number=2)),
    "an outlet, then a subject": ("من:النهار عن:حفتر", Arguments(outlet="النهار", about="حفتر")),
    "a subject, then a length": ("عن: صفقة الطائرات طويل", Arguments(about="صفقة الطائرات", lines=10)),
    "all of it": (
        "1 short since:7d from:reuters about:deal",
        Arguments(number=1, lines=3, since=timedelta(days=7), outlet="reuters", about="deal"),
    ),
    "an unknown key is words": ("by:me", Arguments(words=("by:me",))),
    "a preposition without a colon is words": ("من طرابلس", Arguments(words=("من", "طرابلس"))),
    "a second number is words": ("1 2", Arguments(number=1, words=("2",))),
    "a second length is told": ("قصير طويل", Arguments(lines=3, unused=("طويل",))),
    "lines after a length are told": ("قصير أسطر:8", Arguments(lines=3, unused=("أسطر:8",))),
    "second lines are told": ("lines:8 lines:3", Arguments(lines=8, unused=("lines:3",))),
    "a second outlet is told": ("من:أ من: ب ج", Arguments(outlet="أ", unused=("من: ب ج",))),
    "a second subject is told": ("عن:أ about:b", Arguments(about="أ", unused=("about:b",))),
    "a second time is told": ("منذ:3ي since:7d", Arguments(since=timedelta(days=3), unused=("since:7d",))),
    "since a year": ("منذ:2025", Arguments(since=date(2025, 1, 1))),
    "since an Eastern year": ("منذ:٢٠٢٥", Arguments(since=date(2025, 1, 1))),
    "since a month": ("since:2025-12", Arguments(since=date(2025, 12, 1))),
    "four digits that are no year are days": ("since:1899", Arguments(since=timedelta(days=1899))),
    "a year with a unit is days": ("since:2025d", Arguments(since=timedelta(days=2025))),
    "since yesterday": ("منذ:أمس", Arguments(since=timedelta(days=1))),
    "since today": ("since:today 2", Arguments(since=timedelta(0), number=2)),
    "since a week": ("منذ:أسبوع", Arguments(since=timedelta(days=7))),
    "since two days, in the dual": ("منذ:يومين قصير", Arguments(since=timedelta(days=2), lines=3)),
    "a number in brackets": ("[3]", Arguments(number=3)),
    "an Eastern number in brackets": ("[٣]", Arguments(number=3)),
    "a number in round brackets": ("(3)", Arguments(number=3)),
    "a number with a sign": ("#3", Arguments(number=3)),
    "a number with its noun": ("رقم 1", Arguments(number=1)),
    "a number with its noun and article": ("الرقم 3", Arguments(number=3)),
    "a number in English": ("no. 3", Arguments(number=3)),
    "a number in English in one word": ("no.3", Arguments(number=3)),
    "a number with two nouns": ("القصة رقم 1", Arguments(number=1)),
    "a noun without a number is a word": ("رقم باكستان", Arguments(words=("رقم", "باكستان"))),
    "a name with a number is a word": ("JF-17", Arguments(words=("JF-17",))),
    "a fraction is a word": ("1.5", Arguments(words=("1.5",))),
    "a number below zero is a word": ("-1", Arguments(words=("-1",))),
    "a number of 23 digits": ("9" * 23, Arguments(number=int("9" * 23))),
    "a mark before a number": ("\u200f2", Arguments(number=2)),
    "a mark before a value": ("من:\u200fالنهار\u200e", Arguments(outlet="النهار")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_arguments_are_read_in_both_languages(text: str, expected: Arguments) -> None:
    assert read_arguments(text, LEXICON, KEYS) == expected


MISTAKES = {
    "no lines": ("lines:0", "lines_unreadable"),
    "too many lines": ("أسطر:16", "lines_unreadable"),
    "lines in words": ("lines:many", "lines_unreadable"),
    "lines left empty": ("lines:", "value_missing"),
    "lines with a tail": ("lines:0000000015999", "lines_unreadable"),
    "a time left empty": ("since:", "value_missing"),
    "a month of four digits": ("since:2026-1301", "since_unreadable"),
    "a month that is none": ("since:2031-13", "since_unreadable"),
    "a unit that is none": ("since:3parsecs", "since_unreadable"),
    "an empty outlet": ("from:", "value_missing"),
    "an empty subject": ('about:""', "value_missing"),
}


@pytest.mark.parametrize(("text", "key"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_value_that_cannot_be_read_is_told(text: str, key: str) -> None:
    with pytest.raises(UserError) as told:
        read_arguments(text, LEXICON, KEYS)
    assert told.value.key == key


def test_an_empty_value_is_told_by_its_key_as_typed() -> None:
    with pytest.raises(UserError) as told:
        read_arguments("قصير عن:", LEXICON, KEYS)
    assert told.value.facts == {"key": "عن"}


def test_a_length_is_a_word_where_a_command_has_none() -> None:
    assert read_arguments("قصير", LEXICON) == Arguments(words=("قصير",))


def test_a_key_that_a_command_does_not_have_is_words() -> None:
    assert read_arguments("since:3d", LEXICON, ()) == Arguments(words=("since:3d",))


@pytest.mark.parametrize("text", ["9" * 5000, "«" * 5000, "from:" * 2000, 'a:"' * 2000, "منذ:" + "9" * 4000])
def test_hostile_arguments_are_read_or_told(text: str) -> None:
    try:
        assert isinstance(read_arguments(text, LEXICON, KEYS), Arguments)
    except UserError as told:
        assert told.key
