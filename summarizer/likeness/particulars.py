"""What tells an event from another of its kind: the towns, teams, figures and days that its report names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from summarizer.document import Document, Token
from summarizer.languages import language
from summarizer.languages.places import Places
from summarizer.plain import alternatives, spell
from summarizer.terms import terms

_LEAD_SENTENCES = 2
_LEAD_SIGNS = 1_000  # two sentences hardly ever have more; a page without full stops is one sentence
_SCORE = re.compile(r"(?<![\d./\-])(\d{1,2}) ?[-–:/] ?(\d{1,2})(?![\d./\-])")
_MOST = 30  # of a kind: nobody names so many in an opening, and a sketch must stay small

Value = TypeVar("Value")
Word = tuple[str, Token]


class Particulars(NamedTuple):
    """What title and lead name, and for towns and teams what the whole text names.

    `figures` are pairs of a unit and a number as printed, as in "killed" and "12". `dates` are year * 10000 +
    month * 100 + day, with the year 0 where none is printed.
    """

    towns: tuple[str, ...] = ()
    all_towns: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    all_teams: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    dates: tuple[int, ...] = ()


def particulars(document: Document) -> Particulars:
    """Return the particulars of a document."""
    places = language(document.language).places()
    stop = language(document.language).words.stop
    title = document.title or ""
    head = [(title[token.span.start : token.span.end], token) for token in terms(title, document.language)]
    body = [
        (document.slice(token.span), token) for sentence in document.sentences for token in sentence.tokens
    ]
    lead = document.sentences[:_LEAD_SENTENCES]
    opening = [*head, *body[: sum(len(sentence.tokens) for sentence in lead)]]
    printed = spell(" . ".join([title, *(document.slice(one.span) for one in lead)])[:_LEAD_SIGNS])
    is_sport = any(key in places.sports for _, token in opening for key in (token.form, token.lemma))
    teams = places.teams if is_sport else {}
    dates = _first(_dates(printed, document.language))
    figures = [pair for pair in _figures(opening, _idle(document.language)) if pair[1] not in _years(dates)]
    return Particulars(
        _first(_towns(opening, places, stop)),
        _first(_towns([*head, *body], places, stop)),
        _first(_named(opening, teams)),
        _first(_named([*head, *body], teams)),
        _first([*figures, *_scores(printed)]),
        dates,
    )


def _first(found: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(found))[:_MOST]


def _towns(words: Sequence[Word], places: Places, stop: frozenset[str]) -> Iterator[str]:
    yield from _named(words, places.towns)
    for (written, kind), (_, name) in pairwise(words):
        if kind.form in places.kinds and _is_bare(written, kind) and _is_name(name, places, stop):
            yield name.form


def _is_bare(written: str, kind: Token) -> bool:
    """Tell whether a kind of place has no article: «المدينة» is followed by anything, «مدينة» by a name."""
    return not spell(written).casefold().endswith(("ال" + kind.form, "لل" + kind.form))


def _is_name(word: Token, places: Places, stop: frozenset[str]) -> bool:
    known = (word.form, word.lemma)
    return word.form not in stop and not any(key in places.countries or key in places.towns for key in known)


def _named(words: Sequence[Word], names: Mapping[str, str]) -> Iterator[str]:
    for (_, one), (_, other) in pairwise(words):
        for key in (f"{one.form} {other.form}", f"{one.lemma} {other.lemma}"):
            if key in names:
                yield names[key]
    for _, word in words:
        if word.form in names or word.lemma in names:
            yield names.get(word.form) or names[word.lemma]


@cache
def _idle(code: str) -> frozenset[str]:
    """Return the words after a number that make no figure of it."""
    row = language(code)
    months = (row.words.form(name) for name in row.calendar.months)
    return row.words.stop | row.places().spans | frozenset(months)


def _figures(words: Sequence[Word], idle: frozenset[str]) -> Iterator[tuple[str, str]]:
    for (_, number), (_, unit) in pairwise(words):
        if number.form.isdecimal() and unit.form not in idle and not unit.form.isdecimal():
            yield unit.lemma, number.form


def _scores(printed: str) -> Iterator[tuple[str, str]]:
    # Whether the winner is named first depends on the sentence.
    for match in _SCORE.finditer(printed):
        yield "-", "-".join(sorted(match.groups()))


def _years(dates: Sequence[int]) -> frozenset[str]:
    return frozenset(str(day // 10000) for day in dates)


def _dates(printed: str, code: str) -> Iterator[int]:
    months = language(code).calendar.months
    for match in _written(code).finditer(printed):
        day, name = int(match["day"] or match["after"]), match["month"] or match["before"]
        if 1 <= day <= 31:
            yield int(match["year"] or 0) * 10000 + months[" ".join(name.split())] * 100 + day


@cache
def _written(code: str) -> re.Pattern[str]:
    month = alternatives(name for name in language(code).calendar.months if len(name) > 2)
    year = r"(?:[ ,،/]{1,3}(?P<year>(?:19|20)\d\d)(?!\d))?"
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ /]{{1,2}}(?P<month>{month})\b"
        rf"|\b(?P<before>{month}) (?P<after>\d{{1,2}})(?!\d)){year}"
    )
