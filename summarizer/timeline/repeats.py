"""A clause that only goes on with a happening of its sentence, and would show it a second time."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.document import Span
from summarizer.timeline.events import WITHIN, EventMention, Passage
from summarizer.timeline.groups import Group, Member
from summarizer.timeline.kinds import DETAILS, WRAPPERS, are_kin

# A group, and a member of it.
_Home = tuple[int, int]
# A document and what dates a telling there: words, or the telling on which it hangs.
_Dating = tuple[int, Span | int]


def without_repeats(groups: Sequence[Group]) -> list[Group]:
    """Return the groups but those with a single telling that another group's telling is a part of.

    Both are dated by the same words, or one by the other: «اجتاحت السيول الوادي مساء الأحد، وقطعت الطرق».
    What is left out is shown with the other.
    """
    kept = [list(group) for group in groups]
    homes: dict[_Dating, list[_Home]] = {}
    for number, group in enumerate(kept):
        for place, member in enumerate(group):
            item = member.item
            homes.setdefault((item.document, item.number), []).append((number, place))
            if member.own and item.mention.date is not None:
                homes.setdefault((item.document, item.mention.date.span), []).append((number, place))
    for number, group in enumerate(kept):
        if len(group) == 1 and (key := _dating(group[0])) is not None:
            _take_in(kept, number, homes.get(key, ()))
    return [group for group in kept if group]


def _take_in(groups: list[Group], number: int, homes: Sequence[_Home]) -> None:
    mention = groups[number][0].item.mention
    whole = mention.passage or Passage(mention.span, mention.text)
    for home, place in homes:
        if home == number or not groups[home]:
            continue
        other = groups[home][place].item.mention
        if _holds(whole.span, other) and _adds_nothing(mention, other):
            groups[home][place] = _shown_as(groups[home][place], whole)
            groups[number] = []
            return


def _adds_nothing(mention: EventMention, other: EventMention) -> bool:
    """Tell whether a clause is no happening of its own: «زار روما ووقع اتفاقا» are two."""
    return not mention.act or mention.act in DETAILS | WRAPPERS or are_kin(mention.act, other.act)


def _dating(member: Member) -> _Dating | None:
    mention = member.item.mention
    if mention.date is not None:
        return (member.item.document, mention.date.span) if member.own else None
    hangs = mention.relation == WITHIN and mention.link is not None
    return (member.item.document, mention.link or 0) if hangs else None


def _holds(whole: Span, mention: EventMention) -> bool:
    return whole.start <= mention.span.start and mention.span.end <= whole.end


def _shown_as(member: Member, whole: Passage) -> Member:
    return member._replace(item=member.item._replace(mention=replace(member.item.mention, passage=whole)))
