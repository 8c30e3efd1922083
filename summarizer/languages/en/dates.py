"""The English words by which time is told."""

from collections.abc import Callable, Iterable
from functools import cache

from summarizer.languages.dates import DateWords, Kind, Lexicon, Part, Season, Unit
from summarizer.languages.en.calendar import MONTHS, WEEKDAYS
from summarizer.languages.en.dates_neighbours import NEIGHBOURS

# A verb, a Moor, names.
_DOUBTFUL = frozenset({"jan", "march", "mar", "mar_.", "may", "dec"})
_GIVEN_NAMES_TOO = frozenset({"april", "apr", "apr_.", "june", "jun", "jun_.", "august", "aug", "aug_."})
# Words of every day, some behind a point too: he sat.
_NO_WEEKDAYS = frozenset({"mon", "wed", "sat", "sat_.", "sun", "sun_."})
_HIJRI_MONTHS = {
    1: "muharram",
    2: "safar",
    3: "rabi_al_-_awwal rabi_i rabi_'_al_-_awwal",
    4: "rabi_al_-_thani rabi_al_-_akhir rabi_ii",
    5: "jumada_al_-_awwal jumada_al_-_ula jumada_i",
    6: "jumada_al_-_thani jumada_al_-_akhira jumada_ii",
    7: "rajab",
    8: "shaban sha_'_ban shaaban",
    9: "ramadan ramadhan ramzan",
    10: "shawwal",
    11: "dhul_-_qadah dhul_-_qa_'_dah dhu_al_-_qadah zul_-_qadah",
    12: "dhul_-_hijjah dhul_-_hijja dhu_al_-_hijjah zul_-_hijjah zil_-_hajj",
}
_SEASONS: dict[int, str] = {
    Season.SPRING: "spring springtime",
    Season.SUMMER: "summer summertime",
    Season.AUTUMN: "autumn fall",
    Season.WINTER: "winter wintertime",
}
_DECADES = {
    20: "twenties",
    30: "thirties",
    40: "forties",
    50: "fifties",
    60: "sixties",
    70: "seventies",
    80: "eighties",
    90: "nineties",
}
_TENS = {
    ten: f"{name} {ordinal}"
    for ten, name, ordinal in (
        (20, "twenty", "twentieth"),
        (30, "thirty", "thirtieth"),
        (40, "forty", "fortieth"),
        (50, "fifty", "fiftieth"),
        (60, "sixty", "sixtieth"),
        (70, "seventy", "seventieth"),
        (80, "eighty", "eightieth"),
        (90, "ninety", "ninetieth"),
    )
}
_UP_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_UP_TO_TWENTIETH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CARDINALS = {0: "a an", **dict(enumerate(_UP_TO_NINETEEN.split(), 1))}
_ORDINALS = dict(enumerate(_UP_TO_TWENTIETH.split(), 1))
_UNITS: dict[int, str] = {
    Unit.DAY: "day",
    Unit.WEEK: "week",
    Unit.MONTH: "month",
    Unit.YEAR: "year",
    Unit.DECADE: "decade",
}
_DEICTICS = {
    -2: "the_day_before_yesterday day_before_yesterday",
    -1: "yesterday last_night",
    0: "today tonight",
    1: "tomorrow",
    2: "the_day_after_tomorrow day_after_tomorrow",
}
_DIRECTIONS = {
    -1: "last this_past",
    0: "the_current",
    1: "next this_coming",
}
_PARTS: dict[int, str] = {
    Part.START: (
        "early early_in early_-_ the_beginning_of_the beginning_of_the the_start_of_the start_of_the "
        "the_beginning_of beginning_of the_start_of start_of the_early"
    ),
    Part.MID: "mid mid_- mid_– the_middle_of_the middle_of_the the_middle_of middle_of midway_through",
    Part.END: (
        "late late_in the_end_of_the end_of_the the_end_of end_of the_close_of the_late the_last_days_of "
        "the_final_days_of"
    ),
}
_LEXICON: Lexicon = {
    **NEIGHBOURS,
    Kind.DEICTIC: _DEICTICS,
    Kind.PART: _PARTS,
    Kind.HIJRI_MONTH: _HIJRI_MONTHS,
    Kind.SEASON: _SEASONS,
    Kind.DECADE: _DECADES,
    Kind.CARDINAL: _CARDINALS | {2: "two couple_of a_couple_of"},
    Kind.TENS: _TENS,
    Kind.ORDINAL: _ORDINALS,
    Kind.UNIT: _UNITS,
    Kind.UNITS: {unit: f"{name}s" for unit, name in _UNITS.items()},
    Kind.DUAL: {Unit.WEEK: "fortnight"},
    Kind.CENTURY: {0: "century"},
    Kind.WEEKEND: {0: "weekend"},
    Kind.YEARLY: {0: "fiscal fy"},
    Kind.QUARTER: {0: "quarter q"},
    Kind.HALF: {0: "half h"},
    Kind.FINAL: {0: "final closing latter"},
    Kind.DIRECTION: _DIRECTIONS,
    Kind.THIS: {0: "this"},
    Kind.SAME: {0: "the_same that_same that"},
    Kind.FOLLOWING: {1: "the_following", -1: "the_previous the_preceding"},
    Kind.DAYPART: {0: "morning afternoon evening night noon midday lunchtime"},
    Kind.TIME: {0: "a_._m_. p_._m_. a_._m p_._m am pm gmt utc et est edt pt local_time"},
    Kind.HOUR: {0: "at at_around at_about"},
    Kind.THE: {0: "the"},
    Kind.POSSESSIVE: {0: "s"},
    Kind.AND: {0: "and &"},
    Kind.IN: {
        0: "in in_or_around circa during throughout within compared_with compared_to than versus vs as_of for as_early_as "
        "as_late_as as_recently_as as_far_back_as"
    },
    Kind.FROM: {0: "from", 1: "of"},
    Kind.TO: {0: "through thru", 1: "to"},
    Kind.UNTIL: {0: "until till by up_to"},
    Kind.BETWEEN: {0: "between"},
    Kind.SINCE: {0: "since"},
    Kind.BEFORE: {0: "before"},
    Kind.AFTER: {0: "after following"},
    Kind.AGO: {0: "ago"},
    Kind.ABOUT: {
        0: "about around nearly almost roughly approximately some just_over just_under over more_than less_than "
        "at_least close_to"
    },
    Kind.ON: {0: "on"},
    Kind.NOW: {0: "now time today"},
    Kind.HIJRI_ERA: {0: "ah a_._h_. hijri hijra"},
    Kind.COMMON_ERA: {0: "ad ce a_._d_."},
    Kind.OLD_ERA: {0: "bc bce b_._c_."},
}


