"""News that nobody wrote: each number gives other words, so that none repeats another or joins its story."""

import random
from collections.abc import Iterator

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_SENTENCES = (
    "أعلنت شركة {} في مدينة {} أمس أن إنتاج مصنع {} بلغ {:d} طنا من {}.",
    "وقال المدير {} {} إن العمل في {} يبدأ بعد {:d} يوما من موافقة مجلس {}.",
    "وأضاف أن {:d} عاملا من قرى {} و{} يشاركون في مشروع {} الجديد قرب {}.",
)


def name(number: int) -> str:
    """Return a word that no other number's news has."""
    return "قرية" + "".join(_LETTERS[int(digit)] for digit in f"{number:05d}")


def news(number: int) -> str:
    """Return a short report in which `name` stands; some fifty words."""
    lots = random.Random(number)  # noqa: S311 - no secrets
    told = (_filled(sentence, lots) for sentence in _SENTENCES)
    return f"{' '.join(told)} وتقع {name(number)} على بعد {lots.randint(5, 90)} كيلومترا من {_word(lots)}."


def long_news(number: int, letters: int) -> str:
    """Return reports in paragraphs, at least so many letters in all."""
    parts, length = list[str](), 0
    while length < letters:
        parts.append(news(number + len(parts)))
        length += len(parts[-1])
    return "\n\n".join(parts)


def _filled(sentence: str, lots: random.Random) -> str:
    return "".join(_pieces(sentence, lots))


def _pieces(sentence: str, lots: random.Random) -> Iterator[str]:
    for piece in sentence.split("{"):
        slot, brace, rest = piece.partition("}")
        if not brace:
            yield piece
            continue
        yield (str(lots.randint(3, 900)) if slot else _word(lots)) + rest


def _word(lots: random.Random) -> str:
    return "".join(lots.choices(_LETTERS, k=lots.randint(4, 7)))
