"""Whether a stop ends its sentence."""

import re

from summarizer.document import Span
from summarizer.languages import CODES, language
from summarizer.languages.folding import MARKS

STOPS = re.compile("[.!?؟…۔。！？]+")
_CLOSERS = re.compile("[\\s\u200e\u200f\u202c\u2069]*[»”\"’')\\]}›]")
_MARK = re.compile(f"[{MARKS}ـ]")
_BEFORE = re.compile(rf"([^\W_](?:[^\W_]|[{MARKS}])*)$")
_AFTER = re.compile(rf"^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069«“\"‘'(\[–—-]*((?:[^\W_]|[{MARKS}])*)")
_NUMBERED = re.compile(r"[\s(\[•*-]*(?:\d{1,3}|[^\W\d_])$")
_INITIALS = re.compile(r"(?:^|[^\w.])(?:[A-Za-z]\.)+[A-Za-z]$")
_GLUED = re.compile(rf"^([^\W\d_](?:[^\W\d_]|[{MARKS}])*)")
_ARABIC = re.compile("[\u0620-\u064a]")
_CONJUNCTIONS = "وف"
# Far enough back for every abbreviation, near enough to keep long lines linear.
_LOOK = 40

_ABBREVIATIONS = frozenset(word for code in CODES for word in language(code).words.abbreviations)
_CONTINUING = frozenset(word for code in CODES for word in language(code).words.continuing)


def after_closing(text: str, end: int, limit: int) -> int:
    """Return where the closing marks behind a stop end; a mark behind a space counts only before `limit`."""
    while closer := _CLOSERS.match(text, end, limit):
        if closer.end() - closer.start() > 1 and closer.end() != limit:
            break
        end = closer.end()
    return end


def ends_sentence(
    text: str, line: Span, stop: Span, end: int, around: Span | None, *, capitals: bool = True
) -> bool:
    """Tell whether the stop, with its closing marks up to `end`, ends a sentence of the line.

    `line` ends with a sign that is no space; `around` is the marked piece that the stop is the end of;
    `capitals` tells whether the line has any.
    """
    if end >= line.end:
        return True
    signs = text[stop.start : stop.end]
    before = _word(_BEFORE, text[max(line.start, stop.start - _LOOK) : stop.start])
    if not text[end].isspace() and text[end] != "[":
        if set(signs) <= set(".؟!?") and _is_set_apart(text, line, stop, end):
            return True
        return _ends_though_glued(text, before, end) and set(signs) <= set(".؟!?")
    after = _word(_AFTER, text[end : end + _LOOK])
    if (capitals and after[:1].islower()) or _goes_on(text, line, end, after, around):
        return False
    if signs == ".":
        return _ends_at_period(text, line, stop, before, after)
    return _ends_at_signs(signs, before, after)


def _word(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return _MARK.sub("", found[1]) if found else ""


def _goes_on(text: str, line: Span, end: int, after: str, around: Span | None) -> bool:
    """Tell whether what follows cannot begin a sentence, or after a quotation hardly does."""
    if text[end : end + _LOOK].lstrip()[:1] in ("،", ",", "؛", ";", ":"):
        return True
    if around is None or not _ARABIC.match(after):
        return False
    # Behind a colon stands a speech, which ends the sentence; elsewhere a title: فيلم «لماذا؟» يعرض
    is_speech = text[max(line.start, around.start - _LOOK) : around.start].rstrip()[-1:] in ("", *":.!?؟،")
    return after in _CONTINUING or not (is_speech or after[0] in _CONJUNCTIONS)


def _ends_though_glued(text: str, before: str, end: int) -> bool:
    """Tell whether a space was forgotten: «البلاد.وأضاف», but not example.com, 3.5 or أ.د."""
    following = _word(_GLUED, text[end : end + _LOOK])
    if not _ARABIC.match(before[-1:]) or not _ARABIC.match(following):
        return (
            len(before) > 3
            and before.islower()
            and following.istitle()
            and text[end + len(following) : end + len(following) + 1] in " ,"
        )
    return len(before) > 2 and len(following) > 1


def _is_set_apart(text: str, line: Span, stop: Span, end: int) -> bool:
    """Tell whether the space stands on the wrong side of the stop: «البلاد .وأضاف», «(2012).وفي»."""
    ahead = text[max(line.start, stop.start - 1) : stop.start]
    following = _word(_GLUED, text[end : end + _LOOK])
    return (ahead.isspace() or ahead in (")", "]", "»")) and (
        _ARABIC.match(following) is not None and (len(following) > 1 or text[end + 1 : end + 2].isspace())
    )


def _ends_at_period(text: str, line: Span, stop: Span, before: str, after: str) -> bool:
    ahead = text[max(line.start, stop.start - _LOOK) : stop.start]
    if stop.start - line.start < _LOOK and _NUMBERED.match(ahead):
        return False
    if _INITIALS.search(ahead):
        return _begins_english(after)
    if len(before) == 1 and before.isalpha():
        # «2026 م.» is a unit, «م. خالد» a title
        return _ARABIC.match(before) is not None and ahead[:-1].rstrip()[-1:].isdigit()
    return before.casefold() not in _ABBREVIATIONS


def _ends_at_signs(signs: str, before: str, after: str) -> bool:
    if signs in ("..", "...", "…"):
        # Arabic headlines and speech pause with dots; only a capital tells of a new sentence.
        return signs != ".." and after[:1].isupper()
    return before.casefold() not in _ABBREVIATIONS


def _begins_english(after: str) -> bool:
    return after.istitle() and after.casefold() in language("en").words.stop
