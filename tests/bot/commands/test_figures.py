"""Figures on their way into a kept reply and out of it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.commands.figures import (
    FIGURES_AT_MOST,
    PHRASES_AT_MOST,
    TELLERS_AT_MOST,
    counted,
    first_figures,
    kept_figure,
    untold_bounds,
)
from bot.models import Entry
from bot.replies import Counted
from summarizer import Extract, Figure, Span, analyze, read_figures

NOON = datetime(2026, 2, 4, 12, tzinfo=UTC)
WAYS = ("4 مليارات دولار", "أربعة مليارات دولار", "4 \u2067مليارات\u2069\nدولار")
TEXT = " ثم ".join(WAYS)


def entries(*numbers: int, text: str = TEXT) -> dict[int, Entry]:
    documents = {number: analyze(text, id=str(number), whole=True) for number in numbers}
    return {n: Entry(n, n, 1, n, None, None, NOON, document) for n, document in documents.items()}


def extract(number: int, words: str, text: str = TEXT) -> Extract:
    start = text.index(words)
    return Extract(str(number), Span(start, start + len(words)), words)


def figure(*extracts: Extract, conflict: int | None = None) -> Figure:
    sources = len(extracts)
    return Figure(Decimal(4), None, "USD", "", "exact", None, extracts, sources, conflict)


def ways(told: Counted) -> list[tuple[str, list[int]]]:
    return [(one.text, [entry.ordinal for entry in one.tellers]) for one in told.phrases]


def test_the_words_that_most_use_come_first_with_all_who_use_them() -> None:
    told = figure(extract(1, WAYS[0]), extract(3, WAYS[1]), extract(4, WAYS[1]))
    (shown,) = counted([kept_figure(told)], entries(1, 3, 4))
    assert ways(shown) == [(WAYS[1], [3, 4]), (WAYS[0], [1])]


def test_words_that_look_the_same_are_the_same() -> None:
    (shown,) = counted([kept_figure(figure(extract(1, WAYS[0]), extract(2, WAYS[2])))], entries(1, 2))
    assert ways(shown) == [(WAYS[0], [1, 2])]


def test_a_deleted_article_tells_nothing_and_counts_for_nothing() -> None:
    kept = kept_figure(figure(extract(1, WAYS[0]), extract(2, WAYS[1])))
    (shown,) = counted([kept], entries(2))
    assert (ways(shown), shown.sources) == ([(WAYS[1], [2])], 1)
    assert counted([kept], {}) == ()


def test_what_is_left_alone_contradicts_nothing() -> None:
    sides = [kept_figure(figure(extract(n, WAYS[0]), conflict=1)) for n in (1, 2)]
    assert [one.conflict for one in counted(sides, entries(1, 2))] == [1, 1]
    assert [one.conflict for one in counted(sides, entries(2))] == [None]


def test_of_a_thousand_tellers_no_more_is_kept_than_a_line_has_room_for() -> None:
    kept = kept_figure(figure(*(extract(number, WAYS[number % 2]) for number in range(1, 1001))))
    assert len(kept.phrases) == 2 * (TELLERS_AT_MOST + 1)
    assert kept.sources == 1000


def test_of_many_ways_to_say_it_the_commonest_are_kept() -> None:
    text = " ثم ".join(f"{'0' * zeros}4 مليارات" for zeros in range(20))
    said = [extract(number, f"{'0' * (number % 20)}4 مليارات", text) for number in range(20)]
    kept = kept_figure(figure(*said, extract(20, "000004 مليارات", text)))
    assert len(kept.phrases) == PHRASES_AT_MOST + 1
    (shown,) = counted([kept], entries(*range(21), text=text))
    assert shown.is_cut
    assert ways(shown)[0] == ("000004 مليارات", [5, 20])


def test_of_very_many_figures_the_first_are_shown_with_all_that_contradict_them() -> None:
    told = [figure(extract(1, WAYS[0])) for _ in range(2 * FIGURES_AT_MOST)]
    told[3] = told[-1] = figure(extract(1, WAYS[0]), conflict=1)
    told[-2] = told[-3] = figure(extract(1, WAYS[0]), conflict=2)
    assert first_figures(told) == (*told[:FIGURES_AT_MOST], told[-1])


def test_words_that_leave_a_bound_to_the_words_around_them_stand_apart() -> None:
    told = figure(extract(1, WAYS[0]), extract(2, WAYS[0]), extract(3, WAYS[0]))
    untold = {("2", told.extracts[1].span): "over"}
    (shown,) = counted([kept_figure(told, untold)], entries(1, 2, 3))
    assert [(one.bound, len(one.tellers)) for one in shown.phrases] == [("", 2), ("over", 1)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("وقّع البلدان صفقة تتجاوز قيمتها أربعة مليارات دولار.", ["over"]),
        ("وقّع البلدان صفقة بأكثر من أربعة مليارات دولار.", []),
        ("وقّع البلدان صفقة قيمتها أربعة مليارات دولار.", []),
    ],
    ids=["around the words", "in the words", "exact"],
)
def test_a_bound_is_ours_to_tell_only_where_the_words_do_not(text: str, bounds: list[str]) -> None:
    found = read_figures(analyze(text, id="1", whole=True))
    assert found.mentions
    assert list(untold_bounds([found]).values()) == bounds
