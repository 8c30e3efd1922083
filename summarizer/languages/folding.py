"""Folding that holds for every script: one spelling, no marks, digits as 0-9."""

import re
import unicodedata

# Combining marks, joiners and direction marks change how a word looks, not which word it is.
MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u061c"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u180b-\u180e\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
_MARK = re.compile(f"[{MARKS}]")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


def fold_script(text: str) -> str:
    """Return a text without marks, case, presentation forms and national digits; lengths may change."""
    if text.isascii():
        return text.lower()
    # Case folding may undo a composition and composing may yield a letter that has a case: thus both, twice.
    plain = _compatible(_compatible(_MARK.sub("", _compatible(text))))
    return _MARK.sub("", _FOREIGN_DIGIT.sub(_ascii_digit, plain))


def only_word_signs(text: str) -> str:
    """Return the letters and digits of a text, in order."""
    return text if text.isalnum() else "".join(filter(str.isalnum, text))


def _compatible(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _ascii_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0]))
