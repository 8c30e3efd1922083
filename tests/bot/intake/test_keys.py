"""Keys of a JSON object that are none of an article's."""

import json

import pytest

from bot.intake.keys import told, unread_keys, unread_of
from tests.growth import LINEAR, growth


def passed_over(*keys: str) -> str:
    return told(unread_keys("a.json", json.dumps(dict.fromkeys(keys, "نص")).encode()))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("titel", '"titel" (did you mean "title"?)'),
        ("Text", '"Text" (did you mean "text"?)'),
        ("source", '"source" (did you mean "outlet"?)'),
        ("published_at", '"published_at" (did you mean "published"?)'),
        ("المصدر", '"المصدر" (did you mean "outlet"?)'),
        ("tags", '"tags"'),
        ("a\nb", '"a b"'),
        ("ك" * 90, f'"{"ك" * 39}…"'),
    ],
)
def test_a_key_is_told_with_the_one_that_it_may_stand_for(key: str, expected: str) -> None:
    assert passed_over(key) == expected


def test_what_is_given_already_is_not_meant_again() -> None:
    assert passed_over("text", "content", "title") == '"content"'


def test_many_keys_are_counted() -> None:
    assert passed_over(*"abcdefg") == '"a", "b", "c", "d", "e", 2 more'


def many(size: int) -> tuple[str, ...]:
    return tuple(f"k{number}" for number in range(size))


def test_many_keys_are_read_in_linear_time() -> None:
    assert growth(many, unread_of, 4000) < LINEAR


def test_no_more_keys_are_understood_than_an_article_may_have() -> None:
    meant = [one.meant for one in unread_of((*many(99), "titel", "outlat"))]
    assert meant[99:] == ["title", ""]


@pytest.mark.parametrize(
    ("name", "raw"),
    [("a.txt", b'{"titel": 1}'), ("a.json", b"[1]"), ("a.json", b"{"), ("a.json", b"[" * 9999)],
)
def test_what_is_no_object_has_no_keys(name: str, raw: bytes) -> None:
    assert unread_keys(name, raw) == ()
