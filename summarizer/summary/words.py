"""How long a text is in words, as readers count them."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
# Nearly all of Arabic and English: nothing in it is a mark, a hidden sign or written otherwise in NFKC.
_PLAIN = re.compile(r"[\t-\r -~ء-غف-ي٠-٩،؛؟«»“”‘’–—]*")


def count_words(text: str) -> int:
    """Return the number of words: runs of letters and digits, where marks and hidden signs do not cut."""
    return len(_WORD.findall(text if _PLAIN.fullmatch(text) else _bared(text)))


def _bared(text: str) -> str:
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKC", text)
        if sign != "ـ" and unicodedata.category(sign) not in ("Mn", "Cf")
    )
