"""What becomes of an article that came in: pure, from what it says and what the store knows."""

from bot.models import Candidate, Decision, Known, NewArticle
from bot.store.sameness import recognised
from summarizer import nearest_story


def decide(candidate: Candidate, known: Known) -> Decision:
    """Return what to do with a candidate: what its text or link is known as, or else what it is like."""
    there = recognised(candidate, known.articles)
    if there:
        return there
    group = nearest_story(candidate.sketch, known.sketches)
    return NewArticle(group.story_id, formed_in=group.formed_in) if group else NewArticle(None)
