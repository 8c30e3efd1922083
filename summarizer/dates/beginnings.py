"""With which signs a pattern over signs can begin: what cannot begin at a sign need not be tried there."""

import re
from itertools import chain
from typing import NamedTuple

from summarizer.dates.symbols import SIGNS

_OPENING = re.compile(r"\(\?(?::|<?[=!])")
_ALL = frozenset(SIGNS.values())


class _Begun(NamedTuple):
    """The signs with which a part can begin, whether it may match nothing, and where it ends."""

    signs: frozenset[str]
    is_optional: bool
    end: int


def beginnings(expression: str) -> frozenset[str]:
    """Return the signs with which a pattern, made by `pattern`, can begin; more than those at worst."""
    return _choice(expression, 0).signs


def _choice(expression: str, start: int) -> _Begun:
    """Read alternatives up to the bracket that closes them."""
    found = [_row(expression, start)]
    while expression[found[-1].end : found[-1].end + 1] == "|":
        found.append(_row(expression, found[-1].end + 1))
    signs = frozenset(chain.from_iterable(each.signs for each in found))
    return _Begun(signs, any(each.is_optional for each in found), found[-1].end)


def _row(expression: str, start: int) -> _Begun:
    """Read parts that follow upon each other; only behind what may be nothing the next one can begin."""
    signs, is_optional, end = frozenset[str](), True, start
    while end < len(expression) and expression[end] not in "|)":
        part = _repeated(expression, _part(expression, end))
        if is_optional:
            signs |= part.signs
        is_optional, end = is_optional and part.is_optional, part.end
    return _Begun(signs, is_optional, end)


def _part(expression: str, start: int) -> _Begun:
    opening = _OPENING.match(expression, start)
    if opening is not None:
        inner = _choice(expression, opening.end())
        is_group = opening[0] == "(?:"
        # What only looks around takes no sign.
        return _Begun(
            inner.signs if is_group else frozenset(), inner.is_optional or not is_group, inner.end + 1
        )
    if expression[start] in _ALL:
        return _Begun(frozenset(expression[start]), False, start + 1)
    return _Begun(frozenset(), True, start + 1)


def _repeated(expression: str, part: _Begun) -> _Begun:
    """Read how often a part stands there."""
    if expression[part.end : part.end + 1] == "?":
        return part._replace(is_optional=True, end=part.end + 1)
    if expression[part.end : part.end + 1] == "{":
        end = expression.index("}", part.end) + 1
        return part._replace(is_optional=part.is_optional or expression[part.end + 1] == "0", end=end)
    return part
