"""What makes a number no quantity: names, series, dates, ages, scores, telephones."""

from collections.abc import Sequence
from unicodedata import category

from summarizer.figures.codes import code_before, sign_letters
from summarizer.figures.numerals import Numeral, Reader, is_dash
from summarizer.figures.words import MARK, MODEL, NUMBER, WORD, Word, is_definite
from summarizer.languages.figures import TIMES

_TIED = "/+:_#*@="
_YEARS = range(1900, 2101)
_MINUS = "-–−"
_ENCLOSING, _ENCLOSED = "(«[", ")»]"
_ENUMERATED = ").-–"


def is_name(reader: Reader, place: int, numeral: Numeral) -> bool:
    """Tell a number that is written on another word or mark, of a list, or of what is known: 5+5, 10:30."""
    words = reader.words
    word = words[place]
    if word.kind == NUMBER and (_is_glued(reader, place) or _is_tied_behind(reader, numeral.end)):
        return True
    if word.kind == NUMBER and word.text[0] == "0" and word.text.isdecimal() and len(word.text) > 1:
        return True
    return (
        _is_enumerated(reader, place)
        or is_day(reader, place, numeral.end)
        or is_known(reader, place)
        or _is_ratio(reader, place)
        or _is_behind_fraction(reader, place)
    )


def is_negative(reader: Reader, place: int) -> bool:
    """Tell a number with a minus of its own, without which it is another; at the very front a dash lists."""
    words = reader.words
    signed = place > 1 and words[place].glued and words[place - 1].text in _MINUS
    return signed and not words[place - 1].glued


def is_in_series(reader: Reader, place: int) -> bool:
    """Tell the number of a resolution, a channel, a brigade: the word before it says so."""
    words, series = reader.words, reader.known.sets["series"]
    at = place - 1
    while at >= 0 and words[at].kind == MARK and words[at].text in "(#.'\"«":
        at -= 1
    return at >= 0 and words[at].key in series and (words[at].lead or words[at].text) != ""


def is_day(reader: Reader, place: int, end: int) -> bool:
    """Tell a number beside the name of a month: «11 سبتمبر», "September 11"."""
    months = reader.known.sets["months"]
    beside = (*reader.words[max(0, place - 1) : place], *reader.words[end : end + 1])
    named = [word for word in beside if word.key in months]
    return any(reader.text[word.start].isupper() or not word.text.isascii() for word in named)


def is_known(reader: Reader, place: int) -> bool:
    """Tell a number of things that were told before: «السنوات الأربع», "the two sides"."""
    word = reader.words[place]
    if is_definite(word, reader.known):
        return True
    before = reader.words[place - 1] if place else None
    return word.kind == WORD and before is not None and before.key in reader.known.sets["definite"]


def is_year(reader: Reader, place: int, numeral: Numeral) -> bool:
    """Tell four digits that look like a year."""
    word = reader.words[place]
    is_bare = (
        word.kind == NUMBER and word.text.isdecimal() and len(word.text) == 4 and numeral.end == place + 1
    )
    return is_bare and int(word.text) in _YEARS


def is_point_in_time(reader: Reader, start: int, end: int, unit: str) -> bool:
    """Tell an age, or a time that is counted from something: «عن 72 عاما», "after 13 months", 45-year-old."""
    if unit not in TIMES:
        return False
    words, sets = reader.words, reader.known.sets
    near = words[max(0, start - 3) : start]
    if any(word.key in sets["ages"] for word in near) or any(word.key in sets["spans"] for word in near[-2:]):
        return True
    if near and near[-1].text in _ENCLOSING and is_enclosed(words, end):
        return True
    behind = [word for word in words[end : end + 3] if not is_dash(word)][:1]
    return any(word.key in sets["aged"] or _is_relative(word) for word in behind)


def is_proper(reader: Reader, place: int) -> bool:
    """Tell a number behind a word with a capital letter within a sentence: a name goes on with it."""
    if reader.known.words.head_first or place < 2:
        return False
    before = reader.words[place - 1]
    return (
        before.kind in (WORD, MODEL)
        and reader.text[before.start].isupper()
        and reader.words[place].kind == NUMBER
    )


def is_enclosed(words: Sequence[Word], end: int) -> bool:
    """Tell whether a bracket or a quotation mark closes right behind a phrase: (45 عاما)."""
    return end < len(words) and words[end].text in _ENCLOSED


def _is_ratio(reader: Reader, place: int) -> bool:
    """Tell the second number of a ratio: one in ten, one of every ten, 0 : 58."""
    before = reader.words[max(0, place - 2) : place]
    if not before:
        return False
    is_of_one = len(before) == 2 and before[0].key in ("one", "1") and before[1].key == "in"
    is_clock = len(before) == 2 and before[0].kind == NUMBER and before[1].text in ":/"
    return is_of_one or is_clock or before[-1].key in reader.known.sets["every"]


def _is_behind_fraction(reader: Reader, place: int) -> bool:
    """Tell a scale behind a sign that is a number («½ مليون») and is not read as one."""
    return place > 0 and category(reader.words[place - 1].text[-1]) == "No"


def _is_relative(word: Word) -> bool:
    return word.key in {"ago", "later", "earlier", "ماضيه", "ماضي", "مقبله", "اخيره", "جاري"}


def _is_glued(reader: Reader, place: int) -> bool:
    """Tell a number that is written on what stands before it and is no proclitic."""
    words = reader.words
    if not place or not words[place].glued:
        return False
    before = words[place - 1]
    if before.kind in (MODEL, NUMBER) or before.text in _TIED:
        return True
    if before.text == "$":
        return sign_letters(reader, place - 1) is None
    if before.kind == WORD:
        if code_before(reader, place):
            return False
        article = reader.known.words.article
        is_proclitic = before.text in reader.known.leads and before.text != ""
        return not is_proclitic or bool(article and before.text.endswith(article))
    is_tied = is_dash(before) and before.glued and place > 1
    return is_tied and words[place - 2].kind in (WORD, MODEL)


def _is_tied_behind(reader: Reader, end: int) -> bool:
    """Tell a number that something is written on which no quantity has: 12th, 24/7, 5-story."""
    words, known = reader.words, reader.known
    if end >= len(words) or not words[end].glued:
        return False
    behind = words[end]
    follows = end + 1 < len(words) and words[end + 1].glued
    if behind.kind == WORD:
        return (behind.key,) not in known.units and behind.key not in known.words.scales
    if behind.text in "/:+" and follows:
        return True
    if is_dash(behind) and follows and words[end + 1].kind != NUMBER:
        key = words[end + 1].key
        return (key,) not in known.units and key not in known.words.scales
    return behind.kind == MODEL


def _is_enumerated(reader: Reader, place: int) -> bool:
    """Tell the number of a point in a list: it begins the sentence, and a mark follows."""
    words = reader.words
    if place or words[0].kind != NUMBER or len(words) < 2:
        return False
    is_range = len(words) > 2 and words[2].kind == NUMBER and words[1].glued and words[2].glued
    return words[1].kind == MARK and words[1].text in _ENUMERATED and not is_range
