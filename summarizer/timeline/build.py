"""From documents to a timeline."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from summarizer.document import Document, Extract, Span
from summarizer.timeline.conflicts import conflicts_of
from summarizer.timeline.dating import Dating, dating
from summarizer.timeline.events import WITHIN, Conflict, DocumentEvents, Event, Passage, Report, Timeline
from summarizer.timeline.find import find_events
from summarizer.timeline.groups import Group, Member, groups_of
from summarizer.timeline.items import items_of, weights
from summarizer.timeline.ordering import background, ordered
from summarizer.timeline.sources import sources_of

__all__ = ["build_timeline", "find_events", "merge_events"]

Place = tuple[str, Span]

# Letters from which on a clause tells enough to stand first.
_FULL = 200


def build_timeline(documents: Sequence[Document]) -> Timeline:
    """Return what the documents tell, merged."""
    return merge_events([find_events(document) for document in documents])


def merge_events(told: Sequence[DocumentEvents]) -> Timeline:
    """Return one event for each happening, however many documents tell it."""
    events = ordered([_event(group, told) for group in _groups(told)])
    return Timeline(tuple(events), background(events))


def _groups(told: Sequence[DocumentEvents]) -> list[Group]:
    weighed = weights(told)
    return groups_of(items_of(told, weighed), [events.published for events in told], weighed)


def _event(group: Group, told: Sequence[DocumentEvents]) -> Event:
    when = dating(group)
    best = sorted(group, key=lambda member: _rank(member, when))
    own = any(member.own for member in group)
    conflicts = conflicts_of(best, told)
    minority = {_place(extract) for one in conflicts for each in one.versions[1:] for extract in each}
    # What most say stands first; the sort is stable.
    best.sort(key=lambda member: (told[member.item.document].document, member.item.mention.span) in minority)
    disputed = {_place(extract) for one in conflicts for each in one.versions for extract in each}
    passages = _passages(best, told, disputed)
    shown = tuple(_readable(conflict, passages) for conflict in conflicts)
    return Event(
        value=when.value,
        modifier=when.modifier,
        earliest=when.earliest,
        latest=when.latest,
        reports=tuple(_shown(_report(member, told), passages) for member in best),
        conflict=shown[0] if shown else None,
        conflicts=shown,
        approximate=when.approximate,
        implied=not own and any(member.implied for member in group),
        expected=_is_expected(group, told, when),
        sources=sources_of(group, told),
    )


def _passages(
    best: Sequence[Member], told: Sequence[DocumentEvents], disputed: Collection[Place]
) -> dict[Place, Passage]:
    """Return what is to be shown in place of a clause: of the one that stands first, and of each disputed.

    The others stay as they are: around them other happenings are told.
    """
    found: dict[Place, Passage] = {}
    for position, member in enumerate(best):
        mention = member.item.mention
        place = (told[member.item.document].document, mention.span)
        if mention.passage is not None and (position == 0 or place in disputed):
            found[place] = mention.passage
    return found


def _place(extract: Extract) -> Place:
    return extract.document, extract.span


def _shown(report: Report, passages: Mapping[Place, Passage]) -> Report:
    return replace(report, extract=_in_passage(report.extract, passages))


def _readable(conflict: Conflict, passages: Mapping[Place, Passage]) -> Conflict:
    versions = (tuple(_in_passage(extract, passages) for extract in each) for each in conflict.versions)
    return replace(conflict, versions=tuple(versions))


def _in_passage(extract: Extract, passages: Mapping[Place, Passage]) -> Extract:
    passage = passages.get(_place(extract))
    return replace(extract, span=passage.span, text=passage.text) if passage is not None else extract


def _rank(member: Member, when: Dating) -> tuple[float, int, int]:
    """Order what tells best first: its own date, named actors, a place, and length enough to say it."""
    mention = member.item.mention
    exact = mention.date is not None and mention.date.value == when.value
    points = 2 * member.own + exact + 0.7 * min(3, len(member.item.people)) + bool(member.item.towns)
    points += min(_FULL, len(mention.text)) / _FULL - (len(mention.text) > 3 * _FULL)
    return -points, member.item.document, member.item.number


def _report(member: Member, told: Sequence[DocumentEvents]) -> Report:
    events, mention = told[member.item.document], member.item.mention
    extract = Extract(events.document, mention.span, mention.text, events.origin)
    if mention.date is None and mention.relation == WITHIN and mention.link is not None:
        return Report(extract, events.mentions[mention.link].date)
    return Report(extract, mention.date)


def _is_expected(group: Group, told: Sequence[DocumentEvents], when: Dating) -> bool:
    days = [told[member.item.document].published for member in group]
    return all(published is not None and when.earliest > published[1] for published in days)
