"""A report that goes on with its story in much the same words is news; the same report retold is none."""

import pytest

from summarizer.document import Span
from summarizer.languages import language
from summarizer.languages.registry import CODES
from summarizer.novelty.turns import told_turns, untold
from tests.summarizer.novelty.articles import new_in
from tests.summarizer.novelty.stories import DEVELOPED, REPEATED

# What this rule does not decide: «سرق» beside «سرقته» shares too few words with it.
_OTHERWISE = {"arrest_as_noun"}
_SUNK = "غرق قارب صيد قبالة صفاقس، وتبحث فرق الإنقاذ عن خمسة بحارة."


@pytest.mark.parametrize("name", DEVELOPED)
def test_a_development_is_no_repetition_however_many_words_it_shares(name: str) -> None:
    old, new = DEVELOPED[name]
    assert not new_in(new, old).is_repetition


@pytest.mark.parametrize("name", [one for one in REPEATED if one not in _OTHERWISE])
def test_what_was_told_in_other_words_takes_no_turn(name: str) -> None:
    old, new = REPEATED[name]
    assert not new_in(new, old).turned


def test_a_development_that_was_received_is_a_repetition_the_second_time() -> None:
    old, new = DEVELOPED["body_found"]
    assert new_in(new, old, new).is_repetition


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("أنقذ الحرس البحري خمسة بحارة.", {"0"}),
        ("نجا خمسة بحارة.", {"0"}),
        ("شارك في البحث خمسة بحارة بعد إنقاذ زميلهم.", set()),
        ("بعد غرق القارب، أُعلنت وفاة خمسة بحارة.", {"0"}),
        ("وصلت فرق الإنقاذ إلى موقع القارب.", set()),
    ],
    ids=["a_verb", "its_synonym", "what_is_recalled", "behind_what_is_recalled", "who_does_it"],
)
def test_only_what_a_sentence_is_about_is_asked_for(text: str, silent: set[str]) -> None:
    told = told_turns([("0", "ar", _SUNK)])
    assert untold(text, "ar", Span(0, len(text)), told, frozenset("0")) == silent


@pytest.mark.parametrize(
    ("old", "new", "silent"),
    [
        ("ستفرج المحكمة عن الصحفي.", "أفرجت المحكمة عن الصحفي.", {"0"}),
        ("ستفرج المحكمة عن الصحفي.", "سيفرج عن الصحفي.", set()),
        ("أفرجت المحكمة عن الصحفي.", "سيفرج عن الصحفي.", set()),
        ("The port will close.", "The port closed.", {"0"}),
    ],
    ids=["it_came", "it_is_still_to_come", "it_was_before", "in_english"],
)
def test_what_was_only_expected_is_new_when_it_comes(old: str, new: str, silent: set[str]) -> None:
    code = "en" if old.isascii() else "ar"
    assert untold(new, code, Span(0, len(new)), told_turns([("0", code, old)]), frozenset("0")) == silent


@pytest.mark.parametrize("code", CODES)
def test_every_turn_can_be_told_by_some_word(code: str) -> None:
    words = language(code).turns().words
    assert all(form and turn.names for form, turn in words.items())
