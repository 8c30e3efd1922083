"""Whom each name of one article means, by that article alone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.names.bare import with_bare_names
from summarizer.names.bearers import Bearer, bearers_of, families, meant, name_words
from summarizer.names.holders import Holders, holder, holders_of
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, KIN, ROLE, Line, Named
from summarizer.names.organisations import organisations_of
from summarizer.names.spelling import Units, units_of
from summarizer.names.words import Word, written

Place = tuple[int, int]


class People(NamedTuple):
    """The lines of an article with all their names, and who is meant at which place of which line."""

    lines: Sequence[Line]
    entities: dict[Place, str]
    bearers: Sequence[Bearer]
    told: Sequence[tuple[str, str]]


def resolve(lines: Sequence[Line], text: str, lexicon: Lexicon) -> People:
    """Return whom the names of an article mean; an office whose holder it does not tell stands for itself."""
    known = bearers_of(lines, text, lexicon)
    by_family = families(known.values())
    lines = [with_bare_names(line, by_family, lexicon) for line in lines]
    entities = _persons(lines, text, known, by_family, lexicon)
    told = list(_told(lines, entities))
    holders = holders_of(told, lexicon)
    entities |= _holders(lines, text, entities, holders, lexicon)
    entities |= organisations_of(lines, text)
    bearers = list({id(bearer): bearer for bearer in known.values()}.values())
    return People(lines, entities, bearers, told)


def _persons(
    lines: Sequence[Line],
    text: str,
    known: dict[Units, Bearer],
    by_family: dict[str, list[Bearer]],
    lexicon: Lexicon,
) -> dict[Place, str]:
    entities: dict[Place, str] = {}
    family: str = ""
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form in (BODY, ROLE):
                continue
            words = name_words(line.words, named)
            units = units_of(words, lexicon)
            bearer = _bearer(named, line.words[named.first].start, units, family, known, by_family)
            entities[number, place] = bearer.name if bearer and bearer.name else written(words, text)
            if bearer is not None and named.form != KIN:
                bearer.count += 1
            if named.form == KIN and bearer is None and family:
                continue
            family = (bearer.units[-1] if bearer else units[-1]) if units and named.form != KIN else family
    return entities


def _bearer(
    named: Named,
    start: int,
    units: Units,
    family: str,
    known: dict[Units, Bearer],
    by_family: dict[str, list[Bearer]],
) -> Bearer | None:
    if named.form == KIN:
        whole = known.get((*units, family)) if named.sharing else None
        return whole or _only([one for one in known.values() if one.units[:1] == units])
    if len(units) > 1:
        return known.get(units)
    return meant(named, start, by_family.get(units[-1], ())) if units else None


def _only(bearers: Sequence[Bearer]) -> Bearer | None:
    found = {id(bearer): bearer for bearer in bearers}
    return next(iter(found.values())) if len(found) == 1 else None


def _told(lines: Sequence[Line], entities: dict[Place, str]) -> Iterator[tuple[str, str]]:
    """Yield each office that is told beside a name, with its holder."""
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form == ROLE and named.bearer:
                for key in named.key.split("|"):
                    yield key, entities[number, place + named.bearer]


def _holders(
    lines: Sequence[Line], text: str, entities: dict[Place, str], holders: Holders, lexicon: Lexicon
) -> dict[Place, str]:
    found: dict[Place, str] = {}
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form != ROLE:
                continue
            words = line.words[named.first : named.last]
            name = (
                entities[number, place + named.bearer]
                if named.bearer
                else holder(named.key, words[0].shape.definite, holders, lexicon)
            )
            if name or not _is_vague(words):
                found[number, place] = name or written(words, text)
    return found


def _is_vague(words: Sequence[Word]) -> bool:
    """Tell whether an office says too little of whom it means: «الوزير»."""
    return len(words) < 2
