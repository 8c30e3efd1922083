"""What a language tells about expressions of time: its words, each of a kind that the grammar knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, auto


class Unit(IntEnum):
    """A length of time, shortest first."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()


class Part(IntEnum):
    """A third of a stretch of time."""

    START = auto()
    MID = auto()
    END = auto()


class Season(IntEnum):
    """A season, in the order of the months from March on."""

    SPRING = auto()
    SUMMER = auto()
    AUTUMN = auto()
    WINTER = auto()


class Kind(IntEnum):
    """What a word or a mark is to the grammar; the comment tells its value, 0 where there is none."""

    # Found by the engine, not in a language's words.
    WORD = auto()  # any other word
    MARK = auto()  # any other mark
    COMMA = auto()
    COLON = auto()
    SLASH = auto()
    DASH = auto()
    OPEN = auto()  # ( and [
    CLOSE = auto()
    QUOTE = auto()  # an opening quotation mark
    UNQUOTE = auto()
    SMALL = auto()  # digits: 1 to 31
    YEAR = auto()  # four digits: 1000 to 2199
    NUMBER = auto()  # digits: any other number below 1000
    NUMERIC = auto()  # 3/2/2026: YYYYMMDD, the day 00 where only a month is written
    CLOCK = auto()  # 10:30
    # Names.
    WEEKDAY = auto()  # 0 for Monday to 6 for Sunday
    MONTH = auto()  # 1 to 12
    DOUBTFUL_MONTH = auto()  # the same; a word with another sense, that needs a neighbour
    NEEDY_MONTH = auto()  # the same; a town too, so that a preposition is not enough
    RARE_MONTH = auto()  # the same; counts between a day and a year only
    HIJRI_MONTH = auto()  # 1 to 12
    DOUBTFUL_HIJRI = auto()  # the same, a given name too
    SEASON = auto()  # Season
    DECADE = auto()  # 20 to 90
    # Numbers.
    CARDINAL = auto()  # 1 to 9, 0 for "a"
    TEN = auto()  # 10, alone or making a teen of what stands before it
    TENS = auto()  # 20 to 90
    HUNDRED = auto()  # 100 to 900
    THOUSAND = auto()  # 1000, 2000
    ORDINAL = auto()  # 1 to 20
    # Units.
    DAY_WORD = auto()  # "day", as it stands before a weekday
    MONTH_WORD = auto()  # "month", as it stands before a name
    YEAR_WORD = auto()  # "year", as it stands before digits
    UNIT = auto()  # Unit: any other single unit that can be counted
    THE_UNIT = auto()  # Unit: week, month, year, decade with the article
    CENTURY = auto()  # "the century"
    UNITS = auto()  # Unit: many of them
    DUAL = auto()  # Unit: two of them
    BOTH = auto()  # Unit: "the two years", before their digits
    QUARTER = auto()  # 1: a word that has other senses without its year
    HALF = auto()
    YEARLY = auto()  # what stands between "year" and its digits (school, fiscal); 1: Hijri
    # Pointing words.
    TODAY = auto()
    DEICTIC = auto()  # days from the day of publication: -1 is yesterday
    DOUBTFUL_DEICTIC = auto()  # the same; the word of poets and of every day, that needs a neighbour
    DIRECTION = auto()  # -1 last, 0 this, 1 next; -2 and 2 one further
    ENDING = auto()  # -1: last, or the one that is just ending
    THIS = auto()
    SAME = auto()  # "the same", behind a unit
    OF_IT = auto()  # of the month that was told: the 19th of it
    FOLLOWING = auto()  # 1 next, -1 previous: counted from what the text told before
    PART = auto()  # Part
    DAYPART = auto()  # morning, evening, as they stand beside a day
    TIME = auto()  # a. m., o'clock, Greenwich: what stands behind an hour
    HOUR = auto()  # "at the hour of"
    # Little words.
    AND = auto()
    LEAN = auto()  # a preposition written on its word
    IN = auto()
    FROM = auto()  # "from" and "of"; 1: "of" only
    STARTING = auto()  # "from … on"
    TO = auto()  # 1: "to", before a verb too
    UNTIL = auto()
    BETWEEN = auto()
    SINCE = auto()
    BEFORE = auto()
    AFTER = auto()
    AGO = auto()
    ON = auto()  # what ties a distance to its happening, beside FROM
    NOW = auto()  # "now", behind "from"
    ABOUT = auto()
    EQUALS = auto()  # "corresponding to"
    HIJRI_ERA = auto()
    COMMON_ERA = auto()
    OLD_ERA = auto()  # before Christ
    HOLY = auto()  # what stands between a Hijri month and its year
    # Neighbours that decide.
    FUTURE = auto()  # says that its clause speaks of the future
    PAST = auto()  # a verb of the past; 1: what was planned, 2: a noun too («نشر»), 3: «كان»
    STATE = auto()  # says that "today" beside it means nowadays
    PLACE = auto()  # before a name that only looks like a date: street, stadium
    OUTLET = auto()  # the same, also before "today": newspaper, channel
    RENOWNED = auto()  # before a day or month that names a happening: revolution, war
    HAPPENING = auto()  # the same, which a year dates: war
    RITE = auto()  # before a weekday that is no day: prayer, market
    REALM = auto()  # a country or region: before "today" the name of an outlet, or its present state
    SOURCE = auto()  # before who said it: according to
    TITLE = auto()  # before a name, of which a weekday may be the last: doctor
    GIVEN = auto()  # a given name, of those that such last names follow
    DELIVERY = auto()  # beside the coming month of a contract
    GREETING = auto()  # a verb of which a bare year is the object: welcomed (0), welcomes (1)
    WITH = auto()
    SESSION = auto()  # before «الغد» or «الأمس», a happening of that day: match, session
    HOLDER = auto()  # before "the general", which looks like "the year": commander
    SERIES = auto()  # before digits that are no year: resolution, vision
    COUNTED = auto()  # behind digits that count: people, dollars
    EVERY = (
        auto()
    )  # before what comes again and again; 1: also behind it, with a unit (each year), 2: alone (yearly)
    ROUND = auto()  # behind a length of time: whole, in a row
    FRACTION = auto()  # a half, a few
    MORE = auto()  # "more than"
    AGE = auto()  # "of his life"
    FINAL = auto()  # the last one, behind a quarter
    EPITHET = auto()  # behind a day that it makes another: white Friday
    RANK = auto()  # before "first", which is no day there: first lieutenant
    ATTRIBUTE = auto()  # behind "the day" that makes it another: national, first
    NAME = auto()  # an unknown word with a capital, where a language has such
    THE = auto()
    POSSESSIVE = auto()  # the s behind an apostrophe
    WARMTH = auto()  # before the eighties that are degrees
    WEEKEND = auto()
    GAMES = auto()  # behind the year of a contest: cup


