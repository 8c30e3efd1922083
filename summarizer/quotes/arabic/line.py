"""A paragraph with its marks, as the Arabic grammar walks over it."""

from collections.abc import Sequence
from typing import NamedTuple, overload

from summarizer.document import Span
from summarizer.quotes.arabic.lexis import is_body, is_definite, is_owned, lexis
from summarizer.quotes.marks import Marked
from summarizer.quotes.tokens import CLOSE, OPEN, STOP, WORD, Token

_LONGEST_NAME = 2
# «(إن. بي. سي)»: no sentence ends within.
_LONGEST_ASIDE = 12


class Patched(Sequence[Token]):
    """Tokens with one of them replaced, without a copy of all."""

    __slots__ = ("_at", "_token", "_tokens")

    def __init__(self, tokens: Sequence[Token], at: int, token: Token) -> None:
        self._tokens, self._at, self._token = tokens, at, token

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Token]: ...

    def __getitem__(self, at: int | slice) -> Token | Sequence[Token]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self._tokens)))]
        return self._token if at == self._at else self._tokens[at]


class Line(NamedTuple):
    """The tokens of a paragraph; `pairs` gives for each token the marked string around it, -1 for none.

    `named` says of each marked string that it is a name, a title or a word at arm's length, no speech.
    `brackets` gives for each opening bracket where it closes. `sentences` gives the sentence of each token.
    `known` are the last words of the full names that the article tells.
    """

    text: str
    tokens: Sequence[Token]
    marks: tuple[Marked, ...]
    pairs: tuple[int, ...]
    named: tuple[bool, ...]
    brackets: tuple[int, ...]
    sentences: tuple[int, ...]
    strays: frozenset[int]
    known: frozenset[str] = frozenset()

    def key(self, at: int) -> str:
        """Return the key of a token, "" outside the paragraph."""
        tokens = self.tokens
        return tokens[at].key if 0 <= at < len(tokens) else ""

    def kind(self, at: int) -> str:
        """Return the kind of a token, "" outside the paragraph."""
        tokens = self.tokens
        return tokens[at].kind if 0 <= at < len(tokens) else ""

    def without(self, at: int, letters: int, key: str) -> "Line":
        """Return the paragraph with some letters taken off a token («والحقائق», «للأمم»)."""
        token = self.tokens[at]
        return self._replace(
            tokens=Patched(self.tokens, at, token._replace(start=token.start + letters, key=key))
        )

    def owned(self, at: int) -> bool:
        """Tell whether a token is a known noun with a pronoun behind it: «زميله», not «زميلة»."""
        token = self.tokens[at]
        return self.text[token.end - 1] != "ة" and token.key not in lexis().given and is_owned(token.key)

    def skip(self, at: int) -> int:
        """Return the token behind a marked string or a bracket that begins at one, else `at` itself."""
        if not 0 <= at < len(self.tokens):
            return at
        number = self.pairs[at]
        if number >= 0 and self.marks[number].first == at:
            return min(self.marks[number].last + 1, len(self.tokens))
        return self.brackets[at] + 1 if self.brackets[at] > at else at

    def pair(self, at: int) -> Marked | None:
        """Return the marked string around a token."""
        return self.marks[self.pairs[at]] if 0 <= at < len(self.tokens) and self.pairs[at] >= 0 else None

    def speaks(self, at: int) -> bool:
        """Tell whether a marked string that may be speech begins at a token."""
        pair = self.pair(at)
        return pair is not None and pair.first == at and not self.named[self.pairs[at]]

    def span(self, first: int, end: int) -> Span:
        """Return the piece of the text from one token up to, not including, another."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def inside(self, pair: Marked) -> Span:
        """Return what stands between the marks."""
        last = min(pair.last, len(self.tokens)) - 1
        return Span(self.tokens[pair.first + 1].start, self.tokens[last].end)


def line_of(
    text: str, tokens: tuple[Token, ...], marks: Sequence[Marked], repeated: frozenset[str], first: int
) -> Line:
    """Return a paragraph ready to be read; `first` is the number of its first sentence."""
    found = tuple(pair for pair in marks if not pair.stray and pair.last - pair.first > 1)
    pairs = [-1] * len(tokens)
    for number, pair in enumerate(found):
        for at in range(pair.first, min(pair.last + 1, len(tokens))):
            pairs[at] = number
    named = tuple(_is_name(tokens, pair, repeated) for pair in found)
    brackets = _brackets(tokens)
    sentences = _sentences(tokens, pairs, brackets, first)
    strays = frozenset(pair.last for pair in marks if pair.stray)
    return Line(text, tokens, found, tuple(pairs), named, brackets, sentences, strays)


def words_key(tokens: Sequence[Token], pair: Marked) -> str:
    """Return the words of a marked string as one key."""
    return " ".join(token.key for token in tokens[pair.first + 1 : pair.last] if token.kind == WORD)


def _is_name(tokens: Sequence[Token], pair: Marked, repeated: frozenset[str]) -> bool:
    words = words_key(tokens, pair)
    if words.count(" ") < _LONGEST_NAME or words in repeated:
        return True
    before = tokens[pair.first - 1].key if pair.first else ""
    return _names(before) or (len(before) == 1 and before in "لبك")


def _names(word: str) -> bool:
    named = lexis().sets["named"]
    if word.removeprefix("ال") in lexis().sets["media"]:
        return True
    # «منظمة "أطباء بلا حدود"»: a body without its article waits for its name.
    return (is_body(word) and not is_definite(word)) or any(
        word.removeprefix(lead) in named for lead in ("", "و", "ب", "ل", "وب", "لل")
    )


def _sentences(
    tokens: Sequence[Token], pairs: Sequence[int], brackets: Sequence[int], first: int
) -> tuple[int, ...]:
    numbers, number, closes = [], first, -1
    for at, token in enumerate(tokens):
        numbers.append(number)
        if brackets[at] - at in range(1, _LONGEST_ASIDE):
            closes = max(closes, brackets[at])
        if at <= closes:
            continue
        if (token.kind == STOP and pairs[at] < 0) or (
            pairs[at] >= 0 and token.kind == STOP and _ends_mark(tokens, pairs, at)
        ):
            number += 1
    return tuple(numbers)


def _ends_mark(tokens: Sequence[Token], pairs: Sequence[int], at: int) -> bool:
    """Tell whether a stop is the last thing within its marks, and no comma goes on behind them."""
    # A stop is the last thing of all only where nobody closed the marks.
    if at + 2 >= len(tokens) or pairs[at + 1] != pairs[at]:
        return True
    return pairs[at + 2] != pairs[at] and tokens[at + 2].kind == WORD and tokens[at + 2].key.startswith("و")


def _brackets(tokens: Sequence[Token]) -> tuple[int, ...]:
    closes, opened = list(range(len(tokens))), []
    for at, token in enumerate(tokens):
        if token.kind == OPEN:
            opened.append(at)
        elif token.kind == CLOSE and opened:
            closes[opened.pop()] = at
    return tuple(closes)
