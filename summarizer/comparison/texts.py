"""Whether a word stands in any text of an outlet: before it is said that something does not."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.document import Document
from summarizer.plain import spell

# What a word may have before it: «للقوات» holds «القوات».
_ARTICLE = "ال"


class Texts:
    """The texts of documents, each with the number of its column, in one spelling."""

    def __init__(self, documents: Iterable[tuple[Document, int]]) -> None:
        self._texts: dict[int, list[str]] = {}
        for document, column in documents:
            self._texts.setdefault(column, []).append(spell(document.text))

    def without(self, words: Sequence[str]) -> Iterator[int]:
        """Return the columns none of whose texts holds all of some words, in any spelling."""
        spelled = [_bare(spell(word)) for word in words]
        for column, texts in self._texts.items():
            if not any(all(word in text for word in spelled) for text in texts):
                yield column


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word
