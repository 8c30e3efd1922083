"""Until when alerts wait, as people write it."""

from datetime import UTC, datetime

import pytest

from bot.dialogue.clocks import read_quiet
from bot.dialogue.deadlines import moment_of, read_deadline
from bot.render import lexicon, wordings
from bot.schedule import Quiet

LEXICON = lexicon(tuple(wordings().values()))
# A Sunday, at 15:30.
NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)

DEADLINES = {
    "until 18:00": "22 18:00",
    "till 6": "22 18:00",
    "until 6 am": "23 06:00",
    "until 9": "22 21:00",
    "until six pm": "22 18:00",
    "until tomorrow": "23 08:00",
    "until tomorrow 10:30": "23 10:30",
    "until Thursday": "26 08:00",
    "حتى السادسة مساءً": "22 18:00",
    "حتى الساعة السادسة والنصف مساءً": "22 18:30",
    "لغاية الحادية عشرة ليلًا": "22 23:00",
    "إلى ٨ صباحًا": "23 08:00",
    "حتى الغد": "23 08:00",
    "حتى السابعة من صباح الغد": "23 07:00",
    "حتى السابعة من مساء يوم الخميس": "26 19:00",
    "حتى المساء": "22 18:00",
    "until tomorrow evening": "23 18:00",
    "حتى يوم الخميس": "26 08:00",
}


@pytest.mark.parametrize(("words", "day_and_time"), DEADLINES.items(), ids=DEADLINES)
def test_a_deadline_is_the_next_such_moment(words: str, day_and_time: str) -> None:
    deadline = read_deadline(words, LEXICON)
    assert deadline is not None
    assert moment_of(deadline, "UTC", NOW).strftime("%d %H:%M") == day_and_time


def test_a_deadline_is_by_the_clock_of_the_chat() -> None:
    deadline = read_deadline("حتى 18:00", LEXICON)
    assert deadline is not None
    assert moment_of(deadline, "Africa/Tripoli", NOW) == datetime(2026, 11, 22, 16, tzinfo=UTC)


@pytest.mark.parametrize("words", ["ساعتين", "حتى", "حتى النصر", "18:00"])
def test_words_without_a_time_to_wait_for_are_no_deadline(words: str) -> None:
    assert read_deadline(words, LEXICON) is None


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("حتى 18:00 1", "1"),
        ("1 حتى الغد", "1"),
        ("حتى الغد حفتر", "حفتر"),
        ("حتى الخميس 2", "2"),
        ("حتى السابعة من صباح الغد", ""),
    ],
)
def test_what_is_no_deadline_is_left_for_the_story(words: str, rest: str) -> None:
    deadline = read_deadline(words, LEXICON)
    assert deadline is not None
    assert deadline.rest == rest


def test_quiet_hours_may_be_written_in_letters() -> None:
    words = "من الحادية عشرة مساءً إلى السابعة والنصف صباحًا"
    assert read_quiet(words, LEXICON) == Quiet(23 * 60, 7 * 60 + 30)
