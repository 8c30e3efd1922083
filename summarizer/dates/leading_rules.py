"""The simple expressions of languages that put the month before the day, and "last" before the week.

The table is read as that of summarizer.dates.rules.
"""

from summarizer.dates import builders as build
from summarizer.dates import leading_builders as lead
from summarizer.dates import stretch_builders as stretch
from summarizer.dates.rule import Rule

# Names of people too count behind these, doubtful words do so only.
_TIES = (
    "IN | SINCE | UNTIL | BEFORE | AFTER | PART | BETWEEN | FROM | TO | THE | CARDINAL"
    " | MONTH AND | MONTH TO | MONTH UNTIL | MONTH DASH | RARE_MONTH AND | RARE_MONTH TO"
    " | RARE_MONTH DASH | DOUBTFUL_MONTH AND"
)
_BEFORE_YEARS = (
    "^ | IN | SINCE | UNTIL | BETWEEN | BEFORE | AFTER | PART | FROM | TO | THE | OPEN | CARDINAL | AGE"
    " | POSSESSIVE | THIS | YEARLY | YEAR AND | YEAR TO | YEAR COMMA | YEAR UNTIL | YEAR DASH"
)
_MONTH = "(MONTH | DOUBTFUL_MONTH | RARE_MONTH)"
_YEAR = "(COMMA? FROM? YEAR | OPEN YEAR CLOSE)"
_WHICH = "(DIRECTION | THIS)"
_COUNT = "(A_COUNT | TENS DASH CARDINAL | HALF A_COUNT)"
_UNIT = "(UNIT | UNITS)"
_COUNTS = "DASH? (COUNTED | UNITS | UNIT)"

