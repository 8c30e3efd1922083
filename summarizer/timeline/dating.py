"""When a happening was, from all that tell it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from summarizer.dates import DateMention
from summarizer.timeline.groups import Group
from summarizer.timeline.items import Days
from summarizer.timeline.kinds import LASTING

_LONGEST_STAY = 31


class Dating(NamedTuple):
    """The value of an event; `approximate` where its tellers differ in precision."""

    value: str
    modifier: str | None
    earliest: date
    latest: date
    approximate: bool


def dating(group: Group) -> Dating:
    """Return the narrowest value that lies in the others; of what lasts, the range that was told."""
    told = [member.item.mention.date for member in group if member.own]
    dates = [mention for mention in told if mention is not None]
    if not dates:
        return _borrowed(group)
    dates = _majority(dates)
    chosen = _range(group, dates) or _narrowest(dates)
    differs = len({(mention.value, mention.modifier) for mention in dates}) > 1
    return Dating(chosen.value, chosen.modifier, chosen.earliest, chosen.latest, differs)


def _majority(dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates that meet the one that most others meet."""
    distinct = Counter((mention.earliest, mention.latest) for mention in dates)
    if len(distinct) == 1:
        return list(dates)

    def supporters(days: Days) -> int:
        return sum(count for (first, last), count in distinct.items() if first <= days[1] and days[0] <= last)

    first, last = max(distinct, key=lambda days: (supporters(days), days[0] - days[1], distinct[days], days))
    return [mention for mention in dates if mention.earliest <= last and first <= mention.latest]


def _range(group: Group, dates: Sequence[DateMention]) -> DateMention | None:
    acts = Counter(member.item.mention.act for member in group)
    if acts.most_common(1)[0][0] not in LASTING:
        return None
    ranges = [
        mention
        for mention in dates
        if "/" in mention.value and (mention.latest - mention.earliest).days <= _LONGEST_STAY
    ]
    return min(ranges, key=lambda mention: mention.latest - mention.earliest, default=None)


def _narrowest(dates: Sequence[DateMention]) -> DateMention:
    votes = Counter(mention.value for mention in dates)
    return min(
        dates,
        key=lambda mention: (mention.latest - mention.earliest, -votes[mention.value], mention.earliest),
    )


def _borrowed(group: Group) -> Dating:
    """Return the days taken from the happenings on which these hang."""
    known = [member.item.days for member in group if member.item.days is not None]
    first, last = min(known, key=lambda days: (days[1] - days[0], days))
    return Dating(value_of((first, last)), None, first, last, len(set(known)) > 1)


def value_of(days: Days) -> str:
    """Return the value that says some days: a day, a month, a year or a range."""
    first, last = days
    if first == last:
        return first.isoformat()
    if first.day == 1 and (last.year, last.month) == (first.year, first.month) and last.day >= 28:
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year // 10}X"
    return f"{first.isoformat()}/{last.isoformat()}"
