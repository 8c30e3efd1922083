"""The same statement in several articles as one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.document import Document, Span
from summarizer.quotes.quote import Quote, Statement
from summarizer.quotes.wordings import Wording, wording_of

# Of the words of the shorter wording, so many stand in the longer one, in the same order.
_CONTAINED = 0.8
# Fewer are said by many, about many things.
_FEWEST = 6
# Wordings that share rare words with one, the likeliest first: in ordinary stories there are two or three.
_CANDIDATES = 24


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation in its place in the order of appearance, with its words: all, and the verbatim ones."""

    place: int
    document: Document
    quote: Quote
    wordings: tuple[Wording, ...]

    @property
    def length(self) -> int:
        return len(self.wordings[0].words)


@dataclass(slots=True)
class _Group:
    """A statement that is being gathered: the fullest quotation of it, and who is known to have said it."""

    said: list[_Said]
    speaker: str | None


def gather_quotes(quotes: Iterable[tuple[Document, Quote]]) -> tuple[Statement, ...]:
    """Return the statements of articles, what several of them quote as one; each in order of appearance.

    They are one where the same speaker, or one who is not named, says the same words. Cost is linear but for
    wordings that share their rarest words.
    """
    said = [
        _Said(place, document, quote, tuple(_wordings(document, quote)))
        for place, (document, quote) in enumerate(quotes)
    ]
    groups = sorted(_groups(said), key=lambda group: min(one.place for one in group.said))
    return tuple(_statement(group) for group in groups)


def _wordings(document: Document, quote: Quote) -> Iterator[Wording]:
    yield wording_of(document, (quote.span,))
    parts: tuple[Span, ...] = quote.parts
    if quote.kind == "mixed" and parts:
        yield wording_of(document, parts)


def _groups(said: Sequence[_Said]) -> list[_Group]:
    """Return the groups; the longest wordings come first, so that each shorter one finds its whole."""
    index = _Index(Counter(word for one in said for word in set(one.wordings[0].words)))
    groups: list[_Group] = []
    for one in sorted(said, key=lambda one: (-one.length, one.place)):
        near = (groups[number] for number in index.near(one))
        group = next((group for group in near if _joins(one, group)), None)
        if group is None:
            index.add(len(groups), one)
            groups.append(_Group([one], _named(one.quote)))
        else:
            group.said.append(one)
            group.speaker = group.speaker or _named(one.quote)
    return groups


class _Index:
    """Finds the groups whose words may be those of a quotation.

    Of n words that stand in a longer wording all but a fifth do, so one of the n / 5 + 1 rarest does.
    """

    def __init__(self, count: Counter[str]) -> None:
        self._count = count
        self._holders = defaultdict[str, list[int]](list)
        self._marked = defaultdict[str, list[int]](list)

    def add(self, number: int, one: _Said) -> None:
        whole, *marked = one.wordings
        for word in set(whole.words):
            self._holders[word].append(number)
        # The marked pieces of a clause are shorter than what it is compared with.
        for word in {word for wording in marked for word in self._rarest(wording)}:
            self._marked[word].append(number)

    def near(self, one: _Said) -> list[int]:
        votes = Counter[int]()
        for wording in one.wordings:
            for word in self._rarest(wording):
                votes.update(self._holders.get(word, ())[:_CANDIDATES])
        for word in set(one.wordings[0].words):
            votes.update(self._marked.get(word, ())[:_CANDIDATES])
        return [number for number, _ in votes.most_common(_CANDIDATES)]

    def _rarest(self, wording: Wording) -> Sequence[str]:
        words = sorted(set(wording.words), key=lambda word: (self._count[word], word))
        return words[: len(words) - int(len(words) * _CONTAINED) + 1]


def _joins(one: _Said, group: _Group) -> bool:
    """Tell whether one says what a group says: by its speaker, in its words, with its numbers and denials."""
    named = _named(one.quote)
    if named and group.speaker and named != group.speaker:
        return False
    whole = group.said[0]
    return any(
        _is_same(short, long, is_strict=one.document.id == whole.document.id)
        for short in one.wordings
        for long in whole.wordings
    )


def _is_same(one: Wording, other: Wording, *, is_strict: bool) -> bool:
    """Tell whether two wordings say the same; `is_strict`: in one article only what is wholly contained."""
    short, long = sorted((one, other), key=lambda wording: len(wording.words))
    if len(short.words) < _FEWEST or not short.numbers <= long.numbers:
        return False
    if short.denied != long.denied & frozenset(short.words):
        return False
    needed = len(short.words) * (1.0 if is_strict else _CONTAINED)
    if (Counter(short.words) & Counter(long.words)).total() < needed:
        return False
    return _in_order(short.words, long.words) >= needed


def _in_order(short: Sequence[str], long: Sequence[str]) -> int:
    """Return how many words two wordings share in the same order; costs the product of their lengths."""
    row = [0] * (len(long) + 1)
    for word in short:
        before = 0
        for place, other in enumerate(long, 1):
            above = row[place]
            row[place] = before + 1 if word == other else max(above, row[place - 1])
            before = above
    return row[-1]


def _named(quote: Quote) -> str | None:
    return None if quote.anonymous else quote.speaker


def _statement(group: _Group) -> Statement:
    speaker = group.speaker or next((one.quote.speaker for one in group.said if one.quote.speaker), None)
    return Statement(speaker, tuple((one.document, one.quote) for one in group.said))
