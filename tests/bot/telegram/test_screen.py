import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.grammar import parse_html
from bot.telegram.limits import Button
from bot.telegram.messages import Keyboard, Message, Notice
from bot.telegram.screen import show_message, show_notice


def shown(raw: str, keyboard: Keyboard = (), *, edits: int = 0, interactive: bool = False) -> str:
    message = Message(0, 1, raw, parse_html(raw), keyboard, edits)
    return show_message(message, interactive=interactive)


@pytest.mark.parametrize(
    ("raw", "plain", "terminal"),
    [
        ("<b>😀 عنوان</b> نص", "😀 عنوان نص", "\x1b[1m😀 عنوان\x1b[22m نص"),
        ("<a href='https://n.example/1'>[1]</a>", "[1] (https://n.example/1)", "[1] (https://n.example/1)"),
        ("<a>http://n.example</a> نص", "http://n.example نص", "http://n.example نص"),
        ("رأس\n<blockquote>أول\nثان</blockquote>\nذيل", "رأس\n│ أول\n│ ثان\nذيل", "رأس\n│ أول\n│ ثان\nذيل"),
        ("<blockquote><b>أ</b></blockquote>", "│ أ", "│ \x1b[1mأ\x1b[22m"),
        ("\u200f\u2068JF-17\u2069 نص", "JF-17 نص", "\u200f\u2068JF-17\u2069 نص"),
        ("نص\x9b2J\x7f", "نص2J", "نص2J"),
        ("<i>مائل</i>", "مائل", "مائل"),
    ],
    ids=["bold", "link", "bare link", "quote", "bold in a quote", "marks", "controls", "other"],
)
def test_a_message_is_shown_as_lines(raw: str, plain: str, terminal: str) -> None:
    assert shown(raw) == plain
    assert shown(raw, interactive=True) == terminal


def test_buttons_are_numbered_over_all_rows() -> None:
    keyboard = ((Button("أطول", "a"), Button("مصادر", "b")), (Button("رابط", url="https://n.example"),))
    assert shown("نص", keyboard) == "نص\n[1 أطول] [2 مصادر]\n[3 رابط: https://n.example]"


def test_an_edit_is_marked_in_a_terminal_only() -> None:
    assert shown("نص", edits=1, interactive=True) == "(edited)\nنص"
    assert shown("نص", edits=1) == "نص"


def test_an_escape_in_a_link_or_label_cannot_steer_the_terminal() -> None:
    keyboard = ((Button("\x1b[2J", "a"),),)
    lines = shown("<a href='http://n.example/&#27;[2J'>x</a>", keyboard, interactive=True)
    assert "\x1b" not in lines


@pytest.mark.parametrize(
    ("text", "expected"), [("تم", "(تم)"), ("", ""), (" ", "")], ids=["text", "none", "blank"]
)
def test_an_answer_to_a_press_stands_in_parentheses(text: str, expected: str) -> None:
    assert show_notice(Notice("1", text), interactive=False) == expected


@settings(deadline=None)
@given(st.text(st.sampled_from("اب \n😀")))
def test_plain_text_is_shown_unchanged(text: str) -> None:
    assert shown(text) == text
