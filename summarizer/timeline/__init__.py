"""Dated happenings, merged over documents, with what the documents disagree on."""

from summarizer.timeline.build import build_timeline, find_events, merge_events
from summarizer.timeline.events import Conflict, DocumentEvents, Event, EventMention, Report, Timeline

__all__ = [
    "Conflict",
    "DocumentEvents",
    "Event",
    "EventMention",
    "Report",
    "Timeline",
    "build_timeline",
    "find_events",
    "merge_events",
]
