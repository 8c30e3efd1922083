"""The lines of an article as bytes: small, and back in a tenth of a millisecond."""

import json
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, chain
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from summarizer.ranking import Flags, Numbers
from summarizer.summary.lines import Days, DocumentLines, Wanted
from summarizer.summary.wording import Word

# Most numbers of an article are small; what none is larger than takes that many bytes.
_WIDTHS = (("<u1", 0xFF), ("<u2", 0xFFFF), ("<u4", 0xFFFFFFFF), ("<i8", 2**63 - 1))
_NUMBER, _FUNCTION, _DEFINITE, _BROKEN = 1, 2, 4, 8
_FLAGS = tuple(
    (bool(flags & _NUMBER), bool(flags & _FUNCTION), bool(flags & _DEFINITE), bool(flags & _BROKEN))
    for flags in range(16)
)

Column = NDArray[np.integer]


class _Head(TypedDict):
    language: str
    outlet: str | None
    origin: str | None
    published: list[int] | None
    size: int
    tokens: int
    title: list[str]
    lemmas: int
    strings: list[str]
    amounts: dict[str, list[str]]
    origins: dict[str, tuple[str, int]]
    days: dict[str, list[int]]
    columns: list[tuple[str, int]]


def pack_lines(lines: DocumentLines) -> bytes:
    """Return all that is known of an article's sentences but its id, what is read when asked for included."""
    numbers = range(len(lines))
    tokens = [lines.wordings.tokens(number) for number in numbers]
    words = [lines.wordings.words(number) for number in numbers]
    strings = dict.fromkeys(lines.lemmas)
    strings |= dict.fromkeys(chain.from_iterable(chain.from_iterable(tokens)))
    strings |= dict.fromkeys(word.key for word in chain.from_iterable(words))
    columns = [np.asarray(column) for column in _columns(lines, tokens, words, tuple(strings))]
    widths = [_width(column) for column in columns]
    head = _head(
        lines, tuple(strings), [(width, column.size) for width, column in zip(widths, columns, strict=True)]
    )
    # surrogatepass: a title from outside the text may hold anything
    told = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    raw = b"".join(column.astype(width).tobytes() for width, column in zip(widths, columns, strict=True))
    return zlib.compress(told + b"\n" + raw)


