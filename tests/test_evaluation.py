"""The evaluation's scores that may not fall; they need its data beside the project."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.shared


def scores(shared: Path, *task: str) -> Mapping[str, float]:
    command = [sys.executable, str(shared / "eval" / "run.py"), *task, "--json"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert answer.returncode == 0, answer.stderr
    found: Mapping[str, float] = json.loads(answer.stdout.splitlines()[-1])
    sys.stdout.write(f"{' '.join(task)}: {dict(found)}\n")
    return found


def test_cleaning_keeps_the_body_and_nothing_else(shared: Path) -> None:
    found = scores(shared, "cleaning")
    assert (found["boilerplate_kept"], found["body_lost"]) == (0, 0)


def test_stories_are_pure_before_they_are_complete(shared: Path) -> None:
    """In the worst order of arrival, not on average: a false merge fakes corroboration."""
    found = scores(shared, "stories")
    assert found["worst_precision"] >= 0.95
    assert found["recall"] >= 0.40
