"""The simple expressions of time: a table of patterns over kinds (summarizer.dates.patterns).

To teach a new form, add a row: its name, its pattern, its builder, and what must or must not stand beside
it. The expression that begins first wins; of those that begin together, the one that stands higher.
"""

from summarizer.dates import builders as build
from summarizer.dates import stretch_builders as stretch
from summarizer.dates.false_friends import FALSE_FRIENDS
from summarizer.dates.rule import Rule

_BEFORE_YEARS = (
    "IN | SINCE | STARTING | UNTIL | BETWEEN | BEFORE | AFTER | LEAN | PART"
    "| HAPPENING | HAPPENING WORD | HAPPENING WORD WORD"
    "| YEAR AND | YEAR TO | YEAR COMMA | YEAR UNTIL | YEAR DASH"
    "| QUARTER ORDINAL | HALF ORDINAL | ORDINAL FROM | QUARTER FINAL FROM | HALF FINAL FROM"
)
_COUNTS = "COUNTED | THOUSAND"
_SPELLED = "THOUSAND (AND HUNDRED)? (AND (CARDINAL (TEN | AND TENS)? | TEN | TENS))?"
_NAMES = "SMALL | NUMBER | YEAR | AN_ORDINAL | ANY_MONTH | WEEKDAY | DEICTIC | TODAY | YEARLY"

