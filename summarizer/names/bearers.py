"""The people of one article: who bears a full name, and whom a short one means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, KIN, SHORT, Line, Named
from summarizer.names.spelling import Units, groups, units_of
from summarizer.names.words import Word, written

# Who is named so many times as often as another of the family is meant by the family's name.
_DOMINANCE = 2


class Bearer(NamedTuple):
    """Somebody with a full name: `first` is where it first stands, `times` how often, `kin` if so by kin."""

    units: Units
    name: str
    first: int
    times: int
    kin: bool
    woman: bool | None
    titles: frozenset[str]


class _Seen(NamedTuple):
    """A full name where it stands."""

    units: Units
    name: str
    named: Named
    start: int


def name_words(words: Sequence[Word], named: Named) -> Sequence[Word]:
    """Return the words of the name alone."""
    return words[named.name[0] : named.name[1]]


def bearers_of(lines: Sequence[Line], text: str, lexicon: Lexicon) -> dict[Units, Bearer]:
    """Return the bearers of the full names of an article by each of their names."""
    seen: list[_Seen] = []
    family: tuple[Units, str] = ((), "")
    for line in lines:
        for named in line.found:
            if named.form not in (FULL, SHORT, KIN):
                continue
            words = name_words(line.words, named)
            units, name, start = units_of(words, lexicon), written(words, text), line.words[named.first].start
            if named.form == KIN and named.sharing and family[0]:
                seen.append(_Seen((*units, *family[0]), f"{name} {family[1]}", named, start))
                continue
            if named.form == FULL and len(units) > 1:
                seen.append(_Seen(units, name, named, start))
            if units and named.form != KIN:
                family = units[-1:], _family(words, text, lexicon)
    return _gathered(seen, lexicon)


def _family(words: Sequence[Word], text: str, lexicon: Lexicon) -> str:
    """Return the last unit of a name as it is written: «عبد الرحيم» of «محمد عبد الرحيم»."""
    start = len(words) - 1
    while start > 1 and words[start - 1].shape.form in lexicon.words.linking:
        start -= 1
    if (
        words[start].shape.form in lexicon.words.linking
        and words[start].shape.form not in lexicon.words.binding
        and start + 1 < len(words)
    ):
        start += 1
    return written(words[start:], text)


def _gathered(seen: Sequence[_Seen], lexicon: Lexicon) -> dict[Units, Bearer]:
    root = groups([one.units for one in seen], lexicon.words.leading)
    together: dict[Units, list[_Seen]] = {}
    for one in seen:
        together.setdefault(root[one.units], []).append(one)
    found = {units: _bearer(units, same) for units, same in together.items()}
    return {units: found[full] for units, full in root.items()}


def _bearer(units: Units, seen: Sequence[_Seen]) -> Bearer:
    spellings = Counter(one.name for one in seen if one.named.form == FULL) or Counter([seen[0].name])
    return Bearer(
        units,
        max(spellings, key=lambda name: (spellings[name], len(name))),
        seen[0].start,
        len(seen),
        any(one.named.akin for one in seen),
        next((one.named.woman for one in seen if one.named.woman is not None), None),
        frozenset(title for one in seen for title in one.named.titles),
    )


def families(bearers: Iterable[Bearer], lexicon: Lexicon) -> dict[str, list[Bearer]]:
    """Return the bearers by the last unit of their names, kings by the first, those first named first."""
    found: dict[str, list[Bearer]] = {}
    for bearer in sorted({one.units: one for one in bearers}.values(), key=lambda one: one.first):
        family = bearer.units[0 if bearer.units[-1] in lexicon.words.ordinals else -1]
        found.setdefault(family, []).append(bearer)
    return found


def meant(named: Named, start: int, candidates: Sequence[Bearer], counts: Counter[Units]) -> Bearer | None:
    """Return whom a short name at `start` means; None where it may be two.

    `counts` tells how often each has been named so far.
    """
    may = [one for one in candidates if named.woman is None or one.woman in (None, named.woman)]
    may = may or list(candidates)
    if named.titles and any(one.titles & named.titles for one in may):
        may = [one for one in may if one.titles & named.titles]
    if len(may) < 2:
        return may[0] if may else None
    if named.generation:
        return _of_generation(named.generation, may)
    known = [one for one in may if one.first < start]
    heads = [one for one in known if not one.kin] or known
    if len(heads) < 2:
        # A headline calls him by the family whom the first sentence then names in full.
        return heads[0] if heads else may[0]
    (first, most), (_, less) = Counter({one: counts[one.units] for one in heads}).most_common(2)
    return first if most >= _DOMINANCE * less else None


def _of_generation(generation: int, may: Sequence[Bearer]) -> Bearer | None:
    ordered = sorted(may, key=lambda one: (one.kin, one.first))
    if generation < 0:
        return ordered[0]
    return ordered[1] if len(ordered) == 2 else None
