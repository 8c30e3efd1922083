"""Who held which office when, as articles of their days tell it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from summarizer.names.mention import DocumentNames, Known

# An office is told of again so many days before or after an article that names its holder.
_WINDOW_DAYS = 90

Days = tuple[date, date]


class Tenures(NamedTuple):
    """The holders of each office by the day of the articles that name them; None: of no known day."""

    told: Mapping[str, Mapping[int | None, Counter[str]]]

    def holder(self, office: str, published: Days | None) -> str | None:
        """Return whom most articles near a day name as the holder; None where they do not agree."""
        by_day, day = self.told.get(office, {}), _middle(published)
        if day is None or None in by_day:
            return _agreed(by_day.values())
        near = range(day - _WINDOW_DAYS, day + _WINDOW_DAYS + 1)
        return _most(by_day[other] for other in near if other in by_day)


def _agreed(told: Iterable[Counter[str]]) -> str | None:
    """Return the only holder of whom anybody tells."""
    names = {name for counts in told for name in counts}
    return names.pop() if len(names) == 1 else None


def _most(told: Iterable[Counter[str]]) -> str | None:
    counts = sum(told, Counter[str]())
    name, often = counts.most_common(1)[0] if counts else ("", 0)
    return name if 2 * often > counts.total() else None


def tenures_of(articles: Iterable[DocumentNames], called: Callable[[Known], str]) -> Tenures:
    """Return who the articles say held each office; each article counts once."""
    told: dict[str, dict[int | None, Counter[str]]] = {}
    for article in articles:
        day = _middle(article.published)
        for known in article.known:
            if known.form == "role":
                continue
            for office in known.offices:
                told.setdefault(office, {}).setdefault(day, Counter())[called(known)] += 1
    return Tenures(told)


def _middle(published: Days | None) -> int | None:
    return (published[0].toordinal() + published[1].toordinal()) // 2 if published else None
