"""The Arabic dictionary of simplemma, read through our folding."""

import re
from collections.abc import Mapping
from functools import lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import (
    DefaultDictionaryFactory,
    MappingStrToByteString,
)

from summarizer.languages.ar.clitic_names import OWN_LEMMA
from summarizer.languages.ar.folding import plain

_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه")
_PLURALS = ("ات", "ون", "ين", "ان", "وا")
# Case, nisba and construct endings: too short to tell a noun from a name (درعا, حميدتي).
_FAINT = ("يين", "ين", "يه", "ا", "ي", "و")
_SHORTEST_STEM = 3
# تفعيل and فعالة
_VERBAL_NOUN = re.compile("ت..ي.|..ا.ه$")


def is_entry(form: str) -> bool:
    """Tell whether a plain word stands in the dictionary as it is."""
    return form in _lemmas()


def is_possessed(form: str) -> bool:
    """Tell whether a plain word is an entry of the dictionary with a pronoun behind it."""
    return _stem(form, _PRONOUNS) is not None


def is_inflected(form: str) -> bool:
    """Tell whether a plain word is an entry of the dictionary with an ending of number or case."""
    return _stem(form, _PLURALS + _FAINT) is not None


def lemma(form: str) -> str:
    """Return the plain dictionary form of a plain word; the word itself where none is known or trusted."""
    if form in OWN_LEMMA:
        return form
    if form.endswith("ات") and (single := _single(form)):
        return single
    stem = form if is_entry(form) else _stem(form, _PRONOUNS + _PLURALS)
    found = form if stem is None else _lemmas()[stem]
    return found if found == stem or _is_trusted(form, found) else form


def _single(form: str) -> str | None:
    """Return the singular of a plural in ات: مقاتلات are aircraft (مقاتله), no fighters (مقاتل)."""
    stem = form[:-2]
    if len(stem) < _SHORTEST_STEM:
        return None
    if is_entry(stem + "ه"):
        return stem + "ه"
    return stem if is_entry(stem) and not is_entry(form) else None


def _is_trusted(form: str, found: str) -> bool:
    """Refuse the verb of a participle or a verbal noun, and what keeps too little of the word.

    المشير is no أشار, التعليم no علم, السباحة no سبح: one root, but other words to who searches.
    """
    is_participle = form.startswith("م") and not found.startswith("م")
    is_verbal_noun = len(found) == 3 and _VERBAL_NOUN.match(form) is not None
    keeps_enough = len(found) > 2 and 2 * len(found) >= len(form) and form != found + "ء"
    is_plural_of_another = form.endswith("ات") and len(found) < len(form) - 2
    return keeps_enough and not (is_participle or is_verbal_noun or is_plural_of_another)


def _stem(form: str, endings: tuple[str, ...]) -> str | None:
    for ending in endings:
        bare = form.removesuffix(ending)
        if bare != form and len(bare) >= _SHORTEST_STEM and (found := _bare_word(bare)):
            return found
    return None


def _bare_word(bare: str) -> str | None:
    """Return the entry to which an ending was tied: حكومت is حكومه, حلفاو is حلفاء."""
    spellings = [bare[:-1] + "ه", bare] if bare.endswith("ت") else [bare]
    if bare.endswith(("او", "اي")):
        spellings.append(bare[:-1] + "ء")
    return next((word for word in spellings if word in _lemmas()), None)


@lru_cache(maxsize=1)
def _lemmas() -> Mapping[str, str]:
    """Return plain word -> plain lemma.

    Where the dictionary is of two minds over the spellings of a word, the word is its own lemma.
    """
    words, found = _columns(DefaultDictionaryFactory().get_dictionary("ar"))
    # Two whole dictionaries are built in half the time of one loop over 300,000 entries.
    first = dict(zip(reversed(words), reversed(found), strict=True))
    last = dict(zip(words, found, strict=True))
    first.update((word, word) for word, its_lemma in last.items() if first[word] != its_lemma)
    return first


def _columns(entries: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the plain words of a dictionary and, in the same order, their plain lemmas."""
    if isinstance(entries, MappingStrToByteString):
        # Decoded as one text each: item by item it takes 0.3 s of every start.
        stored = entries._dict  # simplemma is pinned; another kind of mapping takes the way below
        return _plain_lines(b"\n".join(stored).decode()), _plain_lines(b"\n".join(stored.values()).decode())
    return _plain_lines("\n".join(entries)), _plain_lines("\n".join(entries.values()))


def _plain_lines(text: str) -> list[str]:
    return plain(text).split("\n")
