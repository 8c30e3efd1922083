"""Happenings on their way into a kept reply and out of it."""

from datetime import UTC, date, datetime

import pytest

from bot.commands.happenings import TELLINGS_AT_MOST, happening, kept_happening
from bot.models import Entry
from summarizer import Conflict, Event, Extract, Span, analyze
from summarizer.timeline import Report

NOON = datetime(2026, 2, 4, 12, tzinfo=UTC)
DAY = date(2026, 2, 3)
TEXT = "وصل حفتر إلى إسلام آباد. وقال إنه راض."


def entries(count: int) -> dict[int, Entry]:
    documents = [analyze(TEXT, id=str(number), whole=True) for number in range(1, count + 1)]
    return {
        number: Entry(number, number, 1, number, None, None, NOON, document)
        for number, document in enumerate(documents, 1)
    }


def extract(number: int) -> Extract:
    return Extract(str(number), Span(0, 8), TEXT[:8])


def event(count: int, conflict: Conflict | None = None) -> Event:
    reports = tuple(Report(extract(number), None) for number in range(1, count + 1))
    return Event("2026-02-03", None, DAY, DAY, reports, conflict, sources=count)


def test_a_happening_comes_back_with_clause_and_sentence() -> None:
    told = happening(kept_happening(event(2)), entries(2))
    assert told is not None
    assert [one.text for one in told.tellings] == ["وصل حفتر"] * 2
    assert told.tellings[0].entry.document.slice(told.tellings[0].sentence) == "وصل حفتر إلى إسلام آباد."


def test_tellings_of_deleted_articles_are_left_out_and_not_counted() -> None:
    kept = kept_happening(event(3))
    told = happening(kept, {number: entry for number, entry in entries(3).items() if number != 2})
    assert told is not None
    assert ([one.entry.ordinal for one in told.tellings], told.sources) == ([1, 3], 2)
    assert happening(kept, {}) is None


@pytest.mark.parametrize("count", [3, TELLINGS_AT_MOST + 20])
def test_of_many_tellings_those_in_dispute_are_kept(count: int) -> None:
    conflict = Conflict("roles", "contradiction", ((extract(1),), (extract(count),), (extract(count + 1),)))
    kept = kept_happening(event(count, conflict))
    told = happening(kept, entries(count + 1))
    assert told is not None
    assert len(kept.tellings) <= TELLINGS_AT_MOST + 2
    assert [version[0].entry.ordinal for version in told.versions] == [1, count, count + 1]
    assert told.sources == count
