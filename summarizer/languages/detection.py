"""Which language a text is written in."""

import re

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
# An English word has 4.7 letters against 4.4 of an Arabic one, which also carries the article: a text
# in Arabic with as many Latin letters is still a text in Arabic.


def detect(text: str) -> str:
    """Return "ar" or "en", whichever has more letters in the text; "ar" where neither has."""
    return "en" if _letters(_LATIN, text) > _letters(_ARABIC, text) else "ar"


def _letters(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))
