"""Brackets that some papers print for quotation marks: «وقال الوزير (لا شك في أن …)»."""

from collections.abc import Sequence

from summarizer.quotes.arabic.lexis import lexis, verb
from summarizer.quotes.tokens import CLOSE, COLON, MARK, OPEN, STOP, WORD, Token

_SHORTEST = 6  # words
_REACH = 25  # tokens from the verb to what it reports


def with_spoken_brackets(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a paragraph, brackets around speech made marks."""
    found = list(tokens)
    opened = -1
    for at, token in enumerate(tokens):
        if token.kind == OPEN:
            opened = at
        elif token.kind == CLOSE and opened >= 0:
            if _is_speech(tokens, opened, at):
                found[opened] = tokens[opened]._replace(kind=MARK, key="((")
                found[at] = token._replace(kind=MARK, key="))")
            opened = -1
    return tuple(found)


def _is_speech(tokens: Sequence[Token], first: int, last: int) -> bool:
    if sum(token.kind == WORD for token in tokens[first + 1 : last]) < _SHORTEST or not first:
        return False
    before = tokens[first - 1]
    if before.kind == COLON or before.key in lexis().sets["complementisers"]:
        return True
    return (last + 1 == len(tokens) or tokens[last + 1].kind == STOP) and _is_reported(tokens, first)


def _is_reported(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a verb of saying has not yet led to what it reports."""
    complementisers = lexis().sets["complementisers"]
    for at in range(first - 1, max(-1, first - _REACH), -1):
        token = tokens[at]
        if token.kind in (STOP, COLON) or token.key in complementisers:
            return False
        form = verb(token.key) if token.kind == WORD else None
        if form is not None and not form.weak and "a" in form.frames:
            return True
    return False
