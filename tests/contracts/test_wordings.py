"""Laws over every language of the bot's own words."""

import re
from collections.abc import Mapping

import pytest
from babel import Locale

from bot.commands import COMMANDS
from bot.commands.dispatch import FOR_OWNERS
from bot.dialogue.lexicon import spelling
from bot.render import Wording, wordings
from bot.render.bidi import first_strong
from bot.render.html import line, visible
from summarizer.document import OUTLET_FOUND, PUBLISHED_FOUND

WORDINGS: Mapping[str, Wording] = wordings()
FIRST = next(iter(WORDINGS.values()))
languages = pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS.keys())


@languages
def test_every_language_has_the_same_texts(wording: Wording) -> None:
    assert list(wording.texts) == list(FIRST.texts)


@languages
def test_every_language_names_the_same_facts(wording: Wording) -> None:
    def facts(some: Wording) -> dict[str, set[str]]:
        return {key: set(re.findall(r"\{(\w+)\}", text)) for key, text in some.texts.items()}

    assert facts(wording) == facts(FIRST)


@languages
def test_every_command_is_explained_in_the_order_of_use(wording: Wording) -> None:
    assert list(wording.commands) == list(COMMANDS)


@languages
def test_every_operators_command_is_explained(wording: Wording) -> None:
    assert list(wording.operators) == list(FOR_OWNERS)
    assert all(words.line and words.usage and words.examples for words in wording.operators.values())


@languages
@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100])
def test_every_plural_answers_for_every_number(wording: Wording, number: int) -> None:
    counted = [wording.count(key, number) for key in wording.plurals]
    assert all(counted) and not any("{" in text for text in counted)


@languages
def test_every_plural_has_exactly_the_forms_of_its_language(wording: Wording) -> None:
    forms = {Locale(wording.code).plural_form(number) for number in range(120)}
    assert all(set(plural) == forms for plural in wording.plurals.values())


@languages
def test_a_menu_line_fits_telegram(wording: Wording) -> None:
    assert all(1 <= len(words.line) <= 256 for words in wording.commands.values())


@languages
def test_every_text_reads_in_the_direction_of_its_language(wording: Wording) -> None:
    mark = {"rtl": "\u200f", "ltr": "\u200e"}[wording.direction]
    for key, text in wording.texts.items():
        facts = dict.fromkeys(re.findall(r"\{(\w+)\}", text), "JF-17 حفتر")
        for shown in wording.say(key, **facts).split("\n"):
            seen = visible(line(shown, wording.direction))
            assert seen.startswith(mark) or first_strong(seen) in (wording.direction, None), key


@languages
def test_every_way_of_finding_is_told(wording: Wording) -> None:
    ways = [f"outlet_{how}" for how in OUTLET_FOUND] + [f"published_{how}" for how in PUBLISHED_FOUND]
    assert all(wording.texts[way] for way in ways)


@languages
def test_no_word_asks_for_two_commands(wording: Wording) -> None:
    those = (*wording.commands.values(), *wording.operators.values())
    words = [word for command in those for word in {*map(spelling, command.words)}]
    assert len(words) == len(set(words))
