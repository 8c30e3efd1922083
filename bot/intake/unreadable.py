"""Why something that was brought into a chat is no article, as the key of a sentence."""

from pathlib import PurePath

from bot.errors import IntakeError, UserError
from bot.intake.decode import decode
from bot.intake.read import KINDS, kind_of

_MEGABYTE = 1024 * 1024
# What a JSON document looks like that can be read.
EXAMPLE = '{"text": "…", "title": "…", "outlet": "…", "url": "…", "published": "2026-02-03"}'
# Flashes of agencies have no fewer.
_FEWEST_WORDS = 3
# Behind the last point of a name there may be anything.
_ENDING_SHOWN = 12


def refuse_name(name: str) -> None:
    """Raise UserError for a file that is called like none that holds an article."""
    ending = PurePath(name).suffix.lower()
    if not ending:
        raise UserError("add_no_ending")
    if ending not in KINDS:
        raise UserError("add_ending", ending=ending[:_ENDING_SHOWN])


def refuse_size(size: int, limit: int) -> None:
    """Raise UserError for a size in bytes that is 0 or over the limit."""
    if size == 0:
        raise UserError("add_empty")
    if size > limit:
        raise UserError("add_too_large", size=f"{size / _MEGABYTE:.1f}", most=str(limit // _MEGABYTE))


def refuse_words(text: str) -> None:
    """Raise UserError for what is written in a message and is no text: without a letter, or a word or two."""
    if not any(letter.isalpha() for letter in text):
        raise UserError("add_wordless")
    if len(text.split(maxsplit=_FEWEST_WORDS)) < _FEWEST_WORDS:
        raise UserError("add_short")


def cause(name: str, raw: bytes) -> str:
    """Return why the bytes of a file of a fit name and size could not be read."""
    try:
        text = decode(name, raw).text
    except IntakeError:
        return "add_not_text"
    if kind_of(name) == "json":
        return "add_record"
    if not any(letter.isalpha() for letter in text):
        return "add_wordless"
    return "add_no_article" if kind_of(name) == "html" else "add_not_text"
