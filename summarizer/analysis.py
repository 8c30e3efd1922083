"""Reading an article: from a raw text to a document."""

import re
from collections.abc import Sequence
from datetime import date

from summarizer.cleaning import Page, read_page
from summarizer.document import Document, Sentence, Span
from summarizer.languages import CODES
from summarizer.languages.detection import detect
from summarizer.sentences import split
from summarizer.terms import terms

_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n]+")


def analyze(
    text: str,
    *,
    id: str,
    published: date | tuple[date, date] | None = None,
    language: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    whole: bool = False,
) -> Document:
    """Return a text as a document; what is given wins over what the text says.

    `whole` says that every line is prose: nothing is cleaned away and nothing is read.
    A language other than those of the registry is detected anew.
    """
    text = _UNREADABLE.sub("\ufffd", text)
    code = language if language in CODES else detect(text)
    page = _whole(text) if whole else read_page(text, code, outlet)
    days = (published, published) if isinstance(published, date) else published
    return Document(
        id=id,
        text=text,
        language=code,
        outlet=outlet or (page.outlet.name if page.outlet else None),
        title=title or page.title,
        found=_found(page, outlet=outlet, title=title, published=days),
        origin=page.origin,
        published=days or (page.published.days if page.published else None),
        sentences=_sentences(text, page.paragraphs, code),
        dropped=page.dropped,
    )


def _whole(text: str) -> Page:
    spans = tuple(Span(*match.span()) for match in _LINE.finditer(text) if match[0].strip())
    return Page(spans, (), None, None, None, None)


def _found(
    page: Page, *, outlet: str | None, title: str | None, published: tuple[date, date] | None
) -> dict[str, str]:
    ways = {
        "outlet": "given" if outlet else page.outlet and page.outlet.how,
        "title": "given" if title else page.title and "headline",
        "published": "given" if published else page.published and page.published.how,
    }
    return {what: how for what, how in ways.items() if how}


def _sentences(text: str, paragraphs: Sequence[Span], code: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span, number, terms(text, code, span))
        for number, paragraph in enumerate(paragraphs)
        for span in split(text, paragraph)
    )
