"""The Arabic dictionary of simplemma, read through our folding."""

from collections.abc import Mapping
from functools import lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from summarizer.languages.ar.clitic_names import OWN_LEMMA
from summarizer.languages.ar.folding import plain

_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه")
_PLURALS = ("ات", "ون", "ين", "ان", "وا")
# Case, nisba and construct endings: too short to tell a noun from a name (درعا, حميدتي).
_FAINT = ("يين", "ين", "يه", "ا", "ي", "و")
_SHORTEST_STEM = 3


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
    stem = form if is_entry(form) else _stem(form, _PRONOUNS + _PLURALS)
    if stem is None or form in OWN_LEMMA:
        return form
    found = _lemmas()[stem]
    return found if _is_trusted(form, found) else form


def _is_trusted(form: str, found: str) -> bool:
    """Refuse the verb of a participle (المشير is no أشار) and what keeps too little of the word."""
    if form.startswith("م") and not found.startswith("م"):
        return False
    return 2 * len(found) >= len(form) and form != found + "ء"


def _stem(form: str, endings: tuple[str, ...]) -> str | None:
    for ending in endings:
        bare = form.removesuffix(ending)
        if bare != form and len(bare) >= _SHORTEST_STEM and (found := _bare_word(bare)):
            return found
    return None


def _bare_word(bare: str) -> str | None:
    """Return the entry to which an ending was tied: حكومت is حكومه, حلفاو is حلفاء."""
    spellings = [bare]
    if bare.endswith("ت"):
        spellings.append(bare[:-1] + "ه")
    if bare.endswith(("او", "اي")):
        spellings.append(bare[:-1] + "ء")
    return next((word for word in spellings if word in _lemmas()), None)


@lru_cache(maxsize=1)
def _lemmas() -> Mapping[str, str]:
    """Return plain word -> plain lemma; a word that is its own lemma in one of its spellings stays itself."""
    entries = DefaultDictionaryFactory().get_dictionary("ar")
    words = plain("\n".join(entries)).split("\n")
    found = plain("\n".join(entries.values())).split("\n")
    lemmas = dict(zip(reversed(words), reversed(found), strict=True))
    lemmas.update((word, word) for word, lemma_ in zip(words, found, strict=True) if word == lemma_)
    return lemmas
