"""A paragraph with its marks and sentences, as the English grammar walks over it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.document import Span
from summarizer.quotes.english.lexis import is_reporting, lexis
from summarizer.quotes.english.marks import Marks
from summarizer.quotes.marks import Marked
from summarizer.quotes.tokens import CLOSE, COLON, COMMA, DASH, OPEN, STOP, WORD, Token

# A marked string of fewer words behind no reporting verb is a name or a word at arm's length.
_FEWEST = 3
# Places before and behind a paragraph that may be asked for: a negative place counts from the end of them.
_AROUND = 64
_ARTICLE = 3  # letters of «al» and the like before a name
_TITLE = 6  # words of a title behind whose it is
_ATTRIBUTION = 7  # tokens between a question and the verb that reports it


class Line(NamedTuple):
    """The tokens of a paragraph; `pairs` gives for each token the marked string around it, -1 for none.

    `reopened` are marks that a new paragraph sets before what goes on. `named` tells of each marked string
    that it is a title or a name. `brackets` gives for each opening bracket where it closes. `sentences`
    gives the sentence of each token. `keys`, `kinds` and `capitals` are those of the tokens and, empty, of a
    few places around the paragraph.
    """

    text: str
    tokens: Sequence[Token]
    marks: tuple[Marked, ...]
    pairs: tuple[int, ...]
    reopened: frozenset[int]
    named: tuple[bool, ...]
    brackets: tuple[int, ...]
    sentences: tuple[int, ...]
    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    capitals: tuple[bool, ...]

    def key(self, at: int) -> str:
        """Return the key of a token, "" outside the paragraph."""
        return self.keys[at]

    def kind(self, at: int) -> str:
        """Return the kind of a token, "" outside the paragraph."""
        return self.kinds[at]

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.capitals[at]

    def printed(self, at: int) -> str:
        """Return a token as it stands."""
        return self.text[self.tokens[at].start : self.tokens[at].end]

    def pair(self, at: int) -> Marked | None:
        """Return the marked string around a token."""
        return self.marks[self.pairs[at]] if 0 <= at < len(self.tokens) and self.pairs[at] >= 0 else None

    def opens(self, at: int) -> Marked | None:
        """Return the marked string that begins at a token."""
        pair = self.pair(at)
        return pair if pair is not None and pair.first == at else None

    def speaks(self, at: int) -> bool:
        """Tell whether a marked string that may be speech begins at a token."""
        return self.opens(at) is not None and not self.named[self.pairs[at]]

    def behind(self, at: int) -> int:
        """Return the token behind a marked string or a bracket that begins at one, else the next."""
        pair = self.opens(at)
        if pair is not None:
            return min(pair.last + 1, len(self.tokens))
        return self.brackets[at] + 1 if self.kind(at) == OPEN else at + 1

    def before(self, at: int) -> int:
        """Return the token before a marked string or a bracket that ends at one, else the one before."""
        pair = self.pair(at)
        if pair is not None:
            return pair.first - 1
        return self.brackets[at] - 1 if self.kind(at) == CLOSE else at - 1

    def span(self, first: int, end: int) -> Span:
        """Return the piece of the text from one token up to, not including, another."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def words(self, first: int, end: int) -> str:
        """Return what stands there with single spaces."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[end - 1].end].split())

    def length(self, pair: Marked) -> int:
        """Return how many words a marked string has."""
        return sum(token.kind == WORD for token in self.tokens[pair.first + 1 : pair.last])

    def parts(self, pair: Marked) -> tuple[Span, ...]:
        """Return what stands between the marks, a paragraph that opens them again apart."""
        last = min(pair.last, len(self.tokens)) if pair.closed else min(pair.last + 1, len(self.tokens))
        edges = (pair.first, *sorted(at for at in self.reopened if pair.first < at < last), last)
        pieces = ((first, self._stripped(first, end)) for first, end in pairwise(edges))
        return tuple(self.span(first + 1, end) for first, end in pieces if end - 1 > first)

    def _stripped(self, first: int, end: int) -> int:
        """Leave out a comma or a full stop before the mark that closes."""
        while end - 1 > first and self.kind(end - 1) in (COMMA, DASH):
            end -= 1
        return end - 1 if self.kind(end - 1) == STOP and self.key(end - 1) == "." else end


def line_of(text: str, tokens: Sequence[Token], marks: Marks, repeated: frozenset[str], first: int) -> Line:
    """Return a paragraph ready to be read; `first` is the number of its first sentence."""
    found = tuple(pair for pair in marks.pairs if pair.last - pair.first > 1)
    pairs = [-1] * len(tokens)
    for number, pair in enumerate(found):
        for at in range(pair.first, min(pair.last + 1, len(tokens))):
            pairs[at] = number
    named = tuple(_is_name(text, tokens, pair, repeated) for pair in found)
    sentences = _sentences(text, tokens, pairs, first)
    return Line(
        text,
        tokens,
        found,
        tuple(pairs),
        marks.reopened,
        named,
        _brackets(tokens),
        sentences,
        tuple(token.key for token in tokens) + ("",) * _AROUND,
        tuple(token.kind for token in tokens) + ("",) * _AROUND,
        tuple(token.kind == WORD and _is_capital(text, token) for token in tokens) + (False,) * _AROUND,
    )


def _is_capital(text: str, token: Token) -> bool:
    """Tell whether a word is written as a name is: «Sisi», «al-Sisi»."""
    if text[token.start].isupper():
        return True
    hyphen = token.key.find("-", 0, _ARTICLE + 1)
    return hyphen > 0 and text[token.start + hyphen + 1].isupper()


def words_key(tokens: Sequence[Token], pair: Marked) -> str:
    """Return the words of a marked string as one key."""
    return " ".join(token.key for token in tokens[pair.first + 1 : pair.last] if token.kind == WORD)


def _is_name(text: str, tokens: Sequence[Token], pair: Marked, repeated: frozenset[str]) -> bool:
    """Tell whether marks hold a title or a name: the word before says so, or the article repeats it."""
    at = pair.first - 1
    while at >= 0 and tokens[at].kind == COMMA:
        at -= 1
    words = words_key(tokens, pair)
    if at >= 0 and tokens[at].key.endswith("'s") and words.count(" ") < _TITLE:
        return True
    if words in repeated:
        return True
    # «A bar called "The Last Drop"», but «what he called "a blatant violation of the law"».
    title = words.count(" ") < _FEWEST - 1 or text[tokens[pair.first + 1].start].isupper()
    return at >= 0 and tokens[at].key in lexis().named and title


def _sentences(text: str, tokens: Sequence[Token], pairs: Sequence[int], first: int) -> tuple[int, ...]:
    numbers, number = [], first
    for at, token in enumerate(tokens):
        broken = at > 0 and pairs[at] < 0 and "\n" in text[tokens[at - 1].end : token.start]
        if at and (_ends(text, tokens, pairs, at - 1) or broken):
            number += 1
        numbers.append(number)
    return tuple(numbers)


def _ends(text: str, tokens: Sequence[Token], pairs: Sequence[int], at: int) -> bool:
    """Tell whether a sentence ends with a token: a stop, or marks with a stop in them."""
    token, following = tokens[at], tokens[at + 1]
    # A stop is the last thing within marks only where nobody closed them.
    if token.kind == STOP and (pairs[at] < 0 or pairs[at + 1] != pairs[at]):
        return following.kind not in (CLOSE, COMMA)
    closes = pairs[at] >= 0 and pairs[at + 1] != pairs[at] and at > 0
    if not closes or tokens[at - 1].kind != STOP or following.kind == COMMA:
        return False
    if following.kind == WORD and not text[following.start].isupper():
        return not text[following.start].islower() and tokens[at - 1].key == "."
    return (
        tokens[at - 1].key == "."
        or _is_introduced(tokens, pairs, at)
        or not _attributed(tokens, pairs, at + 1)
    )


def _is_introduced(tokens: Sequence[Token], pairs: Sequence[int], at: int) -> bool:
    """Tell whether who says marked words that end at a token stands before: «They asked: "Why?" He said»."""
    while at and pairs[at - 1] == pairs[at]:
        at -= 1
    before = at - 1
    if before >= 0 and tokens[before].kind == COLON:
        return True
    if before >= 0 and tokens[before].kind == COMMA:
        before -= 1
    return before > 0 and tokens[before].kind == WORD and is_reporting(tokens[before].key)


def _attributed(tokens: Sequence[Token], pairs: Sequence[int], at: int) -> bool:
    """Tell whether a question in marks is followed by who asked it: «"Why?" Marsh asked.»."""
    for place in range(at, min(len(tokens), at + _ATTRIBUTION)):
        if pairs[place] >= 0 or tokens[place].kind == STOP:
            return False
        if tokens[place].kind == WORD and is_reporting(tokens[place].key):
            after = tokens[place + 1].kind if place + 1 < len(tokens) else STOP
            return after != WORD or place == at
    return False


def _brackets(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return for each bracket its other one."""
    other, opened = list(range(len(tokens))), []
    for at, token in enumerate(tokens):
        if token.kind == OPEN:
            opened.append(at)
        elif token.kind == CLOSE and opened:
            first = opened.pop()
            other[first], other[at] = at, first
    return tuple(other)
