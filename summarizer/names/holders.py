"""Who holds which office, as one article tells it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon
from summarizer.names.office_keys import LAND


class Holders(NamedTuple):
    """The holders of offices by the whole key, and by each beginning of it with its countries."""

    whole: dict[str, set[str]]
    parts: dict[tuple[str, ...], set[tuple[str, str]]]


def holders_of(told: Iterable[tuple[str, str]], lexicon: Lexicon) -> Holders:
    """Return the holders that pairs of key and name tell."""
    whole: dict[str, set[str]] = {}
    parts: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for key, name in dict.fromkeys(told):
        forms, land = split_key(key)
        whole.setdefault(key, set()).add(name)
        if lexicon.words.former.isdisjoint(forms):
            for length in range(1, len(forms) + 1):
                parts.setdefault(forms[:length], set()).add((land, name))
    return Holders(whole, parts)


def is_only_one(key: str, lexicon: Lexicon) -> bool:
    """Tell whether there is one such office in the world: it names its country, or a body of all."""
    forms, land = split_key(key)
    return bool(land) or (len(forms) > 1 and not lexicon.words.world.isdisjoint(forms))


def split_key(key: str) -> tuple[tuple[str, ...], str]:
    """Return the forms of an office and its countries."""
    bare, _, land = key.partition(f" {LAND}")
    return tuple(bare.split()), land


def holder(key: str, closed: bool, known: Holders, lexicon: Lexicon) -> str | None:
    """Return who holds an office by the article: its only holder, or that of a longer one it is short for."""
    exact = known.whole.get(key, set())
    if exact:
        return next(iter(exact)) if len(exact) == 1 else None
    forms, land = split_key(key)
    if len(forms) == 1 and (forms[0] in lexicon.words.standing or not closed):
        return _same_length(forms, land, known)
    near = {name for other, name in known.parts.get(forms, ()) if not land or not other or land == other}
    if forms and not land:
        near = {name for _, name in known.parts.get(forms, ())}
    return near.pop() if len(near) == 1 else None


def _same_length(forms: Sequence[str], land: str, known: Holders) -> str | None:
    names = {
        name
        for key, found in known.whole.items()
        if split_key(key)[0] == tuple(forms)
        and (not land or not split_key(key)[1] or split_key(key)[1] == land)
        for name in found
    }
    return names.pop() if len(names) == 1 else None
