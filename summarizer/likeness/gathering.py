"""Articles gathered into stories one by one, as they arrive."""

from collections import Counter
from collections.abc import Sequence

from summarizer.document import Document
from summarizer.likeness.keys import ALIKE, COUNTED, NEWEST, likely, telling
from summarizer.likeness.rarity import Rarity, vocabulary
from summarizer.likeness.sketches import Sketch, sketch
from summarizer.likeness.stories import Told, placed


def group_stories(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each story's articles, in order of arrival."""
    gathered = Gathered()
    for document in documents:
        gathered.add(sketch(document))
    return tuple(tuple(documents[number].id for number in members) for members in gathered.stories())


class Gathered:
    """Stories that form as articles arrive; the time of an arrival does not grow with their number.

    Articles and stories are numbered from 0 as they come.
    """

    def __init__(self) -> None:
        self._sketches: list[Sketch] = []
        self._counts: Counter[str] = Counter()
        self._members: dict[int, list[int]] = {}  # articles by story
        self._stories: list[int] = []  # stories by article
        self._filed: dict[str, list[int]] = {}  # articles by key

    def add(self, article: Sketch) -> None:
        """Let an article join its story or open one."""
        rarity = Rarity(len(self._sketches), self._counts)
        keys = telling(article, rarity)
        found = ((key, self._stories[one]) for key in keys for one in self._filed.get(key, [])[-ALIKE:])
        place = placed(article, {story: self._told(story) for story in likely(found, rarity)}, rarity)
        number = len(self._sketches)
        self._sketches.append(article)
        self._counts.update(vocabulary(article))
        for key in keys:
            self._filed.setdefault(key, []).append(number)
        self._stories.append(number if place.story is None else place.story)
        self._members.setdefault(self._stories[number], []).append(number)
        for same in place.same:
            self._merge(same, self._stories[number])

    def stories(self) -> tuple[tuple[int, ...], ...]:
        """Return the articles of each story, in order of arrival."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def _told(self, story: int) -> Told:
        members = self._members[story]
        return Told(min(len(members), COUNTED), tuple(self._sketches[one] for one in members[-NEWEST:]))

    def _merge(self, story: int, other: int) -> None:
        """Move the articles of a story behind those of another: they are the newest there."""
        moved = self._members.pop(story)
        self._members[other] += moved
        for one in moved:
            self._stories[one] = other
