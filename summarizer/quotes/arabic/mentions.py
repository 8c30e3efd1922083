"""Everybody an article names with an office or a rank, wherever he stands in the sentence."""

from collections.abc import Iterator, Sequence

from summarizer.quotes.arabic.lexis import is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.words import is_rank
from summarizer.quotes.saying import PERSON, Place
from summarizer.quotes.tokens import WORD

_LONGEST = 24  # tokens of an office with its name


def mentions_of(line: Line) -> Iterator[Place]:
    """Yield the people of a paragraph, in order."""
    at = 0
    while at < len(line.tokens):
        found = _mention(line, at)
        if found is not None:
            yield found[0]
        at = max(at + 1, found[1] if found else 0)


def _mention(line: Line, at: int) -> tuple[Place, int] | None:
    word = line.key(at).removeprefix("و") if _bears_and(line.key(at)) else line.key(at)
    if line.kind(at) != WORD or not (is_rank(word) or person(word) is not None or word in lexis().given):
        return None
    if word != line.key(at):
        line = line.without(at, 1, word)
    noun = read_noun(line, at, min(len(line.tokens), at + _LONGEST))
    if noun is None or noun.source.kind != PERSON or " " not in noun.source.name:
        return None
    return Place(line.sentences[at], noun.source), noun.end


def _bears_and(word: str) -> bool:
    """Tell whether «و» stands on a noun with its article: «والشاعرة», not «والدها»."""
    return word.startswith("وال") and person(word) is None


def juniors_of(lines: Sequence[Line]) -> frozenset[str]:
    """Return the first names that a kin word introduces: «نجله صدام»."""
    kin = lexis().sets["kin"]
    return frozenset(
        line.key(_after_kin(line, at))
        for line in lines
        for at, token in enumerate(line.tokens)
        if token.key in kin or token.key[1:] in kin
    )


def _after_kin(line: Line, at: int) -> int:
    """Return the name behind a kin word: «لأخته غير الشقيقة أوما»."""
    at += 1
    if line.key(at) == "غير":
        at += 1
    return at + 1 if is_definite(line.key(at)) else at
