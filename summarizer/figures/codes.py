"""Currencies before a number by letters: USD 5, "EUR3.2bn", "SR200"; what else looks so is a name."""

import re

from summarizer.figures.numerals import Reader
from summarizer.figures.words import NUMBER, WORD, Word
from summarizer.languages.figures import LETTERED, MONEY, SHORT_FORMS, SHORTENED

# Codes of currencies only in capitals: «We try 5 times».
_ALSO_WORDS = frozenset(("try", "mad", "cad"))
# Names of other things with few digits: the goals of development, paths of the climate, a call for help.
_ALSO_NAMES = frozenset(("sdg", "ssp", "sos"))
_LARGE = 4  # digits that no goal, path, road or model has
_YEAR = re.compile(r"(?:19|20)\d\d")
# Before a price in letters that may be a road or a model, too: "fined SR200", not "on SR520".
_PRICES = "worth cost costs costing pay pays paid paying least most exceeding fined earned saved"
_PRICING = frozenset(_PRICES.split())
# Nouns that a price is told of: "a fine of SR200", not "the pilot of SR22".
_PRICED = frozenset(
    [
        "fine",
        "fee",
        "price",
        "cost",
        "toll",
        "fare",
        "sum",
        "amount",
        "prize",
        "reward",
        "salary",
        "wage",
        "loan",
        "debt",
        "penalty",
    ]
)
_EXACT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d\d")
_GROUND = 2  # digits of the least price that only its verb tells
_LONGEST_LETTERED = 3


def code_before(reader: Reader, place: int) -> str | None:
    """Return the unit of the letters right before a number, None where they are no money."""
    before = reader.words[place - 1] if 0 < place < len(reader.words) else None
    if before is None or before.kind != WORD:
        return None
    code = before.text.upper()
    if before.text in _ALSO_NAMES:
        return code if _is_amount(reader, place) else None
    if before.text in SHORTENED:
        priced = reader.text[before.start : before.end] in SHORT_FORMS and (
            _is_amount(reader, place) or _is_priced(reader, place)
        )
        return SHORTENED[before.text] if priced else None
    return code if code in MONEY and len(code) == 3 and not is_plain_word(reader, before) else None


def sign_letters(reader: Reader, place: int) -> str | None:
    """Return the letters written on a dollar: the A of A$5, "" where there are none; None: unknown ones."""
    word = reader.words[place - 1] if place else None
    tied = word is not None and word.kind == WORD and reader.words[place].glued
    if word is None or not tied or not word.text.isascii() or len(word.text) > _LONGEST_LETTERED:
        return ""
    return word.text if word.text in LETTERED else None


def is_plain_word(reader: Reader, word: Word) -> bool:
    """Tell whether letters are an English word and no code of a currency: «try», not TRY."""
    return word.text in _ALSO_WORDS and not reader.text[word.start : word.end].isupper()


def _is_amount(reader: Reader, place: int) -> bool:
    """Tell a number that only money has: in groups, with a scale behind, or of many digits and no year."""
    words = reader.words
    number = words[place].text
    behind = words[place + 1].key if place + 1 < len(words) else ""
    scaled = behind in reader.known.words.scales or (behind in ("m", "b") and words[place + 1].glued)
    is_large = number.isdecimal() and len(number) >= _LARGE and not _YEAR.fullmatch(number)
    return scaled or _EXACT.fullmatch(number) is not None or (is_large and _ends(reader, place))


def _is_priced(reader: Reader, place: int) -> bool:
    """Tell a price by what stands before it, with no noun behind: "a fine of SR200"."""
    words = reader.words
    if words[place].kind != NUMBER or len(words[place].text) < _GROUND or place < 2:
        return False
    before = [word.key for word in words[max(place - 3, 0) : place - 1]]
    is_told = before[-1] in _PRICING or (len(before) == 2 and before[0] in _PRICED and before[1] == "of")
    return is_told and _ends(reader, place)


def _ends(reader: Reader, place: int) -> bool:
    """Tell that no noun stands behind a number, which it would count."""
    behind = reader.words[place + 1 : place + 2]
    return not behind or behind[0].kind != WORD or _is_small(reader, behind[0])


def _is_small(reader: Reader, word: Word) -> bool:
    return word.key in reader.known.sets["stops"]
