"""Text that is markup without a page around it, as records of other programs hold it."""

import html
import re

_PAGE = re.compile(r"(?i)<!doctype\s{1,9}html|<(?:html|head|body)[\s>]")
_PARAGRAPH = re.compile(r"(?i)</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>")
_BLOCK = re.compile(
    r"(?i)</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|article|header|footer|figure|figcaption|table|tr|hr)"
    r"(?:\s[^<>]*|/)?>"
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
_UNSEEN = re.compile(r"(?i)<(/?)(?:script|style)\b[^<>]*>")


def is_page(text: str) -> bool:
    """Return whether a text is the source of a page."""
    return _PAGE.search(text) is not None


def is_markup(text: str) -> bool:
    """Return whether a text is plainly markup: a tag closes a paragraph or breaks a line of it."""
    return _PARAGRAPH.search(text) is not None


def paragraphs(markup: str) -> str:
    """Return the text of markup, a line for each block; what no reader sees is left out."""
    lines = _TAG.sub("", _BLOCK.sub("\n", _seen(" ".join(markup.split())))).split("\n")
    texts = (" ".join(html.unescape(line).split()) for line in lines)
    return "\n".join(text for text in texts if text)


def _seen(markup: str) -> str:
    first, *rest = _UNSEEN.split(markup)
    after_closing = [piece for slash, piece in zip(rest[::2], rest[1::2], strict=True) if slash]
    return " ".join((first, *after_closing))
