"""The tables of quotations: `python -m tests.summarizer.quotes.cases [--errors] [TABLE …]` prints how well they are read.

A case is a passage with its quotations (whose span, kind and speakers are meant) and strings in marks that
are none. A quotation is right where its words agree and its speaker is called by one of the names meant;
an optional one is neither missed nor wrong. A table apart shows no errors: it is there to be surprised by.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer import analyze, find_quotes
from summarizer.document import Span

DATA = Path(__file__).parents[2] / "data"
TUNED = ("quotes_ar.jsonl", "quotes_en.jsonl")
APART = ("quotes_ar_apart.jsonl", "quotes_en_apart.jsonl")

# Dice's coefficient over words from which two spans count as the same words.
_SAME_WORDS = 0.8
_INSIDE_NEGATIVE = 0.5
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    [
        "المشير",
        "الفريق",
        "اللواء",
        "العميد",
        "العقيد",
        "الدكتور",
        "الدكتوره",
        "الشيخ",
        "السيد",
        "السيده",
        "الحاج",
        "وكاله",
        "صحيفه",
    ]
)
_LOOSE = frozenset(["ان", "انه", "انها", "انهم", "انهما", "بان", "بانه", "بانها", "بانهم", "فان"])


class Told(NamedTuple):
    """A quotation of a case or of the program: its words, and the names by which its speaker may be called."""

    span: Span
    speakers: frozenset[str]
    optional: bool = False


class Case(NamedTuple):
    """A passage; `silent` are the strings in marks that are no quotations."""

    category: str
    text: str
    language: str
    meant: tuple[Told, ...]
    silent: tuple[Span, ...]


class Tally(NamedTuple):
    """How many quotations are meant and found, found in their words, with their speaker, and found in silence."""

    meant: int = 0
    found: int = 0
    words: int = 0
    right: int = 0
    intruders: int = 0

    @property
    def attributed(self) -> float:
        """The harmonic mean of precision and recall, words and speaker right."""
        return 2 * self.right / (self.meant + self.found) if self.meant + self.found else 1.0

    @property
    def spans(self) -> float:
        """The same of words alone."""
        return 2 * self.words / (self.meant + self.found) if self.meant + self.found else 1.0


def cases(table: str) -> tuple[Case, ...]:
    """Return the cases of a table."""
    return tuple(_case(json.loads(line)) for line in (DATA / table).read_text("utf-8").splitlines())


def tally(table: Sequence[Case]) -> Tally:
    """Return how well the cases of a table are read."""
    total = Tally()
    for case in table:
        total = Tally(*(one + other for one, other in zip(total, _read(case), strict=True)))
    return total


def mistakes(case: Case) -> tuple[str, ...]:
    """Return what of a case is missed, too much, or called by another's name."""
    found = _found(case)
    pairs = _pairs(case, found)
    missed = [
        f"MISS {case.text[one.span.start : one.span.end]}"
        for one in case.meant
        if not one.optional and one not in pairs
    ]
    wrong = [
        f"FALSE {case.text[one.span.start : one.span.end]}" for one in found if one not in pairs.values()
    ]
    others = [
        f"SPEAKER {' | '.join(one.speakers)} -- {' '.join(other.speakers)}"
        for one, other in pairs.items()
        if not one.optional and one.speakers.isdisjoint(other.speakers)
    ]
    return (*missed, *wrong, *others)


def _case(row: dict[str, object]) -> Case:
    return Case(
        category=re.sub(r"-\d+$", "", str(row["id"])),
        text=str(row["text"]),
        language=str(row["lang"]),
        meant=tuple(_told(quote) for quote in _dicts(row["quotes"])),
        silent=tuple(_span(negative) for negative in _dicts(row["negatives"])),
    )


def _dicts(rows: object) -> list[dict[str, object]]:
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _span(row: dict[str, object]) -> Span:
    return Span(int(str(row["start"])), int(str(row["end"])))


def _told(quote: dict[str, object]) -> Told:
    others = quote["speaker_alt"]
    names = [quote["speaker"], *(others if isinstance(others, list) else [])]
    return Told(_span(quote), frozenset(_called(str(name)) for name in names), quote["optional"] is True)


def _found(case: Case) -> list[Told]:
    document = analyze(case.text, id="case", language=case.language, whole=True)
    return [Told(quote.span, frozenset((_called(quote.speaker or ""),))) for quote in find_quotes(document)]


def _read(case: Case) -> Tally:
    found = _found(case)
    pairs = {one: other for one, other in _pairs(case, found).items() if not one.optional}
    optional = len(_pairs(case, found)) - len(pairs)
    right = sum(not one.speakers.isdisjoint(other.speakers) for one, other in pairs.items())
    intruders = sum(
        any(_dice(case.text, one.span, silent) >= _INSIDE_NEGATIVE for silent in case.silent) for one in found
    )
    meant = sum(not one.optional for one in case.meant)
    return Tally(meant, len(found) - optional, len(pairs), right, intruders)


def _pairs(case: Case, found: Sequence[Told]) -> dict[Told, Told]:
    """Return what is found for what is meant, each but once, the best agreement first."""
    rated = sorted(
        (
            (_dice(case.text, one.span, other.span), not one.optional, -index, one, other)
            for index, one in enumerate(case.meant)
            for other in found
        ),
        key=lambda rate: rate[:3],
        reverse=True,
    )
    pairs: dict[Told, Told] = {}
    for dice, _, _, one, other in rated:
        if dice >= _SAME_WORDS and one not in pairs and other not in pairs.values():
            pairs[one] = other
    return pairs


def _dice(text: str, one: Span, other: Span) -> float:
    first, second = _words(text, one), _words(text, other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _words(text: str, span: Span) -> frozenset[int]:
    """Return where the words of a span begin, without the complementiser before them."""
    words = [(match.start(), _plain(match[0])) for match in _WORD.finditer(text, span.start, span.end)]
    while len(words) > 1 and words[0][1] in _LOOSE:
        words = words[1:]
    return frozenset(start for start, _ in words)


def _called(name: str) -> str:
    """Return a name as it counts: without titles, brackets and spelling."""
    words = [_plain(word) for word in _WORD.findall(re.sub(r"\([^)]*\)", " ", _bare(name)))]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign) != "Mn" and sign != "ـ")


def _plain(word: str) -> str:
    return _bare(word).translate(str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")).lower()


def main(tables: Sequence[str], *, errors: bool) -> None:
    """Print how well tables are read, by category where they are tuned."""
    for table in tables or (*TUNED, *APART):
        listed = cases(table)
        total = tally(listed)
        print(
            f"{table}: spans {total.spans:.3f}, attributed {total.attributed:.3f}, intruders {total.intruders}, {total}"
        )
        if table in APART:
            continue
        for category in sorted({case.category for case in listed}):
            part = tally([case for case in listed if case.category == category])
            print(f"  {category}: {part.attributed:.2f} ({part.right} of {part.meant}, {part.found} found)")
        if errors:
            print("\n".join(f"{case.category}: {line}" for case in listed for line in mistakes(case)))


if __name__ == "__main__":
    main([argument for argument in sys.argv[1:] if argument != "--errors"], errors="--errors" in sys.argv)
