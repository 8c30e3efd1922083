"""An article as a summary weighs it: what the choice must know of each sentence, and no text."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol

from summarizer.document import Span
from summarizer.ranking import Flags, Numbers
from summarizer.summary.wording import Word

# How fit a sentence is to be shown apart from its text, as `DocumentLines.fitness` tells it.
# An OPENING one may also be the first that a reader sees.
UNFIT, ANY, FAIR, SHORT, GOOD, OPENING = range(6)
ALONE = -1  # where a sentence leans on no other
Days = tuple[date, date]
_DIGIT = re.compile(r"\d")


class Wanted(NamedTuple):
    """A word that is asked for: its form and its lemma."""

    form: str
    lemma: str


class Wordings(Protocol):
    """What is read of an article's sentences only where two of them are compared, or one is shown."""

    def tokens(self, index: int) -> Sequence[tuple[str, str]]:
        """Return the form and the lemma of each word of a sentence."""
        ...

    def words(self, index: int) -> tuple[Word, ...]:
        """Return the words of a sentence as its report is made of."""
        ...

    def origin(self, index: int) -> tuple[str | None, int]:
        """Return whom a sentence names as its source, None for nobody, and its first word from there on."""
        ...

    def held(self, wanted: Collection[Wanted]) -> Sequence[int]:
        """Return how many of the wanted words each sentence holds, by form or by lemma."""
        ...

    def day(self, index: int) -> Days | None:
        """Return the first and last day of what a sentence reports; None: it tells none."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class DocumentLines:
    """All that choosing lines needs to know of one document.

    `size` counts the document's sentences, `tokens` their words as a search counts them; where its lines
    are broken at a width, there are fewer sentences here, for they are joined. `words` are the content
    lemmas of all sentences, one sentence behind the other, as places in `lemmas`; sentence i has those from
    `starts[i]` up to `starts[i + 1]`, and lies from
    `spans[i, 0]` to `spans[i, 1]`. `lengths` count words. `predecessors` are the sentences leant on: ALONE
    for none, its own place for a first sentence that leans. `reports` tell which open with somebody's
    saying or supposing. `amounts` are the figures that are worth covering. `signs` are equal for equal texts
    only.
    """

    document: str
    language: str
    outlet: str | None
    origin: str | None
    published: Days | None
    size: int
    tokens: int
    title: tuple[str, ...]
    lemmas: tuple[str, ...]
    words: Numbers
    starts: Numbers
    spans: Numbers
    lengths: Numbers
    predecessors: Numbers
    reports: Flags
    fitness: Numbers
    signs: Numbers
    amounts: tuple[tuple[str, ...], ...]
    wordings: Wordings

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.lengths)

    def content(self, index: int) -> list[str]:
        """Return the content lemmas of a sentence in their order."""
        start, end = self.starts[index : index + 2].tolist()
        return [self.lemmas[word] for word in self.words[start:end].tolist()]


@dataclass(frozen=True, eq=False)
class Line:
    """One sentence of an article among those of a story; `number` is its place among all of them.

    `predecessor` is the number of the sentence it leans on, None where it stands by itself.
    """

    number: int
    article: DocumentLines
    index: int

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.article.document

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.article.language

    @property
    def span(self) -> Span:
        """Where it lies in its document."""
        start, end = self.article.spans[self.index].tolist()
        return Span(start, end)

    @property
    def predecessor(self) -> int | None:
        """The number of the sentence it leans on; None: it stands by itself."""
        place = int(self.article.predecessors[self.index])
        return None if place == ALONE else self.number - self.index + place

    @property
    def may_open(self) -> bool:
        """Whether it may be the first that a reader sees."""
        return bool(self.article.fitness[self.index] == OPENING)

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its content lemmas without their order."""
        return frozenset(self.article.content(self.index))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that its report is made of."""
        return self.article.wordings.words(self.index)

    @property
    def has_digits(self) -> bool:
        """Whether any of its words has a digit."""
        return any(_DIGIT.search(form) for form, _ in self.article.wordings.tokens(self.index))

    @property
    def sign(self) -> int:
        """A number that is equal for equal texts only."""
        return int(self.article.signs[self.index])

    @cached_property
    def _cited(self) -> tuple[str | None, int]:
        return self.article.wordings.origin(self.index)

    @property
    def day(self) -> Days | None:
        """The first and last day of what it reports; None: it tells none."""
        return self.article.wordings.day(self.index)

    @property
    def origin(self) -> str | None:
        """Whom it names as its source; None: nobody."""
        return self._cited[0]

    @property
    def cited_words(self) -> tuple[Word, ...]:
        """Its words from the name of its source on."""
        return self.words[self._cited[1] :]
