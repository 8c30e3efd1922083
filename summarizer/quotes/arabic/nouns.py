"""Who a noun phrase names: a person with an office, a body, somebody unnamed, or an office alone."""

from summarizer.quotes.arabic.chains import Chain, chain
from summarizer.quotes.arabic.lexis import Person, is_body, is_common, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import (
    Noun,
    after_ranks,
    bare_key,
    is_nisba,
    keys_of,
    marked_name,
    named,
    ranked,
)
from summarizer.quotes.arabic.words import begins_name, is_foreign, is_given, is_land, is_rank, is_tail
from summarizer.quotes.saying import BODY, GROUP, PERSON, ROLE, UNNAMED, Source
from summarizer.quotes.tokens import MARK, WORD, text_of

# «المصدر نفسه», «نفس المصادر»
POINTING = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "نفس", "ذات"])
# «أبو عبيدة» is called so, whatever his child's name means.
_FATHER = frozenset(("ابو", "ابي", "ابا"))
_COUNTED = frozenset(["عدد", "بعض", "سكان", "اهالي", "شهود", "مجموعه", "كثيرون", "اخرون"])
_ONE_OF = frozenset(("احد", "احدي"))
_SOURCES = frozenset(("مصدر", "مصادر"))
_ALWAYS_UNNAMED = frozenset(("مصدر", "احد", "احدي"))


def read_noun(line: Line, at: int, end: int) -> Noun | None:
    """Return who is named from a token on, None where nobody is or something without a voice."""
    leading = line.key(at) in POINTING
    at += leading
    if at >= end:
        return None
    if line.kind(at) == MARK:
        return marked_name(line, at)
    inanimate, word = lexis().sets["inanimate"], line.key(at)
    if bare_key(word) in inanimate or word in inanimate:
        return None
    found = _headed(line, at, end)
    if found is None or not (leading or (found.end < end and line.key(found.end) in POINTING)):
        return found
    return found._replace(source=found.source._replace(same=True))


def _headed(line: Line, at: int, end: int) -> Noun | None:
    word, tables = line.key(at), lexis().sets
    # «منظمة» is a body, and somebody who arranges only by its letters.
    known = None if word.endswith("ه") and is_body(word) else person(word)
    if known is not None and known.gender == "f" and not is_definite(word) and line.owned(at):
        # «نظيره» is no «نظيرة»
        known = known._replace(gender="m")
    if word in tables["honours"]:
        return _plain(line, at, at + 1, ROLE, known)
    if is_given(word) and _is_name_on(line, at, end):
        return named(line, at, end)
    if is_rank(word):
        titled = ranked(line, at, end) or _titled_office(line, at, end)
        if titled is not None or (known is None and is_definite(word)):
            return titled or _plain(line, at, at + 1, ROLE, None)
    if known is not None or bare_key(word) in tables["vague"] or word in tables["vague"]:
        return _person(line, at, end, known)
    return _other(line, at, end)


def _titled_office(line: Line, at: int, end: int) -> Noun | None:
    """Read an office behind titles: «السيد رئيس مجلس السيادة …», «معالي وزير …»."""
    start = after_ranks(line, at, end)
    known = person(line.key(start)) if start < end else None
    if known is None or is_definite(line.key(start)):
        return None
    return _person(line, start, end, known)


def _other(line: Line, at: int, end: int) -> Noun | None:
    """Read what begins with no noun for people: a body, a country, a group, a name."""
    word = line.key(at)
    if is_body(word):
        return _body(line, at, chain(line, at, end, names=False).end)
    if is_land(word) and not (is_given(word) or is_nisba(word)):
        return _body(line, at, at + 1)
    if is_definite(word) and (not is_foreign(word) or word.endswith("ات")):
        following = line.key(at + 1) if at + 1 < end else ""
        if word.endswith("ات") or (following and is_definite(following) and not is_tail(following)):
            return _plain(line, at, chain(line, at, end, names=False).end, GROUP, None)
    if line.owned(at) and at + 1 < end and begins_name(line.key(at + 1)):
        return named(line, at + 1, end)
    return named(line, at, end)


