"""Who a sentence says it has its news from: an agency, a paper, a channel."""

import re
from functools import cache

from summarizer.languages import language
from summarizer.languages.media import Media
from summarizer.plain import Plain, alternatives, plain


def sentence_origin(text: str, code: str) -> str | None:
    """Return the agency, paper or channel that a sentence names as its source, or None.

    The name is a literal piece of `text`, without its head (وكالة) and its adjective (البريطانية).
    """
    copy = plain(text)
    pattern = _source(language(code).media)
    return next((name for match in pattern.finditer(copy.text) if (name := _name(text, copy, match))), None)


def _name(text: str, copy: Plain, match: re.Match[str]) -> str | None:
    group = next(name for name, found in match.groupdict().items() if found)
    span = copy.span(*match.span(group))
    name = text[span.start : span.end]
    return name if is_proper(name) else None


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
    headed = rf"(?:[فولبك]{{0,2}}{heads}|the) "
    cited = rf"\b[وف]?{before},? (?:the |ل)?"
    names = (
        rf"{cited}(?:{headed})?(?P<a>{clear})\b",
        rf"{cited}{headed}(?P<b>{every}|{papers})\b",
        rf"{cited}{headed}" + quoted.format("c"),
        rf"\b(?:{headed})?(?P<d>{clear})\b{adjective},? {after}\b",
        rf"\b{headed}(?P<e>{every}|{papers})\b{adjective},? {after}\b",
        rf"\b{headed}" + quoted.format("f") + rf"{adjective},? {after}\b",
        rf"\bل(?P<g>{clear})\b",
        rf"\bل{heads} (?P<h>{every})\b",
        rf"\((?P<i>{every})\)",
    )
    return re.compile("|".join(names))
