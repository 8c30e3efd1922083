"""Telling the name of a paper or an agency from the name of a person or a place."""

import re
from functools import cache
from typing import Literal, NamedTuple

from summarizer.cleaning.furniture import all_pages
from summarizer.cleaning.lines import bare
from summarizer.languages import CODES, language
from summarizer.origins import is_proper
from summarizer.plain import alternatives, plain, spell


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
_GENERIC = frozenset(
    map(
        spell,
        ["وكالات", "متابعات", "خاص", "متابعة", "مواقع", "agencies", "staff", "wires", "مراسلنا", "مراسلون"],
    )
)


def medium(name: str) -> Medium | None:
    """Return the medium that a short piece of text names, or None where it may be anything else."""
    copy = plain(name)
    neutral = bare(copy.text)
    start = copy.text.find(neutral) if neutral else 0
    head = _heads().match(neutral)
    own = copy.span(start + (head.end() if head else 0), start + len(neutral))
    literal, rest = name[own.start : own.end], neutral[head.end() if head else 0 :]
    if not rest or len(rest.split()) > 5:
        return None
    if set(re.split(r"[ \-–+,،/]+", neutral)) <= _GENERIC:
        return Medium(literal, "generic")
    if _agencies().fullmatch(rest) and is_proper(literal):
        return Medium(literal, "agency")
    if (
        head
        or _outlets().fullmatch(rest)
        or (len(rest.split()) < 5 and _kinds().intersection(rest.split()[1:]))
    ):
        return Medium(literal, "outlet") if is_proper(literal) else None
    return Medium(literal, "outlet", sure=False) if _may_be_outlet(rest) else None


def _may_be_outlet(name: str) -> bool:
    """Return whether a name begins with the article, as papers' names do and first names hardly do."""
    words = name.split()
    if any(name in pages.sections for pages in all_pages()):
        return False
    return len(words) <= 2 and words[0].startswith("ال") and len(words[0]) > 4 and words[0] not in _GIVEN


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(
        alternatives(head for code in CODES for head in language(code).media.heads) + r"[ :]{1,3}[«\"']?"
    )


@cache
def _agencies() -> re.Pattern[str]:
    media = [language(code).media for code in CODES]
    return re.compile(alternatives(name for each in media for name in each.agencies + each.initials))


@cache
def _outlets() -> re.Pattern[str]:
    return re.compile(alternatives(name for code in CODES for name in language(code).media.outlets))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(spell(word) for code in CODES for word in language(code).media.kinds)
