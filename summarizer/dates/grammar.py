"""All rules of a language as one pattern over signs."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from summarizer.dates import leading_rules, rules
from summarizer.dates.expressions import Expression
from summarizer.dates.patterns import pattern
from summarizer.dates.rule import Rule
from summarizer.dates.symbols import Symbol

# No rule begins with these, and most symbols of a text are of them: looked at first, they are passed by.
NEVER_FIRST = (
    "WORD | MARK | COMMA | COLON | SLASH | DASH | CLOSE | UNQUOTE | AND | FROM | TO | PAST | FUTURE | STATE"
    "| COUNTED | NAME | IN | UNTIL | BETWEEN | REALM | SOURCE | DELIVERY | GREETING | WITH"
)


@cache
def grammar(month_first: bool) -> re.Pattern[str]:
    """Return all rules as one pattern, each a group of its name."""
    rules_of = "|".join(f"(?P<{rule.name}>{_guarded(rule)})" for rule in _rules(month_first))
    return re.compile(f"(?!{pattern(NEVER_FIRST)})(?:{rules_of})")


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
