"""Amounts contradict each other only where both cannot be true of one happening."""

from datetime import date

import pytest

from summarizer import build_timeline
from tests.summarizer.timeline.reading import article, timeline

SIGNED = "وقع الوزير عادل رماح في روما يوم 18 ديسمبر 2025 اتفاقية قيمتها {} دولار."


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("4 مليارات", "5 مليارات", ["amount"]),
        ("4 مليارات", "أربعة مليارات", []),
        ("تتجاوز 4 مليارات", "4.6 مليار", []),
        ("نحو 70 مليون", "68 مليون", []),
    ],
    ids=["different", "in words", "over", "about"],
)
def test_amounts_of_one_deal(one: str, other: str, kinds: list[str]) -> None:
    (event,) = timeline(SIGNED.format(one), SIGNED.format(other)).events
    assert [conflict.kind for conflict in event.conflicts] == kinds


def test_a_detail_of_one_outlet_alone_is_no_conflict() -> None:
    (event,) = timeline(
        SIGNED.format("4 مليارات"), "وقع الوزير عادل رماح اتفاقية في روما يوم 18 ديسمبر 2025."
    ).events
    assert event.conflict is None


def test_a_toll_that_rises_from_day_to_day_is_no_contradiction() -> None:
    texts = [
        ("2026-01-06", "أسفر انفجار في مدينة سرت في 5 يناير 2026 عن مقتل 12 شخصا."),
        ("2026-01-08", "أسفر انفجار في مدينة سرت في 5 يناير 2026 عن مقتل 19 شخصا."),
    ]
    documents = [article(text, id=day, published=date.fromisoformat(day), outlet=day) for day, text in texts]
    (event,) = build_timeline(documents).events
    assert event.conflict is None
