"""The sentences of an article, and which other articles tell most of each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarizer.document import Span
from summarizer.novelty.news import Piece, Reading, Tellers
from summarizer.novelty.turns import told_turns, untold
from summarizer.summary.lines import ALONE, UNFIT, DocumentLines
from summarizer.terms import terms

# Of the words of a sentence so many stand in one sentence of another article that tells it, or anywhere
# in that article.
_TOLD = 0.5
_SCATTERED = 0.8
# A shorter one tells too little to be called new, or known.
_FEWEST = 4
# What a report is about stands in its title and its first sentence.
_LEAD = 2
# What bounds the time: sentences of an article beyond these, and words that stand in more sentences.
_SENTENCES = 200
_FREQUENT = 1000


class _Place(NamedTuple):
    document: str
    sentence: int


_Index = dict[str, list[_Place]]


def lines_of(article: Reading, others: Sequence[Reading]) -> tuple[Piece, ...]:
    """Return the sentences that tell something, in their order, each with the ids of those that tell it."""
    index, called, silent = _index(others), _called(article), _silent(article, others)
    return tuple(
        _piece(article.lines, number, _tellers(words, called, index), silent(_span(article.lines, number)))
        for number, words in enumerate(_sentences(article.lines))
        if len(words) >= _FEWEST and article.lines.fitness[number] != UNFIT
    )


def _piece(lines: DocumentLines, number: int, tellers: Tellers, silent: Tellers) -> Piece:
    """Return a sentence: who shares its words and not what was done does not tell it."""
    unheard = silent if number < _LEAD else frozenset[str]()
    return Piece(_span(lines, number), tellers - silent, _stands(lines, number), unheard)


def _silent(article: Reading, others: Sequence[Reading]) -> Callable[[Span], Tellers]:
    """Return what tells which of the others do not tell what was done by a sentence of the article."""
    document = article.document
    told = told_turns([(one.document.id, one.document.language, one.document.text) for one in others])
    every = frozenset(one.document.id for one in others)
    return lambda span: untold(document.text, document.language, span, told, every)


def _index(others: Sequence[Reading]) -> _Index:
    found = defaultdict[str, list[_Place]](list)
    for one in others:
        for number, words in enumerate(_sentences(one.lines)):
            for word in words:
                found[word].append(_Place(one.document.id, number))
    return found


def _sentences(lines: DocumentLines) -> Iterator[frozenset[str]]:
    """Return the content words of each sentence."""
    starts, words = lines.starts.tolist(), lines.words.tolist()
    for number in range(min(len(lines), _SENTENCES)):
        yield frozenset(lines.lemmas[word] for word in words[starts[number] : starts[number + 1]])


def _called(article: Reading) -> frozenset[str]:
    """Return the words by which an article calls people and bodies: with these alone it tells nothing."""
    spans = {one.wording or one.span for one in article.names.mentions}
    pieces = (article.document.slice(span) for span in spans)
    return frozenset(one.lemma for piece in pieces for one in terms(piece, article.document.language))


def _tellers(words: frozenset[str], called: frozenset[str], index: _Index) -> Tellers:
    bare = words - called
    known = bare if len(bare) >= _FEWEST else words
    telling = [word for word in known if len(index.get(word, ())) <= _FREQUENT]
    if len(telling) < _FEWEST:
        return frozenset()
    together = Counter(place for word in telling for place in index.get(word, ()))
    anywhere = Counter(name for word in telling for name in {place.document for place in index.get(word, ())})
    found = {place.document for place, count in together.items() if count >= _TOLD * len(telling)}
    return found.union(name for name, count in anywhere.items() if count >= _SCATTERED * len(telling))


def _span(lines: DocumentLines, number: int) -> Span:
    start, end = lines.spans[number].tolist()
    return Span(start, end)


def _stands(lines: DocumentLines, number: int) -> bool:
    return int(lines.predecessors[number]) == ALONE
