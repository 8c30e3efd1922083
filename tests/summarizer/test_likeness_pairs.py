"""Pairs of short reports: one event told by two outlets in other words, or two events of one kind."""

from datetime import date
from pathlib import Path

import pytest

from summarizer import Document, Sketch, analyze, group_stories, sketch
from tests.stories import nearest

DATA = Path(__file__).parents[1] / "data"
Pair = tuple[str, ...]


def pairs(name: str) -> list[Pair]:
    """Return rows of same or other, title, text, title, text."""
    return [tuple(line.split("\t")) for line in (DATA / name).read_text("utf-8").splitlines()]


# The rules were tuned on the first table; the second was only measured.
PAIRS = [*pairs("stories.tsv"), *pairs("stories_held_out.tsv")]


def report(title: str, text: str, published: date | None = None) -> Document:
    return analyze(text, id=title, title=title, published=published, whole=True)


def kept(title: str, text: str) -> Sketch:
    return sketch(report(title, text))


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair[0]} {pair[3]}" for pair in PAIRS])
def test_reports_of_one_event_join_and_those_of_another_do_not(pair: Pair) -> None:
    expected, title, text, *second_report = pair
    one, other = kept(title, text), kept(*second_report)
    for first, second in ((one, other), (other, one)):
        assert (nearest(second, {"first": [first]}) == "first") == (expected == "same")


def test_among_all_others_most_reports_of_one_event_still_join_and_no_others_do() -> None:
    """The more stories there are, the surer must a join be."""
    joined = {"same": 0, "other": 0}
    for expected, title, text, second_title, second_text in PAIRS:
        others = distant({title, second_title})
        arrived = [report(title, text), *others, report(second_title, second_text)]
        joined[expected] += any({title, second_title} <= set(story) for story in group_stories(arrived))
    assert joined["same"] >= 14
    assert joined["other"] == 0


def distant(printed: set[str]) -> list[Document]:
    """Return the first reports of the other pairs, each once."""
    firsts = dict.fromkeys((pair[1], pair[2]) for pair in PAIRS)
    return [report(title, text) for title, text in firsts if title not in printed]


TITLE = "زلزال يضرب جنوب البلاد ويثير الهلع بين السكان"
TEXT = (
    "ضرب زلزال جنوب البلاد {} وأثار الهلع بين السكان الذين خرجوا إلى الشوارع. وقالت السلطات إنها تتابع الوضع."
)


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        pytest.param("يوم 11 مارس 2025", "يوم 18 أبريل 2025", False, id="other full dates"),
        pytest.param("يوم 11 مارس", "يوم 18 نيسان", False, id="other days without a year"),
        pytest.param("يوم 11 مارس 2024", "يوم 11 مارس 2025", False, id="other years"),
        pytest.param("يوم 11 مارس 2025", "يوم 11 آذار", True, id="one day by two names"),
        pytest.param("مساء 31 ديسمبر", "ليلة 1 يناير", True, id="the turn of the year"),
        pytest.param("يوم 11 مارس", "أمس", True, id="one day unknown"),
        pytest.param("يوم 31 فبراير 2025", "يوم 31 شباط 2025", True, id="no such day"),
    ],
)
def test_a_day_named_in_the_lead_is_the_day_of_the_event(one: str, other: str, are_same: bool) -> None:
    stories = {1: [kept(TITLE, TEXT.format(one))]}
    assert (nearest(kept(TITLE, TEXT.format(other)), stories) == 1) == are_same


def test_a_day_named_in_the_lead_is_held_against_the_day_of_publication() -> None:
    early = sketch(report(TITLE, TEXT.format("أمس"), date(2025, 3, 12)))
    assert nearest(kept(TITLE, TEXT.format("يوم 18 أبريل 2025")), {1: [early]}) is None
    assert nearest(kept(TITLE, TEXT.format("يوم 11 مارس 2025")), {1: [early]}) == 1


def test_of_a_hundred_thousand_digits_in_a_lead_few_are_kept() -> None:
    assert len(sketch(report("خبر", "1-" * 50_000)).particulars.figures) <= 30