def _is_name_on(line: Line, at: int, end: int) -> bool:
    """Tell whether a first name that is a noun too («أمين», «نجم») has a family behind it."""
    word, after = line.key(at), line.key(at + 1)
    if person(word) is None or at + 1 >= end or word in _FATHER:
        return True
    return is_given(after) or (not is_common(after) and not is_land(after) and not is_definite(after))


def _person(line: Line, at: int, end: int, known: Person | None) -> Noun | None:
    found = chain(line, at, end, names=True)
    if found.name is not None:
        holder = _holder(line, at, found, end, known)
        if holder is not None:
            return holder
    office = _plain(line, at, found.end, _kind(line.key(at), found, known), known)
    return _named_behind_receiver(line, office, end) or office


def _named_behind_receiver(line: Line, office: Noun, end: int) -> Noun | None:
    """Read the name that follows whom one told: «مدير المشروع لـ"عكاظ" المهندس خالد الغامدي»."""
    at = office.end
    if office.source.kind != ROLE or line.key(at) != "ل" or line.kind(at + 1) != MARK:
        return None
    start = line.skip(at + 1)
    if start >= end or not (is_rank(line.key(start)) or is_given(line.key(start))):
        return None
    name = named(line, after_ranks(line, start, end), end)
    if name is None:
        return None
    first = office.source
    source = name.source._replace(role=first.name, head=first.head, words=first.words, gender=first.gender)
    return Noun(source._replace(sure=True), name.end, False)


def _holder(line: Line, at: int, found: Chain, end: int, known: Person | None) -> Noun | None:
    """Return who bears an office, where a name follows it."""
    start = found.name if found.name is not None else end
    if line.kind(start) == MARK:
        name = marked_name(line, start)
    else:
        start = after_ranks(line, start, end)
        name = named(line, start, end) if start < end else None
    if name is None:
        return None
    source = name.source._replace(
        kind=PERSON,
        role=text_of(line.tokens[at : found.end], line.text),
        head=known.base if known else line.key(at),
        words=keys_of(line, at, found.end),
        gender=(known.gender if known else "") or name.source.gender,
        sure=True,
    )
    return Noun(source, name.end, False)


def _kind(word: str, found: Chain, known: Person | None) -> str:
    """Return what a noun for people without a name is: somebody, a group, or a known office."""
    vague = word in lexis().sets["vague"] and not is_definite(word)
    if not found.definite or (
        vague and (known is None or known.number == "p" or known.base in _ALWAYS_UNNAMED)
    ):
        return UNNAMED
    if known is None:
        return ROLE if bare_key(word) in _SOURCES else GROUP
    return ROLE if known.number == "s" else GROUP


def _plain(line: Line, at: int, stop: int, kind: str, known: Person | None) -> Noun:
    while stop - 1 > at and line.key(stop - 1) in POINTING:
        stop -= 1
    word = line.key(at)
    gender, number = (known.gender, known.number) if known else ("", "s")
    if known is None and word in _ONE_OF:
        gender = "m" if word == "احد" else "f"
    elif known is None and bare_key(word) in lexis().sets["vague"]:
        number, gender = "p", "" if word in _COUNTED else "f"
    source = Source(
        line.span(at, stop),
        text_of(line.tokens[at:stop], line.text),
        kind,
        head=known.base if known else bare_key(word),
        words=keys_of(line, at, stop),
        gender=gender,
        number=number,
        article=is_definite(word),
    )
    return Noun(source, stop, False)


def _body(line: Line, at: int, stop: int) -> Noun:
    """Read a body; its words go on as far as each is joined to the one before."""
    while (
        stop - at > 2
        and is_nisba(line.key(stop - 1))
        and not is_definite(line.key(stop - 2))
        and _is_media(line.key(at))
    ):
        stop -= 1
    return _plain(line, at, stop, BODY, None)


def _is_media(word: str) -> bool:
    return bare_key(word) in lexis().sets["media"]


__all__ = ["POINTING", "WORD", "Noun", "read_noun"]
