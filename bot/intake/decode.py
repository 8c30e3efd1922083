"""Bytes to text: the mark at the start, the declared encoding, the one they look like, or a refusal."""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from charset_normalizer import from_bytes

from bot.errors import IntakeError
from bot.intake.charsets import decoder

REMEDY = "save it as UTF-8 text and add it again"

# Longer marks first: the one of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# First bytes of what people drop by mistake (the format's own specification, as `file` knows them).
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a recording or a picture"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)

# Guessing among all encodings takes 38 of 152 Arabic texts of 20 bytes for another script, among these none.
_LIKELY = ["cp1256", "cp1252", "iso8859_6"]
_SAMPLE = 100_000
# A label of these proves nothing: Arabic is often sent under a western one, and the other way round.
_OURS = frozenset({"utf-8", "cp1252", "cp1256", "iso8859-6"})

_DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})|<\?xml[^<>]{0,99}?encoding=["']([\w-]{2,40})""",
    re.IGNORECASE,
)
_CONTROLS = bytes([*range(9), 11, *range(14, 27), *range(28, 32), 127])
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
# Eight letters that make up 61 % of Arabic (least 54 % over 152 articles) and 22 % of what noise decodes to.
_FREQUENT = frozenset("اليمنورت")

# The first byte of each Arabic letter in UTF-8 (U+0600 to U+06FF), read as windows-1252.
_LEADING = frozenset("ØÙÚÛ")


class Decoded(NamedTuple):
    """A text and the encoding that it was read in; `damaged` counts the characters that could not be read."""

    text: str
    charset: str
    damaged: int = 0


def decode(name: str, raw: bytes, charset: str | None = None) -> Decoded:
    """Return what bytes say, without a mark at the start, line ends as they are.

    `charset` is what whoever sent them says of them: it goes before what they declare themselves.
    NUL, lone surrogates and up to one unreadable character in a hundred become U+FFFD, one for one.
    Raises IntakeError where the bytes are no text or their encoding stays unknown.
    """
    for mark, marked in _MARKS:
        if raw.startswith(mark):
            return _marked(name, raw.removeprefix(mark), marked)
    told = decoder(charset) if charset else None
    if (wide := _wide(raw, told)) is not None:
        return wide
    _refuse_binary(name, raw)
    labels = tuple(label for label in (told, _declared(raw)) if label)
    for candidate in _candidates(raw, labels):
        decoded = _cleaned(raw, candidate)
        if decoded is not None and _plausible(decoded):
            return _not_twice(name, decoded)
    if (foreign := _in_another_script(raw, labels)) is not None:
        return foreign
    damaged = _cleaned(raw, "utf-8", "replace")
    if damaged is not None and _mostly_whole(damaged):
        return damaged
    raise IntakeError(name, f"wrongly encoded, no encoding makes it readable; {REMEDY}")


def clean(text: str) -> str:
    """Return a text with NUL and lone surrogates as U+FFFD, one for one."""
    return _NOT_TEXT.sub("\ufffd", text)


def _marked(name: str, raw: bytes, charset: str) -> Decoded:
    decoded = _cleaned(raw, charset) or _cleaned(raw, charset, "replace")
    if decoded is None or not _mostly_whole(decoded):
        raise IntakeError(name, f"wrongly encoded, its mark says {charset} and that is not so; {REMEDY}")
    return decoded


def _refuse_binary(name: str, raw: bytes) -> None:
    for start, kind in _KINDS:
        if raw.startswith(start):
            raise IntakeError(name, f"{kind}, not text; save the article as .txt or .html and add that")
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    # One NUL in a short text is damage; noise has 11 % controls and is not UTF-8, where 1 % is too many.
    if controls * 10 > len(raw) or (controls * 100 > len(raw) and _cleaned(raw, "utf-8") is None):
        raise IntakeError(name, f"binary, not text; {REMEDY}")


def _wide(raw: bytes, told: str | None) -> Decoded | None:
    """Return a text of two bytes a character, which without a mark is known by whoever sends it alone."""
    decoded = _cleaned(raw, told) if told and told.startswith("utf-16") else None
    return decoded if decoded is not None and _plausible(decoded) else None


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw, 0, 4096)
    name = decoder((found[1] or found[2]).decode("ascii")) if found else None
    # Who reads the declaration byte by byte knows that it is not two bytes a character.
    return "utf-8" if name and name.startswith("utf-16") else name


def _candidates(raw: bytes, labels: Iterable[str]) -> Iterator[str]:
    # Nothing but UTF-8 passes for UTF-8, whatever a page declares.
    yield "utf-8"
    yield from labels
    best = from_bytes(raw[:_SAMPLE], cp_isolation=_LIKELY).best()
    if best is not None:
        yield best.encoding
    yield "cp1256"


def _cleaned(raw: bytes, charset: str, errors: str = "surrogatepass") -> Decoded | None:
    try:
        # Only the Unicode encodings know surrogates; for all others it means strict.
        text = raw.decode(charset, errors)
    except (UnicodeError, LookupError):
        return None
    cleaned = clean(text)
    return Decoded(cleaned, codecs.lookup(charset).name, cleaned.count("\ufffd"))


def _plausible(decoded: Decoded) -> bool:
    """Tell whether a text reads like Arabic, or like a western language with a few letters of its own."""
    if decoded.charset.startswith("utf-8"):
        return True
    foreign = [letter for letter in decoded.text if letter > "\x7f"]
    arabic = _ARABIC.findall(decoded.text)
    if any("\x80" <= letter < "\xa0" for letter in foreign):
        return False
    if len(arabic) * 2 > len(foreign):
        return sum(letter in _FREQUENT for letter in arabic) * 100 > len(arabic) * 30
    return len(foreign) * 4 < len(decoded.text)


def _in_another_script(raw: bytes, labels: Iterable[str]) -> Decoded | None:
    """Return a text that is neither Arabic nor western as its label says, where most of it are letters."""
    for label in labels:
        decoded = _cleaned(raw, label)
        if decoded is None or label in _OURS:
            continue
        foreign = [letter for letter in decoded.text if letter > "\x7f"]
        if sum(letter.isalpha() for letter in foreign) * 10 > len(foreign) * 8:
            return decoded
    return None


def _not_twice(name: str, decoded: Decoded) -> Decoded:
    foreign = [letter for letter in decoded.text if letter > "\x7f"]
    leading = sum(letter in _LEADING for letter in foreign)
    if leading * 3 > len(foreign) > 9:
        reason = "wrongly encoded: its UTF-8 was taken for a western text and encoded again"
        raise IntakeError(name, f"{reason}; save the original as UTF-8 text and add that")
    return decoded


def _mostly_whole(decoded: Decoded) -> bool:
    return decoded.damaged * 100 <= len(decoded.text)
