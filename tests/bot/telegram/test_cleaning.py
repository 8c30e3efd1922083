import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.cleaning import clean, clean_parsed
from bot.telegram.entities import Entity, Parsed, utf16_length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سطر\u2028ثان\u202eثالث", "سطرثانثالث"),
        ("أ\tب\x00ج\x1bد", "أ ب ج د"),
        ("سطر\r\nسطر", "سطر\nسطر"),
        ("\u2068JF-17\u2069\u200f", "\u2068JF-17\u2069\u200f"),
    ],
    ids=["old marks go", "controls are spaces", "CR goes", "isolates stay"],
)
def test_a_text_is_cleaned_as_telegram_cleans_it(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_entities_move_with_the_text_that_is_left() -> None:
    parsed = Parsed("\n 😀\u2029 نص  ", (Entity("bold", 2, 3), Entity("italic", 6, 4)))
    assert clean_parsed(parsed) == Parsed("😀 نص", (Entity("bold", 0, 2), Entity("italic", 3, 2)))


def test_an_entity_of_nothing_but_removed_signs_goes() -> None:
    assert clean_parsed(Parsed("نص\u2028", (Entity("bold", 2, 1),))) == Parsed("نص")


@settings(deadline=None)
@given(st.text(st.sampled_from("اب \n\t\u2028\r😀"), min_size=1), st.data())
def test_entities_stay_inside_the_text(text: str, data: st.DataObject) -> None:
    end = utf16_length(text)
    offset = data.draw(st.integers(0, end - 1))
    cleaned = clean_parsed(Parsed(text, (Entity("bold", offset, end - offset),)))
    assert all(
        0 <= entity.offset < entity.offset + entity.length <= utf16_length(cleaned.text)
        for entity in cleaned.entities
    )
