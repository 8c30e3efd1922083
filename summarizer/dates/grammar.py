"""All rules of a language as patterns over signs."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from summarizer.dates import leading_rules, rules
from summarizer.dates.beginnings import beginnings
from summarizer.dates.expressions import Expression
from summarizer.dates.patterns import pattern
from summarizer.dates.rule import Rule
from summarizer.dates.symbols import Symbol


def matches(kinds: str, month_first: bool) -> Iterator[re.Match[str]]:
    """Yield where rules match a sentence's kinds, in order; the name of the group is that of the rule."""
    rules, end = _grammar(month_first), 0
    for place, sign in enumerate(kinds):
        if place >= end and sign in rules and (match := rules[sign].match(kinds, place)) is not None:
            end = match.end()
            yield match


@cache
def builders(month_first: bool) -> dict[str, Callable[[Sequence[Symbol]], Expression | None]]:
    """Return the builder of each rule."""
    return {rule.name: rule.build for rule in _rules(month_first)}


def _rules(month_first: bool) -> tuple[Rule, ...]:
    return leading_rules.RULES if month_first else rules.RULES


def _guarded(rule: Rule) -> str:
    # Python looks back over a fixed width only, so that each alternative looks back on its own.
    needed = (
        "|".join(f"(?<={pattern(each)})" for each in rule.only_after.split("|")) if rule.only_after else ""
    )
    behind = f"(?!{pattern(rule.never_before)})" if rule.never_before else ""
    return f"(?:{needed})(?:{pattern(rule.pattern)}){behind}"


@cache
def _grammar(month_first: bool) -> Mapping[str, re.Pattern[str]]:
    """Return the rules that can begin with each sign as one pattern, each rule a group of its name.

    A sign with which none begins has no pattern, and most symbols of a text are of such kinds.
    """
    rules_of: dict[str, list[str]] = {}
    for rule in _rules(month_first):
        for sign in beginnings(pattern(rule.pattern)):
            rules_of.setdefault(sign, []).append(f"(?P<{rule.name}>{_guarded(rule)})")
    return {sign: re.compile("|".join(patterns)) for sign, patterns in rules_of.items()}
