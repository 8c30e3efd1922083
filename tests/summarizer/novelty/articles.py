"""Made-up articles, read as an arriving one is."""

from dataclasses import replace
from datetime import date

from summarizer import analyze, find_events, find_quotes, merge_names, read_figures, read_lines, read_names
from summarizer.document import Span
from summarizer.novelty import New, Reading, account_of, novelties

DAY = date(2026, 3, 10)

ARRIVAL = """وصل وزير الخارجية المصري سامي الكيلاني إلى العاصمة التونسية تونس، الاثنين 9 مارس 2026، في زيارة رسمية.
وقال الوزير سامي الكيلاني إن بلاده تسعى إلى رفع حجم التبادل التجاري مع تونس إلى 500 مليون دولار خلال عامين.
ووقع الجانبان اتفاقية لإنشاء منطقة صناعية مشتركة في مدينة صفاقس بكلفة 120 مليون دولار."""


def reading(text: str, name: str, outlet: str | None = None) -> Reading:
    document = analyze(text, id=name, published=DAY, outlet=outlet, whole=True)
    names = read_names(document)
    return Reading(
        document=document,
        events=find_events(document),
        figures=read_figures(document),
        quotes=find_quotes(document, merge_names([names])),
        names=names,
        lines=read_lines(document),
    )


def repeated(read: Reading, times: int) -> Reading:
    """Return what a text that holds an article so many times would tell of quotes and names."""
    steps = [number * len(read.document.text) for number in range(times)]
    quotes = tuple(
        replace(one, speaker_span=Span(one.speaker_span.start + step, one.speaker_span.end + step))
        for step in steps
        for one in read.quotes
        if one.speaker_span
    )
    mentions = tuple(
        replace(one, span=Span(one.span.start + step, one.span.end + step), wording=None)
        for step in steps
        for one in read.names.mentions
    )
    return replace(read, quotes=quotes, names=replace(read.names, mentions=mentions))


def new_in(text: str, *others: str, received: tuple[int, ...] | None = None) -> New:
    """Return what is new in a text to who received others, all or those with some numbers from 0."""
    read = [reading(other, str(number)) for number, other in enumerate(others)]
    had = range(len(others)) if received is None else received
    return novelties(account_of(reading(text, "new"), read), [str(number) for number in had])


def told(text: str, new: New) -> dict[str, tuple[str, ...]]:
    """Return by kind the literal words of what is new."""
    document = reading(text, "new").document
    return {
        "events": tuple(document.slice(one.span) for one in new.events),
        "figures": tuple(document.slice(one.span) for one in new.figures),
        "places": tuple(document.slice(one.span) for one in new.places),
        "speakers": tuple(one.name for one in new.speakers),
    }
