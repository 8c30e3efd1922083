"""Arabic number words, with both spellings of the hundred and every case of the tens and duals."""

from collections.abc import Mapping

from summarizer.languages.ar.folding import fold

_SMALL = {
    1: "واحد واحدة",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاث ثلاثة",
    4: "أربع أربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية",
    9: "تسع تسعة",
    10: "عشر عشرة",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مئة مائة",
    200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي",
}
_HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}
_DUALS = {
    2_000: "ألفان ألفين ألفي",
    2_000_000: "مليونان مليونين مليوني",
    2_000_000_000: "ملياران مليارين ملياري",
}
_SCALES = {
    1_000: "ألف ألفا آلاف",
    1_000_000: "مليون مليونا ملايين",
    1_000_000_000: "مليار مليارا مليارات بليون بليونا بلايين",
    1_000_000_000_000: "تريليون تريليونا تريليونات",
}


def _by_form(groups: Mapping[int, str]) -> dict[str, int]:
    return {fold(word): value for value, words in groups.items() for word in words.split()}


SCALES = _by_form(_SCALES)
# A plural that stands alone is a vague many and no number; its singular says one of it.
NUMBERS = {
    **_by_form(_SMALL),
    **{
        fold(digit + hundred): value * 100
        for value, digits in _HUNDREDS.items()
        for digit in digits.split()
        for hundred in ("مئة", "مائة")
    },
    **_by_form(_DUALS),
    **{fold(words.split()[0]): value for value, words in _SCALES.items()},
}
TEENS = {fold("أحد"): 1, fold("إحدى"): 1}
# Statements of companies keep their sums as they stand in the English one: «USD 5 million».
LATIN_SCALES = {
    "thousand": 1_000,
    **dict.fromkeys(("million", "mln", "mn"), 1_000_000),
    **dict.fromkeys(("billion", "bln", "bn"), 1_000_000_000),
    **dict.fromkeys(("trillion", "trn"), 1_000_000_000_000),
}
