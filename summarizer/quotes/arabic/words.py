"""What a word may be beside a name: a preposition, a time, a part of the name."""

from functools import lru_cache

from summarizer.languages.ar.dictionary import is_entry, lemma
from summarizer.quotes.arabic.lexis import (
    PARTICIPLE,
    among,
    is_body,
    is_common,
    is_definite,
    is_owned,
    lexis,
    person,
    verb,
)

_PREPOSITIONS = "لب"
_SHORTEST = 3
_THESE = frozenset(("ذلك", "تلك", "هذا", "هذه", "هولاء"))
_OFFICES = ("المت", "المد", "المس", "المح", "الخبير", "الباحث", "القايد", "الناطق")
_SHORTEST_NISBA = 4


@lru_cache(maxsize=65536)
def is_tail(word: str) -> bool:
    """Tell whether a word begins what is no part of who speaks: where, when, to whom."""
    if among(word, "channel_words") or among(word, "times") or among(word, "others"):
        return True
    found = verb(word)
    # «وتابع موضحا», «أعلن مجددا»: how he said it
    return (
        word[:1].isdigit()
        or is_led(word)
        or (found is not None and found.form == PARTICIPLE and word.endswith("ا"))
    )


@lru_cache(maxsize=65536)
def is_led(word: str) -> bool:
    """Tell whether a preposition is written on a word («للصحيفة», «بمدينة»)."""
    if not word:
        return False
    tables = lexis()
    if word in ("ل", "ب", "ك") or word.startswith("لل"):
        return True
    if word in tables.given or word in tables.lands or word[:1] not in _PREPOSITIONS or word.startswith("بن"):
        return False
    rest = word[1:]
    if rest.endswith("نا") and person(rest[:-2]) is not None:
        return True
    if rest.startswith("ال") and len(rest) > _SHORTEST:
        return True
    if word[0] == "ل" and (rest in tables.sets["outlets"] or _is_name_led(word)):
        return True
    known = ("organisations", "media", "places", "channels", "place_heads")
    return (
        rest in _THESE
        or rest in tables.lands
        or person(rest) is not None
        or any(rest in tables.sets[name] for name in known)
    )


def _is_name_led(word: str) -> bool:
    """Tell whether «ل» stands on a known name: «قال ترامب لزيلينسكي», no name of its own («لابيد»)."""
    families, rest = lexis().families, word[1:]
    known = rest in lexis().given or (rest in families and len(rest) > _SHORTEST and word not in families)
    return known and not is_entry(word)


@lru_cache(maxsize=65536)
def is_rank(word: str) -> bool:
    """Tell whether a word is a rank or a title before a name."""
    return word in lexis().sets["ranks"]


@lru_cache(maxsize=65536)
def is_land(word: str) -> bool:
    """Tell whether a word is a country, a town, or their adjective."""
    return word in lexis().lands or word.removeprefix("ال") in lexis().lands


def is_adjective(word: str) -> bool:
    """Tell whether what a country gives is an adjective («إسرائيلي»), no name («إسرائيل», «دبي»)."""
    return word.endswith(("يه", "يين", "يان", "يتين", "يون")) or (
        word.endswith("ي") and len(word) > _SHORTEST_NISBA
    )


@lru_cache(maxsize=65536)
def is_given(word: str) -> bool:
    """Tell whether a word is a known first name or a link within names."""
    return word in lexis().given or word in lexis().linking


@lru_cache(maxsize=65536)
def begins_name(word: str) -> bool:
    """Tell whether a word may be the first of a name, behind a noun that is complete without it."""
    if not word:
        return False
    if word in lexis().given or word in lexis().linking:
        return True
    if (
        is_definite(word)
        or is_tail(word)
        or is_rank(word)
        or is_object(word)
        or person(word)
        or is_body(word)
        or is_land(word)
    ):
        return False
    if word[0] in "بل" and len(word) > _SHORTEST and is_entry(word[1:]):
        return False
    if _is_future(word) or (word[0] == "و" and not is_common(word) and is_common(word[1:])):
        return False
    found = verb(word)
    return word not in "وفبلك" and (found is None or found.weak)


@lru_cache(maxsize=65536)
def goes_on(word: str) -> bool:
    """Tell whether a word may be a further one of a name."""
    if is_given(word):
        return True
    if is_tail(word) or among(word, "complementisers") or _is_joined(word) or _is_future(word):
        return False
    if person(word) is not None and (not is_definite(word) or is_common_role(word)):
        return False
    found = verb(word)
    return found is None or (found.weak and not found.joined)


def _is_future(word: str) -> bool:
    """Tell whether a word is a verb in the future («سيكون»), no name («سيرجي»)."""
    if word in lexis().given:
        return False
    return word[:1] == "س" and word[1:2] in "يت" and is_entry(word[1:]) and not is_entry(word)


def _is_joined(word: str) -> bool:
    """Tell whether «و» is written on a word that is another's name or office («والشاعرة»)."""
    return word.startswith("وال") or (
        word.startswith("و") and not is_common(word) and (person(word[1:]) is not None or is_common(word[1:]))
    )


def is_common_role(word: str) -> bool:
    """Tell whether a definite noun for people is an office rather than a family («المتخصصة», «الصياد»)."""
    return is_rank(word) or word.endswith("ه") or word.startswith(_OFFICES)


@lru_cache(maxsize=65536)
def is_inflected_verb(word: str) -> bool:
    """Tell whether a word is a verb by its ending or its beginning: «أطلعنا», «نعمل»."""
    if not is_entry(word) or word in lexis().given:
        return False
    if word.endswith("نا") and len(word) > _SHORTEST_NISBA:
        return lemma(word) != word
    return word.startswith("ن") and is_entry("ي" + word[1:]) and is_entry("ت" + word[1:])


@lru_cache(maxsize=65536)
def is_object(word: str) -> bool:
    """Tell whether a word is a noun of what is asserted («دعم», «التزامه»)."""
    objects = lexis().sets["objects"]
    return word in objects or (
        is_owned(word) and any(_bare(word, ending) in objects for ending in ("ه", "ها", "هم", "هما"))
    )


def _bare(word: str, ending: str) -> str:
    return word[: -len(ending)] if word.endswith(ending) else word


@lru_cache(maxsize=65536)
def is_foreign(word: str) -> bool:
    """Tell whether the dictionary does not know a word, as it does not know most names."""
    return not is_common(word) and not is_common(word.removeprefix("ال"))
