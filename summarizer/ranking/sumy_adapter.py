"""sumy's summarizers over our own sentences: the only file that subclasses its classes.

Its document model is filled with our words; its tokenizers and stemmers are never used.
"""

import math
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarizer.ranking.mujaz import rate_passages
from summarizer.ranking.passages import Passages

Ratings = dict["_Sentence", float] | Callable[..., float]


class _Sentence(SumySentence):
    """A passage as sumy sees it; equal to itself only, for the same words may stand in two articles."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__(" ".join(words), None)
        self._words = words

    @property
    def words(self) -> tuple[str, ...]:
        """The content lemmas."""
        return self._words

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


class _Document(ObjectDocumentModel):
    """Our sentences as sumy's document; its own are made where a method reads them."""

    def __init__(self, passages: Passages) -> None:
        super().__init__(())
        self.passages = passages

    @cached_property
    def sentences(self) -> tuple[_Sentence, ...]:
        """All sentences in order."""
        return tuple(map(_Sentence, self.passages.texts()))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All content lemmas in order."""
        return tuple(word for sentence in self.sentences for word in sentence.words)


class _Rating:
    """Makes a summarizer return every rating instead of the best sentences."""

    def _get_best_sentences(
        self, sentences: Sequence[_Sentence], count: int, rating: Ratings, *arguments: object
    ) -> tuple[float, ...]:
        if callable(rating):
            return tuple(float(rating(sentence, *arguments)) for sentence in sentences)
        # reduction and TextRank name no rating for a sentence that touches no other
        return tuple(float(rating.get(sentence, 0.0)) for sentence in sentences)


class _Kl(_Rating, KLSummarizer):
    pass


class _LexRank(_Rating, LexRankSummarizer):
    pass


class _Lsa(_Rating, LsaSummarizer):
    pass


class _Luhn(_Rating, LuhnSummarizer):
    pass


class _Reduction(_Rating, ReductionSummarizer):
    pass


class _SumBasic(_Rating, SumBasicSummarizer):
    pass


class _TextRank(_Rating, TextRankSummarizer):
    pass


class _Mujaz(AbstractSummarizer):
    """Our own ranking in sumy's dress; it reads words as numbers, and makes no sentence of sumy's."""

    def __call__(self, document: _Document, sentences_count: int) -> tuple[float, ...]:
        """Return the rating of every sentence."""
        return tuple(rate_passages(document.passages).tolist())


SUMMARIZERS: dict[str, type[AbstractSummarizer]] = {
    "mujaz": _Mujaz,
    "lexrank": _LexRank,
    "textrank": _TextRank,
    "lsa": _Lsa,
    "luhn": _Luhn,
    "kl": _Kl,
    "sumbasic": _SumBasic,
    "reduction": _Reduction,
}


def ratings(passages: Passages, method: type[AbstractSummarizer]) -> tuple[float, ...]:
    """Return the rating of each passage by one of `SUMMARIZERS`; the scale is the method's own."""
    with np.errstate(all="ignore"):  # LexRank divides by 0 where no sentence has a word
        rated = tuple(method()(_Document(passages), len(passages)))
    return tuple(value if math.isfinite(value) else 0.0 for value in rated) or (0.0,) * len(passages)
