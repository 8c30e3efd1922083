"""What a summary costs: beside sumy's LexRank on the same words, and as the story grows."""

import math
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from summarizer import Document, analyze, summarize
from tests.benchmarks.articles import texts
from tests.benchmarks.measuring import Cost, cost
from tests.benchmarks.table import Row

_SIZES = (1_000, 10_000, 100_000)
_SENTENCES = 6


class _Words:
    """A tokenizer that cuts at spaces: the words were found before."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def rows() -> Iterator[Row]:
    told = story(_SIZES[-1])
    costs = {size: _cost(told, size) for size in _SIZES}
    lexrank = cost(partial(_lexrank, beginning(told, _SIZES[0])))
    times = lexrank.seconds / costs[_SIZES[0]].seconds
    figure = f"{times:,.0f} times as fast as sumy's LexRank ({lexrank.seconds:.1f} s)"
    yield _row(_SIZES[0], costs[_SIZES[0]], figure, "≥ 200 times", met=times >= 200)
    for less, more in pairwise(_SIZES):
        bound = more * math.log(more) / (less * math.log(less))
        longer = costs[more].seconds / costs[less].seconds
        larger = costs[more].memory / max(costs[less].memory, 1)
        figure = f"{longer:.1f} times the CPU and {larger:.1f} times the memory of {less:,}"
        met = max(longer, larger) <= bound
        yield _row(more, costs[more], figure, f"≤ {bound:.1f} times (n log n)", met=met)


def story(sentences: int) -> tuple[Document, ...]:
    """Return articles of one story with at least so many sentences."""
    documents: list[Document] = []
    count = 0
    for number, text in enumerate(texts(sentences)):
        documents.append(analyze(text, id=str(number), outlet=f"صحيفة {number % 40}"))
        count += len(documents[-1].sentences)
        if count >= sentences:
            break
    return tuple(documents)


def beginning(told: Sequence[Document], sentences: int) -> tuple[Document, ...]:
    """Return the first articles, as many as have so many sentences."""
    count, documents = 0, []
    for document in told:
        if count >= sentences:
            break
        documents.append(document)
        count += len(document.sentences)
    return tuple(documents)


def _cost(told: Sequence[Document], size: int) -> Cost:
    documents = beginning(told, size)
    # the first round copies the parent's pages, which is no work of a summary: no size is told by it alone
    rounds = 3 if size < _SIZES[-1] else 2
    return cost(partial(summarize, documents, sentences=_SENTENCES), rounds)


def _lexrank(documents: Sequence[Document]) -> None:
    words = [
        " ".join(token.lemma for token in sentence.tokens)
        for document in documents
        for sentence in document.sentences
    ]
    sentences = [Sentence(line, _Words()) for line in words if line]
    LexRankSummarizer()(ObjectDocumentModel([Paragraph(sentences)]), _SENTENCES)


def _row(size: int, found: Cost, figure: str, wanted: str, *, met: bool) -> Row:
    return Row("`summarize`", f"{size:,} sentences", found.seconds, figure, found.memory, wanted, met)
