"""No pattern of the program can be made to search for ever: regexploit looks at each of them."""

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import cache

import pytest
from regexploit.ast.sre import SreOpParser
from regexploit.redos import find

from tests.patterns import ROOT, Pattern, written

CATASTROPHIC = 3


class Parser(SreOpParser):
    """Reads `a++` as `a+`: what cannot go back is no worse than what can."""

    from_POSSESSIVE_REPEAT = SreOpParser.from_MAX_REPEAT  # noqa: N815


@cache
def compiled() -> tuple[Pattern, ...]:
    """Return the patterns that a process of its own compiles."""
    listed = subprocess.run(
        [sys.executable, "-m", "tests.patterns"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return tuple(Pattern(*row) for row in json.loads(listed.stdout))


def starriness(pattern: str, flags: int = 0) -> int:
    """Return how steeply the search may grow: 3 is cubic, from 10 on it is exponential."""
    return max((found.starriness for found in find(Parser().parse_sre(pattern, flags))), default=0)


def parsed_or_compiled() -> Sequence[tuple[str, str, int]]:
    """Return each pattern with where it stands: as compiled, or as written where it is a plain string."""
    plain = [(f"{site.path}:{site.first}", text, 0) for site, text in written() if text is not None]
    return plain + [(f"{one.path}:{one.line}", one.text, one.flags) for one in compiled()]


def test_every_pattern_that_the_code_builds_is_looked_at() -> None:
    unseen = [
        f"{site.path}:{site.first}"
        for site, text in written()
        if text is None and not any(pattern.stands_at(site) for pattern in compiled())
    ]
    assert not unseen, "have tests/patterns.py compile them"


def test_no_pattern_of_the_program_searches_in_cubic_or_exponential_time() -> None:
    assert not [
        (place, pattern[:80])
        for place, pattern, flags in parsed_or_compiled()
        if starriness(pattern, flags) >= CATASTROPHIC
    ]


@pytest.mark.parametrize("planted", ["(?:[ء-ي]+ ?)+:", r"(\w+\s?)*:", r"\w*\w*\w*:", "(?:[ء-ي]++ ?)+!"])
def test_a_planted_pattern_without_end_is_found(planted: str) -> None:
    assert starriness(planted) >= CATASTROPHIC
