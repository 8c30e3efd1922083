"""Telling the name of a paper or an agency from the name of a person or a place."""

from typing import Literal, NamedTuple

from summarizer.cleaning.lines import bare
from summarizer.cleaning.phrases import agency_names, media_heads, media_words, outlet_names, phrases
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
    head = media_heads().match(neutral)
    own = copy.span(start + (head.end() if head else 0), start + len(neutral))
    literal, rest = name[own.start : own.end], neutral[head.end() if head else 0 :]
    if outlet_names().fullmatch(neutral):
        whole = copy.span(start, start + len(neutral))
        return Medium(name[whole.start : whole.end], "outlet")
    if not rest or len(rest.split()) > 5:
        return None
    if neutral.split()[0] in _GENERIC and len(neutral.split()) <= 3:
        return Medium(literal, "generic")
    if agency_names().fullmatch(rest) and is_proper(literal):
        return Medium(literal, "agency")
    if (
        head
        or outlet_names().fullmatch(rest)
        or (len(rest.split()) < 5 and media_words().intersection(rest.split()[1:]))
    ):
        return Medium(literal, "outlet") if is_proper(literal) else None
    return Medium(literal, "outlet", sure=False) if _may_be_outlet(rest) else None


def is_same(one: str, two: str) -> bool:
    """Return whether two names are one medium's: «صحيفة النهار» is «النهار»."""
    first, second = medium(one), medium(two)
    return spell(first.name if first else one) == spell(second.name if second else two)


def _may_be_outlet(name: str) -> bool:
    """Return whether a name begins with the article, as papers' names do and first names hardly do."""
    words = name.split()
    if name in phrases().sections or words[0] in phrases().places:
        return False
    return len(words) <= 2 and words[0].startswith("ال") and len(words[0]) > 4 and words[0] not in _GIVEN
