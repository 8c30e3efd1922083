"""Somebody as he is named in one place: the values that nouns are read into."""

from typing import NamedTuple

from summarizer.quotes.english.lexis import lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.runs import Run
from summarizer.quotes.english.small import small
from summarizer.quotes.saying import BODY, Source
from summarizer.quotes.tokens import DASH

_DEPUTIES = frozenset(["vice", "deputy", "assistant", "former", "ex", "acting", "associate", "co-"])


class Noun(NamedTuple):
    """Somebody and the token behind him; `bare`: a name with nothing beside it.

    `statement`: what stands there is what a body issued; the source is who issued it, if `owned`.
    """

    source: Source
    end: int
    bare: bool = False
    statement: bool = False
    owned: bool = True


def body_of(line: Line, first: int, end: int) -> Source:
    """Return a body that has a name."""
    keys = [line.key(at) for at in range(first, end)]
    heads = [key for key in keys if key in lexis().bodies]
    head = heads[-1] if heads else keys[-1]
    return source_of(line, first, end, BODY)._replace(head=head, words=frozenset(keys))


def described(line: Line, first: int, end: int, kind: str, head: str, run: Run) -> Source:
    """Return somebody or a body that only a noun tells."""
    keys = [line.key(at) for at in range(run.first, end)]
    words = frozenset(key for key in keys if key not in small().prepositions | small().determiners)
    deputy = _DEPUTIES & words
    full = head_of([*deputy, head]) if deputy else head
    return source_of(line, first, end, kind)._replace(head=full, words=words)


def head_of(words: list[str]) -> str:
    """Return the noun of an office; a deputy's is another one."""
    head = next((kind for word in reversed(words) if (kind := person(word))), words[-1])
    deputy = next((word for word in words if word in _DEPUTIES), "")
    return f"{deputy} {head}" if deputy else head


def source_of(line: Line, first: int, end: int, kind: str) -> Source:
    """Return somebody of whom only the name is read yet."""
    while end - 1 > first and line.kind(end - 1) == DASH:
        end -= 1
    name, span = line.words(first, end), line.span(first, end)
    if name.endswith(("'s", "’s")):
        name, span = name[:-2], span._replace(end=span.end - 2)
    # «He» is never a body; «it» asks for one.
    return Source(span, name, kind, gender="n" if kind == BODY else "")
