"""How far a name reaches, and what stands where a name might and is none."""

from summarizer.languages.ar.dictionary import is_entry
from summarizer.quotes.arabic.lexis import (
    PRESENT,
    among,
    bared,
    is_body,
    is_common,
    is_definite,
    is_owned,
    lexis,
    person,
    verb,
)
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import (
    begins_name,
    goes_on,
    is_foreign,
    is_given,
    is_inflected_verb,
    is_land,
    is_led,
    is_object,
    is_rank,
    is_tail,
)
from summarizer.quotes.tokens import WORD

_LONGEST = 6
_SHORTEST_FULL = 3
_LONGEST_STUMP = 4  # letters of «بكري» and its like
_SHORTEST_PLURAL = 6  # letters, the article's and the ending's with them
_ASKING = ("سأل", "أبلغ")
_SERVANT, _DIVINE = "عبد", "الله"
# «صلاح حسب الله», «نجاة جاد الله»
_OF_GOD = frozenset(("حسب", "جاد", "نصر", "فضل", "عطا", "فتح", "رزق", "خلف", "خير", "حمد", "سعد", "عوض"))
# Egypt writes the preposition as the name.
_ON = "علي"
_SURNAMES = frozenset(["الصغير", "الكبير", "الابن", "الاب", "الثاني", "الاول"])


def name_end(line: Line, at: int, end: int) -> int:
    """Return the token behind the words of a name that may begin at a token, that token where none does."""
    start = at
    while at < end and at - start < _LONGEST and line.kind(at) == WORD:
        if not (_may_begin(line, at) if at == start else _follows(line, at, start, end)):
            break
        at += 1
    return at


def is_common_word(line: Line, at: int, stop: int, end: int) -> bool:
    """Tell whether a word of every day stands where a name might («تطابق وجهات», «بدلا من»)."""
    word = line.key(at)
    known = is_given(word) or word in line.known
    if known or is_definite(word) or is_foreign(word) or is_rank(line.key(at - 1)):
        return False
    after = line.key(at + 1)
    if stop > at + 1:
        return not (is_given(after) or is_definite(after) or is_foreign(after))
    return stop < end and (_is_accusative(word) or (line.kind(stop) == WORD and not is_tail(after)))


def is_construct(line: Line, at: int) -> bool:
    """Tell whether two nouns stand as one of the other («تأخر الإنذارات»), no name and family."""
    one, other = line.key(at), line.key(at + 1)
    if other.endswith("ي") or is_given(one):
        return False
    return (is_common(one) or one.endswith("يه")) and is_definite(other) and not is_foreign(other)


def is_joined_name(word: str) -> bool:
    """Tell whether «و» is written on the name of a second person; «وودز» and «ويلسون» begin with one."""
    rest = word[1:]
    if not word.startswith("و") or is_common(word) or is_tail(rest) or person(rest) is not None:
        return False
    if rest in lexis().given:
        return True
    return (
        len(rest) > _SHORTEST_FULL
        and (rest[0] not in "ويا" or is_definite(rest))
        and is_foreign(rest)
        and not is_body(rest)
    )


def _may_begin(line: Line, at: int) -> bool:
    word = line.key(at)
    if is_given(word):
        # «فإن» is no «فان»
        return word not in lexis().sets["complementisers"]
    return not (is_tail(word) or among(word, "complementisers") or is_object(word) or line.owned(at))


def _follows(line: Line, at: int, start: int, end: int) -> bool:
    """Tell whether a further word belongs to a name."""
    word, before = line.key(at), line.key(at - 1)
    another = at > start + 1 and _is_second_person(line, at)
    sure = False if another else _is_part(line, at)
    if sure is not None:
        return sure
    if is_rank(word):
        closing = is_definite(word) and line.key(at + 1) in lexis().sets["complementisers"]
        return (
            (closing and at > start + 1)
            or before in lexis().linking
            or (at == start + 1 and not (at + 1 < end and begins_name(line.key(at + 1))))
        )
    if not _may_go_on(line, at):
        return False
    if is_definite(before) and before != _DIVINE and line.key(at - 2) != _SERVANT:
        return is_foreign(word) and (is_definite(word) or word[:1] not in "يت")
    after = line.key(at + 1)
    last = at + 1 >= end or line.kind(at + 1) != WORD or is_tail(after) or person(after) is not None
    if is_definite(word):
        if at > start + 1 and _is_thing_behind_foreigner(line, at):
            return False
        second = at == start + 1 or (at == start + 2 and line.key(start) == _SERVANT)
        second = second or before in lexis().linking
        return not _is_plural(word) and (second or last or is_foreign(word) or word.endswith("ي"))
    second = (at == start + 1 and (is_given(before) or is_foreign(before))) or (
        at == start + 2 and line.key(start) == _SERVANT
    )
    last = last or is_object(after)
    return second or last or not is_common(word) or before in lexis().linking


def _is_thing_behind_foreigner(line: Line, at: int) -> bool:
    """Tell whether a thing follows the name of one who has no Arabic family: «أدان هانس غروندبرغ الهجوم»."""
    word = line.key(at)
    family = word.endswith("ي") or word[2:] in lexis().families or word in line.known
    return is_foreign(line.key(at - 1)) and not (family or is_foreign(word) or is_given(line.key(at - 1)))


