"""What may follow a complete office or body: its adjective, or already a noun of something else."""

from summarizer.quotes.arabic.lexis import is_body, is_common, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import is_adjective, is_foreign, is_given, is_land, is_rank
from summarizer.quotes.tokens import WORD

# «مستشفى الملك فهد», «جامعة الأميرة نورة»
_NAMESAKES = frozenset(("الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الامام", "السلطان", "الشهيد"))
_SON = frozenset(("بن", "ابن", "بنت"))
_PLURAL_NISBAS = ("يون", "يين", "يان")
_NISBAS = ("ي", "يه", "يين", "يون", "يتين", "يان")
# Participles that describe more often than they name.
_DESCRIBING = ("المت", "المست", "المن", "الموا", "المو")


def is_another(line: Line, at: int, *, names: bool) -> bool:
    """Tell whether a noun behind a complete one is of something else."""
    word = line.key(at)
    behind_land = (
        is_land(line.key(at - 1)) and not is_definite(line.key(at - 1)) and not word.endswith(("ي", "يه"))
    )
    return (
        line.owned(at)
        or _is_other_noun(word)
        or (behind_land and is_definite(word) and word.removeprefix("ال") not in lexis().sets["adjectives"])
        or (not names and _is_someone(word))
    )


def is_country_behind(line: Line, at: int) -> bool:
    """Tell whether a country stands behind a noun that the article completes: «الوزير السعودي طهران»."""
    word, before = line.key(at), line.key(at - 1)
    return (
        is_land(word)
        and not (is_definite(word) or is_adjective(word))
        and before.startswith("ال")
        and is_definite(before)
    )


def is_loose_noun(line: Line, at: int) -> bool:
    """Tell whether a bare noun behind a bare adjective is of something else: «مسؤولون يمنيون إعادة»."""
    word, before = line.key(at), line.key(at - 1)
    if is_definite(before) or not before.endswith(_PLURAL_NISBAS) or is_definite(word) or not is_common(word):
        return False
    described = word.endswith(_NISBAS) or word.startswith("م") or word in lexis().sets["adjectives"]
    return not (described or is_land(word) or is_given(word) or person(word) is not None or is_rank(word))


def behind_bearer(line: Line, at: int) -> int:
    """Return the token behind him whose name a body bears («جامعة الملك سعود»), else `at` itself."""
    before = line.key(at - 1)
    before = before[1:] if before[:1] in "بل" and not is_body(before) else before
    if line.key(at) not in _NAMESAKES or is_definite(before) or not is_given(line.key(at + 1)):
        return at
    if not (is_body(before) or before in lexis().sets["places"] or before in lexis().sets["named"]):
        return at
    at += 3 if line.key(at + 1) == "عبد" else 2
    while line.key(at) in _SON and line.kind(at + 1) == WORD:
        at += 2
    return at


def goes_on_foreign(line: Line, at: int) -> bool:
    """Tell whether a foreign name of a body has a further word («يديعوت أحرونوت»)."""
    one, other = line.key(at - 1), line.key(at)
    return (
        (is_foreign(one) or is_land(one))
        and is_foreign(other)
        and not is_definite(one)
        and not is_definite(other)
    )


def is_called(line: Line, at: int) -> bool:
    """Tell whether the word before a marked name says what it names: «حزب "الأمة"»."""
    word = bare_noun(line.key(at - 1))
    return word in lexis().sets["named"] or is_body(word)


def bare_noun(word: str) -> str:
    """Return a noun without preposition and article."""
    for lead in ("لل", "بال", "ال"):
        if word.startswith(lead):
            return word[len(lead) :]
    return word[1:] if word[:1] in "لب" and word[1:] in lexis().sets["named"] else word


def _is_someone(word: str) -> bool:
    """Tell whether a definite noun for people stands there, who is no adjective of a body («المخرجة»)."""
    return word.startswith("ال") and person(word) is not None and not word.endswith(("ين", "ون", "ي", "يه"))


def _is_other_noun(word: str) -> bool:
    """Tell whether a definite noun behind a complete one is a further noun, no adjective («الاتهامات»)."""
    if not word.startswith("ال") or not is_definite(word) or is_foreign(word) or is_rank(word):
        return False
    if word.endswith("ات"):
        return True
    bare = word[2:]
    described = word.endswith(_NISBAS) or word.startswith(_DESCRIBING) or person(word) is not None
    return not described and bare not in lexis().sets["adjectives"]
