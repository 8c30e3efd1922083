"""Whether an article is there already, by its text, its link and its outlet: pure."""

from collections.abc import Sequence

from bot.models import Candidate, Decision, Duplicate, KnownArticle, NewArticle, NewVersion
from summarizer import terms


def recognised(candidate: Candidate, same: Sequence[KnownArticle]) -> Decision | None:
    """Return what the articles with a candidate's text or link make of it, or None where there are none.

    `same` come oldest first. A link is an article's identity: a text that it is known by is a duplicate,
    another text a new version. Without one the outlet is. The same text from an outlet that the stored one
    does not name is a copy in the same story, so that copies count as one origin. A text that names
    neither outlet nor link tells nothing new of a text that is there; one that names either does.
    """
    same_text = [article for article in same if article.same_text]
    same_link = [article for article in same if _same_link(candidate, article)]
    if same_link:
        return _again(same_link)
    told = next((article for article in same_text if _same_source(candidate, article)), None)
    if told:
        return Duplicate(told.article_id)
    return NewArticle(same_text[0].story_id, copy_of=same_text[0].article_id) if same_text else None


def _again(same_link: Sequence[KnownArticle]) -> Decision:
    told = next((article for article in same_link if article.same_text), None)
    return Duplicate(told.article_id) if told else NewVersion(same_link[0].article_id)


def _same_link(candidate: Candidate, article: KnownArticle) -> bool:
    return article.url is not None and article.url == candidate.received.url


def _same_source(candidate: Candidate, article: KnownArticle) -> bool:
    outlet = candidate.outlet
    if outlet is None:
        return candidate.received.url is None
    return article.outlet is not None and _folded(outlet) == _folded(article.outlet)


def _folded(outlet: str) -> tuple[str, ...]:
    # «النهار» and «نهار», «المغرب اليوم» with any hamza: spellings of one name. The rules of Arabic
    # leave Latin letters alone but for their case.
    return tuple(term.form for term in terms(outlet, "ar")) or (outlet.casefold(),)