@cache
def dates() -> DateWords:
    """Return the words."""
    return DateWords(
        lexicon={**_LEXICON, **_names()},
        proclitics={},
        article="",
        melting="",
        future_beginnings=(),
        no_verbs=(),
        day_suffixes=frozenset({"st", "nd", "rd", "th"}),
        decade_suffixes=frozenset({"s"}),
        month_first=True,
        past_endings=("ed",),
        adverb_endings=("ly",),
        no_past_after=frozenset({"be", "being", "get", "the", "a", "an", "of", "to"}),
    )


def _names() -> Lexicon:
    months, weekdays = _pointed(enumerate(MONTHS, 1)), _pointed(enumerate(WEEKDAYS))
    doubtful = _DOUBTFUL | _GIVEN_NAMES_TOO
    return {
        Kind.MONTH: _kept(months, lambda name: name not in doubtful),
        Kind.DOUBTFUL_MONTH: _kept(months, _DOUBTFUL.__contains__),
        Kind.RARE_MONTH: _kept(months, _GIVEN_NAMES_TOO.__contains__),
        Kind.WEEKDAY: _kept(weekdays, lambda name: name not in _NO_WEEKDAYS),
    }


def _pointed(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    """Return the names of each number; all but the first are short, so that a point may stand behind."""
    return {number: [*row.split(), *(f"{short}_." for short in row.split()[1:])] for number, row in rows}


def _kept(names: dict[int, list[str]], is_kept: Callable[[str], bool]) -> dict[int, str]:
    return {number: " ".join(filter(is_kept, row)) for number, row in names.items()}
