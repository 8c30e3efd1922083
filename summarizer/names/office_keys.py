"""The keys of offices, by which two ways to write one are known to be the same."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.words import Word

# Stands before the country in the key of an office.
LAND = "@"


def office_key(words: Sequence[Word], lexicon: Lexicon) -> str:
    """Return the forms of an office, its countries at the end, so that two ways to write it are one."""
    lands = dict.fromkeys(land for word in words if (land := lexicon.country(word)))
    forms = [
        word.shape.form for word in words if not lexicon.country(word) and word.shape.form not in lexicon.stop
    ]
    return " ".join([*forms, *(f"{LAND}{land}" for land in lands)])


def unadded(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """Return the words of an office up to what «و» adds to it, and its countries."""
    added = next((place for place, word in enumerate(words) if place and word.shape.joined), len(words))
    return [word for place, word in enumerate(words) if place < added or lexicon.country(word)]
