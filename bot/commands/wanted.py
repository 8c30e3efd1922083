"""Which figures an outlet tells, or stand with the words that they were asked for by."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.dialogue import phrases
from bot.models import Entry
from summarizer import DocumentFigures, Span, Token, terms
from summarizer.figures import FigureMention
from summarizer.languages.detection import detect

Place = tuple[str, Span]
_Keys = frozenset[str]
_Told = tuple[DocumentFigures, FigureMention]


def wanted(
    articles: Iterable[DocumentFigures], entries: Mapping[int, Entry], outlet: str | None, about: str | None
) -> frozenset[Place]:
    """Return the places of the mentions that an outlet makes, or that words stand with, or both.

    The words stand in the figure's phrase or are what it is said of; where there is no such figure, in its
    sentence. `entries` are the articles by version.
    """
    # One that was deleted just now tells nothing any more.
    there = [article for article in articles if int(article.document) in entries]
    told = [(article, mention) for article in there for mention in article.mentions]
    if outlet is not None:
        told = list(_told_by(told, entries, _forms(outlet)))
    if about is not None:
        words = [_keys([token]) for phrase in phrases(about) for token in phrase.tokens]
        told = _nearby(told, words) or _in_sentences(told, entries, words)
    return frozenset((article.document, mention.span) for article, mention in told)


def is_named(name: str, asked: str) -> bool:
    """Tell whether an outlet is called by all of the words asked for."""
    return bool(_forms(asked)) and _forms(asked) <= _forms(name)


def _told_by(told: Sequence[_Told], entries: Mapping[int, Entry], asked: _Keys) -> Iterator[_Told]:
    for article, mention in told:
        outlet = entries[int(article.document)].document.outlet
        names = [name for name in (outlet, article.origin, mention.origin) if name]
        if asked and any(asked <= _forms(name) for name in names):
            yield article, mention


def _nearby(told: Sequence[_Told], words: Sequence[_Keys]) -> list[_Told]:
    return [one for one in told if _hold(_read(one[1].text).union(one[1].thing, one[1].context), words)]


def _in_sentences(told: Sequence[_Told], entries: Mapping[int, Entry], words: Sequence[_Keys]) -> list[_Told]:
    return [
        (article, mention)
        for article, mention in told
        if _hold(_read(entries[int(article.document)].document.slice(mention.sentence)), words)
    ]


def _hold(keys: _Keys, words: Sequence[_Keys]) -> bool:
    return bool(words) and all(not keys.isdisjoint(word) for word in words)


def _read(text: str) -> _Keys:
    return _keys(terms(text, detect(text)))


def _keys(tokens: Iterable[Token]) -> _Keys:
    return frozenset(key for token in tokens for key in (token.form, token.lemma))


def _forms(name: str) -> _Keys:
    return frozenset(token.form for token in terms(name, detect(name)))
