"""Whom the people of an article spoke to: «قال لـ"النهار"», "told Reuters"."""

import re
from collections import Counter
from functools import cache

from summarizer.cleaning.lines import bare
from summarizer.cleaning.media import medium
from summarizer.languages import language
from summarizer.languages.media import Media
from summarizer.plain import alternatives, plain, spell

_QUOTED = "[«\"'] ?([^«»\"'\n]{2,40}?) ?[»\"']"


def receivers(text: str, code: str) -> dict[str, int]:
    """Return the papers, channels and agencies that statements were given to, with how often."""
    copy = plain(text)
    found: dict[int, str] = {}
    for pattern, sure in zip(_patterns(language(code).media), (True, False, False), strict=True):
        for match in pattern.finditer(copy.text):
            span = copy.span(*match.span(match.lastindex or 0))
            name = _name(text[span.start : span.end], sure=sure)
            # One mention fits several patterns; it counts once.
            if name and span.end not in found:
                found[span.end] = name
    return Counter(found.values())


def _name(literal: str, *, sure: bool) -> str | None:
    named = medium(literal)
    if named and named.kind != "generic":
        return bare(named.name)
    return bare(literal) if sure else None


@cache
def _patterns(media: Media) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of names in marks, of known names, and of names after their head."""
    talks, to = rf"\b[وف]?{alternatives(media.talks)}", "|".join(map(spell, media.to))
    known = alternatives(media.agencies + media.outlets)
    heads = alternatives(media.heads)
    near = rf"{talks}(?: [^ ،,.«»\"]{{1,20}}){{0,6}}"
    return (
        re.compile(rf"{talks},?،? (?:{to}) ?{_QUOTED}"),
        re.compile(rf"{near},?،? (?:{to}) ?(?:{heads} )?[«\"']?({known})[»\"']?(?![\w])"),
        re.compile(rf"{near},?،? (?:{to}) ?{heads} [«\"']([^«»\"'\n]{{2,40}}?)[»\"']"),
    )
