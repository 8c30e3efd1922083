"""What a language tells about quantities: its number words, units, bounds and what is no quantity."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Units that several countries share by name: one that the text does not tell apart may be any of these.
FAMILIES: Mapping[str, frozenset[str]] = {
    "dinar": frozenset(("LYD", "KWD", "IQD", "JOD", "DZD", "TND", "BHD", "RSD")),
    "riyal": frozenset(("SAR", "QAR", "OMR", "YER", "IRR")),
    "pound": frozenset(("EGP", "SDG", "SSP", "GBP", "SYP", "LBP")),
    "lira": frozenset(("SYP", "LBP", "TRY")),
    "dirham": frozenset(("AED", "MAD")),
    "rupee": frozenset(("INR", "PKR")),
    "franc": frozenset(("CHF", "DJF", "XOF", "XAF", "KMF")),
}
_MONEYS = "USD EUR GBP JPY CNY RUB ILS CAD AUD UAH PLN SEK NOK BRL MXN KRW ZAR NGN ETB KES SOS MRU shilling"
MONEY = frozenset(_MONEYS.split()).union(FAMILIES, *FAMILIES.values())
# Units that say all: 4,000 km are of nothing.
_BARE = "km m cm mm mi nmi ft inch yd kn point pp bp degree °C °F magnitude km/h mi/h kW MW GW kWh MWh"
BARE = MONEY.union(_BARE.split())
TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
SIGNS: Mapping[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₪": "ILS",
    "₺": "TRY",
}
# Letters on the sign of the dollar or the real: A$5. Others (HK$5) are of moneys that are told nowhere here.
LETTERED: Mapping[str, str] = {
    "us": "USD",
    "usd": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "r": "BRL",
}
# Short forms before a price, by the letters in small; roads and models are written so, too.
SHORTENED: Mapping[str, str] = {
    "sr": "SAR",
    "rs": "rupee",
    "dh": "dirham",
    "dhs": "dirham",
    "le": "EGP",
    "kd": "KWD",
    "qr": "QAR",
}
SHORT_FORMS = frozenset(("SR", "Rs", "Dh", "Dhs", "LE", "KD", "QR"))

# What befell people, in one word for all languages.
FATES = ("killed", "wounded", "missing", "arrested", "kidnapped", "displaced", "freed", "casualties")

Phrases = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """The words by which a language counts and measures, in their usual spelling.

    A table of phrases gives for each meaning its phrases, parted by bars; a list of words is parted by
    spaces. `numbers`, `scales` and `teens` are those of summarizer.summary.numbers, folded; `shortened` are
    words that are a number before what they count and another one elsewhere («ألفا جندي», «خمسون ألفا»).
    `articles` say one of a scale (a million); `fractions` are parts of a scale or a whole. `joins` is the
    letter or the word that adds one number to another, `definite` words (or the article) make of a number
    a mention of what is known. `units` are by canonical name, `rates` what a unit is counted by (/day).

    `near` phrases bound the number right behind them, `verbs` one within a few words; `by` are the words that
    may tie it to the verb, `negations` turn it round, `after` phrases stand behind what they bound. `between`
    and `to` make ranges, `changes` are verbs by which "from … to" tells a change and no range.

    `fates` before a count tell what befell people, `counts` are nouns and `behind` verbs that tell it behind
    the number, `tolls` stand before such a noun with its number behind (the death toll rose to 41).
    `persons` are words for people that tell no more, `others` those for more of the same.

    `ups` and `downs` tell which way an amount moves, `gains` and `losses` on which side it stands.
    `denials` are phrases by which what follows is denied, up to one of `contrasts` or a further one of
    `statements`; `reporting` are words for kinds of places, and that something happened or was told,
    whatever it was. `conditions` and `modals` make of it what may be, `perhaps` only before the
    imperfect.

    `head_first` says that adjectives follow their noun. `attributes` are nouns that do so too («طائرة
    تدريب»), `models` phrases before the name of a model, `of` words between a unit and its matter. `plurals`
    are nouns in the plural that do not look it, `duals` nouns whose dual counts («طائرتان»).

    No figure: a number behind a word of `series` (resolution, flight), a time behind one of `ages` or
    before one of `aged`, or behind one of `spans` (since, after), a number behind one of `every` (one in
    every ten), what counts `idle` things, a part of `wholes`. `since` stand before a day that only begins
    a time. `stops` end a thing that is counted; `endings` are those of case and number that are taken off
    a noun which the dictionary does not know.
    """

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    teens: Mapping[str, int] = field(default_factory=dict)
    shortened: Mapping[str, int] = field(default_factory=dict)
    articles: str = ""
    fractions: Mapping[str, str]
    joins: str
    definite: str = ""
    article: str = ""
    units: Phrases
    rates: Phrases
    near: Phrases
    verbs: Phrases
    by: str = ""
    negations: str
    after: Phrases
    between: str
    to: str
    changes: str = ""
    fates: Phrases
    counts: Phrases
    behind: Phrases
    tolls: str
    ups: str = ""
    downs: str = ""
    gains: str = ""
    losses: str = ""
    denials: str = ""
    contrasts: str = ""
    statements: str = ""
    reporting: str = ""
    conditions: str = ""
    modals: str = ""
    perhaps: str = ""
    persons: str
    others: str
    head_first: bool = False
    attributes: str = ""
    models: str = ""
    of: str
    plurals: str = ""
    duals: Mapping[str, str] = field(default_factory=dict)
    series: str
    ages: str
    aged: str = ""
    spans: str
    since: str
    every: str
    endings: tuple[str, ...] = ()
    idle: str
    wholes: str
    stops: str
