"""Where he begins whom a verb addresses behind its subject: «سأل الصحفي وزير النفط», «أبلغ ماكرون بوتين»."""

from typing import NamedTuple

from summarizer.quotes.arabic.attached import is_country_behind
from summarizer.quotes.arabic.cues import Cue
from summarizer.quotes.arabic.extents import name_end
from summarizer.quotes.arabic.lexis import PARTICIPLE, bared, is_body, is_common, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.prepositions import preposition
from summarizer.quotes.arabic.words import begins_name, is_adjective, is_given, is_land, is_rank, is_tail
from summarizer.quotes.tokens import WORD

_VERBS = frozenset(
    (
        *("سأل", "أبلغ", "أخبر", "ناشد", "طالب", "حذر", "خاطب", "هاجم", "انتقد", "اتهم", "دعا"),
        *("حث", "نصح", "عاتب", "طمأن", "هدد", "توعد", "هنأ", "أنذر", "أوصى"),
    )
)
# These have an object, so one noun alone behind them is it: «وخاطب الوزير قائلاً».
_NEEDING = frozenset(["خاطب", "هاجم", "ناشد", "انتقد", "اتهم", "عاتب"])
_NISBAS = ("ي", "يه")
_JOURNALISTS = frozenset(("صحافي", "اعلامي"))
_DEPUTIES = frozenset(
    ("نايب", "وكيل", "مساعد", "معاون", "مستشار", "سكرتير", "رييس", "عضو", "والد", "والده", "زوجه")
)
_SOURCES = frozenset(("مصدر", "مصادر"))
_LONGEST = 24  # tokens
_FULL = 3  # words of a name with a surname too many


class _Walk(NamedTuple):
    """The subject's words so far: whether they are complete, and whether they may hold the addressed one."""

    complete: bool
    doubtful: bool = False


def is_addressing(cue: Cue) -> bool:
    """Tell whether a verb takes whom it addresses as its bare object."""
    return cue.form.lemma in _VERBS and cue.form.form != PARTICIPLE


def subject_end(line: Line, cue: Cue, limit: int) -> int | None:
    """Return the token behind the subject of a verb, at most `limit`, `limit` where nobody is addressed.

    None: who addresses whom cannot be told («سأل صحفي الرئيس»). Other verbs have `limit`.
    """
    first = cue.end
    if not is_addressing(cue) or first >= limit or line.kind(first) != WORD or is_tail(line.key(first)):
        return limit
    stop = _stop(line, first, limit)
    if _begins_person(line, first):
        found = _behind_office(line, first, stop)
    elif is_body(line.key(first)) or is_definite(line.key(first)):
        found = _behind_body(line, first, stop)
    else:
        found = _behind_name(line, first, stop)
    if found != stop:
        return found
    last = line.key(stop - 1)
    alone = stop == first + 1 or not (is_definite(last) and is_common(last.removeprefix("ال")))
    return None if alone and cue.form.lemma in _NEEDING else limit


def _stop(line: Line, first: int, limit: int) -> int:
    """Return the token behind the nouns: a comma, an adverb or a preposition that no office has ends them."""
    at, limit = first, min(limit, first + _LONGEST)
    while at < limit and line.kind(at) == WORD and line.pair(at) is None:
        if at > first and is_tail(line.key(at)) and preposition(line, at, names=True) is None:
            break
        if line.key(at) in lexis().sets["complementisers"]:
            break
        at += 1
    return at


def _begins_person(line: Line, at: int) -> bool:
    word, sets = line.key(at), lexis().sets
    if word.endswith("ه") and is_body(word):
        # «منظمة» arranges only by its letters.
        return False
    return (person(word) is not None and not is_given(word)) or is_rank(word) or word in sets["vague"]


def _behind_office(line: Line, first: int, stop: int) -> int | None:
    voice = person(line.key(first)) is not None or line.key(first) in lexis().sets["vague"]
    walk = _Walk(is_definite(line.key(first)) or line.owned(first))
    at = first + 1
    while at < stop:
        if walk.complete and voice and _is_another(line, at):
            return at
        word = line.key(at)
        if walk.complete and begins_name(word) and not is_land(word):
            return None if walk.doubtful else _behind_holder(line, first, at, stop)
        walk, at = _step(line, at, walk), at + 1
    return None if walk.doubtful else stop


