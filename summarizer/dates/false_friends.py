"""What only looks like an expression of time: names, ranks, numbers; a table as summarizer.dates.rules."""

from summarizer.dates import builders as build
from summarizer.dates.rule import Rule

FALSE_FRIENDS = (
    Rule(
        "name_of_place",
        "(PLACE | OUTLET) QUOTE? DAY_OF_ANY_MONTH DATED_YEAR? (?!LAST)"
        "| (PLACE | OUTLET) QUOTE? (A_MONTH SECOND_NAME? | DAY_BEFORE WEEKDAY)"
        "| OUTLET (ANY_WORD | QUOTE){0,2} TODAY (?!WEEKDAY)",
        build.nothing,
    ),
    Rule(
        "name_of_event",
        "(RENOWNED | HAPPENING) (RENOWNED | QUOTE)?"
        "(DAY_OF_MONTH | A_MONTH SECOND_NAME?) (?!DATED_YEAR | LAST)",
        build.nothing,
    ),
    Rule(
        "number_of_series",
        "SERIES FROM? (SMALL | NUMBER | YEAR) (LEAN (YEAR_WORD | THE_UNIT) YEAR | SLASH YEAR)?"
        "((COMMA | AND | DASH){1,2} (SMALL | NUMBER | YEAR)){0,20}",
        build.nothing,
    ),
    Rule("holder", "HOLDER (THE_UNIT LAST? | YEAR_WORD)", build.nothing),
    Rule(
        "rite",
        "RITE DAY_WORD? (WEEKDAY | A_MONTH) (?!LAST) | EVERY (THIS (?=THE_UNIT))? DAY_BEFORE"
        "(PART THE_UNIT | WEEKDAY (AND WEEKDAY)? | A_MONTH | TODAY | THE_UNIT (?!LAST) | SINGLE | SEASON)",
        build.nothing,
    ),
    Rule(
        "weekly",
        "(?<!SMALL | NUMBER | CARDINAL | TENS | TEN) UNITS WEEKDAY (COMMA? AND WEEKDAY){0,3}",
        build.nothing,
    ),
    Rule("days_told", "BOTH WEEKDAY AND WEEKDAY (?=COMMA? A_DAY AND A_DAY FROM? A_MONTH)", build.nothing),
    Rule("outlet", "QUOTE (ANY_WORD | ATTRIBUTE){1,3} TODAY (UNQUOTE | QUOTE)", build.nothing),
    Rule(
        "another_day",
        "TODAY (ATTRIBUTE | FINAL | ORDINAL | AGO) | (WEEKDAY | DEICTIC | A_MONTH) EPITHET",
        build.nothing,
    ),
    Rule("last_name", "GIVEN WEEKDAY", build.nothing, "TITLE | PAST", "LAST | A_DAY | COMMA A_DAY"),
    Rule("name_of_tomorrow", "(OUTLET | RENOWNED) QUOTE? DOUBTFUL_DEICTIC", build.nothing),
    Rule("rank", "RANK AN_ORDINAL", build.nothing),
    Rule(
        "more_than",
        "MORE (A_COUNT | YEAR) UNITS? | MORE SO_LONG | (BEFORE | SINCE | AFTER) (SO_LONG AND)? FRACTION",
        build.nothing,
    ),
)
