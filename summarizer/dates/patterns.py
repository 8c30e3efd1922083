"""A small language of patterns over the kinds of symbols.

A pattern names kinds and, from MACROS, groups of them: `A_DAY FROM? MONTH (YEAR | DIRECTION)?`. Every other
sign means what it means in a regular expression; nothing may be repeated without end, so that reading
stays linear.
"""

import re
from functools import cache

from summarizer.dates.symbols import SIGNS
from summarizer.languages.dates import Kind

_NAME = re.compile(r"[A-Z_]{2,}")
_GROUP = re.compile(r"\((?!\?)")

MACROS = {
    "A_MONTH": "(MONTH | DOUBTFUL_MONTH | NEEDY_MONTH)",
    "A_HIJRI_MONTH": "(HIJRI_MONTH | DOUBTFUL_HIJRI)",
    "ANY_MONTH": "(A_MONTH | A_HIJRI_MONTH)",
    "SECOND_NAME": "((SLASH | DASH)? A_MONTH | OPEN A_MONTH CLOSE)",
    "AN_ORDINAL": "(ORDINAL (TEN | AND TENS)? | TENS)",
    "A_DAY": "(SMALL | AN_ORDINAL)",
    "ERA": "(COMMON_ERA | HIJRI_ERA | OLD_ERA)",
    "DATED_YEAR": (
        "COMMA? FROM? (YEAR_WORD | THE_UNIT) YEARLY? YEAR ERA?"
        "| (COMMA | SLASH | DASH | FROM)? YEAR ERA? | OPEN YEAR CLOSE"
    ),
    "NAMED_MONTH": "MONTH_WORD? A_MONTH SECOND_NAME?",
    "DAY_OF_MONTH": "DAY_BEFORE A_DAY FROM? NAMED_MONTH",
    "DAY_OF_ANY_MONTH": "DAY_BEFORE A_DAY FROM? MONTH_WORD? ANY_MONTH SECOND_NAME?",
    "ANY_WORD": "(WORD | REALM | GIVEN)",
    "LAST": "(DIRECTION | ENDING)",
    "SINGLE": "(DAY_WORD | MONTH_WORD | YEAR_WORD | UNIT)",
    "A_COUNT": "(SMALL | NUMBER | HUNDRED | TENS | TEN | CARDINAL (TEN | AND TENS)?)",
    "SO_LONG": "(A_COUNT (UNITS | SINGLE) | DUAL CARDINAL? | SINGLE CARDINAL?) ROUND?",
    "DAY_BEFORE": "(DAY_WORD? DAYPART? DAY_WORD?)",
    "HIJRI_YEAR": "COMMA? FROM? YEAR_WORD? YEAR ERA?",
}
_MACRO = re.compile(rf"\b(?:{'|'.join(MACROS)})\b")


@cache
def pattern(written: str) -> str:
    """Return a pattern as a regular expression over signs; raises KeyError for an unknown name."""
    while expanded := _MACRO.sub(lambda name: f"({MACROS[name[0]]})", written):
        if expanded == written:
            break
        written = expanded
    signs = _NAME.sub(lambda name: SIGNS[Kind[name[0]]], written)
    return _GROUP.sub("(?:", "".join(signs.split()))
