"""Whether a decision still holds after what came in since it was made."""

from collections.abc import Sequence
from dataclasses import replace

from bot.models import Candidate, Decision, Duplicate, KnownArticle, NewArticle, NewVersion
from bot.store.sameness import recognised


def confirmed(decision: Decision, candidate: Candidate, same: Sequence[KnownArticle]) -> Decision:
    """Return a decision as it must be carried out now.

    `same` are the articles with the candidate's text or link at this moment, oldest first. What a
    decision makes of an article that it knew stands; an article that it could not know goes before.
    """
    match decision:
        case NewArticle():
            return recognised(candidate, same) or replace(decision, copy_of=None)
        case NewVersion(article_id):
            unchanged = any(article.article_id == article_id and article.same_text for article in same)
            return Duplicate(article_id) if unchanged else decision
        case Duplicate():
            return decision
