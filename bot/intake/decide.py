"""What becomes of an article that came in: pure, from what it says and what the store knows."""

from bot.models import Candidate, Decision, Duplicate, Known, KnownArticle, NewArticle, NewVersion
from summarizer import nearest_story, terms


def decide(candidate: Candidate, known: Known) -> Decision:
    """Return what to do with a candidate.

    A link is an article's identity: its text again is a duplicate, another text a new version. Without one
    the outlet is. The same text from an outlet that the stored one does not name is a copy in the same
    story, so that copies count as one origin. A text that names neither outlet nor link tells nothing new
    of a text that is there; one that names either does.
    """
    same_text = [article for article in known.articles if article.same_text]
    same_link = [article for article in known.articles if _same_link(candidate, article)]
    for article in same_link:
        return _again(article, same_text, same_link)
    for article in same_text:
        if _same_source(candidate, article):
            return Duplicate(article.article_id)
    if same_text:
        return NewArticle(same_text[0].story_id, copy_of=same_text[0].article_id)
    return NewArticle(nearest_story(candidate.sketch, known.sketches))


def _again(first: KnownArticle, same_text: list[KnownArticle], same_link: list[KnownArticle]) -> Decision:
    both = next((article for article in same_text if article in same_link), None)
    return Duplicate(both.article_id) if both else NewVersion(first.article_id)


def _same_link(candidate: Candidate, article: KnownArticle) -> bool:
    return article.url is not None and article.url == candidate.received.url


def _same_source(candidate: Candidate, article: KnownArticle) -> bool:
    outlet = candidate.document.outlet
    if outlet is None:
        return candidate.received.url is None
    return article.outlet is not None and _folded(outlet) == _folded(article.outlet)


def _folded(outlet: str) -> tuple[str, ...]:
    # «النهار» and «نهار», «المغرب اليوم» with any hamza: spellings of one name. The rules of Arabic
    # leave Latin letters alone but for their case.
    return tuple(term.form for term in terms(outlet, "ar")) or (outlet.casefold(),)
