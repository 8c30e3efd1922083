"""What a ranking method may know of sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from summarizer.ranking.bags import Bags, Flags, Numbers, bags_of


class Passage(NamedTuple):
    """A sentence to be rated: its content lemmas, and where it stands.

    `document` and `place` count documents and the sentences of one from 0; `title` holds the lemmas
    of its document's title.
    """

    words: tuple[str, ...]
    document: int
    place: int
    title: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Passages:
    """Sentences to be rated, as numbers.

    `words` are the content lemmas of all sentences, one sentence behind the other, as places in `lemmas`;
    sentence i has those from `starts[i]` up to `starts[i + 1]`. `headlines` are the lemmas of all different
    titles; `documents` and `places` are as in Passage.
    """

    lemmas: Sequence[str]
    words: Numbers
    starts: Numbers
    headlines: Numbers
    documents: Numbers
    places: Numbers

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.documents)

    @cached_property
    def bags(self) -> Bags:
        """The words that each sentence holds, sorted once for all who ask."""
        return bags_of(self.words, self.starts, len(self.lemmas))

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Yield the content lemmas of each sentence."""
        words = [self.lemmas[word] for word in self.words.tolist()]
        return (tuple(words[start:end]) for start, end in pairwise(self.starts.tolist()))

    def only(self, kept: Flags) -> "Passages":
        """Return some of the sentences, in order."""
        lengths = np.diff(self.starts)
        return replace(
            self,
            words=self.words[np.repeat(kept, lengths)],
            starts=np.concatenate([[0], np.cumsum(lengths[kept])]),
            documents=self.documents[kept],
            places=self.places[kept],
        )


def numbered(passages: Sequence[Passage]) -> Passages:
    """Return sentences as numbers."""
    known: dict[str, int] = {}
    words = [known.setdefault(word, len(known)) for one in passages for word in one.words]
    titles = sorted({one.title for one in passages})
    headlines = [known.setdefault(word, len(known)) for title in titles for word in title]
    return Passages(
        tuple(known),
        np.array(words, dtype=np.int64),
        np.array([0, *accumulate(len(one.words) for one in passages)], dtype=np.int64),
        np.array(headlines, dtype=np.int64),
        np.array([one.document for one in passages], dtype=np.int64),
        np.array([one.place for one in passages], dtype=np.int64),
    )
