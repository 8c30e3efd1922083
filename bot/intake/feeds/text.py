"""The bytes of a feed as text, without what may stand before its first element."""

import codecs
import re
from contextlib import suppress

from charset_normalizer import from_bytes

from bot.errors import IntakeError
from bot.intake.charsets import decoder
from bot.intake.decode import clean, decode

# Without a mark, the first letters of XML tell how wide its letters are (XML 1.0, appendix F).
_WIDE = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"<\?xml[^<>]{0,99}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Arabic is often sent under these labels, and western text under Arabic ones: they prove nothing.
_DOUBTED = frozenset({"utf-8", "cp1252", "iso8859-6", "cp1256"})
_TAG = re.compile(rb"<[^<>]*>")
_SAMPLE = 100_000
_SPACE = re.compile(r"[\s\ufeff]*")
_SUBSET_END = re.compile(r"\]\s*>")


def feed_text(name: str, raw: bytes, charset: str | None) -> str:
    """Return what the bytes of a feed say; `charset` is what its server says, None: nothing.

    Raises IntakeError where they are no text.
    """
    if not raw.startswith(_MARKS):
        for start, wide in _WIDE:
            if raw.startswith(start):
                return clean(raw.decode(wide, "replace"))
        if (strict := _declared(raw, charset)) is not None:
            return clean(strict)
        return clean(raw.decode(_detected(name, raw), "replace"))
    return decode(name, raw).text


def without_prolog(text: str) -> str:
    """Return a document from its first element on: declarations of entities are gone, and cannot be used."""
    position = _after(_SPACE, text, 0)
    while text.startswith(("<?", "<!"), position):
        position = _after(_SPACE, text, _end(text, position))
    return text[position:]


def _declared(raw: bytes, charset: str | None) -> str | None:
    """Return the text in UTF-8, or in the encoding that is told, where that can be believed."""
    with suppress(UnicodeDecodeError):
        return raw.decode("utf-8")
    declared = _DECLARED.search(raw, 0, 1024)
    for label in (charset, declared[1].decode("ascii") if declared else None):
        found = decoder(label) if label else None
        if found is None or found in _DOUBTED:
            continue
        with suppress(UnicodeError):
            return raw.decode(found)
    return None


def _detected(name: str, raw: bytes) -> str:
    # Among the English of the tags a wrong reading of the words would go unnoticed.
    words = _TAG.sub(b" ", raw)
    try:
        return decode(name, words).charset
    except IntakeError:
        # An Arabic or western text would have been read; what is left may be in any script.
        best = from_bytes(words[:_SAMPLE]).best()
        if best is None:
            raise
        return best.encoding


def _end(text: str, start: int) -> int:
    """Return where a declaration, a comment or a processing instruction ends."""
    if text.startswith("<?", start):
        return _behind(text, "?>", start)
    if text.startswith("<!--", start):
        return _behind(text, "-->", start)
    end, subset = text.find(">", start), text.find("[", start)
    if subset == -1 or -1 < end < subset:
        return _behind(text, ">", start)
    return _after(_SUBSET_END, text, subset, search=True)


def _behind(text: str, sign: str, start: int) -> int:
    found = text.find(sign, start)
    return len(text) if found == -1 else found + len(sign)


def _after(pattern: re.Pattern[str], text: str, start: int, *, search: bool = False) -> int:
    found = pattern.search(text, start) if search else pattern.match(text, start)
    return found.end() if found else len(text)
