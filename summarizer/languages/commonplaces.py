"""How common the words are that news says of anything."""

from collections.abc import Callable, Mapping

# Of a hundred reports so many hold a word of the first, the second and the third list. Such words stand
# in for the articles that a small store does not hold yet; what it does hold is counted beside them.
_SHARES = (0.2, 0.07, 0.025)


def shares(*lists: str, lemma: Callable[[str], str]) -> Mapping[str, float]:
    """Return the share of each word's lemma; a word of two lists counts in the first, the commonest."""
    found: dict[str, float] = {}
    for words, share in zip(lists, _SHARES, strict=True):
        for word in words.split():
            found.setdefault(lemma(word), share)
    return found
