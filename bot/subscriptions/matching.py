"""Whether an article matches a rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.subscriptions.rules import Phrase, Rule
from summarizer import Document, Span, Token, terms
from summarizer.languages import language


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article by their places: forms in one column, lemmas in the other.

    No two places next to each other lie in different sentences, so no phrase runs over an end.
    """

    forms: dict[str, set[int]]
    lemmas: dict[str, set[int]]


def words_of(document: Document) -> Words:
    """Return the words of the title and of the sentences, which is what search looks through."""
    forms: dict[str, set[int]] = {}
    lemmas: dict[str, set[int]] = {}
    place = 0
    for piece in (
        terms(document.title or "", document.language),
        *(one.tokens for one in document.sentences),
    ):
        for token in piece:
            forms.setdefault(token.form, set()).add(place)
            lemmas.setdefault(token.lemma, set()).add(place)
            place += 1
        place += 1
    return Words(forms, lemmas)


def matches(rule: Rule, words: Words) -> bool:
    """Tell whether an article's words fulfil a rule; a phrase stands in one sentence, or in the title."""
    return (
        all(_stands(one, words) for one in rule.must)
        and (not rule.some or any(_stands(one, words) for one in rule.some))
        and not any(_stands(one, words) for one in rule.never)
    )


def telling_words(document: Document, span: Span) -> tuple[str, ...]:
    """Return the lemmas of a passage without its function words: what likeness of extracts is measured by."""
    stop = language(document.language).words.stop
    words = (
        token
        for sentence in document.sentences
        if sentence.span.start < span.end and span.start < sentence.span.end
        for token in sentence.tokens
        if span.start <= token.span.start < span.end
    )
    return tuple(dict.fromkeys(token.lemma for token in words if token.form not in stop))


def tokens(phrases: Iterable[Phrase]) -> tuple[tuple[Token, ...], ...]:
    """Return phrases as `matching_sentences` takes them; their spans mean nothing."""
    return tuple(
        tuple(Token(Span(0, 0), form, lemma) for form, lemma in zip(one.forms, one.lemmas, strict=True))
        for one in phrases
    )


def _stands(one: Phrase, words: Words) -> bool:
    return _runs(one.forms, words.forms) or _runs(one.lemmas, words.lemmas)


def _runs(keys: Sequence[str], places: dict[str, set[int]]) -> bool:
    starts = places.get(keys[0], set())
    for offset, key in enumerate(keys[1:], 1):
        here = places.get(key, set())
        starts = {start for start in starts if start + offset in here}
    return bool(starts)
