"""Listed phrases of several words, found at a token."""

from summarizer.quotes.arabic.lexis import lexis
from summarizer.quotes.arabic.line import Line


def phrase_at(line: Line, at: int, name: str) -> int:
    """Return how many tokens a listed phrase has at a token, a conjunction before it or not; 0: none."""
    word = line.key(at)
    table = lexis().phrases[name]
    for first in (word, word[1:] if word[:1] in ("و", "ف") else ""):
        for phrase in table.get(first, ()):
            if all(line.key(at + place) == part for place, part in enumerate(phrase) if place):
                return len(phrase)
    return 0
