"""Everybody an article names in full, wherever he stands in the sentence."""

from collections.abc import Iterator

from summarizer.quotes.english.lexis import is_reporting, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.runs import CHARGED, LINKING
from summarizer.quotes.saying import PERSON, Place
from summarizer.quotes.tokens import WORD

_LONGEST = 16  # tokens of an office with its name


def mentions_of(line: Line) -> Iterator[Place]:
    """Yield the people of a paragraph, in order."""
    at = 0
    while at < len(line.tokens):
        if line.kind(at) == WORD and _may_name(line, at):
            noun = read_noun(line, at, min(len(line.tokens), at + _LONGEST))
            if (
                noun is not None
                and noun.source.kind == PERSON
                and " " in noun.source.name
                and noun.source.sure
            ):
                yield Place(line.sentences[at], noun.source)
                at = noun.end
                continue
        at += 1


def _may_name(line: Line, at: int) -> bool:
    """Tell whether a name with an office, or a name alone, may begin at a word."""
    key = line.key(at)
    if is_reporting(key):
        return False
    if key in CHARGED and line.key(at + 1) in ("of", "for"):
        return True
    following = at + 1 + (line.key(at + 1) in LINKING)
    if not line.capital(following):
        return False
    return line.capital(at) or key in lexis().ranks or person(key) is not None
