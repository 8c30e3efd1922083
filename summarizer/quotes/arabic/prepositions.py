"""Prepositions inside the name of an office or a body: «المتحدث باسم», «مدير مركز في جامعة»."""

from summarizer.languages.ar.dictionary import is_entry
from summarizer.quotes.arabic.lexis import is_body, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import is_land, is_led
from summarizer.quotes.tokens import MARK, WORD

_SHORTEST = 3  # letters
INNER = frozenset(["في", "باسم", "باسمه", "باسمها", "عن", "على", "لدي", "من", "بن", "الي"])
_OVER = frozenset(["المشرف", "المشرفه", "القايم", "القايمه", "مطلع", "مطلعه", "المطلع"])
_SOME = frozenset(
    [
        "قريب",
        "قريبه",
        "مقرب",
        "مقربه",
        "مقربون",
        "مصدر",
        "مصادر",
        "عدد",
        "عددا",
        "مجموعه",
        "بعض",
        "كثير",
        "العديد",
        "واحد",
        "احد",
        "احدي",
    ]
)
# «المسؤول عن الملف», «النائبة عن الدائرة»
_CHARGED = frozenset(
    [
        "مسوول",
        "نايب",
        "ممثل",
        "مدافع",
        "مرشح",
        "عضو",
        "مندوب",
        "محامي",
        "متحدث",
        "ناطق",
        "وكيل",
        "منشق",
        "مبعوث",
    ]
)
_OF_HIS = frozenset(("باسمه", "باسمها", "باسمهم"))


def preposition(line: Line, at: int, *, names: bool) -> bool | None:
    """Tell whether a preposition of the chain bears its own definite noun; None: none stands there."""
    word = line.key(at)
    if word in _OF_HIS:
        return True
    if word in INNER and at + 1 < len(line.tokens) and _may_follow(line, at, names=names):
        return False
    if _is_for(line, at):
        return False
    if is_led(word) and line.kind(at + 1) != MARK and _leads_inward(word):
        return is_definite(word) or is_land(word[1:])
    return None


def _is_for(line: Line, at: int) -> bool:
    """Tell whether what an office or a body is for begins: «لحقوق الإنسان», «لشؤون الشرق الأوسط»."""
    word = line.key(at)
    bare = word[1:]
    if word[:1] != "ل" or is_definite(word) or len(bare) < _SHORTEST or is_led(word) or is_entry(word):
        return False
    sets = lexis().sets
    if not is_entry(bare) or bare in sets["media"] or bare in sets["channels"] or person(bare) is not None:
        return False
    return is_definite(line.key(at + 1)) and bare not in sets["complementisers"]


def _may_follow(line: Line, at: int, *, names: bool) -> bool:
    """Tell whether a preposition goes on with the chain: not into an occasion, nor into a marked name."""
    word, after = line.key(at), line.key(at + 1)
    if (
        word.startswith("باسم")
        or (word == "على" and not _OVER.isdisjoint((line.key(at - 1), line.key(at - 2))))
        or (word == "من" and line.key(at - 1) in _SOME)
    ):
        return True
    if line.kind(at + 1) == MARK:
        return names and word == "في" and not line.speaks(at + 1)
    if not names or line.kind(at + 1) != WORD:
        return False
    sets = lexis().sets
    if after.removeprefix("ال") in sets["channels"] or after in sets["channels"] or after in sets["times"]:
        return False
    return (
        (word == "لدي" and (is_definite(after) or is_land(after)))
        or word in ("في", "بن")
        or (word == "عن" and (is_definite(after) or is_body(after)) and not _is_asked(line.key(at - 1)))
        or (word in ("من", "الي") and is_land(after))
    )


def _is_asked(word: str) -> bool:
    """Tell whether «عن» behind an office leads to what its holder is asked about, not to his task."""
    known = person(word) if is_definite(word) else None
    return known is not None and known.base not in _CHARGED


def _leads_inward(word: str) -> bool:
    """Tell whether «للمزارعين» belongs to the chain: to an outlet or to reporters one speaks."""
    if word.startswith("ب"):
        return _is_place(word[1:].removeprefix("ال"))
    rest = word[2:] if word.startswith("لل") else word[1:].removeprefix("ال")
    sets = lexis().sets
    if "ال" + rest in sets["outlets"]:
        return False
    return (
        rest not in sets["media"]
        and rest not in sets["channels"]
        and "صحف" not in rest
        and "صحاف" not in rest
    )


def _is_place(word: str) -> bool:
    sets = lexis().sets
    return word in sets["places"] or word in sets["place_heads"] or is_body(word) or is_land(word)
