"""Stories as a decision sees them where nothing is left out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from summarizer import Sketch
from summarizer.likeness import NEWEST, Rarity, Told, placed, vocabulary

Key = TypeVar("Key")


def nearest(article: Sketch, stories: Mapping[Key, Sequence[Sketch]]) -> Key | None:
    """Return the story that an article belongs to, all others and all that they hold being known."""
    return placed(article, told(stories), rarity(stories)).story


def told(stories: Mapping[Key, Sequence[Sketch]]) -> Mapping[Key, Told]:
    """Return what is at hand of each story."""
    return {key: Told(len(members), tuple(members[-NEWEST:])) for key, members in stories.items()}


def rarity(stories: Mapping[Key, Sequence[Sketch]]) -> Rarity:
    """Return how rare the words of all stories are among them."""
    articles = [article for members in stories.values() for article in members]
    return Rarity(len(articles), Counter(word for article in articles for word in vocabulary(article)))
