"""A row in the tables of expressions."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from summarizer.dates.expressions import Expression
from summarizer.dates.symbols import Symbol


class Rule(NamedTuple):
    """A simple expression.

    `build` makes it of its symbols; None says that together they mean nothing. Where `only_after` is given,
    one of its alternatives must stand right before; none of `never_before` may stand right behind.
    """

    name: str
    pattern: str
    build: Callable[[Sequence[Symbol]], Expression | None]
    only_after: str = ""
    never_before: str = ""
