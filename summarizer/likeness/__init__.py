"""How alike two articles are: the stories they form and the headline of each."""

from summarizer.likeness.gathering import Gathered, group_stories
from summarizer.likeness.keys import ALIKE, COUNTED, KEYS, NEWEST, STORIES, likely, telling
from summarizer.likeness.rarity import Rarity, vocabulary
from summarizer.likeness.sketches import Sketch, restored, sketch
from summarizer.likeness.stories import Place, Told, headline, headline_of, likeness, placed

__all__ = [
    "ALIKE",
    "COUNTED",
    "KEYS",
    "NEWEST",
    "STORIES",
    "Gathered",
    "Place",
    "Rarity",
    "Sketch",
    "Told",
    "group_stories",
    "headline",
    "headline_of",
    "likely",
    "likeness",
    "placed",
    "restored",
    "sketch",
    "telling",
    "vocabulary",
]
