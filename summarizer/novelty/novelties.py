"""What an article tells somebody who received others: a pure decision."""

from collections.abc import Collection

from summarizer.novelty.news import Account, New


def novelties(account: Account, received: Collection[str]) -> New:
    """Return what is in none of the received articles, by their ids, of all that an article tells.

    Whoever received nothing of its story is told it whole: then `first` is set and all else is left empty.
    Ids that the account was not held against tell nothing. Linear in what the article tells.
    """
    if not received:
        return New(first=True)
    had = frozenset(received)
    lines = tuple(one for one in account.lines if had.isdisjoint(one.tellers))
    is_new_outlet = account.outlet is not None and had.isdisjoint(account.published_by)
    return New(
        events=tuple(one for one in account.events if had.isdisjoint(one.tellers)),
        figures=tuple(one for one in account.figures if had.isdisjoint(one.tellers)),
        speakers=tuple(one for one in account.speakers if had.isdisjoint(one.tellers)),
        places=tuple(one for one in account.places if had.isdisjoint(one.tellers)),
        lines=lines,
        outlet=account.outlet if is_new_outlet else None,
        told=len(account.lines) - len(lines),
        turned=any(had <= one.silent for one in account.lines),
    )
