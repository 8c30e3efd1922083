"""Invented stories, told by several outlets each: two of a kind in a file, which must not be taken for one."""

import json
import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from summarizer import Document, analyze, group_stories

FILES = sorted((Path(__file__).parents[1] / "data" / "stories").glob("*.json"))


def told(file: Path) -> list[Document]:
    """Return the articles of a file; an id begins with the name of its story."""
    stories = json.loads(file.read_text("utf-8"))
    return [
        analyze(one["text"], id=f"{name} {number}", title=one["title"], outlet=one["outlet"], whole=True)
        for name, reports in stories.items()
        for number, one in enumerate(reports)
    ]


ALL = tuple(document for file in FILES for document in told(file))


def pairs(stories: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    """Return the articles that stand in one story, two by two."""
    return {pair for story in stories for pair in combinations(sorted(story), 2)}


def false_pairs(stories: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Return the articles that stand in one story and tell of two."""
    return [(a, b) for a, b in pairs(stories) if a.split()[0] != b.split()[0]]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_two_events_of_a_kind_are_not_one_story(file: Path) -> None:
    articles = told(file)
    assert false_pairs(group_stories(articles)) == false_pairs(group_stories(articles[::-1])) == []


@pytest.mark.parametrize("seed", range(5))
def test_among_all_others_no_two_events_are_one_story(seed: int) -> None:
    articles = list(ALL)
    random.Random(seed).shuffle(articles)  # noqa: S311  an order of arrival
    assert false_pairs(group_stories(articles)) == []


@pytest.mark.parametrize("seed", range(5))
def test_most_reports_of_one_event_are_one_story(seed: int) -> None:
    articles = list(ALL)
    random.Random(seed).shuffle(articles)  # noqa: S311  an order of arrival
    true = {(a, b) for a, b in pairs([[one.id for one in ALL]]) if a.split()[0] == b.split()[0]}
    assert len(pairs(group_stories(articles))) >= 0.7 * len(true)


def test_the_stories_are_fourteen() -> None:
    assert len({one.id.split()[0] for one in ALL}) == 14
