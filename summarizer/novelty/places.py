"""The places where an article's happenings are, and which other articles name them."""

from collections.abc import Collection, Iterator, Sequence

from summarizer.document import Span
from summarizer.novelty.news import Piece, Reading, Tellers
from summarizer.plain import plain, spell
from summarizer.terms import terms

# «ليبيا» stands in «الليبيين» but for its end.
_STEM = 4
_ARTICLE = "ال"


def places_of(article: Reading, others: Sequence[Reading], past: Collection[Span]) -> tuple[Piece, ...]:
    """Return the places, each once, where the article names them first, but in clauses of what is `past`.

    One that is named by any word of another article, as the people of a country name it, is told there.
    """
    texts = [(one.document.id, spell(one.document.text)) for one in others]
    found: dict[str, Piece] = {}
    for form, span in _named(article, past):
        if form not in found:
            found[form] = Piece(span, _tellers(form, texts))
    return tuple(found.values())


def _named(article: Reading, past: Collection[Span]) -> Iterator[tuple[str, Span]]:
    for mention in article.events.mentions:
        for country, town in mention.places if mention.span not in past else ():
            # What no list knows may be no name: «في قصر قرطاج».
            form = (town or country) if country else ""
            span = _span(form, article, mention.sentence) if form else None
            if span is not None:
                yield form, span


def _span(form: str, article: Reading, sentence: Span) -> Span | None:
    """Return where a sentence names a place by its own word."""
    text = article.document.slice(sentence)
    for token in terms(text, article.document.language):
        if token.form == form:
            bare = _bare(form, text[token.span.start : token.span.end])
            return Span(sentence.start + token.span.start + bare, sentence.start + token.span.end)
    return None


def _bare(form: str, word: str) -> int:
    """Return where in a word the name begins, behind a particle: 1 for «بجنيف»."""
    neutral = plain(word)
    glued = len(neutral.text) - len(form)
    # «القيروان» is its name, whatever a search leaves out of it.
    if neutral.text[:glued].endswith(_ARTICLE):
        glued -= len(_ARTICLE)
    return neutral.positions[glued] if 0 < glued < len(form) else 0


def _tellers(form: str, texts: Sequence[tuple[str, str]]) -> Tellers:
    stem = spell(form)
    stem = stem[: max(_STEM, len(stem) - 1)]
    return frozenset(document for document, text in texts if stem in text)
