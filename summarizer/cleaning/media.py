"""Telling the name of a paper or an agency from the name of a person or a place."""

import re
from typing import Literal, NamedTuple

from summarizer.cleaning.days import weekdays
from summarizer.cleaning.lines import bare
from summarizer.cleaning.phrases import (
    adjectives,
    agency_names,
    media_heads,
    media_words,
    outlet_names,
    phrases,
)
from summarizer.origins import is_proper
from summarizer.plain import plain, spell


class Medium(NamedTuple):
    """A name as it stands, without its head (صحيفة), and what kind of medium bears it.

    `sure` is False where only the form of the name speaks for it (الأمصار).
    """

    name: str
    kind: Literal["agency", "outlet", "generic"]
    sure: bool = True


# Names that many people bear and that begin as names of papers do.
_GIVEN = frozenset(
    map(
        spell,
        [
            "السيد",
            "الحسين",
            "الحسن",
            "الطيب",
            "الهادي",
            "المختار",
            "الحبيب",
            "الصادق",
            "المهدي",
            "البشير",
            "الطاهر",
            "العربي",
            "الأمين",
            "الشيخ",
        ],
    )
)
# «"القدس" دوت كوم» is written with and without.
_MARKS = re.compile('[«»"“”]')
# With اليوم and الآن sections are named too.
_DAILY = frozenset(map(spell, ["اليوم", "الآن"]))
_GENERIC = frozenset(
    map(
        spell,
        ["وكالات", "متابعات", "خاص", "متابعة", "مواقع", "agencies", "staff", "wires", "مراسلنا", "مراسلون"],
    )
)


def medium(name: str) -> Medium | None:
    """Return the medium that a short piece of text names, or None where it may be anything else."""
    name = _MARKS.sub("", name)
    copy = plain(name)
    neutral = bare(copy.text)
    start = copy.text.find(neutral) if neutral else 0
    head = media_heads().match(neutral)
    own = copy.span(start + (head.end() if head else 0), start + len(neutral))
    literal, rest = name[own.start : own.end], neutral[head.end() if head else 0 :]
    whole = copy.span(start, start + len(neutral))
    entire = name[whole.start : whole.end]
    if outlet_names().fullmatch(neutral):
        return Medium(entire, "outlet")
    if not rest or len(rest.split()) > 5:
        return None
    if neutral.split()[0] in _GENERIC and len(neutral.split()) <= 3:
        return Medium(literal, "generic")
    if is_proper(entire) and agency_names().fullmatch(neutral):
        return Medium(entire, "agency")
    if agency_names().fullmatch(rest) and is_proper(literal):
        return Medium(literal, "agency")
    if outlet_names().fullmatch(rest) or head or _has_media_word(rest.split()):
        # «تلفزيون لبنان» without its head is a country.
        own_name = entire if head and _says_nothing(rest) else literal
        return Medium(own_name, "outlet") if is_proper(literal) else None
    return Medium(literal, "outlet", sure=False) if _may_be_outlet(rest) else None


def is_same(one: str, two: str) -> bool:
    """Return whether two names are one medium's: «صحيفة النهار» is «النهار»."""
    first, second = (media_heads().sub("", spell(name), count=1) for name in (one, two))
    return bare(first) == bare(second)


def is_no_name(neutral: str) -> bool:
    """Return whether words are a place, a weekday, a section or a role, which papers do not bear alone."""
    words = neutral.split()
    own = phrases()
    return bool(words) and (
        neutral in own.places
        or words[0] in own.places
        or neutral in own.sections
        or words[0] in own.sections
        or words[0] in weekdays()
    )


def _says_nothing(rest: str) -> bool:
    return rest in phrases().places or rest in phrases().sections or set(rest.split()) <= adjectives()


def _has_media_word(words: list[str]) -> bool:
    """Return whether one of the words behind the first is only found in names of media.

    «سعر الذهب اليوم» and «طقس اليوم» are sections: with اليوم goes one word that is no section's name.
    """
    if words[-1] in _DAILY:
        return len(words) == 2 and words[0] not in phrases().sections and words[0] not in weekdays()
    return len(words) < 5 and bool(media_words().intersection(words[1:]))


def _may_be_outlet(name: str) -> bool:
    """Return whether a name begins with the article, as papers' names do and first names hardly do.

    Surnames and adjectives of places end in ي: «الجبوري», «الليبي».
    """
    words = name.split()
    if is_no_name(name) or name.endswith("ي"):
        return False
    return len(words) <= 2 and words[0].startswith("ال") and len(words[0]) > 4 and words[0] not in _GIVEN