def _is_part(line: Line, at: int) -> bool | None:
    """Tell whether a word is of a name by itself and its neighbours; None: it may be."""
    word, before = line.key(at), line.key(at - 1)
    if (line.key(at + 1) == _DIVINE and (word in _OF_GOD or is_given(word))) or (
        word == _DIVINE and before in _OF_GOD
    ):
        return True
    if (
        (word == _ON and before not in lexis().linking and _is_noun(line.key(at + 1)))
        or _is_another(line, at)
        or _is_called_so(line, at)
        or _is_praised(line, at)
        or (is_definite(before) and person(word) is not None)
    ):
        return False
    return True if is_given(word) or word in _SURNAMES or before == _SERVANT else None


def _is_another(line: Line, at: int) -> bool:
    """Tell whether somebody else begins behind a family with its article: «اتهم فلان الدبيبة خليفة حفتر»."""
    word, before = line.key(at), line.key(at - 1)
    family = before.startswith("ال") and is_definite(before) and not is_given(before)
    compound = before == _DIVINE or line.key(at - 2) in lexis().linking
    return (family and not compound and word in lexis().given) or _is_that(line, at)


def _is_second_person(line: Line, at: int) -> bool:
    """Tell whether a foreign family ends a name and another begins: «اتهم دونالد ترامب جو بايدن»."""
    before, after = line.key(at - 1), line.key(at + 1)
    family = _is_family(before) and line.key(at - 2) not in lexis().linking
    named = line.kind(at + 1) == WORD and _is_family(after) and goes_on(after)
    return family and line.key(at) in lexis().given and line.key(at) not in lexis().linking and named


def _is_family(word: str) -> bool:
    return (is_foreign(word) or word in lexis().families) and not is_given(word)


def _is_that(line: Line, at: int) -> bool:
    """Tell whether «فإن» stands there by its hamza, which «فان» of a foreign name has not."""
    token = line.tokens[at]
    return among(token.key, "complementisers") and "إ" in line.text[token.start : token.end]


def _is_called_so(line: Line, at: int) -> bool:
    """Tell whether a participle behind a name says more of him: «الملقب بالبرق», «المسؤول عن الملف»."""
    word, after = line.key(at), line.key(at + 1)
    led = after in ("عن", "من") or (after.startswith("ب") and is_led(after))
    return word.startswith("الم") and is_common(word.removeprefix("ال")) and led


def _is_praised(line: Line, at: int) -> bool:
    """Tell whether a led noun with its own follows a family's name: «أشاد روته بدور تركيا»."""
    word, after = line.key(at), line.key(at + 1)
    led = word.startswith("ب") and is_common(word[1:]) and not is_given(word)
    return led and not is_given(line.key(at - 1)) and (is_definite(after) or is_land(after))


def _may_go_on(line: Line, at: int) -> bool:
    word = line.key(at)
    if not goes_on(word):
        return False
    if _is_led_noun(line, at) or _is_speech(word) or _acts(line, at):
        return False
    after = line.key(at + 1)
    last = line.kind(at + 1) != WORD or after in lexis().sets["complementisers"] or is_object(after)
    return not (
        is_object(word) or (is_inflected_verb(word) and not last) or line.owned(at) or is_joined_name(word)
    )


def _is_speech(word: str) -> bool:
    """Tell whether a word is what somebody gave, with a pronoun: «خطابه», which is no «خطابة»."""
    return bared(word) != word and bared(word) in lexis().sets["channels"]


def _acts(line: Line, at: int) -> bool:
    """Tell whether a verb stands there: «فلان سأل», or with its preposition in headlines: «فلانة ترد على»."""
    found = verb(line.key(at))
    if found is None:
        return False
    return found.lemma in _ASKING or (found.form == PRESENT and line.key(at + 1) in ("على", "عن"))


def _is_led_noun(line: Line, at: int) -> bool:
    """Tell whether a preposition stands on a noun: «لبدء العام», «لأنصاره», «بتشكيل لجنة», «كضيف شرف»."""
    word, after = line.key(at), line.key(at + 1)
    if word[:1] not in "لبك" or is_common(word) or is_given(word):
        return False
    if word[0] in "لب" and is_owned(word[1:]):
        return True
    if not is_entry(word[1:]):
        return False
    if word[0] == "ك":
        return person(word[1:]) is not None
    if word[0] == "ل":
        return is_definite(after)
    return word[1] == "ت" and len(word) > _LONGEST_STUMP and is_common(after) and line.kind(at + 1) == WORD


def _is_noun(word: str) -> bool:
    """Tell whether a bare noun of every day follows, no further name."""
    return is_common(word) and not (is_given(word) or is_definite(word) or word.endswith("ي"))


def _is_accusative(word: str) -> bool:
    return word.endswith("ا") and is_entry(word[:-1])


def _is_plural(word: str) -> bool:
    """Tell whether a definite common noun is one of many («العمليات», «المسلحين»): no family is called so."""
    many = word.startswith("الم") and word.endswith(("ين", "ون")) and len(word) > _SHORTEST_PLURAL
    ended = word.endswith("ات") or (many and (is_entry(word[2:-2]) or is_entry(word[2:-2] + "ي")))
    return is_definite(word) and ended and not is_foreign(word) and not is_given(word)
