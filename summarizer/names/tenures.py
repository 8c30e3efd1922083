"""Who held which office when, as articles of their days tell it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from summarizer.names.mention import DocumentNames, Known

# An office is told of again so many days before or after an article that names its holder.
_WINDOW_DAYS = 90

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Tenures:
    """The holders of each office by the day of the articles that name them; None: of no known day."""

    told: dict[str, dict[int | None, Counter[str]]] = field(default_factory=dict)
    answers: dict[tuple[str, int | None], str | None] = field(default_factory=dict)

    def holder(self, office: str, published: Days | None) -> str | None:
        """Return whom most articles near a day name as the holder; None where they do not agree."""
        day = _middle(published)
        if (office, day) not in self.answers:
            self.answers[office, day] = self._holder(office, day)
        return self.answers[office, day]

    def _holder(self, office: str, day: int | None) -> str | None:
        by_day = self.told.get(office, {})
        near: Counter[str] = Counter()
        for other, names in by_day.items():
            if day is None or other is None or abs(other - day) <= _WINDOW_DAYS:
                near.update(names)
        if not near:
            return None
        undated = day is None or None in by_day
        name, often = near.most_common(1)[0]
        return name if often == near.total() or (not undated and 2 * often > near.total()) else None


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
