"""Who a sentence says it has its news from: an agency, a paper, a channel."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from summarizer.languages import language
from summarizer.languages.media import Media
from summarizer.plain import Plain, alternatives, plain, spell

# A sentence that cites does so near the name; further back stands another clause.
_BEFORE = 160
_NEAR = 8
_WORD = re.compile(r"\w+")
_QUOTE = re.compile("[«\"']")
_LEADS = tuple("فولبك")
_PASSING = ("نقل", "نقلت", "نقلوا")


def sentence_origin(text: str, code: str) -> str | None:
    """Return the agency, paper or channel that a sentence names as its source, or None.

    The name is a literal piece of `text`, without its head (وكالة) and its adjective (البريطانية). What
    a medium was sent, what its own people suffered and what somebody denies of it is not from it.
    """
    media = language(code).media
    if not _may_cite(spell(text), media):
        return None
    copy = plain(text)
    matches = _source(media).finditer(copy.text)
    return next((name for match in matches if (name := _name(text, copy, match, media))), None)


def _may_cite(spelled: str, media: Media) -> bool:
    """Tell whether a sentence has what a citation takes: the pattern of all of them is dear."""
    names, heads, cues = _telling(media)
    words = _WORD.findall(spelled)
    if cues.isdisjoint(words) and "(" not in spelled:
        return False
    return not names.isdisjoint(words) or (_QUOTE.search(spelled) is not None and not heads.isdisjoint(words))


@cache
def _telling(media: Media) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the first words of names, of what stands before quoted ones, and of what cites either.

    They are as the pattern has them, with what it lets be written on them.
    """
    names = _firsts(media.agencies + media.initials + media.outlets, ("", "ل"))
    heads = _firsts(media.heads, [one + other for one in ("", *_LEADS) for other in ("", *_LEADS)])
    cues = _firsts((*media.before, *_PASSING), ("", "و", "ف")) | _firsts(media.after, ("",))
    sent = {word for word in names | heads if word.startswith("ل")}
    return names, heads | {"the"}, cues | sent


def _firsts(phrases: Iterable[str], leads: Iterable[str]) -> frozenset[str]:
    firsts = [_WORD.findall(spell(phrase))[0] for phrase in phrases]
    return frozenset(lead + first for lead in leads for first in firsts)


def _name(text: str, copy: Plain, match: re.Match[str], media: Media) -> str | None:
    group = next(name for name, found in match.groupdict().items() if found)
    span = copy.span(*match.span(group))
    name = text[span.start : span.end]
    return name if is_proper(name) and _cites(copy.text, match, group, media) else None


def _cites(text: str, match: re.Match[str], group: str, media: Media) -> bool:
    """Return whether what stands around a name makes it the source."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    clause = re.split(r"[.؟!؛:\n]", before)[-1]
    near = clause.split()[-_NEAR:]
    if spell(match[group]) in map(spell, media.platforms) or _any(media.receives).search(" ".join(near)):
        return False
    if group in {"g", "h"}:
        return _is_told(near, media)
    verb = match[0].split()[0].removeprefix("و").removeprefix("ف")
    if verb in map(spell, media.relative):
        around = before + text[match.end() : match.end() + _BEFORE]
        return bool(_by_what(media).search(before)) or not _any(media.denials).search(around)
    return group not in {"d", "e", "f"} or not _any(media.denials).search(re.split("[،,]", clause)[-1])


def _is_told(near: Sequence[str], media: Media) -> bool:
    """Return whether somebody speaks to the medium: «قال مسؤول لرويترز», but not «قتل مصور لرويترز»."""
    if not near or near[-1].removeprefix("ال") in map(spell, media.staff):
        return False
    return bool(_any(media.talks).search(" ".join(near)))


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?{alternatives(words)}(?!\w)")


@cache
def _by_what(media: Media) -> re.Pattern[str]:
    """Return the pattern of «بحسب ما» right before a verb."""
    return (
        re.compile(rf"(?<!\w)[وف]?{alternatives(media.by_what)} $") if media.by_what else re.compile("(?!)")
    )


def is_proper(name: str) -> bool:
    """Return whether a name is written as one: SPA is an agency and spa is not; Arabic has no case."""
    if name.upper() == name.lower():
        return True
    return name.isupper() if len(name) < 5 else any(letter.isupper() for letter in name)


@cache
def _source(media: Media) -> re.Pattern[str]:
    """Return the pattern of a name beside a word that cites it; the name is the one group that matched."""
    clear, every = alternatives(media.agencies), alternatives(media.agencies + media.initials)
    papers, heads = alternatives(media.outlets), alternatives(media.heads)
    before, after = alternatives(media.before), alternatives(media.after)
    quoted = r"[«\"'](?P<{}>[^«»\"'\n]{{2,40}})[»\"']"
    adjective = f"(?: {alternatives(media.adjectives)})?" if media.adjectives else ""
    headed = rf"(?:[{''.join(_LEADS)}]{{0,2}}{heads}|the) "
    passing = rf"{alternatives(_PASSING)}(?: [^ .،]{{1,20}}){{0,4}} عن"
    cited = rf"\b[وف]?(?:{before}|{passing}),? (?:the |ل)?"
    names = (
        rf"{cited}(?:{headed})?(?P<a>{clear})\b",
        rf"{cited}{headed}(?P<b>{every}|{papers})\b",
        rf"{cited}{headed}" + quoted.format("c"),
        rf"\b(?:{headed})?(?P<d>{clear})\b{adjective},? {after}\b",
        rf"\b{headed}(?P<e>{every}|{papers})\b{adjective},? {after}\b",
        rf"\b{headed}" + quoted.format("f") + rf"{adjective},? {after}\b",
        rf"\bل(?P<g>{clear})\b",
        rf"\bل{heads} (?P<h>{every})\b",
        rf"\((?P<i>{every})\)(?=[ .]{{0,3}}$| ?[\-–—:])",
    )
    return re.compile("|".join(names))
