"""What an answer of the web means: a page, nothing new, a way elsewhere, or why there is nothing to read."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from bot.errors import FetchError
from bot.intake.web import Fetched

# Nobody is asked to wait for longer: by then a server may be another.
LONGEST_WAIT_SECONDS = 86_400
# The others of the kind "success" carry a part, or nothing (RFC 9110 section 15.3).
WITH_BODY = frozenset({200, 203})

_MOVED = frozenset({301, 302, 303, 307, 308})
_MOVED_FOR_GOOD = frozenset({301, 308})
_PACKED = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_LONGEST_VALIDATOR = 1_000
_LATER = "try again later"

# Beginnings of media types that hold no text -> what people call them.
_NO_TEXT = {
    "image/": "a picture",
    "video/": "a video",
    "audio/": "a recording",
    "font/": "a font",
    "application/pdf": "a PDF",
    "application/zip": "a ZIP archive",
    "application/gzip": "a gzip archive",
    "application/x-": "a file for a program",
    "application/msword": "an office document",
    "application/vnd.": "an office document",
    "application/epub": "a book",
    "multipart/": "several files",
}


class Head(NamedTuple):
    """An answer's status and its headers, names in lower case, in their order."""

    status: int
    headers: tuple[tuple[str, str], ...]

    def all(self, name: str) -> str:
        """Return the values of a header as one, joined (RFC 9110 section 5.3); "" where it is missing."""
        return ", ".join(value for key, value in self.headers if key == name)

    def first(self, name: str) -> str | None:
        """Return the first value of a header; None where it is missing."""
        return next((value for key, value in self.headers if key == name), None)


class Answer(NamedTuple):
    """A whole answer; the body is empty where nobody would read it."""

    head: Head
    body: bytes

    @property
    def location(self) -> str | None:
        """Return where the answer sends to, None: it does not."""
        return self.head.first("location") if self.head.status in _MOVED else None

    @property
    def for_good(self) -> bool:
        """Tell whether a redirect holds for ever."""
        return self.head.status in _MOVED_FOR_GOOD


def body_encoding(url: str, head: Head, limit: int) -> str | None:
    """Return how the body to read is packed, "", "gzip" or "deflate"; None where none is worth reading.

    Raises FetchError for a body that holds no text, is packed otherwise or more than once, or says that it
    is over `limit` bytes.
    """
    if head.status not in WITH_BODY:
        return None
    refuse_kind(url, media_type(head))
    packed = head.all("content-encoding").strip().lower()
    if packed not in _PACKED:
        reason = f"packed as {packed[:40]!r}, which was not asked for; {_LATER}"
        raise FetchError(url, reason, "unreadable")
    told = head.first("content-length") or ""
    if told.isascii() and told.isdigit() and (len(told) > 12 or int(told) > limit):
        raise too_large(url, limit)
    return _PACKED[packed]


def refuse_kind(url: str, kind: str) -> None:
    """Raise FetchError for a media type that holds no text."""
    called = next((name for start, name in _NO_TEXT.items() if kind.startswith(start)), None)
    is_markup = kind.startswith("application/") and kind.endswith(("xml", "json"))
    if called is None or is_markup:
        return
    reason = f"{called}, not a page of text; send the link of the article itself"
    raise FetchError(url, reason, "unreadable")


def too_large(url: str, limit: int) -> FetchError:
    """Return the error of a body over its limit in bytes."""
    allowed = f"{limit / 1024 / 1024:.0f} MB" if limit >= 1024 * 1024 else f"{limit} bytes"
    return FetchError(url, f"over {allowed}, more than is read; send a smaller page", "too_large")


def media_type(head: Head) -> str:
    """Return the media type of a body in lower case, without its parameters; "" where it is not told."""
    return (head.first("content-type") or "").partition(";")[0].strip().lower()[:100]


def charset(head: Head) -> str | None:
    """Return the character encoding that the content type names, in lower case."""
    _, *parameters = (head.first("content-type") or "").split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    told = (value.strip(" \t\"'").lower() for name, _, value in pairs if name.strip().lower() == "charset")
    return next((value for value in told if value.isascii() and 0 < len(value) <= 40), None)


def fetched(url: str, answer: Answer, moved_to: str | None) -> Fetched:
    """Return a good answer as intake knows it."""
    return Fetched(
        url=url,
        body=answer.body,
        content_type=media_type(answer.head),
        charset=charset(answer.head),
        etag=validator(answer.head.first("etag")),
        modified=validator(answer.head.first("last-modified")),
        moved_to=moved_to,
    )


def validator(value: str | None) -> str | None:
    """Return what may be sent back as it came; None for what no header may hold."""
    fits = value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if fits else None


def failure(url: str, head: Head, now: datetime) -> FetchError:
    """Return what a status other than success means."""
    wait = retry_after(head.first("retry-after"), now)
    match head.status:
        case 410:
            return FetchError(url, "is gone for good (410); remove the link", "gone")
        case 404:
            reason = "is not there (404); check the link"
        case 401 | 402 | 403 | 407 | 451:
            reason = f"is not open to programs ({head.status}); copy the text and send that"
        case 429 | 503:
            reason = f"asks to come back later ({head.status}); {_when(wait)}"
        case status if status >= 500:
            reason = f"does not work at the moment ({status}); {_LATER}"
        case status:
            reason = f"answers with status {status}; check the link"
    return FetchError(url, reason, "status", wait)


def retry_after(value: str | None, now: datetime) -> int | None:
    """Return the seconds that Retry-After asks to wait (RFC 9110 section 10.2.3), at most a day."""
    told = (value or "").strip()
    if told.isascii() and told.isdigit():
        return min(int(told[:9]), LONGEST_WAIT_SECONDS)
    try:
        moment = parsedate_to_datetime(told)
    except (ValueError, IndexError, OverflowError):
        return None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    return max(0, min(int(seconds.total_seconds()), LONGEST_WAIT_SECONDS))


def _when(wait: int | None) -> str:
    return f"try again in {wait} seconds" if wait else _LATER
