"""Whom the people of an article spoke to: «قال لـ"النهار"», "told Reuters"."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from summarizer.cleaning.lines import bare
from summarizer.cleaning.media import medium
from summarizer.languages import language
from summarizer.languages.media import Media
from summarizer.plain import Plain, alternatives, plain, spell

# No article is longer; a text of a million verbs of saying took a second.
_READ = 100_000
_QUOTED = "[«\"'] ?([^«»\"'\n]{2,40}?) ?[»\"']"


def receivers(text: str, code: str) -> dict[str, int]:
    """Return the papers, channels and agencies that statements were given to, with how often."""
    text = text[:_READ]
    copy = plain(text)
    media = language(code).media
    starts = [match.start() for match in _talks(media).finditer(copy.text)]
    sure, named, marked = (_mentions(text, copy, starts, pattern) for pattern in _patterns(media))
    found = {
        place: name for place, literal in (sure | named).items() if (name := _name(literal, place in sure))
    }
    # «قال خبير لـ«س»» may be told of an army; of a name that was surely spoken to it is not.
    known = {bare(name) for name in found.values()}
    again = {place: bare(literal) for place, literal in marked.items() if bare(literal) in known}
    return Counter((again | found).values())


def _mentions(text: str, copy: Plain, starts: Sequence[int], pattern: re.Pattern[str]) -> dict[int, str]:
    """Return the names that a pattern finds, by where they end: one mention fits several patterns."""
    found: dict[int, str] = {}
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(copy.text, start)):
            end = match.end()
            span = copy.span(*match.span(match.lastindex or 0))
            found[span.end] = text[span.start : span.end]
    return found


def _name(literal: str, sure: bool) -> str | None:
    named = medium(literal)
    if named and named.kind != "generic":
        return bare(named.name)
    return bare(literal) if sure else None


@cache
def _talks(media: Media) -> re.Pattern[str]:
    """Return the pattern of the places where a verb of saying begins: every other pattern begins there."""
    return re.compile(rf"(?=\b[وف]?{alternatives(media.talks)})")


@cache
def _patterns(media: Media) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of names in marks beside their verb, of known names, and of any names in marks."""
    talks, to = rf"\b[وف]?{alternatives(media.talks)}", "|".join(map(spell, media.to))
    known, heads = alternatives(media.agencies + media.outlets), alternatives(media.heads)
    near = rf"{talks}(?: [^ ،,.«»\"]{{1,20}}){{0,{media.gap}}}"
    return (
        re.compile(rf"{talks},?،? (?:{to}) ?(?:{heads} )?{_QUOTED}|{near},?،? (?:{to}) ?{heads} {_QUOTED}"),
        re.compile(rf"{near},?،? (?:{to}) ?(?:{heads} )?[«\"']?({known})[»\"']?(?![\w])"),
        re.compile(rf"{near},?،? (?:{to}) ?{_QUOTED}"),
    )
