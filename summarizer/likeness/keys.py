"""Keys: the few words by which an article and its likes find each other among any number."""

from collections.abc import Iterable
from typing import TypeVar

from summarizer.likeness.rarity import Rarity, vocabulary
from summarizer.likeness.sketches import Sketch

Key = TypeVar("Key", int, tuple[int, int])

KEYS = 16  # under which an article is filed and looked for
ALIKE = 100  # articles found by one key, the newest: a word that more articles hold tells little
STORIES = 8  # compared with an article
COUNTED = 1_000  # of a story; of more it is not told how many
NEWEST = 12  # articles of a story that are compared; a story moves on, and may have thousands


def telling(article: Sketch, rarity: Rarity) -> tuple[str, ...]:
    """Return the words of an article that tell the most of it, at most KEYS, the most telling first.

    Words that are often said in it and rarely elsewhere.
    """
    said = dict(article.terms)
    weights = {word: said.get(word, 1) ** 0.5 * rarity.weight(word) for word in vocabulary(article)}
    ranked = sorted((word for word in weights if weights[word]), key=lambda word: (-weights[word], word))
    return tuple(ranked[:KEYS])


def likely(found: Iterable[tuple[str, Key]], rarity: Rarity) -> tuple[Key, ...]:
    """Return the stories that share the most telling words with an article, at most STORIES, best first.

    `found` are pairs of a word and a story that holds it, in any order and as often as they come.
    """
    shared: dict[Key, float] = {}
    for word, story in sorted(set(found)):
        shared[story] = shared.get(story, 0.0) + rarity.weight(word) ** 2
    return tuple(sorted(shared, key=lambda story: (-shared[story], story))[:STORIES])
