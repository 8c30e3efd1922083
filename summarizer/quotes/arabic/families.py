"""The first names of those whom an article goes on to call by their family alone."""

from collections.abc import Iterable, Iterator

from summarizer.quotes.arabic.lexis import is_definite
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import begins_name, is_foreign, is_given
from summarizer.quotes.saying import PERSON, Place, Source
from summarizer.quotes.tokens import WORD

_LONGEST = 4  # words of a name
_NISBAS = ("ي", "يه")


def full_names(lines: Iterable[Line], families: frozenset[str]) -> Iterator[Place]:
    """Yield whoever is named by a first name and one of some families, in order: «السويسري مارسيل كولر»."""
    for line in lines:
        for at, token in enumerate(line.tokens):
            if token.key in families and (first := _first(line, at)) < at:
                span = line.span(first, at + 1)
                name = line.text[span.start : span.end]
                yield Place(line.sentences[at], Source(span, name, PERSON, sure=True))


def _first(line: Line, at: int) -> int:
    """Return the token with which the name begins whose family stands at a token."""
    first = at
    while at - first < _LONGEST and _is_first_name(line, first - 1):
        first -= 1
    return first


def _is_first_name(line: Line, at: int) -> bool:
    word = line.key(at)
    if line.kind(at) != WORD or is_definite(word):
        return False
    if is_given(word):
        return True
    # Behind «السويسري» a bare noun is a name, whatever the dictionary says.
    before = line.key(at - 1)
    countryman = before.startswith("ال") and before.endswith(_NISBAS)
    return begins_name(word) and (is_foreign(word) or countryman)
