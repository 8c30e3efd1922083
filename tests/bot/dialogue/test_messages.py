"""What a message asks for."""

import pytest

from bot.dialogue import Asked, read_message
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
    "any other words are a search": ("حفتر في باكستان", Asked("search", "حفتر في باكستان")),
    "a longer word is no trigger": ("ملخصات", Asked("search", "ملخصات")),
    "an unknown command": ("/sumary 3", Asked("sumary", "3", known=False)),
    "a lone slash": ("/", Asked("search", "/")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_message_is_read_as_a_command_a_trigger_or_a_search(text: str, expected: Asked) -> None:
    assert read_message(text, LEXICON) == expected
