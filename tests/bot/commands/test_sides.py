"""Which outlets words mean."""

import pytest

from bot.commands.sides import meant

NAMES = (
    ("الأمصار",),
    ("النهار",),
    (),
    ("المغرب اليوم", "الشرق الأوسط"),
    ("بوابة الوسط",),
    ("Middle East Eye",),
)


@pytest.mark.parametrize(
    ("words", "numbers", "unread"),
    [
        ("النهار", (1,), ""),
        ("النهار والأمصار", (0, 1), ""),
        ("بين النهار وبين الامصار", (0, 1), ""),
        ("المغرب", (3,), ""),
        ("الشرق الأوسط", (3,), ""),
        ("الوسط", (4,), ""),
        ("الوسط والنهار", (1, 4), ""),
        ("middle east eye", (5,), ""),
        ("النهار وكراتشي", (1,), "وكراتشي"),
        ("كراتشي", (), "كراتشي"),
        ("", (), ""),
        ("بين و!!!", (), ""),
    ],
)
def test_outlets_are_meant_by_their_names_or_parts_of_them(
    words: str, numbers: tuple[int, ...], unread: str
) -> None:
    assert meant(NAMES, words) == (numbers, unread)