def _behind_body(line: Line, first: int, stop: int) -> int:
    """Return the token at which many begin whom a body addresses: «الاتحاد اللاعبين», no «اتحاد اللاعبين»."""
    walk = _Walk(is_definite(line.key(first)))
    for at in range(first + 1, stop):
        known = person(line.key(at)) if is_definite(line.key(at)) and not is_land(line.key(at)) else None
        if walk.complete and known is not None and known.number == "p":
            return at
        walk = _step(line, at, walk)
    return stop


def _is_another(line: Line, at: int) -> bool:
    """Tell whether a further noun for people or a body stands at a token, no adjective of the one before."""
    word = line.key(at)
    known = person(word)
    body = is_definite(word) and is_body(word) and not word.endswith(_NISBAS[0])
    if (
        body
        or _is_mother(word)
        or (is_country_behind(line, at) and not is_given(word))
        or (line.owned(at) and known is not None)
    ):
        return True
    if (
        known is None
        or (word.startswith("و") and person(word[1:]) is not None)
        or is_land(word)
        or (is_given(word) and not is_definite(word))
    ):
        return False
    if not is_definite(word):
        return not word.endswith(_NISBAS)
    return known.number == "p" or not word.endswith(_NISBAS) or is_rank(word)


def _is_mother(word: str) -> bool:
    """Tell whether a kinswoman with a pronoun stands there, whose letters look like «وال» («والدته»)."""
    bare = bared(word)
    return bare != word and bare.endswith("ت") and bare[:-1] + "ه" in lexis().persons


def _step(line: Line, at: int, walk: _Walk) -> _Walk:
    word = line.key(at)
    led = preposition(line, at, names=True)
    if led is not None:
        return walk._replace(complete=led)
    known = None if is_land(word) else person(word)
    if known is not None and not (walk.complete or is_definite(word)):
        # «نائب رئيس الوزراء» is one man, «طفل وزير التربية» may be two.
        joined = is_definite(line.key(at + 1)) and not _is_deputy(line, at - 1)
        plain = word.endswith(_NISBAS)
        return walk._replace(complete=plain, doubtful=walk.doubtful or (joined and not plain))
    if is_definite(word) and known is not None and known.number == "s":
        # «صحفي الرئيس»: his, or he whom he asks; «المذيع الإعلامي»: what he is, or whom.
        asking = walk.complete and known.base in _JOURNALISTS
        owner = not walk.complete and person(line.key(at - 1)) is not None
        return _Walk(True, walk.doubtful or owner or asking)
    bare = not is_definite(word) and word.endswith(_NISBAS) and not walk.complete
    proper = is_definite(word) or is_land(word) or not is_common(word)
    return walk._replace(complete=walk.complete or proper or bare)


def _is_deputy(line: Line, at: int) -> bool:
    known = person(line.key(at))
    return known is not None and (known.base in _DEPUTIES or known.base in lexis().sets["kin"])


def _behind_holder(line: Line, first: int, at: int, stop: int) -> int | None:
    """Return the token behind the name of him who holds an office; of several nobody bears one name."""
    head, word = person(line.key(first)), line.key(at)
    if is_common(word) and not _is_named(word) and is_definite(line.key(at + 1)):
        # «الطبيب مرضى السكري»
        return None
    if line.key(first) in _SOURCES or (head is not None and head.number != "s"):
        return at
    if not is_rank(line.key(first)) and _is_surname(word) and name_end(line, at, stop) == at + 1:
        return None
    return _behind_name(line, at, stop)


def _behind_name(line: Line, at: int, stop: int) -> int | None:
    """Return the token behind a name: two surnames in a row are two people, of three words who knows."""
    end = name_end(line, at, stop)
    if end == at:
        return stop
    names = [line.key(place) for place in range(at, end)]
    if len(names) > 1 and all(map(_is_surname, names[:2])):
        return at + 1
    land = next((place for place in range(at + 2, end) if _is_no_name(line.key(place))), None)
    if land is not None:
        return land
    if len(names) >= _FULL and all(map(_is_surname, names[-2:])):
        return end - 1
    linked = any(name in lexis().linking for name in names)
    if len(names) >= _FULL and not linked and _is_surname(names[-1]) and not is_given(names[-2]):
        return None
    return end


def _is_no_name(word: str) -> bool:
    """Tell whether a country or a body stands there, which no name ends in («ديفيد لامي إسرائيل»)."""
    if is_definite(word):
        return is_body(word)
    return is_land(word) and not (is_adjective(word) or _is_named(word))


def _is_named(word: str) -> bool:
    return is_given(word) or word in lexis().families


def _is_surname(word: str) -> bool:
    """Tell whether a word is a known family's name and nobody's first one («ماكرون»)."""
    return word in lexis().families and not is_given(word) and not word.startswith("ال")
