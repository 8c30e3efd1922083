"""Which telling of a happening stands first, and what of each is shown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from summarizer.document import Extract, Span
from summarizer.timeline.dating import Dating
from summarizer.timeline.events import Conflict, DocumentEvents, Passage, Report
from summarizer.timeline.groups import Member

Place = tuple[str, Span]

# Letters from which on a clause tells enough to stand first.
_FULL = 200
# A plan never stands before the report of what was planned, were it as full as can be.
_PLANNED = 8


def rank(member: Member, when: Dating) -> tuple[float, int, int]:
    """Order what tells best first: its own date, named actors, a place, and length enough to say it."""
    mention = member.item.mention
    exact = mention.date is not None and mention.date.value == when.value
    points = 2 * member.own + exact + 0.7 * min(3, len(member.item.people)) + bool(member.item.towns)
    points += min(_FULL, len(mention.text)) / _FULL - (len(mention.text) > 3 * _FULL)
    points -= 0.7 * mention.leans + _PLANNED * (not mention.past)
    return -points, member.item.document, member.item.number


def place(extract: Extract) -> Place:
    """Return what an extract is found by."""
    return extract.document, extract.span


def passages(
    best: Sequence[Member], told: Sequence[DocumentEvents], disputed: Collection[Place]
) -> dict[Place, Passage]:
    """Return what is to be shown in place of a clause: of the one that stands first, and of each disputed.

    The others stay as they are: around them other happenings are told.
    """
    found: dict[Place, Passage] = {}
    for position, member in enumerate(best):
        mention = member.item.mention
        told_at = (told[member.item.document].document, mention.span)
        if mention.passage is not None and (position == 0 or told_at in disputed):
            found[told_at] = mention.passage
    return found


def shown(report: Report, passages: Mapping[Place, Passage]) -> Report:
    """Return a report as it is shown."""
    return Report(_in_passage(report.extract, passages), report.date)


def readable(conflict: Conflict, passages: Mapping[Place, Passage]) -> Conflict:
    """Return a conflict as it is shown."""
    versions = (tuple(_in_passage(extract, passages) for extract in each) for each in conflict.versions)
    return replace(conflict, versions=tuple(versions))


def _in_passage(extract: Extract, passages: Mapping[Place, Passage]) -> Extract:
    passage = passages.get(place(extract))
    return replace(extract, span=passage.span, text=passage.text) if passage is not None else extract
