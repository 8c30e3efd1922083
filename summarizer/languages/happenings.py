"""What a language tells about happenings and those who take part in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.languages.words import Words


class Act(NamedTuple):
    """What a word says is done: one of the kinds of summarizer.timeline.kinds.

    `finite` words are verbs with a time of their own, the others nouns and participles.
    """

    kind: str
    finite: bool


class Phrase(NamedTuple):
    """What a verb tells when one of some words follows it soon: «لقي مصرعه», "walked out"."""

    companions: frozenset[str]
    act: Act


@dataclass(frozen=True, slots=True)
class People:
    """The words around the names of those who act.

    `ranks` and `roles` stand before a name, `organisations` act themselves; `inner` words belong to the name
    of an office. `kin` words take the family of another («نجله صدام»), `junior` is a son who is not named.
    `given` are first names, `linking` words stand inside a name («بن»), `breaking` ones never do; `is_common`
    knows the words of the dictionary, `common_endings` are those of words that are hardly names.
    `pronouns` are objects that point back («له»), `possessives` endings that do («استقباله»), `agents` stand
    before who did it («من قبل»), `at` before a place in which something is. `adjectives` are endings of
    adjectives of countries, `lands` map names and adjectives of countries to their country, `towns` the forms
    of a town, joined by spaces. `cased` says that names begin with a capital letter.
    """

    ranks: frozenset[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    inner: frozenset[str]
    kin: frozenset[str]
    junior: frozenset[str]
    given: frozenset[str]
    linking: frozenset[str]
    breaking: frozenset[str]
    pronouns: frozenset[str]
    possessives: tuple[str, ...]
    agents: frozenset[str]
    at: frozenset[str]
    adjectives: tuple[str, ...]
    common_endings: tuple[str, ...]
    is_common: Callable[[str], bool]
    lands: Mapping[str, str]
    towns: Mapping[str, str]
    cased: bool


@dataclass(frozen=True, slots=True)
class Quantities:
    """The words of amounts: numbers and scales with their value, bounds as "over", "under" or "about"."""

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    bounds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Distances:
    """The words of a distance from what was told before.

    `units` tell how many they are (1 where a number may say) and their unit: day, week, month or year.
    `following` words stand on either side («اليوم التالي», "the next day"), `later` and `earlier` behind;
    `leading` ones stand before and `closing` ones at the end of a clause, with 1 for after and -1 for before.
    """

    units: Mapping[str, tuple[int, str]]
    following: frozenset[str]
    later: frozenset[str]
    earlier: frozenset[str]
    leading: Mapping[str, int]
    closing: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Happenings:
    """The words by which a language tells that something happened: keys as the language's forms.

    `acts` are forms and lemmas; the kinds in `objects` hold only beside one of the words given there («وقع»
    is "signed" beside an agreement), without any they are of the kind in `otherwise` or no act; `phrases` are
    acts of several words by the form of their verb, the last one at most `reach` words behind it. `light`
    verbs only carry the noun behind them («عقد اجتماعا»), of `impersonal` ones it is the subject («تم
    توقيع»), `framing` ones comment on something known («تندرج الزيارة»), `states` tell what is so or what
    somebody thinks; `begins` tells whether an unknown word looks like a verb.

    Clauses: `openers` begin one, `inward` words one that tells what happened within the one before,
    `conjunctions` (glued or apart) join one that begins with a verb, `prepositions` are glued too;
    `subordinators` begin one with the noun of an act («بعد زيارة») unless one of `aside` stands between;
    `content` words open what is said; `dangling` words must not end an extract.

    `frames` are words («إطار») behind which an act is only named; `negations` make no act of a verb;
    `continuing` phrases place a sentence at the time of the one before it; `future` words and the prefixes
    `coming` tell what is yet to come, the prefixes `present` what is so now, the first of them surely;
    prefixes that are `definite`, and `articles` right before a word, say that something is known already,
    the vowel `passive` whom it was done to; the sign `indefinite` tells «ليبيًا» from Libya.
    """

    acts: Mapping[str, Act]
    phrases: Mapping[str, tuple[Phrase, ...]]
    reach: int
    objects: Mapping[str, frozenset[str]]
    otherwise: Mapping[str, str]
    light: frozenset[str]
    framing: frozenset[str]
    impersonal: frozenset[str]
    states: frozenset[str]
    begins: Callable[[str], bool]
    openers: frozenset[str]
    inward: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    aside: frozenset[str]
    content: frozenset[str]
    dangling: frozenset[str]
    frames: frozenset[str]
    negations: frozenset[str]
    continuing: tuple[str, ...]
    future: frozenset[str]
    coming: tuple[str, ...]
    present: tuple[str, ...]
    definite: tuple[str, ...]
    articles: frozenset[str]
    passive: str
    indefinite: str
    people: People
    quantities: Quantities
    distances: Distances


def quantities(
    words: Words, numbers: Mapping[str, int], scales: Mapping[str, int], bounds: Mapping[str, str]
) -> Quantities:
    """Return the words of amounts by their forms; `bounds` lists the words of each bound in a line."""
    return Quantities(
        {words.form(word): number for word, number in numbers.items()},
        {words.form(word): number for word, number in scales.items()},
        {form: bound for bound, line in bounds.items() for form in words.forms(line)},
    )


def listed(table: str) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of a table of acts, "kind: verbs | nouns" a line."""
    for line in table.strip().split("\n"):
        kind, _, words = line.partition(":")
        verbs, _, nouns = words.partition("|")
        yield kind, verbs, nouns
