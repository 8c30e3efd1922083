"""What a line is by its own words, whatever stands around it."""

import re

from summarizer.cleaning.days import CLOCK, days
from summarizer.cleaning.lines import LONGEST_HEADLINE, Kind, Line, bare
from summarizer.cleaning.phrases import agency_names, phrases, stamp_words

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^ ]+|[\w-]+(?:\.[\w-]+)*"
    r"\.(?:com|net|org|info|news|tv|co|ly|eg|sa|ae|ma|tn|dz|lb|jo|uk|me)(?:/[^ ]*)?"
)
_CRUMB = re.compile(r" ?[›»>|/\\←→•] ?")
_DIGIT = re.compile(r"\d")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]$")
# A notice in the site's own voice is short; a paragraph that happens to begin so is longer.
_LONGEST_NOTICE = 45
_LONGEST_FURNITURE = 60


def known(line: Line) -> Line:
    """Return a line with its kind; LOOSE where its words do not tell."""
    if line.stopped and line.words > _LONGEST_FURNITURE:
        return line._replace(kind=Kind.PROSE)
    return line._replace(kind=next((kind for kind, fits in _TESTS if fits(line)), Kind.LOOSE))


def goes_on(line: Line) -> bool:
    """Return whether a line begins as only a paragraph of a body does."""
    return bool(phrases().goes_on.match(line.bare))


def is_date_line(neutral: str) -> bool:
    """Return whether a line holds a date or a clock and at most three words that are no stamp."""
    if len(neutral) > 200 or not _DIGIT.search(neutral):
        return False
    dates, clock = days(neutral), CLOCK.search(neutral)
    if not dates and not clock:
        return False
    rest = neutral
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    words = re.findall(r"\w{2,}", stamp_words().sub(" ", CLOCK.sub(" ", rest)))
    words = [word for word in words if not word.isdigit()]
    sure = bool(dates) or (clock is not None and not clock[0][-1].isdigit())
    return not words or (sure and len(words) <= 3 and bool(re.search(r"[|\-–—،,:/()•]", rest)))


def _is_junk(line: Line) -> bool:
    if not line.bare:
        return True
    if _is_bar(line) or _is_breadcrumb(line) or _is_hashtags(line):
        return True
    if line.words > _LONGEST_NOTICE or len(line.bare) > 600:
        return False
    own = phrases()
    return bool(
        own.label.fullmatch(line.bare)
        or own.notice.match(line.plain)
        or own.notice.match(line.bare)
        or _ADDRESS.fullmatch(line.bare)
    )


def _is_bar(line: Line) -> bool:
    if line.words > 30:
        return False
    words = [word for word in re.split(r"[^\w+-]+", line.plain) if word.strip("-+") and not word.isdigit()]
    return bool(words) and all(word in phrases().widgets for word in words)


def _is_breadcrumb(line: Line) -> bool:
    parts = [part for part in _CRUMB.split(line.plain[:400]) if part.strip()]
    if line.stopped or "«" in line.plain or len(parts) < 2 or any(len(part.split()) > 4 for part in parts):
        return False
    starts = phrases().label.fullmatch(bare(parts[0])) is not None
    return starts or any(sign in line.plain for sign in "›»>") or len(parts) > 3


def _is_hashtags(line: Line) -> bool:
    return line.plain.startswith("#") and all(word.startswith("#") for word in line.plain.split())


def _is_section(line: Line) -> bool:
    return line.words <= 10 and bool(phrases().section.fullmatch(line.bare))


def _is_related(line: Line) -> bool:
    return line.words <= 40 and bool(phrases().related.match(line.bare))


def _is_tags(line: Line) -> bool:
    return not line.stopped and bool(
        phrases().tags.match(line.bare + (":" if line.plain.endswith((":", "：")) else ""))
    )


def _is_byline(line: Line) -> bool:
    return line.words <= 20 and bool(phrases().byline.match(line.bare))


def _is_sign_off(line: Line) -> bool:
    return line.words <= 8 and bool(phrases().sign_off.match(line.bare))


def _is_credit(line: Line) -> bool:
    if line.words > 40:
        return False
    if bool(phrases().credit.match(line.bare)):
        return True
    if not line.stopped and line.words <= 18 and phrases().caption.fullmatch(line.bare):
        return not phrases().news.match(line.bare) and not goes_on(line)
    inside = _BRACKET.search(line.plain[-64:])
    if not inside or line.words > 30:
        return False
    inner = bare(inside[1])
    return bool(agency_names().match(inner) or phrases().credit_end.search(inner))


def _is_abstract(line: Line) -> bool:
    label = phrases().abstract.match(line.bare) if line.words <= 12 else None
    # «الخلاصة: …» may be how an article ends; only a label alone is sure.
    return label is not None and not bare(line.bare[label.end() :])


def _is_date(line: Line) -> bool:
    return is_date_line(line.plain)


def _is_prose(line: Line) -> bool:
    if line.stopped:
        asks = line.plain.rstrip("\"»') ").endswith(("?", "؟", "!"))
        # Headlines ask and shout, but no headline and no button ends with a full stop.
        return line.words > LONGEST_HEADLINE if asks else line.words >= 3
    if line.words > LONGEST_HEADLINE:
        return True
    # «وجاءت النسب كالآتي:» leads to the lines below it, and no headline does.
    return line.words >= 6 and (goes_on(line) or line.plain.endswith(":")) and not line.plain.endswith("…")


_TESTS = (
    (Kind.JUNK, _is_junk),
    (Kind.SECTION, _is_section),
    (Kind.RELATED, _is_related),
    (Kind.ABSTRACT, _is_abstract),
    (Kind.DATE, _is_date),
    (Kind.TAGS, _is_tags),
    (Kind.BYLINE, _is_byline),
    (Kind.SIGN_OFF, _is_sign_off),
    (Kind.CREDIT, _is_credit),
    (Kind.PROSE, _is_prose),
)