RULES = (
    *FALSE_FRIENDS,
    Rule(
        "decade_of_century",
        "THE_UNIT (AN_ORDINAL | FINAL) FROM CENTURY (LAST | AN_ORDINAL | SMALL)",
        stretch.decade_of_century,
    ),
    Rule("week_of_month", "THE_UNIT (AN_ORDINAL | FINAL) (?=FROM)", stretch.week_of_month),
    Rule(
        "last_weekday_of_month",
        "DAY_BEFORE WEEKDAY FINAL (?=FROM MONTH_WORD? ANY_MONTH)",
        stretch.week_of_month,
    ),
    Rule(
        "month_of_week",
        "DOUBTFUL_MONTH",
        build.month,
        "THE_UNIT ORDINAL FROM | THE_UNIT FINAL FROM | WEEKDAY FINAL FROM",
    ),
    Rule("month_of_delivery", "A_MONTH SECOND_NAME? (?!LAST | DATED_YEAR)", build.coming_month, "DELIVERY"),
    Rule("numeric", "DAY_BEFORE NUMERIC ERA?", build.numeric),
    Rule(
        "short_numeric",
        "DAY_BEFORE (SMALL SLASH SMALL LAST | WEEKDAY SMALL SLASH SMALL)",
        build.short_numeric,
    ),
    Rule("months_of_years", "A_MONTH DASH A_MONTH YEAR (DASH | SLASH) YEAR", build.months_of_years),
    Rule(
        "day_month_year",
        "DAY_OF_MONTH DATED_YEAR",
        build.day_month,
        never_before=_COUNTS,
    ),
    Rule(
        "rare_month", "DAY_BEFORE A_DAY FROM? MONTH_WORD? RARE_MONTH SECOND_NAME? DATED_YEAR", build.day_month
    ),
    Rule("day_month", "DAY_OF_MONTH LAST?", build.day_month),
    Rule("month_day_year", "A_MONTH SMALL COMMA? YEAR", build.month_day, never_before=_COUNTS),
    Rule(
        "doubled_months",
        "A_MONTH AND A_MONTH OPEN A_MONTH AND A_MONTH CLOSE (LAST | DATED_YEAR)?",
        build.month,
    ),
    Rule("month_year", "NAMED_MONTH DATED_YEAR", build.month, never_before=_COUNTS),
    Rule("month_last", "NAMED_MONTH LAST", build.month),
    Rule("last_month_name", "(DIRECTION | THIS) A_MONTH", build.month),
    Rule("month_called", "MONTH_WORD A_MONTH SECOND_NAME?", build.month),
    Rule("doubled_month", "A_MONTH SECOND_NAME", build.month),
    Rule("month", "MONTH", build.month),
    Rule(
        "doubtful_month",
        "DOUBTFUL_MONTH",
        build.month,
        "IN | SINCE | STARTING | UNTIL | BEFORE | AFTER | PART | MONTH AND | MONTH TO | MONTH UNTIL",
    ),
    Rule("month_of_range", "DOUBTFUL_MONTH (?=(TO | UNTIL | AND) (A_DAY FROM?)? A_MONTH)", build.month),
    Rule(
        "month_of_year",
        "DOUBTFUL_MONTH (?=FROM (THE_UNIT | YEAR_WORD) (DIRECTION | ENDING | YEAR | SAME))",
        build.month,
    ),
    Rule("month_number", "MONTH_WORD SMALL (LAST | FROM? YEAR | SLASH YEAR)", build.month_number),
    Rule("month_typed", "^ DOUBTFUL_MONTH $", build.month),
    Rule(
        "hijri_day",
        "DAY_BEFORE A_DAY FROM? MONTH_WORD? A_HIJRI_MONTH HOLY? (HIJRI_YEAR | LAST)?",
        build.hijri,
    ),
    Rule(
        "hijri_month",
        "MONTH_WORD? A_HIJRI_MONTH HOLY? (HIJRI_YEAR | LAST) | MONTH_WORD A_HIJRI_MONTH HOLY?",
        build.hijri,
    ),
    Rule("hijri_month_alone", "A_HIJRI_MONTH HOLY?", build.hijri, "IN | SINCE | PART | STARTING"),
    Rule(
        "hijri_year",
        "(YEAR_WORD | THE_UNIT)? YEARLY? YEAR HIJRI_ERA | (YEAR_WORD | THE_UNIT) HIJRI_ERA YEAR",
        build.hijri,
    ),
    Rule(
        "today_weekday",
        "DAY_BEFORE (TODAY | DEICTIC | DOUBTFUL_DEICTIC) (OPEN | COMMA)? DAY_BEFORE WEEKDAY CLOSE?",
        build.weekday,
    ),
    Rule("weekday", "DAY_BEFORE WEEKDAY DAYPART? LAST?", build.weekday),
    Rule("last_weekday", "(DIRECTION | THIS) WEEKDAY DAYPART?", build.weekday),
    Rule("same_day", "TODAY (SAME | FOLLOWING) | SAME TODAY", build.told),
    Rule(
        "today",
        "DAY_BEFORE (TODAY | DEICTIC) DAYPART? | (DAY_WORD | DAYPART | LEAN) DOUBTFUL_DEICTIC (?!EPITHET)",
        build.deictic,
    ),
    Rule("day_of_session", "DOUBTFUL_DEICTIC", build.deictic, "SESSION | STARTING"),
    Rule("this_morning", "THIS (DAYPART | TODAY)", build.deictic),
    Rule(
        "day_of_last_month",
        "DAY_BEFORE (A_DAY FROM (THE_UNIT (LAST | SAME) | DIRECTION | SAME THE_UNIT)"
        "| SMALL DIRECTION | A_DAY OF_IT)",
        build.day_of_month,
    ),
    Rule("same_unit", "THE_UNIT (SAME | FOLLOWING) | SAME THE_UNIT", build.told),
    Rule("last_unit", "THE_UNIT LAST | THIS THE_UNIT (?!HOLY)", build.shift),
    Rule("last_unit_before", "(DIRECTION | THIS) (SINGLE | CENTURY)", build.shift, never_before="COUNTED"),
    Rule("part_of_this", "PART THE_UNIT (?!LAST | YEAR | YEARLY | SAME | FOLLOWING | THIS)", build.shift),
    Rule(
        "season_called",
        "(YEAR_WORD | THE_UNIT) YEARLY? OPEN? YEAR (SLASH | DASH) (YEAR | NUMBER | SMALL) CLOSE? ERA?",
        stretch.seasonal_year,
    ),
    Rule("season_years", "YEAR (SLASH | DASH) (YEAR | NUMBER | SMALL) ERA?", stretch.seasonal_year),
    Rule("spelled_year", f"(YEAR_WORD | THE_UNIT) {_SPELLED}", stretch.spelled_year, never_before=_COUNTS),
    Rule("named_year", "YEAR_WORD YEAR ERA?", stretch.year),
    Rule(
        "called_year",
        "(YEAR_WORD | THE_UNIT | BOTH | UNITS) YEARLY? OPEN? (YEAR | NUMBER) ERA?",
        stretch.year,
        never_before=_COUNTS,
    ),
    Rule("common_year", "YEAR (COMMON_ERA | OLD_ERA)", stretch.year),
    Rule(
        "year_of_range",
        "YEAR (?=AND? (TO | UNTIL) (YEAR_WORD | THE_UNIT)? YEAR (?!COUNTED | THOUSAND))",
        stretch.bare_year,
    ),
    Rule("bracketed_year", "YEAR (?=CLOSE)", stretch.bare_year, "OPEN"),
    Rule("early_year", "YEAR (?=COMMA | MARK | CLOSE | PAST | $)", stretch.year, "IN | SINCE"),
    Rule(
        "greeted_year",
        "YEAR",
        stretch.bare_year,
        "GREETING | GREETING ANY_WORD",
        _COUNTS,
    ),
    Rule("bare_year", "YEAR", stretch.bare_year, _BEFORE_YEARS, _COUNTS),
    Rule(
        "decade",
        "UNIT? DECADE (FROM? CENTURY (LAST | AN_ORDINAL | SMALL) ERA?)?",
        stretch.decade,
        never_before="AGE",
    ),
    Rule(
        "century",
        "CENTURY (LAST | AN_ORDINAL | SMALL) (ERA | YEARLY)? | (AN_ORDINAL | SMALL) CENTURY",
        stretch.century,
    ),
    Rule(
        "season",
        "SEASON (LAST | YEAR (DASH | SLASH) (YEAR | NUMBER | SMALL) | DATED_YEAR)"
        "| (DIRECTION | THIS) SEASON (?!ATTRIBUTE)",
        stretch.season,
    ),
    Rule("season_of", "SEASON (?=FROM? (THE_UNIT (LAST | SAME) | THIS THE_UNIT))", stretch.season),
    Rule(
        "portion",
        "(HALF | QUARTER) (AN_ORDINAL | FINAL) (FROM THE_UNIT (?!LAST | YEAR | SAME))?"
        "| (AN_ORDINAL | FINAL) (HALF | QUARTER)",
        stretch.portion,
    ),
    Rule("distance", "(BEFORE | AFTER) ABOUT? SO_LONG (?=FROM (?!NOW) | ON)", build.distance),
    Rule("distance_behind", "A_COUNT (UNITS | SINGLE) (BEFORE | AFTER)", build.distance),
    Rule("ago", "(BEFORE | SINCE) ABOUT? SO_LONG (FROM NOW)?", build.ago, never_before=_NAMES),
    Rule("from_now", "AFTER ABOUT? SO_LONG FROM NOW", build.ago),
    Rule("ahead", "AFTER ABOUT? SO_LONG", build.ahead, never_before=_NAMES),
    Rule("ago_behind", "ABOUT? SO_LONG AGO", build.ago),
)
