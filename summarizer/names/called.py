"""Whom a reader may mean who writes a name."""

from collections import Counter

from summarizer.languages import CODES, language
from summarizer.names.mention import Names


def called(names: Names, text: str) -> tuple[str, ...]:
    """Return who has all words of a text in the canonical name, those named most often first.

    More than one is for the reader to choose from; a name that is the text itself is the only answer, and
    one that stands for two («حفتر») none beside them. The words are compared as search compares them.
    """
    sought = _forms(text)
    counts = Counter(mention.entity for mentions in names.found.values() for mention in mentions)
    found = [name for name, _ in counts.most_common() if sought and sought <= _forms(name)]
    same = [name for name in found if _forms(name) == sought]
    fuller = [name for name in found if name not in same]
    return tuple((fuller if len(sought) == 1 and fuller else same) or fuller)


def _forms(text: str) -> frozenset[str]:
    code = CODES[0] if not text.isascii() else CODES[-1]
    return language(code).words.forms(text.replace("-", " "))
