"""Sketches: what is kept of an article to compare it with others."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.document import Document, Token
from summarizer.languages import language
from summarizer.likeness.particulars import Particulars, particulars
from summarizer.terms import terms

_KeptParticulars = tuple[list[str], list[str], list[str], list[str], list[tuple[str, str]], list[int]]
Kept = tuple[list[tuple[str, int]], list[str], list[str], list[int], list[str], list[str], _KeptParticulars]

_TERMS = 40  # more of them blur what an article is about: 80 cost 10 points of precision at equal recall
_LEAD_WORDS = 45  # about the first two sentences of a report
_HEAD_WORDS = 12  # about a headline, for articles that have none
_TITLE_WEIGHT = 3
_LEAD_WEIGHT = 2


class Sketch(NamedTuple):
    """What is kept of an article to compare it with others; JSON holds it, `restored` brings it back.

    `terms` are the heaviest content lemmas with their weights, heaviest first; `head` are the lemmas of
    the title or, without one, of the opening; `lead` those of the title and the first two sentences.
    `places` are the countries that title and lead name, `all_places` those of the whole text.
    `days` are the earliest and the latest day of publication as proleptic ordinals, or nothing.
    `particulars` are what it names that another event of the same kind would not.
    """

    terms: tuple[tuple[str, int], ...]
    head: tuple[str, ...]
    lead: tuple[str, ...]
    days: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    all_places: tuple[str, ...] = ()
    particulars: Particulars = Particulars()


def sketch(document: Document) -> Sketch:
    """Return the sketch of a document: at most 40 weighted lemmas, and the words of its opening."""
    stop = language(document.language).words.stop
    title = _content(terms(document.title or "", document.language), stop)
    body = _content((token for sentence in document.sentences for token in sentence.tokens), stop)
    lead = body[:_LEAD_WORDS]
    weights = Counter(body)
    weights.update(lead * (_LEAD_WEIGHT - 1))
    weights.update(title * _TITLE_WEIGHT)
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    return Sketch(
        tuple(heaviest),
        _unique(title or body[:_HEAD_WORDS]),
        _unique([*title, *lead]),
        tuple(day.toordinal() for day in document.published or ()),
        _countries([*title, *lead], document.language),
        _countries([*title, *body], document.language),
        particulars(document),
    )


def restored(data: Kept) -> Sketch:
    """Return a sketch from what JSON made of it."""
    # Sketches of earlier analysers have no particulars.
    weights, head, lead, days, places, all_places, *kept = data
    return Sketch(
        tuple((term, weight) for term, weight in weights),
        tuple(head),
        tuple(lead),
        tuple(days),
        tuple(places),
        tuple(all_places),
        _restored_particulars(*kept) if kept else Particulars(),
    )


def _restored_particulars(data: _KeptParticulars) -> Particulars:
    towns, all_towns, teams, all_teams, figures, dates = data
    return Particulars(
        tuple(towns),
        tuple(all_towns),
        tuple(teams),
        tuple(all_teams),
        tuple((unit, number) for unit, number in figures),
        tuple(dates),
    )


def _countries(words: list[str], code: str) -> tuple[str, ...]:
    places = language(code).places().countries
    return _unique([places[word] for word in words if word in places])


def _content(tokens: Iterable[Token], stop: frozenset[str]) -> list[str]:
    return [token.lemma for token in tokens if len(token.form) > 1 and token.form not in stop]


def _unique(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
