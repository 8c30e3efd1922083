"""Mentions of many articles grouped by what they count."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.figure import DocumentFigures, FigureMention
from summarizer.figures.likeness import are_one, may_be_one
from summarizer.languages.figures import MONEY

# Groups of one value that a mention is compared with, and their members.
_MOST_GROUPS, _MOST_MEMBERS = 40, 6


class Member(NamedTuple):
    """A mention with the place of its article."""

    article: int
    mention: FigureMention


Group = list[Member]
_Key = tuple[Decimal, Decimal | None, str]


def grouped(articles: Sequence[DocumentFigures]) -> list[Group]:
    """Return the mentions of the articles by figure, in order; of each article the fullest one."""
    groups: list[Group] = []
    index: dict[_Key, list[int]] = {}
    for place, article in enumerate(articles):
        for mention in article.mentions:
            member = Member(place, mention)
            keys = list(_keys(mention))
            home = next((at for at in _near(keys, index) if _joins(member, groups[at])), None)
            if home is None:
                home = len(groups)
                groups.append([])
            _add(groups[home], member)
            for key in keys:
                known = index.setdefault(key, [])
                if home not in known[-_MOST_GROUPS:]:
                    known.append(home)
    return groups


def _keys(mention: FigureMention) -> Iterator[_Key]:
    value = mention.value, mention.high
    if mention.unit or not mention.thing:
        yield (*value, "money" if mention.unit in MONEY else mention.unit)
    else:
        yield from ((*value, lemma) for lemma in mention.thing)


def _near(keys: Sequence[_Key], index: dict[_Key, list[int]]) -> Iterator[int]:
    yield from dict.fromkeys(at for key in keys for at in index.get(key, ())[-_MOST_GROUPS:])


def _joins(member: Member, group: Group) -> bool:
    """Tell whether a mention may be one with all of a group, and is said of the same as one of it."""
    known = group[:_MOST_MEMBERS]
    mention = member.mention
    return all(may_be_one(mention, other.mention) for other in known) and any(
        are_one(mention, other.mention) for other in known
    )


def _add(group: Group, member: Member) -> None:
    if group and group[-1].article == member.article:
        if len(member.mention.thing) > len(group[-1].mention.thing):
            group[-1] = member
        return
    group.append(member)
