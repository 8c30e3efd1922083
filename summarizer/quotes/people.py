"""The full name that a short one stands for, within one article."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from summarizer.quotes.saying import PERSON, Reading, Source


class People(NamedTuple):
    """The full names of an article by each of their words, as keys."""

    by_word: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    juniors: frozenset[str]


def people_of(sources: Iterable[tuple[Source, tuple[str, ...]]], juniors: frozenset[str]) -> People:
    """Return the people of an article from the sources that name them and the keys of their words.

    `juniors` are first names that a kin word introduces («نجله صدام»): a family's bare name is not theirs.
    """
    full: dict[str, tuple[str, ...]] = {}
    people = [(source, keys) for source, keys in sources if source.kind == PERSON and source.number == "s"]
    # Two words whose second speaks alone elsewhere are a full name.
    alone = frozenset(keys[0] for _, keys in people if len(keys) == 1)
    for source, keys in people:
        if len(keys) > 1 and (source.sure or keys[-1] in alone):
            full.setdefault(source.name, keys)
    whole = frozenset(full.values())
    full = {name: keys for name, keys in full.items() if not _is_list(keys, whole)}
    by_word: dict[str, list[str]] = {}
    for name, keys in full.items():
        for word in dict.fromkeys(keys):
            by_word.setdefault(word, []).append(name)
    return People({word: tuple(names) for word, names in by_word.items()}, full, juniors)


def better_known(reading: Reading, called: Callable[[Source], str | None]) -> Reading:
    """Return a reading in which everybody has, wherever he is named, what is told of him anywhere.

    «ترامب» is the president whom the lead named; `called` tells the full name of a source.
    """
    sources = [saying.source for saying in reading.sayings if saying.source is not None]
    told: dict[str, Source] = {}
    for source in (*sources, *(place.source for place in reading.mentions)):
        name = called(source)
        if _is_someone(source) and name is not None:
            told[name] = _with(told.get(name, source), source)

    def better(source: Source) -> Source:
        name = called(source) if _is_someone(source) else None
        return source if name is None else _with(source, told[name])

    sayings = tuple(
        saying._replace(source=better(saying.source)) if saying.source is not None else saying
        for saying in reading.sayings
    )
    mentions = tuple(place._replace(source=better(place.source)) for place in reading.mentions)
    return reading._replace(sayings=sayings, mentions=mentions)


def _is_someone(source: Source) -> bool:
    return source.kind == PERSON and source.number == "s"


def _with(one: Source, other: Source) -> Source:
    """Return a source with the office and the gender of another of the same name."""
    return one._replace(
        head=one.head or other.head, words=one.words | other.words, gender=one.gender or other.gender
    )


def _is_list(keys: tuple[str, ...], names: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether a name is two of the others in a row, as a list of tags has them."""
    return any(keys[:at] in names and keys[at:] in names for at in range(2, len(keys) - 1))


def full_name(name: str, keys: tuple[str, ...], people: People) -> str:
    """Return the fullest name of whom a name means; the name itself where two may be meant.

    A short form is the last name or the first, or leaves out words in the middle; two who share a family
    are told apart by nothing else here.
    """
    # A short form leaves words out and adds none: who bears its rarest word is all who may be meant.
    bearers = min((people.by_word.get(word, ()) for word in keys), key=len)
    fits = [other for other in bearers if _is_short(keys, people.keys[other])]
    if not fits and len(keys) > 1 and keys[0] in people.by_word:
        return full_name(name.split(maxsplit=1)[0], keys[:1], people)
    if not fits:
        return name
    elder = [other for other in fits if people.keys[other][0] not in people.juniors]
    chosen = elder if len(keys) == 1 and elder else fits
    longest = max(chosen, key=len)
    same = all(_is_short(people.keys[other], people.keys[longest]) for other in chosen)
    return longest if same else name


def _is_short(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name is another one with words left out: the first or the last must stay."""
    if short == full:
        return True
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or (short[0] in full and short[0].startswith("ال"))
    runs = (full[at : at + len(short)] for at in range(len(full) - len(short) + 1))
    return short in runs or ((short[0] == full[0] or short[-1] == full[-1]) and set(short) <= set(full))
