"""What those who tell one happening say against each other."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from summarizer.document import Extract
from summarizer.timeline.events import Amount, Conflict, DocumentEvents
from summarizer.timeline.groups import Member
from summarizer.timeline.kinds import GROWING
from summarizer.timeline.parts import GUEST, HOST

ROLES, DATE, AMOUNT = "roles", "date", "amount"
CONTRADICTION, MINOR = "contradiction", "minor"
# More members than this tell no more of what is disputed.
_LOOKED_AT = 60


def conflicts_of(members: Sequence[Member], told: Sequence[DocumentEvents]) -> tuple[Conflict, ...]:
    """Return the disagreements of the members of a group, the gravest first; members come best first."""
    looked_at = members[:_LOOKED_AT]
    if len({member.item.document for member in looked_at}) < 2:
        return ()
    found = (_of_dates(looked_at, told), _of_roles(looked_at, told), _of_amounts(looked_at, told))
    return tuple(sorted(filter(None, found), key=lambda conflict: conflict.level == MINOR))


def _of_roles(members: Sequence[Member], told: Sequence[DocumentEvents]) -> Conflict | None:
    """Find a guest of some who is the host of others."""
    guests, hosts = _holders(members, GUEST), _holders(members, HOST)
    disputed = [
        (guests[name], hosts[name])
        for name in guests
        if name in hosts and _documents(guests[name]) != _documents(hosts[name])
    ]
    if not disputed:
        return None
    versions = max(disputed, key=lambda pair: len(pair[0]) + len(pair[1]))
    # Where as many name the host as name another, those count who say where it was.
    ranked = sorted(versions, key=lambda version: -_in_the_same_town(version, members))
    return _conflict(ROLES, CONTRADICTION, ranked, told)


def _in_the_same_town(version: Sequence[Member], members: Sequence[Member]) -> int:
    """Return how many documents put a happening where one version of it does."""
    towns = frozenset().union(*(member.item.towns for member in version))
    return len({member.item.document for member in members if member.item.towns & towns})


def _documents(members: Sequence[Member]) -> set[int]:
    return {member.item.document for member in members}


def _holders(members: Sequence[Member], wanted: str) -> dict[str, list[Member]]:
    holders: dict[str, list[Member]] = {}
    for member in members:
        mention = member.item.mention
        for part, index in mention.parts:
            if part == wanted and mention.actors[index].name:
                holders.setdefault(mention.actors[index].name, []).append(member)
    return holders


def _of_dates(members: Sequence[Member], told: Sequence[DocumentEvents]) -> Conflict | None:
    dated = [member for member in members if member.own and member.item.days is not None]
    versions: list[list[Member]] = []
    for member in sorted(dated, key=_width):
        home = next((version for version in versions if _meet(version[0], member)), None)
        if home is None:
            versions.append([member])
        else:
            home.append(member)
    if len(versions) < 2:
        return None
    days = sorted(version[0].item.days for version in versions if version[0].item.days is not None)
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(days)]
    level = MINOR if max(gaps) <= timedelta(days=1) else CONTRADICTION
    return _conflict(DATE, level, versions, told)


def _width(member: Member) -> timedelta:
    days = member.item.days
    return days[1] - days[0] if days is not None else timedelta.max


def _meet(one: Member, other: Member) -> bool:
    first, second = one.item.days, other.item.days
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def _of_amounts(members: Sequence[Member], told: Sequence[DocumentEvents]) -> Conflict | None:
    things: dict[str, list[tuple[Amount, Member]]] = {}
    for member in members:
        counted = [(word, amount) for amount in member.item.mention.amounts for word in amount.thing.split()]
        often = Counter(word for word, _ in counted)
        for word, amount in counted:
            if often[word] == 1:
                things.setdefault(word, []).append((amount, member))
    for claims in things.values():
        versions: list[list[tuple[Amount, Member]]] = []
        for claim in claims:
            home = next((v for v in versions if all(_fit(claim[0], one) for one, _ in v)), None)
            if home is None:
                versions.append([claim])
            else:
                home.append(claim)
        if len(versions) > 1 and not _rises(claims, told):
            return _conflict(AMOUNT, CONTRADICTION, [[m for _, m in v] for v in versions], told)
    return None


def _fit(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts may both be true: «over 4» is 4.6, «about 70» is 68."""
    low, high = _bounds(one)
    least, most = _bounds(other)
    return low <= most and least <= high


def _bounds(amount: Amount) -> tuple[float, float]:
    value = amount.value
    match amount.bound:
        case "over":
            return value, value * 1.5
        case "under":
            return value * 0.6, value
        case "about":
            return value * 0.9, value * 1.1
        case _:
            return value, value


def _rises(claims: Sequence[tuple[Amount, Member]], told: Sequence[DocumentEvents]) -> bool:
    """Tell whether a number only grows with the days on which it was told, as tolls do."""
    if not all(member.item.mention.act in GROWING for _, member in claims):
        return False
    days = []
    for amount, member in claims:
        published = told[member.item.document].published
        if published is None:
            return False
        days.append((published[0], amount.value))
    days.sort()
    values = [value for _, value in days]
    distinct = len({day for day, _ in days}) > 1
    same_day = any(a[0] == b[0] and a[1] != b[1] for a, b in pairwise(days))
    return distinct and not same_day and values == sorted(values)


def _conflict(
    kind: str, level: str, versions: Sequence[Sequence[Member]], told: Sequence[DocumentEvents]
) -> Conflict:
    ranked = sorted(versions, key=lambda version: -len({member.item.document for member in version}))
    return Conflict(kind, level, tuple(tuple(_extract(one, told) for one in version) for version in ranked))


def _extract(member: Member, told: Sequence[DocumentEvents]) -> Extract:
    events, mention = told[member.item.document], member.item.mention
    return Extract(events.document, mention.span, mention.text, events.origin)