Spellings = Mapping[int, str]
Lexicon = Mapping[Kind, Spellings]


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words by which a language tells time.

    `lexicon` gives for each kind and value the spellings, parted by spaces; an underscore stands for a
    space within one. Spelling is neutralised by the engine (summarizer.plain). Where two entries agree
    in spelling the first one counts. `proclitics` are letters that may be written on any of the
    words, with the kinds that they are. `article` melts with a proclitic in `melting`. Beginnings in
    `future_beginnings` make a verb speak of the future, unless it begins as one
    of `no_verbs` or is one of `nouns`.
    `day_suffixes` may be glued to digits that are a day, `decade_suffixes` to a year (1970s).
    `month_first` says that a number behind a month is a day (March 3), and that what tells which one is meant
    stands before a name (last week); the grammar of such languages is summarizer.dates.leading_rules.
    `past_endings` make a verb of the past of a word without a capital, but not right behind `no_past_after`;
    `present_beginnings` make a verb of the present, unless it ends as one of `plurals`.
    `perfect_endings` do so where no spelling tells more, unless a word begins or ends as in `no_perfects`.
    """

    lexicon: Lexicon
    proclitics: Mapping[str, tuple[Kind, ...]]
    article: str
    melting: str
    future_beginnings: tuple[str, ...]
    no_verbs: tuple[str, ...]
    day_suffixes: frozenset[str]
    decade_suffixes: frozenset[str]
    month_first: bool
    nouns: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    no_past_after: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    perfect_endings: tuple[str, ...] = ()
    present_beginnings: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    no_perfects: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
