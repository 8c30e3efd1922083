"""The Arabic words of speech as tables by folded key, and what a word says about itself."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.languages import language
from summarizer.languages.ar.clitic_names import RADICAL_ARTICLE
from summarizer.languages.ar.dictionary import is_entry, is_possessed, lemma
from summarizer.languages.ar.names_given import DOUBTFUL, FAMILIES, GIVEN, SOLE, WOMEN
from summarizer.languages.ar.speech import speech
from summarizer.quotes.tokens import folding

PAST, PRESENT, PARTICIPLE, MASDAR = "past", "present", "participle", "masdar"
_SURE_OUTLETS = frozenset(("الجزيره", "العربيه", "الاناضول", "الميادين", "الحدث"))
_CONJUNCTIONS = ("و", "ف")
_PRONOUNS = ("هما", "ها", "هم", "ه")
_LONG = ("ا", "ى", "و", "ي")


class VerbForm(NamedTuple):
    """A form of a reporting verb; `gender` and `number` are those of its subject, "" where both may be."""

    lemma: str
    frames: str
    form: str
    gender: str
    number: str
    weak: bool = False
    joined: bool = False


class Person(NamedTuple):
    """A noun for people: its key without article, feminine ending and number."""

    base: str
    gender: str
    number: str


class Lexis(NamedTuple):
    """Tables by folded key; phrases are tuples of keys by their first."""

    verbs: Mapping[str, VerbForm]
    persons: Mapping[str, Person]
    sets: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    given: frozenset[str]
    families: frozenset[str]
    linking: frozenset[str]
    lands: frozenset[str]


_SETS = """
complementisers stating statements negations impersonal inanimate gestures linkers fronted ranks vague
generic honours kin organisations media named places place_heads channels channel_words times objects
others unique by_saying adjectives again by_field own quantities footers describing
"""
_PHRASES = ("sources", "viewpoints", "edges", "homographs")


@cache
def lexis() -> Lexis:
    """Return the tables; made once, in some 20 ms."""
    words, people = speech(), language("ar").happenings().people
    sets = {name: frozenset(key(word) for word in getattr(words, name).split()) for name in _SETS.split()}
    sets["outlets"] = _outlets()
    sets["continuing"] = frozenset(words.continuing.split())
    sets["urging"] = frozenset(words.urging.split())
    sets["denying"] = frozenset(words.denying.split())
    sets["masdars"] = frozenset(key(word + end) for word in words.masdars.split() for end in _PRONOUNS)
    phrases = {name: _phrases(getattr(words, name)) for name in _PHRASES}
    weak = frozenset(words.weak.split())
    verbs: dict[str, VerbForm] = {}
    for line in words.verbs.strip().split("\n"):
        for written, form in _forms(*line.split(), weak=weak):
            known = verbs.get(key(written))
            if known is None or (known.weak and not form.weak):
                verbs[key(written)] = form
    persons = {key(word): person for word, person in _persons(words.persons)}
    same = {key(one): key(other) for one, other in words.same_offices.items()}
    persons = {word: one._replace(base=same.get(one.base, one.base)) for word, one in persons.items()}
    persons |= {key(word): Person(key(word), "m", number) for word, number in words.plurals.items()}
    lands = frozenset(people.lands) | frozenset(people.towns) | frozenset(language("ar").places().towns)
    lands |= frozenset(language("ar").places().countries)
    given = people.given | sets_of(words.given) | ((sets_of(GIVEN) | sets_of(WOMEN)) - sets_of(DOUBTFUL))
    families = sets_of(FAMILIES) | sets_of(SOLE.replace("ال", ""))
    return Lexis(verbs, persons, sets, phrases, given, families, people.linking, lands)


def _outlets() -> frozenset[str]:
    """Return the first words of outlets that bear the article: to «الجزيرة نت» one speaks."""
    media = language("ar").media
    firsts = (key(name.split()[0]) for name in (*media.agencies, *media.outlets))
    return (
        frozenset(word for word in firsts if word.startswith("ال") and not is_entry(word[2:])) | _SURE_OUTLETS
    )


def sets_of(words: str) -> frozenset[str]:
    """Return the keys of a list of words."""
    return frozenset(map(key, words.split()))


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Return the folded spelling of a word."""
    return folding("ar")(word)


