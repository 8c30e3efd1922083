"""The people of one article: who bears a full name, and whom a short one means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, KIN, SHORT, Line, Named
from summarizer.names.spelling import Units, groups, units_of
from summarizer.names.words import Word, written

# Who is named so many times as often as another of the family is meant by the family's name.
_DOMINANCE = 2


@dataclass(slots=True)
class Bearer:
    """Somebody with a full name while an article is read; `first` is where the name first stands."""

    units: Units
    first: int
    spellings: Counter[str] = field(default_factory=Counter)
    count: int = 0
    kin: bool = False
    woman: bool | None = None
    titles: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The name as it is most often spelled; of two the longer one, then the first."""
        return max(self.spellings, key=lambda name: (self.spellings[name], len(name)), default="")


def name_words(words: Sequence[Word], named: Named) -> Sequence[Word]:
    """Return the words of the name alone."""
    return words[named.name[0] : named.name[1]]


def bearers_of(lines: Sequence[Line], text: str, lexicon: Lexicon) -> dict[Units, Bearer]:
    """Return the bearers of the full names of an article by each of their names."""
    seen: list[tuple[Units, str, Named, int]] = []
    family: tuple[Units, str] = ((), "")
    for line in lines:
        for named in line.found:
            if named.form not in (FULL, SHORT, KIN):
                continue
            words = name_words(line.words, named)
            units, name, start = units_of(words, lexicon), written(words, text), line.words[named.first].start
            if named.form == KIN and named.sharing and family[0]:
                seen.append(((*units, *family[0]), f"{name} {family[1]}", named, start))
                continue
            if named.form == FULL and len(units) > 1:
                seen.append((units, name, named, start))
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


def _gathered(seen: Iterable[tuple[Units, str, Named, int]], lexicon: Lexicon) -> dict[Units, Bearer]:
    listed = list(seen)
    root = groups([units for units, *_ in listed], lexicon.words.leading)
    found: dict[Units, Bearer] = {}
    for units, name, named, start in listed:
        bearer = found.setdefault(root[units], Bearer(root[units], start))
        bearer.spellings[name] += 1 if named.form == FULL else 0
        bearer.count += 1
        bearer.kin = bearer.kin or named.form == KIN
        bearer.woman = named.woman if bearer.woman is None else bearer.woman
        bearer.titles |= named.titles
    return {units: found[root[units]] for units in root}


def families(bearers: Iterable[Bearer]) -> dict[str, list[Bearer]]:
    """Return the bearers by the last unit of their names, those first named first."""
    found: dict[str, list[Bearer]] = {}
    for bearer in sorted({id(one): one for one in bearers}.values(), key=lambda one: one.first):
        found.setdefault(bearer.units[-1], []).append(bearer)
    return found


def meant(named: Named, start: int, candidates: Sequence[Bearer]) -> Bearer | None:
    """Return whom a short name at `start` means; None where it may be two."""
    may = [one for one in candidates if named.woman is None or one.woman in (None, named.woman)] or list(
        candidates
    )
    if len(may) > 1 and named.titles:
        may = [one for one in may if one.titles & named.titles] or may
    if named.generation and len(may) > 1:
        ordered = sorted(may, key=lambda one: (one.kin, one.first))
        return (
            ordered[-1]
            if named.generation > 0 and len(may) == 2
            else ordered[0]
            if named.generation < 0
            else None
        )
    known = [one for one in may if one.first < start]
    if not known:
        return may[0] if may else None
    heads = [one for one in known if not one.kin] or known
    if len(heads) == 1:
        return heads[0]
    first, second = sorted(heads, key=lambda one: -one.count)[:2]
    return first if first.count >= _DOMINANCE * second.count else None
