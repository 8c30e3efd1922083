"""Whose page a text stands on, and whose report it is."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.cleaning.datelines import Dateline
from summarizer.cleaning.lines import Kind, Line
from summarizer.cleaning.media import Medium, is_same, medium
from summarizer.cleaning.phrases import headed, phrases
from summarizer.plain import spell

_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[\w-]{2,40}\.){1,3}(?:com|net|org|info|news|tv|co|ly|eg|sa|ae|ma|tn|dz|lb|jo|uk|me))\b"
)
_SOCIAL = re.compile(
    r"(?i)(?:^|\.)(?:facebook|twitter|x|t|wa|youtube|instagram|telegram|whatsapp|linkedin|google|goo|bit|tiktok|"
    r"youtu|fb|threads|reddit|pinterest|apple|blogspot|wordpress|gmail|yahoo|hotmail|outlook)\.\w+$"
)
# Who made, hosts or sells space on a page does not publish it.
_MAKERS = re.compile(
    r"تصميم|تطوير|برمجة|استضافة|تنفيذ|بدعم من|برعاية|للاعلان|لاعلان|للتواصل|تواصل معنا|للاستفسار|"
    r"(?:powered|designed|developed|hosted|built|made|website|theme) by|web ?design|advertis|contact us"
)
_RIGHTS = re.compile(r"©|\(c\)|copyright|محفوظة")
_NO_HOLDER = re.compile(
    r"(?i)[©.,،|:–—-]|\(c\)|copyright|all rights reserved|\b(?:19|20)\d\d\b|(?:جميع|كافة|كل) الحقوق|"
    r"حقوق (?:النشر|الطبع)|محفوظة|\bلدى\b|\bلـ?(?=صحيفة|جريدة|موقع|قناة|شبكة|بوابة|وكالة)"
)
_PASSED_ON = re.compile(r"(?:رصد|متابعة|متابعات|نقلا عن|نقلاً عن|عن)[ :]{1,3}")


class Owner(NamedTuple):
    """An outlet and how it is known."""

    name: str
    how: str


def outlet(text: str, outer: Sequence[Line], datelines: Sequence[Dateline], site: str | None) -> Owner | None:
    """Return the outlet that the page itself names, or None; contradicting names are none."""
    named = [
        found.name
        for line in datelines
        if (found := line.medium)
        and found.kind == "outlet"
        and (found.sure or _is_confirmed(found.name, outer))
    ]
    if named:
        return Owner(named[0], "dateline") if len(set(named)) == 1 else None
    signed = _byline(text, outer)
    if signed:
        return Owner(signed, "byline")
    if site and (own := medium(site)) and own.kind == "outlet":
        return Owner(own.name, "header")
    linked = _link(text, outer) or _rights_holder(text, outer)
    return Owner(linked, "link") if linked else None


def receiver(counts: Mapping[str, int], origin: str | None, rivals: Sequence[str]) -> Owner | None:
    """Return the only receiver of statements, where it is named at least twice and nothing names another."""
    if origin is not None or any(not is_same(rival, name) for rival in rivals for name in counts):
        return None
    names = list(counts)
    return Owner(names[0], "receiver") if len(names) == 1 and counts[names[0]] > 1 else None


def signs(text: str, head: Sequence[Line]) -> list[str]:
    """Return the names of media that stand alone on a line above the article."""
    short = [line for line in head if line.kind is Kind.LOOSE and line.words <= 4]
    named = [medium(text[line.span.start : line.span.end]) for line in short]
    return [each.name for each in named if each and each.kind == "outlet" and each.sure]


def origin(text: str, outer: Sequence[Line], datelines: Sequence[Dateline]) -> str | None:
    """Return the agency or paper that a dateline or a line of sources names as where the report is from."""
    agencies = [found.name for line in datelines if (found := line.medium) and found.kind == "agency"]
    agencies += [named.name for line in outer if (named := _signed_off(text, line))]
    return agencies[0] if agencies else None


def _signed_off(text: str, line: Line) -> Medium | None:
    """Return the medium of a line of sources («المصدر: رويترز») or of a name alone in brackets."""
    literal = text[line.span.start : line.span.end]
    if line.kind is Kind.SIGN_OFF:
        after = re.split(r"[:/|\-–—]| عن ", literal, maxsplit=1)
        return _first_named(after[-1]) if len(after) > 1 else None
    if line.kind is Kind.CREDIT and line.plain.startswith(("(", "[")) and line.words <= 4:
        named = medium(literal)
        return named if named and named.kind == "agency" else None
    return None


def _first_named(names: str) -> Medium | None:
    """Return the medium that a list of sources begins with; what follows it may be glued on."""
    words = _PASSED_ON.sub("", re.split(r"[+،,/\n]", names)[0].strip()).split()
    for count in range(min(4, len(words)), 0, -1):
        named = medium(" ".join(words[:count]))
        if named and named.kind != "generic" and (named.sure or count == len(words)):
            return named
    return None


def _byline(text: str, outer: Sequence[Line]) -> str | None:
    """Return the outlet that stands with a date line: a known one, or one that the page names again.

    Whatever else stands below a writer's name is as often his town, his role or the section.
    """
    found: list[str] = []
    for index, line in enumerate(outer):
        if line.kind in {Kind.LOOSE, Kind.BYLINE} and line.words <= 5 and _is_near_date(outer, index):
            named = medium(text[line.span.start : line.span.end])
            if not named or named.kind != "outlet" or line.bare in phrases().sections:
                continue
            if named.sure or _is_confirmed(named.name, outer):
                found.append(named.name)
    return found[0] if len(set(found)) == 1 else None


def _is_near_date(outer: Sequence[Line], index: int) -> bool:
    return any(line.kind is Kind.DATE for line in outer[max(0, index - 4) : index + 4])


def _is_confirmed(name: str, outer: Sequence[Line]) -> bool:
    """Return whether the page calls a name a medium's: behind صحيفة, in its rights or notices."""
    neutral = spell(name)
    own = re.compile(rf"(?<!\w){re.escape(neutral)}(?!\w)")
    return any(
        headed(neutral).search(line.plain)
        or (
            line.kind is Kind.JUNK
            and not _MAKERS.search(line.plain)
            and (_RIGHTS.search(line.plain) or phrases().notice.match(line.bare))
            and own.search(line.plain)
        )
        for line in outer
        if line.words <= 30
    )


def _rights_holder(text: str, outer: Sequence[Line]) -> str | None:
    """Return the medium that a line of rights names: «© 2026 بوابة الوسط»."""
    lines = [
        line
        for line in outer
        if line.kind is Kind.JUNK
        and line.words <= 20
        and _RIGHTS.search(line.plain)
        and not _MAKERS.search(line.plain)
    ]
    pieces = [
        piece for line in lines for piece in _NO_HOLDER.split(text[line.span.start : line.span.end]) if piece
    ]
    named = {
        found.name for piece in pieces if (found := medium(piece)) and found.kind == "outlet" and found.sure
    }
    return next(iter(named)) if len(named) == 1 else None


def _link(text: str, outer: Sequence[Line]) -> str | None:
    """Return the one site that the furniture links to or the one holder of its rights."""
    sites: dict[str, str] = {}
    for line in outer:
        if line.kind is not Kind.JUNK or line.words > 30 or "@" in line.plain or _MAKERS.search(line.plain):
            continue
        literal = text[line.span.start : line.span.end]
        for match in _DOMAIN.finditer(line.plain):
            if not _SOCIAL.search(match[1]):
                sites[match[1]] = literal[literal.lower().find(match[1]) :][: len(match[1])]
    return next(iter(sites.values())) if len(sites) == 1 else None
