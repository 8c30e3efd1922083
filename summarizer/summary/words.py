"""How long a text is in words, as readers count them."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
# All but nearly all of Arabic and English, of which nothing is a mark, hidden or written otherwise in NFKC.
_ODD = re.compile(r"[^\t-\r -~ء-غف-ي٠-٩،؛؟«»“”‘’–—]")


def count_words(text: str) -> int:
    """Return the number of words: runs of letters and digits, where marks and hidden signs do not cut."""
    return len(
        _WORD.findall(_ODD.sub(_shown, unicodedata.normalize("NFKC", text)) if _ODD.search(text) else text)
    )


def _shown(sign: re.Match[str]) -> str:
    return "" if sign[0] == "ـ" or unicodedata.category(sign[0]) in ("Mn", "Cf") else sign[0]
