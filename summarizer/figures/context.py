"""What a figure is said of: content words around it, and the towns that its sentence names."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from summarizer.document import Sentence
from summarizer.figures.quantities import Quantity
from summarizer.figures.vocabulary import Vocabulary, vocabulary
from summarizer.figures.words import WORD, Word
from summarizer.languages import language

_BEFORE, _BEHIND = 16, 10
_MOST = 16
_MOST_TOKENS = 400


def context_of(words: Sequence[Word], quantity: Quantity, known: Vocabulary) -> tuple[str, ...]:
    """Return the content lemmas near a quantity, in order, without its own words."""
    near = (
        *words[max(0, quantity.start - _BEFORE) : quantity.start],
        *words[quantity.end : quantity.end + _BEHIND],
    )
    found = dict.fromkeys(word.lemma for word in near if _has_content(word, known))
    return tuple(lemma for lemma in found if lemma not in quantity.thing)[:_MOST]


def says_where_or_that(lemma: str) -> bool:
    """Tell a word that two happenings share as well: a place, its kind, or that something happened."""
    return lemma in _everywhere("en" if lemma.isascii() else "ar")


@cache
def _everywhere(code: str) -> frozenset[str]:
    places, known, words = language(code).places(), vocabulary(code), language(code).words
    kinds = {key(word) for word in known.words.reporting.split() for key in (words.form, words.lemma)}
    return frozenset((*places.countries, *places.towns, *places.kinds, *kinds))


def _has_content(word: Word, known: Vocabulary) -> bool:
    if word.kind != WORD or len(word.lemma) < 3 or word.key in known.known:
        return False
    return not _is_stop(word, known)


def _is_stop(word: Word, known: Vocabulary) -> bool:
    code = "ar" if known.words.head_first else "en"
    return word.key in language(code).words.stop


def places_of(sentence: Sentence, code: str) -> tuple[str, ...]:
    """Return the towns that a sentence names, each once."""
    towns = language(code).places().towns
    tokens = sentence.tokens[:_MOST_TOKENS]
    forms = [token.form for token in tokens]
    forms += [f"{one} {other}" for one, other in pairwise(forms)]
    named = ((form, towns[form]) for form in forms if form in towns)
    return tuple(dict.fromkeys(town for form, town in named if not _is_stem(form, town, code)))


def _is_stem(form: str, town: str, code: str) -> bool:
    """Tell a form that is only the stem of a town's name, and a word of its own: صعد is not صعدة."""
    name = language(code).words.fold(town).replace("_", " ").removeprefix("ال")
    return name != form and name.startswith(form)
