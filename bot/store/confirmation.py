"""Whether a decision still holds after what came in since it was made."""

from collections.abc import Sequence

from bot.models import Candidate, Decision, Duplicate, KnownArticle, NewArticle, NewVersion


def confirmed(decision: Decision, candidate: Candidate, same: Sequence[KnownArticle]) -> Decision:
    """Return a decision as it must be carried out now.

    `same` are the articles with the candidate's text or link at this moment, oldest first. What a
    decision makes of an article that it knew stands; an article that it could not know goes before.
    """
    match decision:
        case NewArticle():
            return _not_twice(decision, candidate, same)
        case NewVersion(article_id):
            unchanged = any(article.article_id == article_id and article.same_text for article in same)
            return Duplicate(article_id) if unchanged else decision
        case Duplicate():
            return decision


def _not_twice(decision: NewArticle, candidate: Candidate, same: Sequence[KnownArticle]) -> Decision:
    url = candidate.received.url
    for article in same:
        if url is not None and article.url == url:
            return Duplicate(article.article_id) if article.same_text else NewVersion(article.article_id)
        if article.same_text and _one_place(candidate, article):
            return Duplicate(article.article_id)
    first = next((article for article in same if article.same_text), None)
    if first is None:
        return NewArticle(decision.story_id)
    return NewArticle(decision.story_id or first.story_id, copy_of=first.article_id)


def _one_place(candidate: Candidate, article: KnownArticle) -> bool:
    outlet = candidate.document.outlet
    nowhere = outlet is None and candidate.received.url is None
    return article.outlet == outlet and (outlet is not None or (nowhere and article.url is None))
