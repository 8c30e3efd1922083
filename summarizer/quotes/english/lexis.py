"""The English words of speech as tables by lower-case word."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.languages import language
from summarizer.languages.en import speakers
from summarizer.languages.en import speech_grammar as grammar
from summarizer.languages.en.speech import speech
from summarizer.quotes.english.small import small
from summarizer.quotes.english.verbs import PAST, PRESENT, Verb, plural, verbs_of


class Lexis(NamedTuple):
    """Tables by word; `edges` are phrases by their first word."""

    verbs: Mapping[str, tuple[Verb, ...]]
    persons: Mapping[str, str]
    plurals: Mapping[str, str]
    bodies: frozenset[str]
    ranks: frozenset[str]
    vague: frozenset[str]
    generic: frozenset[str]
    kin: frozenset[str]
    unique: frozenset[str]
    media: frozenset[str]
    named: frozenset[str]
    statements: frozenset[str]
    inanimate: frozenset[str]
    channels: frozenset[str]
    comments: frozenset[str]
    linkers: frozenset[str]
    edges: Mapping[str, tuple[tuple[str, ...], ...]]
    men: frozenset[str]
    women: frozenset[str]
    lands: frozenset[str]
    outlets: frozenset[str]


@cache
def lexis() -> Lexis:
    """Return the tables; made once, in a few milliseconds."""
    words = speech()
    persons = {word: word for word in words.persons.split()}
    bodies = _set(words.organisations)
    lands, outlets = _places(), _outlets()
    women = _set(speakers.WOMEN)
    return Lexis(
        verbs=verbs_of(words.verbs, _set(words.weak)),
        persons=persons,
        plurals={plural(word): word for word in persons}
        | {"people": "people", "men": "man", "women": "woman", "children": "child"},
        bodies=bodies,
        ranks=_set(words.ranks),
        vague=_set(words.vague),
        generic=_set(words.generic),
        kin=_set(words.kin),
        unique=_set(words.unique),
        media=_set(words.media),
        named=_set(words.named),
        statements=_set(words.statements),
        inanimate=_set(words.inanimate),
        channels=_set(words.channels),
        comments=_set(words.objects),
        linkers=_set(words.linkers),
        edges=_phrases(words.edges),
        men=_set(speakers.MEN) - women,
        women=women,
        lands=lands,
        outlets=outlets,
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _places() -> frozenset[str]:
    people, places = language("en").happenings().people, language("en").places()
    return (
        frozenset(people.lands)
        | frozenset(people.towns)
        | frozenset(places.towns)
        | frozenset(places.countries)
    )


def _outlets() -> frozenset[str]:
    """Return the names of media, in lower case and without the article."""
    media = language("en").media
    names = (*media.agencies, *media.initials, *media.outlets)
    return frozenset(name.lower().removeprefix("the ") for name in names)


def _phrases(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed.split():
        words = tuple(phrase.split("_"))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(each) for first, each in found.items()}


def is_reporting(word: str) -> bool:
    """Tell whether a word is a finite form of a verb of saying, alone."""
    return any(
        verb.form in (PAST, PRESENT) and "d" not in verb.frames for verb in lexis().verbs.get(word, ())
    )


@lru_cache(maxsize=65536)
def is_adverb(word: str) -> bool:
    """Tell whether a word says how or when, and may stand between a subject and its verb."""
    if word in small().adverbs:
        return True
    return word.endswith("ly") and len(word) > 4 and word not in grammar.NO_ADVERBS.split()


def person(word: str) -> str | None:
    """Return the noun for people that a word is, in the singular."""
    tables = lexis()
    found = tables.persons.get(word) or tables.plurals.get(word)
    if found is None and "-of-" in word:
        return person(word.split("-of-", 1)[0])
    if found is None and "-" in word:
        last = word.rsplit("-", 1)[1]
        found = (
            tables.persons.get(last)
            or tables.plurals.get(last)
            or ("person" if word.endswith("-year-old") else None)
        )
    return found


@cache
def _demonyms() -> frozenset[str]:
    lands = language("en").happenings().people.lands
    listed = (line for line in language("en").places().countries)
    return frozenset(
        word
        for word in (*lands, *listed)
        if word.endswith(("an", "ese", "ish", "i", "ic", "ch")) and lands.get(word) != word
    )


def is_demonym(word: str) -> bool:
    """Tell whether a word says from which country somebody is."""
    return word in _demonyms()


def is_plural(word: str) -> bool:
    """Tell whether a noun for people means several."""
    return word in lexis().plurals or word.endswith("-year-olds")


def gender_of(words: Iterator[str] | list[str]) -> str:
    """Return the gender that a first name or a noun shows, "" where none does."""
    tables = lexis()
    for word in words:
        if word in _womanly() or word in tables.women:
            return "f"
        if word in _manly() or word in tables.men:
            return "m"
    return ""


@cache
def _womanly() -> frozenset[str]:
    return _set(speakers.WOMANLY)


@cache
def _manly() -> frozenset[str]:
    return _set(speakers.MANLY)
