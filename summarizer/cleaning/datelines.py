"""Datelines: the place, the day and the name before the first words of a report."""

import re
from typing import NamedTuple

from summarizer.cleaning.lines import Line
from summarizer.cleaning.media import Medium, medium
from summarizer.cleaning.phrases import phrases
from summarizer.document import Span
from summarizer.plain import Plain, plain

_PLACE = r"(?P<place>[^\W\d_][^\n()\[\]:\-–—/|،,.«»\"]{1,30}?)"
_DAY = r"(?:[،,] ?[^()\[\]\n:\-–—/|«»]{1,30})?"
_NAME = r"[«\"]?(?P<name>[^()\n:\-–—/|«»،,]{1,40}?)[»\"]?"
_PERSON = r"[^()\n:\-–—/|«»،,]{3,40}?"
_GLUED = (
    re.compile(rf"{_PLACE}{_DAY} ?[(\[] ?{_NAME} ?[)\]] ?[\-–—:/|]{{0,2}} ?"),
    re.compile(rf"{_PLACE}{_DAY} ?[\-–—/|:،,] ?[(\[] ?{_NAME} ?[)\]] ?[\-–—:/|]{{0,2}} ?"),
    re.compile(rf"{_PLACE}{_DAY} ?[\-–—/|:،,] ?{_NAME} ?[\-–—:/|]{{1,2}} "),
    re.compile(rf"[(\[] ?{_NAME} ?[)\]] ?[\-–—:/|]{{0,2}} "),
)
_ALONE = (
    re.compile(rf"{_PLACE}{_DAY} ?[\-–—/|:،,] ?{_NAME}[ .:\-–—]{{0,4}}"),
    re.compile(rf"{_PLACE}{_DAY} ?[\-–—/|:،,]? ?[(\[] ?{_NAME} ?[)\]][ .:\-–—]{{0,4}}"),
    re.compile(rf"{_PLACE} ?[/|\-–—] ?{_PERSON} ?[/|\-–—] ?{_NAME}[ .:\-–—]{{0,4}}"),
)
# With a town before it and a sign behind it anything short is a dateline: «جنيف (سويسرا) -».
_TOWN = (
    re.compile(rf"{_PLACE}{_DAY} ?[\-–—/|] ?[(\[]?{_NAME}[)\]]? ?[\-–—:/|]{{1,2}} "),
    re.compile(rf"{_PLACE}{_DAY} ?[(\[] ?(?P<within>{_NAME}) ?[)\]] ?[\-–—:/|]{{1,2}} "),
)
_SIGN = re.compile(r"[\-–—/|:،,(\[]")
# «نيويورك (الأمم المتحدة)»; more words before the stroke are a headline and its site.
_LONGEST_PLACE = 3
_LONGEST = 90


class Dateline(NamedTuple):
    """Where a dateline stands and whom it names; None where it names nobody that is known."""

    span: Span
    medium: Medium | None

    @property
    def sure(self) -> bool:
        """Whether its medium is surely one."""
        return self.medium is not None and self.medium.sure


def alone(text: str, line: Line) -> Dateline | None:
    """Return the dateline that a line is, or None."""
    if line.words > 9 or (line.stopped and line.words > 6) or not _SIGN.search(line.plain):
        return None
    return next((found for form in _ALONE if (found := _found(text, line.span, form, whole=True))), None)


def glued(text: str, line: Line) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None."""
    found = (_found(text, line.span, form, whole=False) for form in _GLUED)
    sure = next((each for each in found if each and each.sure), None)
    return sure or next((each for form in _TOWN if (each := _of_town(text, line.span, form))), None)


def _found(text: str, span: Span, pattern: re.Pattern[str], *, whole: bool) -> Dateline | None:
    copy = plain(text[span.start : min(span.end, span.start + _LONGEST)])
    match = pattern.fullmatch(copy.text) if whole else pattern.match(copy.text)
    if not match or len((match.groupdict().get("place") or "").split()) > _LONGEST_PLACE:
        return None
    named = _medium(text, span, copy, match, "name")
    if not named or not named.sure or named.kind == "generic":
        # Some papers print their own name first: «عين اليوم – القاهرة».
        first = _medium(text, span, copy, match, "place") if "place" in match.groupdict() else None
        named = first if first and first.sure else named
    if not named:
        return None
    end = copy.positions[match.end()] if match.end() < len(copy.text) else span.end - span.start
    return Dateline(Span(span.start, span.start + end), named)


def _of_town(text: str, span: Span, pattern: re.Pattern[str]) -> Dateline | None:
    """Return a dateline that a known town proves; two places with a stroke between them are news of both."""
    copy = plain(text[span.start : min(span.end, span.start + _LONGEST)])
    match = pattern.match(copy.text)
    if not match or match["place"].strip() not in phrases().places or len(match["name"].split()) > 3:
        return None
    in_brackets = "within" in match.groupdict()
    if not in_brackets and match["name"].strip() in phrases().places:
        return None
    return Dateline(Span(span.start, span.start + copy.positions[match.end()]), None)


def _medium(text: str, span: Span, copy: Plain, match: re.Match[str], group: str) -> Medium | None:
    own = copy.span(*match.span(group))
    return medium(text[span.start + own.start : span.start + own.end])