def _phrases(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of a list by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed.split():
        words = tuple(key(word) for word in phrase.split("_"))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


def _forms(
    past: str, present: str, participle: str, frames: str, *, weak: frozenset[str]
) -> Iterator[tuple[str, VerbForm]]:
    def form(written: str, kind: str, gender: str, number: str) -> tuple[str, VerbForm]:
        return written, VerbForm(past, frames, kind, gender, number, past in weak)

    stem = past[:-1] if past.endswith(("ى", "ا")) else past
    yield form(past, PAST, "m", "s")
    yield form(stem + "ت", PAST, "f", "s")
    yield form(stem + "وا", PAST, "m", "p")
    if stem == past and past not in weak:
        yield from (form(past + end, PAST, "", "d") for end in ("ا", "تا"))
    if present != "-":
        short = present[:-1] if present.endswith(_LONG[1:]) else present
        yield form("ي" + present, PRESENT, "m", "s")
        yield form("ت" + present, PRESENT, "f", "s")
        if short != present:
            yield from (
                form(letter + short, PRESENT, gender, "s") for letter, gender in (("ي", "m"), ("ت", "f"))
            )
        yield form("ي" + short + "ون", PRESENT, "m", "p")
        yield from (form(letter + short + "ان", PRESENT, "", "d") for letter in ("ي", "ت"))
    if participle != "-":
        yield form(participle + "ا", PARTICIPLE, "m", "s")
        yield form(participle + "ة", PARTICIPLE, "f", "s")
        yield form(participle + "ين", PARTICIPLE, "", "p")
        yield form(participle + "ان", PARTICIPLE, "", "d")


def _persons(listed: str) -> Iterator[tuple[str, Person]]:
    for word in listed.split():
        base = key(word)
        if word.endswith("ة"):
            yield word, Person(base, "f", "s")
            continue
        for end in ("ان", "ين"):
            yield word + end, Person(base, "m", "d" if end == "ان" else "p")
        for end in ("ون", "و"):
            yield word + end, Person(base, "m", "p")
        yield word + "ات", Person(base, "f", "p")
        yield word + "ة", Person(base, "f", "s")
    for word in listed.split():
        if not word.endswith("ة"):
            yield word, Person(key(word), "m", "s")


@lru_cache(maxsize=65536)
def verb(word: str) -> VerbForm | None:
    """Return what a reporting verb the word is, a conjunction before it or not."""
    table = lexis().verbs
    found = table.get(word)
    if found is None and word.startswith(_CONJUNCTIONS) and word[1:] in table and len(word) >= 3:
        return table[word[1:]]._replace(joined=True)
    if found is None and word.startswith(("لي", "لت")) and word[1:] in table:
        # «ويعود فلان ليقول»
        led = table[word[1:]]
        return led._replace(joined=True) if led.form == PRESENT and not led.weak else None
    return found


@lru_cache(maxsize=65536)
def person(word: str) -> Person | None:
    """Return the noun for people that a word is, with its article or without."""
    table = lexis().persons
    found = table.get(word.removeprefix("ال"))
    if found is not None or not is_owned(word):
        return found
    stem = bared(word)
    # ة is written ت before a pronoun: «نظيرته»
    return table.get(stem) or (table.get(stem[:-1] + "ه") if stem.endswith("ت") else None)


@lru_cache(maxsize=65536)
def is_body(word: str) -> bool:
    """Tell whether a word is the head of an organisation, with its article or without."""
    return word.removeprefix("ال") in lexis().sets["organisations"] or word in lexis().sets["organisations"]


@lru_cache(maxsize=65536)
def is_definite(word: str) -> bool:
    """Tell whether a word bears the article, behind a conjunction or a preposition too."""
    bare = word[1:] if word[:1] in "وفبك" and word[1:3] == "ال" else word
    if bare in RADICAL_ARTICLE or bared(bare) in RADICAL_ARTICLE or (bare != word and is_entry(bared(word))):
        return False
    return (bare.startswith("ال") and len(bare) > 3) or (word.startswith(("لل", "ولل")) and len(word) > 3)


@lru_cache(maxsize=65536)
def is_owned(word: str) -> bool:
    """Tell whether a word is a known noun with a pronoun behind it («زميله», «والدها»)."""
    if not word.endswith(_PRONOUNS) or is_definite(word) or not is_possessed(word):
        return False
    # «فقيه» ends like one, and is a word of its own.
    return not is_entry(word) or lemma(word) != word or bared(word) in lexis().persons


def bared(word: str) -> str:
    """Return a word without the pronoun behind it."""
    for ending in _PRONOUNS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Tell whether the dictionary knows a word, an ending of number or case apart."""
    return is_entry(word) or is_possessed(word)


def among(word: str, name: str) -> bool:
    """Tell whether a word is of a set, a conjunction before it or not."""
    words = lexis().sets[name]
    return word in words or (word.startswith(_CONJUNCTIONS) and word[1:] in words)
