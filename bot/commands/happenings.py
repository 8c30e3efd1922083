"""Happenings as they are kept, by their places, and as they are shown, with their articles."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from bot.kept import KeptDate, KeptHappening, KeptTelling
from bot.models import Entry
from bot.replies import Happening, Telling, When
from summarizer import Conflict, DateMention, Event, Extract, Span
from summarizer.timeline import Report

# What is beyond them is counted, not shown: more articles than that do not fit a message.
TELLINGS_AT_MOST = 14


def kept_happening(event: Event) -> KeptHappening:
    """Return an event by its places in the versions of articles."""
    extracts = {(report.extract.document, report.extract.span) for report in event.reports}
    disputed = [extract for version in _versions(event.conflict) for extract in version]
    added = [
        Report(extract, None) for extract in disputed if (extract.document, extract.span) not in extracts
    ]
    reports = _shown(event.reports, disputed) + added
    numbers = {(one.extract.document, one.extract.span): number for number, one in enumerate(reports)}
    return KeptHappening(
        value=event.value,
        modifier=event.modifier,
        earliest=event.earliest,
        latest=event.latest,
        tellings=tuple(map(kept_telling, reports)),
        sources=event.sources,
        approximate=event.approximate,
        implied=event.implied,
        expected=event.expected,
        conflict=event.conflict.kind if event.conflict else "",
        minor=event.conflict is not None and event.conflict.level == "minor",
        versions=tuple(
            tuple(numbers[extract.document, extract.span] for extract in version)
            for version in _versions(event.conflict)
        ),
    )


def kept_telling(report: Report) -> KeptTelling:
    """Return one article's telling by its place."""
    span = report.extract.span
    found = _kept_date(report.date) if report.date else None
    return KeptTelling(version=int(report.extract.document), start=span.start, end=span.end, date=found)


def happening(kept: KeptHappening, entries: Mapping[int, Entry]) -> Happening | None:
    """Return a kept happening with the articles that tell it; None where all of them were deleted."""
    told = {
        number: _telling(one, entries[one.version])
        for number, one in enumerate(kept.tellings)
        if one.version in entries
    }
    if not told:
        return None
    versions = [tuple(told[one] for one in version if one in told) for version in kept.versions]
    return Happening(
        when=when_of(kept),
        tellings=tuple(told.values()),
        sources=min(kept.sources, len({one.entry.article_id for one in told.values()}))
        if len(told) < len(kept.tellings)
        else kept.sources,
        approximate=kept.approximate,
        implied=kept.implied,
        expected=kept.expected,
        conflict=kept.conflict,
        minor=kept.minor,
        versions=tuple(version for version in versions if version),
        elsewhere=kept.elsewhere,
    )


def when_of(kept: KeptHappening | KeptDate) -> When:
    """Return when something kept was."""
    return When(kept.value, kept.modifier, kept.earliest, kept.latest)


def _versions(conflict: Conflict | None) -> tuple[tuple[Extract, ...], ...]:
    return conflict.versions if conflict else ()


def _shown(reports: Sequence[Report], disputed: Sequence[Extract]) -> list[Report]:
    """Return the first reports, and of the others those that differ: no minority is hidden."""
    places = {(extract.document, extract.span) for extract in disputed}
    first, rest = list(reports[:TELLINGS_AT_MOST]), reports[TELLINGS_AT_MOST:]
    dates = {_value(report) for report in first}
    differing = {_value(report): report for report in reversed(rest) if _value(report) not in dates}
    needed = [report for report in rest if (report.extract.document, report.extract.span) in places]
    return [*first, *needed, *(report for report in differing.values() if report not in needed)]


def _value(report: Report) -> tuple[str, str | None] | None:
    return (report.date.value, report.date.modifier) if report.date else None


def _kept_date(mention: DateMention) -> KeptDate:
    return KeptDate(
        start=mention.span.start,
        end=mention.span.end,
        value=mention.value,
        modifier=mention.modifier,
        earliest=mention.earliest,
        latest=mention.latest,
        basis=mention.basis,
    )


def _telling(kept: KeptTelling, entry: Entry) -> Telling:
    span = Span(kept.start, kept.end)
    if kept.date is None:
        return Telling(entry, span, _sentence(entry, span))
    dated = Span(kept.date.start, kept.date.end)
    return Telling(entry, span, _sentence(entry, span), dated, when_of(kept.date), kept.date.basis)


def _sentence(entry: Entry, span: Span) -> Span:
    """Return the whole of the sentences that a clause lies in; the clause itself where none holds it."""
    sentences = entry.document.sentences
    first = bisect_right(sentences, span.start, key=lambda one: one.span.end)
    beyond = bisect_left(sentences, span.end, key=lambda one: one.span.start)
    if first >= beyond:
        return span
    return Span(min(sentences[first].span.start, span.start), max(sentences[beyond - 1].span.end, span.end))
