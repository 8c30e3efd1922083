"""The evaluation's scores that may not fall; they need its data beside the project."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.shared


def scores(shared: Path, *task: str) -> Callable[..., float]:
    """Return a reader of the scores of a task: its arguments are the keys on the way to a figure."""
    command = [sys.executable, str(shared / "eval" / "run.py"), *task, "--json"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert answer.returncode == 0, answer.stderr
    sys.stdout.write(f"{' '.join(task)}: {answer.stdout}\n")
    found = json.loads(answer.stdout.splitlines()[-1])
    return lambda *keys: reduce(getitem, keys, found)


def test_cleaning_keeps_the_body_and_nothing_else(shared: Path) -> None:
    found = scores(shared, "cleaning")
    assert (found("boilerplate_kept"), found("body_lost")) == (0, 0)


def test_stories_are_pure_before_they_are_complete(shared: Path) -> None:
    """In the worst order of arrival, not on average: a false merge fakes corroboration."""
    found = scores(shared, "stories")
    assert found("worst_precision") >= 0.95
    assert found("recall") >= 0.55
    assert found("spread") <= 0.03


def test_dates_are_read_as_a_reader_reads_them(shared: Path) -> None:
    found = scores(shared, "dates")
    assert found("value_strict", 2) >= 0.97
    assert str(found("negatives_hit")) == "0/38"


def test_what_several_outlets_tell_is_one_event(shared: Path) -> None:
    found = scores(shared, "timeline")
    assert found("events_strict", "F1") >= 0.85
    assert found("merge_pairs", "F1") >= 0.80


def test_the_one_contradiction_is_marked_and_no_other(shared: Path) -> None:
    found = scores(shared, "timeline")
    assert (found("flags", "right"), found("flags", "false")) == (1, 0)


@pytest.mark.parametrize(("texts", "least"), [("easc", 0.503), ("saudi", 0.308), ("multinews", 0.333)])
def test_summaries_hold_what_people_would_choose(shared: Path, texts: str, least: float) -> None:
    """ROUGE-1, to the thousandth."""
    assert round(scores(shared, "summary", texts)("R1"), 3) >= least


def test_summaries_are_whole_sentences_that_stand_alone(shared: Path) -> None:
    found = scores(shared, "summary", "saudi")
    faults = [found(each) for each in ("leaning", "unfinished", "short", "repeats")]
    assert all(fault <= most for fault, most in zip(faults, (0.05, 0.05, 0.03, 0.05), strict=True))


def test_people_are_called_by_their_names(shared: Path) -> None:
    found = scores(shared, "names")
    assert found("right") >= 0.97
    assert not found("merged_wrongly")
