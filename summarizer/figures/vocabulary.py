"""A language's words of quantities, keyed as a sentence is read."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from summarizer.figures.tokens import pieces
from summarizer.languages import language
from summarizer.languages.figures import FigureWords, Phrases
from summarizer.plain import spell

Key = tuple[str, ...]
Table = Mapping[Key, str]


class Vocabulary(NamedTuple):
    """Tables of phrases by the keys of their words, and sets of keys; FigureWords says what is in them.

    `starters` are the words that a number begins with; `known` are all keys, so that «وست» is read as six
    with an and before it. `telling` are the search forms of words that tell a number: without digits and
    these a sentence tells none.
    """

    words: FigureWords
    duals: Mapping[str, str]
    fractions: Mapping[str, str]
    units: Table
    rates: Table
    near: Table
    after: Table
    models: Table
    denials: Table
    verbs: Mapping[str, str]
    fates: Mapping[str, str]
    counts: Mapping[str, str]
    behind: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]
    leads: frozenset[str]
    starters: frozenset[str]
    known: frozenset[str]
    telling: frozenset[str]


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language; made once, in some 10 ms."""
    words, fold = language(code).figures(), language(code).words.fold
    numbers = {**words.numbers, **words.scales, **words.teens, **words.shortened}
    duals = {_key(dual, fold): _key(noun, fold) for dual, noun in words.duals.items()}
    fractions = {_key(word, fold): part for word, part in words.fractions.items()}
    units, rates, near = _table(words.units, fold), _table(words.rates, fold), _table(words.near, fold)
    after, models = _table(words.after, fold), _table({"": words.models}, fold)
    denials = _table({"": words.denials}, fold)
    verbs, fates = _single(words.verbs, fold), _single(words.fates, fold)
    counts, behind = _single(words.counts, fold), _single(words.behind, fold)
    sets = {name: frozenset(_key(word, fold) for word in listed.split()) for name, listed in _lists(words)}
    sets["months"] = frozenset(fold(name.split()[0]) for name in language(code).calendar.months)
    leads = language(code).words.proclitics | {""}
    keyed: list[Iterable[str]] = [numbers, duals, fractions, verbs, fates, counts, behind, *sets.values()]
    known = {key for keys in keyed for key in keys}
    known |= {word for table in (units, rates, near, after, models, denials) for key in table for word in key}
    # One and the first part of eleven tell nothing by themselves, and every other sentence has them.
    many = [word for word, value in numbers.items() if value > 1 and word not in words.teens]
    telling = frozenset(lead + word for lead in leads for word in (*many, *duals, *fractions))
    return Vocabulary(
        words=words,
        duals=duals,
        fractions=fractions,
        units=units,
        rates=rates,
        near=near,
        after=after,
        models=models,
        denials=denials,
        verbs=verbs,
        fates=fates,
        counts=counts,
        behind=behind,
        sets=sets,
        leads=leads,
        starters=frozenset((*numbers, *duals, *fractions)),
        known=frozenset(known),
        telling=telling,
    )


def _lists(words: FigureWords) -> tuple[tuple[str, str], ...]:
    return (
        ("articles", words.articles),
        ("definite", words.definite),
        ("by", words.by),
        ("negations", words.negations),
        ("between", words.between),
        ("to", words.to),
        ("changes", words.changes),
        ("tolls", words.tolls),
        ("ups", words.ups),
        ("downs", words.downs),
        ("gains", words.gains),
        ("losses", words.losses),
        ("contrasts", words.contrasts),
        ("statements", words.statements),
        ("conditions", words.conditions),
        ("modals", words.modals),
        ("perhaps", words.perhaps),
        ("persons", words.persons),
        ("others", words.others),
        ("attributes", words.attributes),
        ("of", words.of),
        ("plurals", words.plurals),
        ("series", words.series),
        ("ages", words.ages),
        ("aged", words.aged),
        ("spans", words.spans),
        ("since", words.since),
        ("every", words.every),
        ("idle", words.idle),
        ("wholes", words.wholes),
        ("stops", words.stops),
    )


def _table(phrases: Phrases, fold: Callable[[str], str]) -> dict[Key, str]:
    """Return the meaning of each phrase by the keys of its words; the first of two meanings counts."""
    found: dict[Key, str] = {}
    for meaning, listed in phrases.items():
        for phrase in listed.split("|"):
            found.setdefault(tuple(_key(word, fold) for word in pieces(spell(phrase))), meaning)
    found.pop((), None)
    return found


def _single(phrases: Phrases, fold: Callable[[str], str]) -> dict[str, str]:
    return {_key(word, fold): meaning for meaning, listed in phrases.items() for word in listed.split()}


def _key(word: str, fold: Callable[[str], str]) -> str:
    return fold(spell(word.replace("_", " "))) if len(word) > 1 else spell(word)
