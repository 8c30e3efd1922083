"""How alike two articles are: the stories they form and the headline of each."""

from summarizer.likeness.sketches import Sketch, restored, sketch
from summarizer.likeness.stories import group_stories, headline, headline_of, likeness, nearest_story

__all__ = [
    "Sketch",
    "group_stories",
    "headline",
    "headline_of",
    "likeness",
    "nearest_story",
    "restored",
    "sketch",
]
