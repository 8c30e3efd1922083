"""The small words of English as sets."""

from functools import cache
from typing import NamedTuple

from summarizer.languages.en import speech_grammar as grammar


class Small(NamedTuple):
    """The small words of the language."""

    be: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    no: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    inner: frozenset[str]
    clauses: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    numbers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    finite: frozenset[str]
    times: frozenset[str]


@cache
def small() -> Small:
    """Return the small words."""
    be, have, do, modals = (_set(words) for words in (grammar.BE, grammar.HAVE, grammar.DO, grammar.MODALS))
    no_adverbs = _set(grammar.NO_ADVERBS)
    finite = (be | have | do | modals | _set(grammar.IRREGULAR)) - _set("be been being having get got")
    return Small(
        be=be,
        auxiliaries=have | do,
        modals=modals,
        no=_set(grammar.NOT),
        adverbs=_set(grammar.ADVERBS) - no_adverbs,
        prepositions=_set(grammar.PREPOSITIONS),
        inner=_set(grammar.INNER),
        clauses=_set(grammar.CLAUSES),
        relatives=_set(grammar.RELATIVES),
        determiners=_set(grammar.DETERMINERS),
        definite=_set(grammar.DEFINITE),
        numbers=_set(grammar.NUMBERS),
        subjects=_set(grammar.SUBJECTS),
        objects=_set(grammar.OBJECTS),
        finite=finite,
        times=_set(grammar.TIMES),
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
