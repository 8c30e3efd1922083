"""From documents to a timeline."""

from collections.abc import Sequence

from summarizer.document import Document, Extract
from summarizer.timeline.conflicts import conflicts_of
from summarizer.timeline.dating import Dating, dating
from summarizer.timeline.events import WITHIN, DocumentEvents, Event, EventMention, Report, Timeline
from summarizer.timeline.find import find_events
from summarizer.timeline.groups import Group, Member, groups_of
from summarizer.timeline.items import Days, items_of, weights
from summarizer.timeline.leading import passages, place, rank, readable, shown
from summarizer.timeline.ordering import background, ordered
from summarizer.timeline.repeats import without_repeats
from summarizer.timeline.sources import sources_of

__all__ = ["build_timeline", "find_events", "merge_events"]


def build_timeline(documents: Sequence[Document]) -> Timeline:
    """Return what the documents tell, merged."""
    return merge_events([find_events(document) for document in documents])


def merge_events(told: Sequence[DocumentEvents]) -> Timeline:
    """Return one event for each happening, however many documents tell it."""
    events = ordered([_event(group, told) for group in _groups(told)])
    return Timeline(tuple(events), background(events))


def _groups(told: Sequence[DocumentEvents]) -> list[Group]:
    weighed = weights(told)
    groups = groups_of(items_of(told, weighed), [events.published for events in told], weighed)
    return without_repeats(groups)


def _event(group: Group, told: Sequence[DocumentEvents]) -> Event:
    when = dating(group)
    best = sorted(group, key=lambda member: rank(member, when))
    own = any(member.own for member in group)
    conflicts = conflicts_of(best, told)
    minority = {place(extract) for one in conflicts for each in one.versions[1:] for extract in each}
    # What most say stands first; the sort is stable.
    best.sort(key=lambda member: (told[member.item.document].document, member.item.mention.span) in minority)
    disputed = {place(extract) for one in conflicts for each in one.versions for extract in each}
    whole = passages(best, told, disputed)
    said = tuple(readable(conflict, whole) for conflict in conflicts)
    return Event(
        value=when.value,
        modifier=when.modifier,
        earliest=when.earliest,
        latest=when.latest,
        reports=tuple(shown(_report(member, told), whole) for member in best),
        conflict=said[0] if said else None,
        conflicts=said,
        approximate=when.approximate,
        implied=not own and any(member.implied for member in group),
        expected=_is_expected(group, told, when),
        sources=sources_of(group, told),
    )


def _report(member: Member, told: Sequence[DocumentEvents]) -> Report:
    events, mention = told[member.item.document], member.item.mention
    extract = Extract(events.document, mention.span, mention.text, events.origin)
    if mention.date is None and mention.relation == WITHIN and mention.link is not None:
        return Report(extract, events.mentions[mention.link].date)
    return Report(extract, mention.date)


def _is_expected(group: Group, told: Sequence[DocumentEvents], when: Dating) -> bool:
    return all(
        _looks_ahead(member.item.mention, when, told[member.item.document].published) for member in group
    )


def _looks_ahead(mention: EventMention, when: Dating, published: Days | None) -> bool:
    """Tell whether a happening was still to come for whoever tells it."""
    if published is None:
        return not mention.past
    # «وصلت اليوم (الخميس)» dated a day too early by its outlet has happened all the same.
    return when.earliest > published[1] and not (mention.past and mention.happened)
