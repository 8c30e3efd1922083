"""Whom each name of one article means, by that article alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.names.bare import with_bare_names, without_verbs
from summarizer.names.bearers import Bearer, bearers_of, families, meant, name_words
from summarizer.names.holders import Holders, holder, holders_of
from summarizer.names.kinds import OwnName, own_names, same_names
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, KIN, ROLE, SHORT, Line, Named
from summarizer.names.organisations import organisations_of
from summarizer.names.spelling import Units, units_of
from summarizer.names.words import Word, phrase, written

Place = tuple[int, int]


class People(NamedTuple):
    """The lines of an article with all their names, and who is meant at which place of which line.

    `told` are offices with their holders, `vacant` ones with the words for whom the article does not name,
    `alone` counts the families that stand for a name, `shorts` are names that stay short. `bodies` counts
    the organisations that have a name of their own, with what they are called.
    """

    lines: Sequence[Line]
    entities: dict[Place, str]
    bearers: Sequence[Bearer]
    told: Sequence[tuple[str, str]]
    vacant: Mapping[str, str]
    alone: Counter[Units]
    shorts: Mapping[str, Sequence[Word]]
    bodies: Counter[tuple[OwnName, str]]


class Persons(NamedTuple):
    """Who is meant by the names of people, office-holders apart."""

    entities: dict[Place, str]
    alone: Counter[Units]
    shorts: dict[str, Sequence[Word]]


def resolve(lines: Sequence[Line], text: str, lexicon: Lexicon) -> People:
    """Return whom the names of an article mean; an office whose holder it does not tell stands for itself."""
    known = bearers_of(lines, text, lexicon)
    by_family = families(known.values(), lexicon)
    cut = [without_verbs(line, by_family, lexicon) for line in lines]
    if cut != lines:
        known = bearers_of(cut, text, lexicon)
        by_family = families(known.values(), lexicon)
    lines = [with_bare_names(line, text, by_family, lexicon) for line in cut]
    entities, alone, shorts = _persons(lines, text, known, by_family, lexicon)
    told = list(_told(lines, entities))
    held, vacant = _held(lines, text, entities, holders_of(told, lexicon), lexicon)
    entities |= held
    entities |= organisations_of(lines, text)
    own = own_names(lines, text, lexicon)
    same = same_names((*one, 1) for one in own.values())
    entities |= {place: same[one] for place, one in own.items()}
    bearers = list({bearer.units: bearer for bearer in known.values()}.values())
    bodies = Counter((name, same[name, wording]) for name, wording in own.values())
    return People(lines, entities, bearers, told, vacant, alone, shorts, bodies)


def _persons(
    lines: Sequence[Line],
    text: str,
    known: Mapping[Units, Bearer],
    by_family: Mapping[str, Sequence[Bearer]],
    lexicon: Lexicon,
) -> Persons:
    found = Persons({}, Counter(), {})
    by_given = _by_given(known.values())
    counts: Counter[Units] = Counter()
    family = ""
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form in (BODY, ROLE):
                continue
            words = name_words(line.words, named)
            units = units_of(words, lexicon)
            if named.form == KIN:
                bearer = known.get((*units, family)) if named.sharing else None
                bearer = bearer or _only(by_given.get(units[0], ()))
            else:
                bearer = _bearer(named, line.words[named.first].start, units, counts, known, by_family)
                family = (bearer.units if bearer else units)[-1]
            found.entities[number, place] = bearer.name if bearer else written(words, text)
            if bearer:
                counts[bearer.units] += 1
                found.alone[bearer.units] += named.form == SHORT
            elif len(units) == 1 and named.form != KIN:
                found.shorts[written(words, text)] = words
    return found


def _by_given(bearers: Iterable[Bearer]) -> dict[str, list[Bearer]]:
    found: dict[str, list[Bearer]] = {}
    for bearer in {one.units: one for one in bearers}.values():
        found.setdefault(bearer.units[0], []).append(bearer)
    return found


def _bearer(
    named: Named,
    start: int,
    units: Units,
    counts: Counter[Units],
    known: Mapping[Units, Bearer],
    by_family: Mapping[str, Sequence[Bearer]],
) -> Bearer | None:
    if len(units) > 1:
        return known.get(units)
    return meant(named, start, by_family.get(units[0], ()), counts)


def _only(bearers: Sequence[Bearer]) -> Bearer | None:
    return bearers[0] if len(bearers) == 1 else None


def _told(lines: Sequence[Line], entities: dict[Place, str]) -> Iterator[tuple[str, str]]:
    """Yield each office that is told beside a name, with its holder."""
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form == ROLE and named.bearer:
                for key in named.key.split("|"):
                    yield key, entities[number, place + named.bearer]


def _held(
    lines: Sequence[Line], text: str, entities: Mapping[Place, str], holders: Holders, lexicon: Lexicon
) -> tuple[dict[Place, str], dict[str, str]]:
    """Return who is meant by each office, and what the article calls those whose holder it does not tell."""
    found: dict[Place, str] = {}
    vacant: dict[str, str] = {}
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form != ROLE:
                continue
            words = line.words[named.first : named.last]
            if named.bearer:
                found[number, place] = entities[number, place + named.bearer]
            elif name := holder(named.key, words[0].shape.definite, holders, lexicon):
                found[number, place] = name
            elif len(words) > 1:
                found[number, place] = vacant.setdefault(named.key, phrase(words, text))
    return found, vacant
