"""Timelines of whole stories that were invented for measuring, and of the shared articles."""

from collections import Counter
from pathlib import Path

import pytest

from summarizer import build_timeline
from tests.summarizer.timeline_cases import STORIES, load_story, score


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.json")), ids=lambda path: path.stem)
def test_most_events_of_a_story_are_told(path: Path) -> None:
    story = load_story(path)
    counts = score(story, build_timeline(story.documents).events)
    assert counts["events", "right"] >= 0.6 * counts["events", "asked"]


def test_hardly_ever_are_two_happenings_taken_for_one() -> None:
    stories = [load_story(path) for path in sorted(STORIES.glob("*.json"))]
    counts = sum((score(story, build_timeline(story.documents).events) for story in stories), Counter())
    assert counts["pairs", "right"] >= 0.75 * counts["pairs", "told"]
