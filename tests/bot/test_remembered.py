"""Answers that are kept for a while."""

from bot.remembered import Remembered


def test_an_answer_is_remembered() -> None:
    remembered = Remembered[str](2)
    assert remembered.keep("أ", "نعم") == "نعم"
    assert remembered.recall("أ") == "نعم"


def test_what_was_never_asked_is_not_known() -> None:
    assert Remembered[str](2).recall("أ") is None


def test_the_answer_that_was_asked_for_longest_ago_is_forgotten_first() -> None:
    remembered = Remembered[str](2)
    for question in "أب":
        remembered.keep(question, question)
    remembered.recall("أ")
    remembered.keep("ج", "ج")
    assert [remembered.recall(question) for question in "أبج"] == ["أ", None, "ج"]
