"""Arabic spelling: which letters count as one."""

import re
from functools import lru_cache

from summarizer.languages.folding import fold_script

TATWEEL = "ـ"
# Each pair is one sign for one sign, so that offsets in a spelling are offsets in its plain form.
_PLAIN = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("ة", "ه"))
_NEIGHBOURS = str.maketrans("کیېھہۀۃۂگڤپچژڨۏ", "كيىهههةةكفبجزقو")
_HAMZA_SEATS = re.compile("[ئء]+(?=[وؤ])")
_LONG_VOWEL = re.compile("(?<=.)وو+")
_LONGEST_WORD = 30


def fold(text: str) -> str:
    """Return a text in one spelling of hamza, ة/ه, ى/ي, marks, tatweel and digits; folding twice is once."""
    return _folded(text) if len(text) < _LONGEST_WORD else plain(spelling(text))


# Rules about words fold each word of a text dozens of times; longer texts are folded once.
@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return plain(spelling(word))


def spelling(text: str) -> str:
    """Return a text without marks and tatweel, its hamza and ة still to be seen."""
    script = fold_script(text).replace(TATWEEL, "")
    # مسئول and مسؤول, شئون and شؤون: Egypt's seat of the hamza and the others'
    return _HAMZA_SEATS.sub(lambda seats: "ؤ" * len(seats[0]), script.translate(_NEIGHBOURS))


def plain(text: str) -> str:
    """Return a spelling with one letter for each group of letters; the length stays."""
    # On a whole dictionary, replacing takes a tenth of the time of str.translate.
    for letter, group in _PLAIN:
        text = text.replace(letter, group)
    return text


def short_vowels(form: str) -> str:
    """Return a plain word with a doubled و as one (داوود, داود), and شيء as شي."""
    return _LONG_VOWEL.sub("و", form[:-1] if form.endswith("يء") else form)
