"""How many tell a happening independently of each other."""

from collections.abc import Sequence

from summarizer.timeline.agreement import containment
from summarizer.timeline.events import DocumentEvents
from summarizer.timeline.groups import Group
from summarizer.timeline.items import Item

# From this share of common words on two texts of one agency are copies; without one it takes more.
_COPY = 0.6
_COMPARED = 20


def sources_of(group: Group, told: Sequence[DocumentEvents]) -> int:
    """Return the number of outlets, copies of one agency text counted once."""
    first_of: dict[str, Item] = {}
    for member in group:
        events = told[member.item.document]
        first_of.setdefault(events.outlet or f"\0{events.document}", member.item)
    apart: list[Item] = []
    for item in first_of.values():
        if not any(_is_copy(item, other, told) for other in apart[:_COMPARED]):
            apart.append(item)
    return len(apart)


def _is_copy(one: Item, other: Item, told: Sequence[DocumentEvents]) -> bool:
    origin = told[one.document].origin
    shared = len(one.terms & other.terms) / (len(one.terms | other.terms) or 1)
    same = origin is not None and origin == told[other.document].origin
    return shared >= 0.9 or (same and (shared > _COPY or containment(one, other) >= 0.8))
