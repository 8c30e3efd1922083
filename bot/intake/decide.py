"""What becomes of an article that came in: pure, from what it says and what the store knows."""

from bot.models import Candidate, Decision, Known, NewArticle
from bot.store.sameness import recognised
from summarizer.likeness import placed


def decide(candidate: Candidate, known: Known) -> Decision:
    """Return what to do with a candidate: what its text or link is known as, or else what it is like."""
    there = recognised(candidate, known.articles)
    if there:
        return there
    place = placed(candidate.sketch, known.groups, known.rarity)
    if place.story is None:
        return NewArticle(None, newest=known.newest)
    return NewArticle(
        place.story.story_id, formed_in=place.story.formed_in, same=place.same, newest=known.newest
    )