def unpack_lines(packed: bytes, *, document: str) -> DocumentLines:
    """Return what `pack_lines` packed, with the id of its document."""
    told, _, raw = zlib.decompress(packed).partition(b"\n")
    head: _Head = json.loads(told.decode("utf-8", "surrogatepass"))
    columns, at = list[Column](), 0
    for width, count in head["columns"]:
        columns.append(np.frombuffer(raw, width, count, at))
        at += columns[-1].nbytes
    spans, lengths, leant, reports, fitness, signs, starts, content, *worded = columns
    strings, published = head["strings"], head["published"]
    return DocumentLines(
        document=document,
        language=head["language"],
        outlet=head["outlet"],
        origin=head["origin"],
        published=_days(published) if published else None,
        size=head["size"],
        tokens=head["tokens"],
        title=tuple(head["title"]),
        lemmas=tuple(strings[: head["lemmas"]]),
        words=content.astype(np.int64),
        starts=starts.astype(np.int64),
        spans=spans.astype(np.int64).reshape(-1, 2),
        lengths=lengths.astype(np.int64),
        predecessors=leant.astype(np.int64) - 1,
        reports=reports.astype(np.bool_),
        fitness=fitness.astype(np.int64),
        signs=signs.astype(np.int64),
        amounts=_amounts(head["amounts"], len(lengths)),
        wordings=_Stored(tuple(strings), head["origins"], head["days"], len(lengths), *worded),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Stored:
    """The wordings of an article as they are stored: tokens and words of all sentences, one behind the other.

    Texts are places in `strings`; `starts` are where the sentences begin, with one more at the end.
    """

    strings: Sequence[str]
    origins: dict[str, tuple[str, int]]
    dated: dict[str, list[int]]
    count: int
    token_starts: Column
    forms: Column
    lemmas: Column
    word_starts: Column
    keys: Column
    firsts: Column
    flags: Column

    def tokens(self, index: int) -> list[tuple[str, str]]:
        """Return the form and the lemma of each word."""
        own = slice(*self.token_starts[index : index + 2].tolist())
        forms, lemmas = self.forms[own].tolist(), self.lemmas[own].tolist()
        return [(self.strings[form], self.strings[lemma]) for form, lemma in zip(forms, lemmas, strict=True)]

    def words(self, index: int) -> tuple[Word, ...]:
        """Return the words of a sentence as its report is made of."""
        tokens, strings = self.tokens(index), self.strings
        own = slice(*self.word_starts[index : index + 2].tolist())
        columns = (self.keys[own].tolist(), self.firsts[own].tolist(), self.flags[own].tolist())
        return tuple(
            [
                _word(strings[key], tokens[first], first, flags)
                for key, first, flags in zip(*columns, strict=True)
            ]
        )

    def origin(self, index: int) -> tuple[str | None, int]:
        """Return whom a sentence names as its source, None for nobody, and its first word from there on."""
        name, place = self.origins.get(str(index), (None, 0))
        return name, place

    def held(self, wanted: Collection[Wanted]) -> Sequence[int]:
        """Return how many of the wanted words each sentence holds, by form or by lemma."""
        counts = np.zeros(self.count, dtype=np.int64)
        bounds = self.token_starts.astype(np.int64)
        rows = np.repeat(np.arange(self.count), bounds[1:] - bounds[:-1])
        for one in wanted:
            places = [place for place, string in enumerate(self.strings) if string in one]
            found = np.isin(self.forms, places) | np.isin(self.lemmas, places)
            counts[np.bincount(rows[found], minlength=self.count) > 0] += 1
        held: list[int] = counts.tolist()
        return held

    def day(self, index: int) -> Days | None:
        """Return the first and last day of what a sentence reports; None: it tells none."""
        ordinals = self.dated.get(str(index))
        return _days(ordinals) if ordinals else None


def _amounts(told: Mapping[str, Sequence[str]], count: int) -> tuple[tuple[str, ...], ...]:
    amounts: list[tuple[str, ...]] = [()] * count
    for number, figures in told.items():
        amounts[int(number)] = tuple(figures)
    return tuple(amounts)


def _word(key: str, token: tuple[str, str], first: int, flags: int) -> Word:
    form, lemma = token
    if flags & _NUMBER:
        # of a number the lemma is its value, without the preposition that is glued to it
        lemma = key.rpartition("+")[2]
    return Word(key, lemma, form, *_FLAGS[flags], first)


def _columns(
    lines: DocumentLines,
    tokens: Sequence[Sequence[tuple[str, str]]],
    words: Sequence[Sequence[Word]],
    strings: Sequence[str],
) -> Iterable[Numbers | Flags | list[int]]:
    places = {string: place for place, string in enumerate(strings)}
    told = list(chain.from_iterable(words))
    return (
        lines.spans.ravel(),
        lines.lengths,
        lines.predecessors + 1,
        lines.reports,
        lines.fitness,
        lines.signs,
        lines.starts,
        lines.words,
        [0, *accumulate(map(len, tokens))],
        [places[form] for form, _ in chain.from_iterable(tokens)],
        [places[lemma] for _, lemma in chain.from_iterable(tokens)],
        [0, *accumulate(map(len, words))],
        [places[word.key] for word in told],
        [word.token for word in told],
        [_flags(word) for word in told],
    )


def _flags(word: Word) -> int:
    return (
        _NUMBER * word.is_number
        + _FUNCTION * word.is_function
        + _DEFINITE * word.is_definite
        + _BROKEN * word.broken
    )


def _head(lines: DocumentLines, strings: Sequence[str], columns: list[tuple[str, int]]) -> _Head:
    origins = {str(number): lines.wordings.origin(number) for number in range(len(lines))}
    days = map(lines.wordings.day, range(len(lines)))
    return {
        "language": lines.language,
        "outlet": lines.outlet,
        "origin": lines.origin,
        "published": _ordinals(lines.published) if lines.published else None,
        "size": lines.size,
        "tokens": lines.tokens,
        "title": list(lines.title),
        "lemmas": len(lines.lemmas),
        "strings": list(strings),
        "amounts": {str(number): list(told) for number, told in enumerate(lines.amounts) if told},
        "origins": {number: (name, place) for number, (name, place) in origins.items() if name},
        "days": {str(number): _ordinals(told) for number, told in enumerate(days) if told},
        "columns": columns,
    }


def _width(column: Numbers | Flags) -> str:
    if column.min(initial=0) < 0:
        return _WIDTHS[-1][0]
    return next(width for width, most in _WIDTHS if column.max(initial=0) <= most)


def _ordinals(days: Days) -> list[int]:
    return [day.toordinal() for day in days]


def _days(ordinals: Sequence[int]) -> Days:
    return date.fromordinal(ordinals[0]), date.fromordinal(ordinals[1])
