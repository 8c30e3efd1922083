"""Organisations under one name over a story: with and without their country, media apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.languages import language
from summarizer.languages.detection import detect
from summarizer.terms import terms

# «الجيش» alone may be anybody's.
_FEWEST = 2


class _Read(NamedTuple):
    """A name as search compares its words; those that tell its country stand apart."""

    words: tuple[str, ...]
    lands: tuple[str, ...]


class Bodies:
    """The organisations of a story, `named` by name and language; the outlets and other media are none."""

    def __init__(self, named: Iterable[tuple[str, str]], outlets: Sequence[str]) -> None:
        media = {_read(outlet, detect(outlet)).words for outlet in outlets}
        read = {one: _read(*one) for one in named}
        lands = defaultdict[tuple[str, ...], set[tuple[str, ...]]](set)
        for each in read.values():
            lands[each.words] |= {each.lands} - {()}
        self._keys = {
            one: _whole(each, lands[each.words])
            for one, each in read.items()
            if each.words not in media and not _is_medium(each, one[1])
        }
        self._names: dict[_Read, str] = {}
        for (name, _), key in self._keys.items():
            held = self._names.get(key, "")
            self._names[key] = name if len(name.split()) > len(held.split()) else held

    def name(self, entity: str, code: str) -> str | None:
        """Return the name of an organisation in this story, the one of most words; None for a medium."""
        key = self._keys.get((entity, code))
        return self._names[key] if key else None


def _whole(read: _Read, lands: set[tuple[str, ...]]) -> _Read:
    """Return a name with its country: where it tells none, the only one that its words have elsewhere."""
    is_known = not read.lands and len(lands) == 1 and len(read.words) >= _FEWEST
    return read._replace(lands=next(iter(lands))) if is_known else read


def _is_medium(read: _Read, code: str) -> bool:
    return " ".join(read.words) in _media(code) or any(word in _media_heads(code) for word in read.words[:1])


def _read(name: str, code: str) -> _Read:
    lands, articles = _lands(code), language(code).happenings().articles
    words = [token.form for token in terms(name, code) if token.form not in articles]
    told = sorted(lands[word] for word in words if word in lands)
    return _Read(tuple(word for word in words if word not in lands), tuple(told))


@cache
def _lands(code: str) -> Mapping[str, str]:
    return {**language(code).names().people.lands, **language(code).places().countries}


@cache
def _media(code: str) -> frozenset[str]:
    media = language(code).media
    return frozenset(" ".join(_read(name, code).words) for name in (*media.agencies, *media.outlets))


@cache
def _media_heads(code: str) -> frozenset[str]:
    fold = language(code).words.form
    return frozenset(fold(head) for head in language(code).media.heads if " " not in head)
