"""Articles of one story in any number: the examples over and over, each time told in other words."""

import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate
from pathlib import Path

from bot.models import Received

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
NOON = datetime(2026, 2, 5, 12, tzinfo=UTC)
_OUTLETS = 40
_CHANGED = 0.15  # of the words: more, and no date or verb is left; less, and all are copies
_NUMBER = re.compile(r"(?<!\d)(?:[1-9]|1\d|2[0-8])(?!\d)")
_WORD = re.compile(r"[ء-ي]{3,}")


def texts(count: int) -> Iterator[str]:
    """Yield so many texts, the same ones every time: the examples, then copies with other days and words."""
    lots = random.Random(7)  # noqa: S311 - no secrets
    for number in range(count):
        text = EXAMPLES[number % len(EXAMPLES)].read_text("utf-8")
        yield text if number < len(EXAMPLES) else _retold(text, lots)


def received(count: int) -> Iterator[Received]:
    """Yield so many articles as they come in, from forty outlets."""
    for number, text in enumerate(texts(count)):
        outlet = f"صحيفة {number % _OUTLETS}"
        yield Received(f"{number}.txt", "txt", text.encode(), text, "utf-8", NOON, outlet=outlet)


def _retold(text: str, lots: random.Random) -> str:
    text = _NUMBER.sub(lambda _: str(lots.randint(1, 28)), text)
    words, weights = _vocabulary()

    def other(word: re.Match[str]) -> str:
        return lots.choices(words, cum_weights=weights)[0] if lots.random() < _CHANGED else word[0]

    return _WORD.sub(other, text)


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return the words of the examples and twenty thousand invented ones, by Zipf's law."""
    known = dict.fromkeys(word for file in EXAMPLES for word in _WORD.findall(file.read_text("utf-8")))
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    lots = random.Random(11)  # noqa: S311 - no secrets
    invented = ("".join(lots.choices(letters, k=lots.randint(3, 7))) for _ in range(20_000))
    words = tuple(dict.fromkeys([*known, *invented]))
    return words, tuple(accumulate(1 / rank for rank in range(1, len(words) + 1)))
