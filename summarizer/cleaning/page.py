"""Reading a page: which of it is the article, and what the rest tells about it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.cleaning.abstracts import without_abstracts
from summarizer.cleaning.bodies import body, with_lead
from summarizer.cleaning.datelines import Dateline, alone, glued
from summarizer.cleaning.furniture import known
from summarizer.cleaning.glued import unglued
from summarizer.cleaning.lines import Kind, Line, lines
from summarizer.cleaning.media import is_same
from summarizer.cleaning.outlets import Owner, origin, outlet, receiver, signs
from summarizer.cleaning.published import Published, published
from summarizer.cleaning.receivers import receivers
from summarizer.cleaning.titles import headline, without_site
from summarizer.cleaning.wraps import unwrapped
from summarizer.document import Span


class Page(NamedTuple):
    """The paragraphs of an article in order, and what was read of it; None is unknown."""

    paragraphs: tuple[Span, ...]
    dropped: tuple[Span, ...]
    title: str | None
    outlet: Owner | None
    origin: str | None
    published: Published | None


def read_page(text: str, code: str, given: str | None = None) -> Page:
    """Return a text as a page; `given` is its outlet, where that is known from elsewhere.

    Nothing is dropped of a text that has nothing but paragraphs.
    """
    found = _apart(text, _known(unwrapped(text, lines(text))))
    read = with_lead(without_abstracts(text, _dated(text, found), code))
    kept = body(read)
    inner = [line for line, keep in zip(read, kept, strict=True) if keep]
    head, tail = _around(read, kept)
    opening = glued(text, inner[0]) if inner else None
    datelines = [*([opening] if opening else []), *_datelines(text, [*head, *tail])]
    title = headline(text, head, inner, code)
    name, site = without_site(text[title.span.start : title.span.end]) if title else (None, None)
    paragraphs = _paragraphs(inner, opening)
    outer = [line for line, keep in zip(read, kept, strict=True) if not keep]
    owner = Owner(given, "given") if given else outlet(text, outer, datelines, site)
    return Page(
        paragraphs,
        _rest(text, paragraphs),
        name,
        *_owners(
            origin(text, outer, datelines), owner, _spoken_to(text, paragraphs, code), signs(text, head)
        ),
        published([*head, *_early(read, kept)], tail, _opening(text, paragraphs), code),
    )


def _known(found: Sequence[Line]) -> list[Line]:
    """Return the lines with their kinds; a page says many lines twice."""
    kinds: dict[str, Kind] = {}
    for line in found:
        if line.plain not in kinds:
            kinds[line.plain] = known(line).kind
    return [line._replace(kind=kinds[line.plain]) for line in found]


def _apart(text: str, found: Sequence[Line]) -> list[Line]:
    first = next((index for index, line in enumerate(found) if line.kind is Kind.PROSE), -1)
    return [piece for index, line in enumerate(found) for piece in unglued(text, line, first=index == first)]


def _dated(text: str, found: Sequence[Line]) -> list[Line]:
    """Return the lines with the datelines among them marked.

    One whose name only looks like a paper's counts right above the first paragraph and nowhere else.
    """
    first = next((index for index, line in enumerate(found) if line.kind is Kind.PROSE), 0)
    result = list(found)
    for index, line in enumerate(found):
        dateline = alone(text, line) if line.kind in {Kind.LOOSE, Kind.DATE} else None
        if dateline and (dateline.sure or (index == first - 1 and re.search(" [-–] ", line.plain))):
            result[index] = line._replace(kind=Kind.DATELINE)
    return result


def _around(read: Sequence[Line], kept: Sequence[bool]) -> tuple[list[Line], list[Line]]:
    """Return the lines above and below the body."""
    places = [index for index, keep in enumerate(kept) if keep] or [len(read)]
    return list(read[: places[0]]), list(read[places[-1] + 1 :])


def _early(read: Sequence[Line], kept: Sequence[bool]) -> list[Line]:
    """Return the furniture between the first paragraphs: under a standfirst stands the day."""
    places = [index for index, keep in enumerate(kept) if keep][:3]
    return [read[index] for index in range(places[0], places[-1]) if not kept[index]] if places else []


def _datelines(text: str, outer: Sequence[Line]) -> list[Dateline]:
    return [found for line in outer if line.kind is Kind.DATELINE and (found := alone(text, line))]


def _paragraphs(inner: Sequence[Line], opening: Dateline | None) -> tuple[Span, ...]:
    spans = [line.span for line in inner]
    if opening and opening.span.end < spans[0].end:
        spans[0] = Span(opening.span.end, spans[0].end)
    return tuple(spans)


def _owners(
    source: str | None, owner: Owner | None, spoken_to: Mapping[str, int], rivals: Sequence[str]
) -> tuple[Owner | None, str | None]:
    """Return the outlet and the origin; who else was spoken to has had the report first."""
    owner = owner or receiver(spoken_to, source, rivals)
    if source is None and owner and owner.how != "receiver":
        others = [name for name in spoken_to if not is_same(name, owner.name)]
        source = others[0] if len(others) == 1 else None
    return owner, source if not source or not owner or not is_same(source, owner.name) else None


def _spoken_to(text: str, paragraphs: Sequence[Span], code: str) -> dict[str, int]:
    return receivers("\n".join(text[span.start : span.end] for span in paragraphs), code)


def _rest(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return what lies between the paragraphs and is more than white space."""
    edges = [0, *(edge for span in paragraphs for edge in span), len(text)]
    gaps = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    pieces = [(text[start:end], start) for start, end in gaps]
    return tuple(
        Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
        for piece, start in pieces
        if piece.strip()
    )


def _opening(text: str, paragraphs: Sequence[Span]) -> str:
    """Return the first sentences: more than three never fill as many signs."""
    return " ".join(text[span.start : span.end] for span in paragraphs[:3])[:900]
