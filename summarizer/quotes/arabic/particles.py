"""Names whose words look like particles: «بان كي مون» begins as «بأن» does, and goes on as «كي»."""

from collections.abc import Sequence

from summarizer.quotes.arabic.lexis import lexis
from summarizer.quotes.tokens import Token


def with_whole_names(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a paragraph, the words of such names with a key that no particle has."""
    names = lexis().phrases["homographs"]
    found = list(tokens)
    for at, token in enumerate(tokens):
        for name in names.get(token.key, ()):
            if tuple(other.key for other in tokens[at : at + len(name)]) == name:
                whole = "".join(name)
                found[at : at + len(name) - 1] = [
                    other._replace(key=whole) for other in tokens[at : at + len(name) - 1]
                ]
    return tuple(found)