RULES = (
    # What only looks like a date.
    Rule("place", f"(A_DAY FROM? {_MONTH} | {_MONTH} A_DAY) PLACE", build.nothing),
    Rule("again", f"EVERY (WORD | ORDINAL)? (WEEKDAY | {_MONTH} | SEASON | UNIT)", build.nothing),
    Rule("last_name", "TITLE WEEKDAY (?=NAME)", build.nothing),
    Rule("some_day", "ON CARDINAL (WORD)? WEEKDAY | CARDINAL WEEKDAY (?=IN | THE)", build.nothing),
    Rule("renowned", f"RENOWNED (WEEKDAY | {_MONTH})", build.nothing),
    Rule("rite", f"WEEKDAY (DASH? DAYPART)? RITE | {_MONTH} RITE", build.nothing),
    Rule("nowadays", "DEICTIC MARK POSSESSIVE ATTRIBUTE", build.nothing),
    Rule("age", "AGE PART? DECADE ((AND | TO | DASH) PART? DECADE)?", build.nothing),
    Rule("amounts", "(?<=FROM | BETWEEN) YEAR (TO | AND) YEAR DASH? COUNTED", build.nothing),
    Rule("runs", "AGE A_DAY CENTURY", build.nothing),
    Rule(
        "degrees",
        "WARMTH (WORD | PAST | IN | NAME)? (IN | TO | WORD)? THE (PART | WORD | WARMTH)? DECADE",
        build.nothing,
    ),
    Rule(
        "decade_of_century",
        "THE? (A_DAY | DIRECTION | FINAL) UNIT FROM"
        f"(THE? (A_DAY | TENS DASH ORDINAL) DASH? CENTURY | THE? {_WHICH} CENTURY)",
        stretch.decade_of_century,
    ),
    Rule(
        "week_of_month",
        "(THE | FINAL | A_DAY | THE (A_DAY | DIRECTION | FINAL))"
        f"(UNIT | WEEKDAY) (?=(FROM | IN) {_WHICH}? {_MONTH})",
        stretch.week_of_month,
    ),
    Rule("month_of_delivery", f"{_MONTH} (?=(WORD | NAME)? DELIVERY)", build.coming_month),
    Rule("lasting", "THE DIRECTION UNIT", lead.next_day),
    Rule("title", "(?<=^ THE | POSSESSIVE) YEAR (?=PAST)", build.nothing),
    Rule("games", "YEAR (NAME | SEASON | ATTRIBUTE)? (NAME | ATTRIBUTE)? GAMES", build.nothing),
    # Days.
    Rule("numeric", "NUMERIC", lead.numeric),
    Rule(
        "day_month_year", f"PART? A_DAY (FROM? {_MONTH} {_YEAR} | DASH {_MONTH} DASH YEAR)", build.day_month
    ),
    Rule(
        "month_days",
        f"{_MONTH} SMALL (DASH | TO | AND) SMALL (COMMA? YEAR)?",
        lead.days,
        never_before=_COUNTS,
    ),
    Rule("month_day_year", f"PART? {_WHICH}? {_MONTH} THE? A_DAY COMMA? YEAR", lead.month_day),
    Rule(
        "month_day",
        f"PART? {_WHICH}? {_MONTH} THE? A_DAY",
        lead.month_day,
        never_before=f"{_COUNTS} | DASH NUMBER",
    ),
    Rule("day_month", f"PART? A_DAY FROM? {_MONTH}", build.day_month),
    Rule("day_of_next_month", f"A_DAY FROM {_WHICH} {_MONTH}", build.day_month),
    Rule("day_of_last_month", f"A_DAY FROM ({_WHICH} | THE) UNIT", build.day_of_month),
    Rule("hijri_day", "SMALL FROM? A_HIJRI_MONTH HIJRI_YEAR?", build.hijri),
    Rule("weekday_before_last", "WEEKDAY (BEFORE | AFTER) DIRECTION", lead.one_further),
    Rule("week_from_weekday", "CARDINAL UNIT FROM WEEKDAY", lead.week_from),
    Rule("weekday", f"PART? {_WHICH}? WEEKDAY DAYPART?", build.weekday),
    Rule("today", "PART? DEICTIC DAYPART?", build.deictic),
    Rule("this_morning", "PART? THIS DAYPART", build.deictic),
    # Months and seasons.
    Rule("months_of_years", f"{_MONTH} DASH {_MONTH} YEAR (DASH | SLASH) YEAR", build.months_of_years),
    Rule("month_year", f"{_MONTH} MARK? {_YEAR}", build.month, never_before=_COUNTS),
    Rule("last_month_name", f"{_WHICH} {_MONTH}", build.month),
    Rule("month", "MONTH", build.month),
    Rule("month_of_people", "RARE_MONTH", build.month, never_before="NAME"),
    Rule("tied_month", "(DOUBTFUL_MONTH | RARE_MONTH)", build.month, _TIES, never_before="ON"),
    Rule("hijri_month", "A_HIJRI_MONTH HIJRI_YEAR", build.hijri),
    Rule("season_of_years", "SEASON FROM? YEAR (DASH | SLASH) (YEAR | NUMBER | SMALL)", stretch.season),
    Rule("season", f"SEASON {_YEAR} | {_WHICH} SEASON", stretch.season),
    Rule("season_of", f"SEASON (?=FROM {_WHICH} UNIT)", stretch.season),
    Rule("quarter", "QUARTER SMALL (FROM? YEAR)? | HALF SMALL FROM? YEAR", lead.portion),
    Rule("portion", "A_DAY DASH? (HALF | QUARTER) (FROM THE UNIT | FROM? YEAR)?", lead.portion),
    Rule(
        "last_portion", f"(DIRECTION | FINAL) (HALF | QUARTER) FROM (YEAR | (?={_WHICH} UNIT))", lead.portion
    ),
    Rule("last_quarter", f"{_WHICH} QUARTER", lead.quarter),
    # What is counted from now.
    Rule("unit_before_last", "UNIT (BEFORE | AFTER) DIRECTION", lead.one_further),
    Rule(
        "same_unit",
        "(SAME | FOLLOWING) UNIT",
        build.told,
        never_before="DASH | UNIT | UNITS | CARDINAL | FROM | IN | DIRECTION",
    ),
    Rule("last_unit", f"{_WHICH} (UNIT | CENTURY)", build.shift),
    Rule("part_of_now", "PART THE? UNIT", lead.part_of_now, never_before="FROM | DASH"),
    Rule("weekend", f"{_WHICH} WEEKEND", lead.weekend),
    Rule("ago", f"ABOUT? ({_COUNT} {_UNIT} | CARDINAL? DUAL) AGO (DEICTIC | THIS UNIT)?", build.ago),
    Rule("from_now", f"ABOUT? ({_COUNT} {_UNIT} | CARDINAL? DUAL) FROM (NOW | DEICTIC)", lead.from_now),
    Rule("in_time", f"(?<=IN) ABOUT? {_COUNT} UNITS MARK NOW", lead.from_now),
    Rule("distance", f"{_COUNT} {_UNIT} (BEFORE | AFTER)", build.distance),
    # Years and more.
    Rule(
        "year_span",
        "YEAR (DASH | SLASH) (YEAR | NUMBER | SMALL)",
        stretch.seasonal_year,
        never_before="DASH | SLASH",
    ),
    Rule("hijri_year", "YEAR HIJRI_ERA", build.hijri),
    Rule("called_year", "UNIT YEAR ERA?", lead.called_year),
    Rule("common_year", "YEAR (COMMON_ERA | OLD_ERA) | COMMON_ERA YEAR", stretch.year),
    Rule("early_year", "YEAR (?=COMMA | MARK | CLOSE | PAST | NAME | $)", stretch.year, "IN | SINCE"),
    Rule(
        "greeted_year", "YEAR (?=COMMA | MARK | CLOSE | IN | AND | WITH | $)", stretch.bare_year, "GREETING"
    ),
    Rule("bare_year", "YEAR", stretch.bare_year, _BEFORE_YEARS, _COUNTS),
    Rule("decade", "DECADE", stretch.decade, never_before="AGE"),
    Rule("century", "(A_DAY | TENS DASH ORDINAL) DASH? CENTURY ERA?", stretch.century),
)
