"""Marked words that nobody closed: they end where the reporter says whose they are."""

from collections.abc import Sequence

from summarizer.quotes.english.lexis import is_reporting
from summarizer.quotes.english.marks import Marks
from summarizer.quotes.marks import Marked
from summarizer.quotes.tokens import COMMA, STOP, WORD, Token

_NEAR = 5  # tokens between a comma and the verb behind its subject


def closed(tokens: Sequence[Token], marks: Marks) -> Marks:
    """Return the marks with the last one closed before «, he said», where nothing else closes it."""
    if not marks.pairs or marks.pairs[-1].closed or marks.reopened:
        return marks
    last = marks.pairs[-1]
    for at in range(last.first + 1, len(tokens)):
        if tokens[at].kind in (COMMA, STOP) and _is_attribution(tokens, at + 1):
            return marks._replace(pairs=(*marks.pairs[:-1], Marked(last.first, at)))
    return marks


def attributed(tokens: Sequence[Token]) -> bool:
    """Tell whether paragraphs end in «, said X»: a mark that still stands open there was lost."""
    last = max((at for at, token in enumerate(tokens[:-1]) if token.kind in (COMMA, STOP)), default=None)
    return last is not None and tokens[last].kind == COMMA and _is_attribution(tokens, last + 1)


def _is_attribution(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the sentence ends in a verb of saying and its subject, or in these the other way round."""
    for at in range(first, min(len(tokens), first + _NEAR)):
        if tokens[at].kind != WORD:
            return False
        if is_reporting(tokens[at].key):
            behind = tokens[at + 1].kind if at + 1 < len(tokens) else STOP
            return at == first or behind != WORD
    return False
