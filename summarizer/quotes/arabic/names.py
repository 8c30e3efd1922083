"""The words of a name: where it begins behind a rank, and where it ends."""

from typing import NamedTuple

from summarizer.languages.ar.dictionary import is_entry
from summarizer.quotes.arabic.chains import chain
from summarizer.quotes.arabic.extents import is_common_word, is_construct, is_joined_name, name_end
from summarizer.quotes.arabic.lexis import is_body, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import (
    begins_name,
    goes_on,
    is_foreign,
    is_given,
    is_land,
    is_rank,
    is_tail,
)
from summarizer.quotes.saying import BODY, PERSON, Source
from summarizer.quotes.tokens import WORD, text_of

_LONGEST = 6
_SHORTEST_FULL = 3
_REACH = 8  # tokens before a name
_LEADS = ("وال", "بال", "لل", "ال")


class Noun(NamedTuple):
    """A source and where the words that name it end; `bare`: a name without an office."""

    source: Source
    end: int
    bare: bool


def bare_key(word: str) -> str:
    """Return a noun without what is written before it."""
    for lead in _LEADS:
        if word.startswith(lead) and len(word) > len(lead) + 1:
            word = word[len(lead) :]
            break
    return word.replace("اميرك", "امريك")


def keys_of(line: Line, first: int, end: int) -> frozenset[str]:
    """Return the keys of an office, bare of articles and prepositions."""
    return frozenset(bare_key(token.key) for token in line.tokens[first:end] if token.kind == WORD)


def after_ranks(line: Line, at: int, end: int) -> int:
    """Return the token behind ranks and the adjective of their country."""
    end = min(end, at + _LONGEST)
    while at < end and (is_rank(line.key(at)) or line.key(at) in ("/", ".", ":") or is_nisba(line.key(at))):
        at += 1
    return at


def is_nisba(word: str) -> bool:
    """Tell whether a word is the adjective of a country with its article («الليبية»)."""
    return is_definite(word) and word.endswith(("ي", "يه")) and is_land(word)


def ranked(line: Line, at: int, end: int) -> Noun | None:
    """Read ranks with a name right behind them; «الملازم أول في الشرطة» is read as an office."""
    start, word = after_ranks(line, at, end), line.key(at)
    if start >= end or line.kind(start) != WORD or not _may_follow_rank(line, start, word):
        return None
    found = named(line, start, end)
    if found is None:
        return None
    known = person(word)
    source = found.source._replace(
        # «الدكتور خالد العطية وزير الخارجية»: the office says more than the title.
        head=found.source.head or (known.base if known else bare_key(word)),
        words=keys_of(line, at, start) | found.source.words,
        role=found.source.role or text_of(line.tokens[at:start], line.text),
        gender="f" if word.endswith("ه") else "m",
        sure=True,
    )
    return Noun(source, found.end, True)


def _may_follow_rank(line: Line, at: int, rank: str) -> bool:
    word = line.key(at)
    if person(word) is not None and not (is_given(word) or is_definite(word)):
        return False
    if is_definite(word):
        if word in line.known or word.removeprefix("ال") in lexis().families:
            return True
        family = word.endswith("ي") and not is_entry(word[2:]) and not is_land(word)
        return person(rank) is None or is_foreign(word) or family
    return (
        begins_name(word)
        or is_foreign(word)
        or (not line.owned(at) and not is_tail(word) and person(rank) is None)
    )


def named(line: Line, at: int, end: int) -> Noun | None:
    """Read a name, a second one joined to it, and the office that may stand behind."""
    if _is_countryman(line, at, end):
        found = named(line, at + 1, end)
        words = keys_of(line, at, at + 1)
        return found and found._replace(
            source=found.source._replace(words=words | found.source.words, sure=True)
        )
    stop = name_end(line, at, end)
    if (
        stop == at
        or (1 < stop - at < end - at and is_construct(line, at))
        or is_common_word(line, at, stop, end)
    ):
        return None
    tokens = line.tokens[at:stop]
    if len(tokens) >= _SHORTEST_FULL and is_nisba(tokens[-1].key) and _is_of_country(line, at, stop - 1):
        tokens = tokens[:-1]
    foreign = len(tokens) > 1 and all(is_foreign(token.key) for token in tokens)
    sure = line.key(at) in lexis().given or foreign
    source = Source(line.span(at, at + len(tokens)), text_of(tokens, line.text), PERSON, sure=sure)
    if stop < end and is_joined_name(line.key(stop)):
        after = name_end(line, stop, end)
        both = text_of(line.tokens[at:after], line.text)
        return Noun(source._replace(span=line.span(at, after), name=both, number="d"), after, True)
    return _with_office(line, source, stop, end)


def _is_countryman(line: Line, at: int, end: int) -> bool:
    """Tell whether an adjective of a country stands before a name: «السويسري مارسيل كولر»."""
    word = line.key(at)
    adjective = word.startswith("ال") and word.endswith(("ي", "يه")) and at + 2 < end
    after, second = line.key(at + 1), line.key(at + 2)
    return (
        adjective
        and begins_name(after)
        and goes_on(second)
        and (is_given(after) or is_foreign(after) or is_foreign(second))
    )


def _is_of_country(line: Line, first: int, last: int) -> bool:
    """Tell whether the last word of a name only says whose citizen he is: «حفتر الليبي»."""
    word = line.key(last)
    before = [line.key(at) for at in range(max(0, first - _REACH), first)]
    return word.endswith("ه") or is_definite(line.key(last - 1)) or word in before or word + "ه" in before


def _with_office(line: Line, source: Source, at: int, end: int) -> Noun:
    """Add the office that follows a name without a comma: «أحمد عيد رئيس الاتحاد»."""
    known = person(line.key(at)) if at < end and line.kind(at) == WORD else None
    if known is None or (is_definite(line.key(at)) and not is_rank(line.key(at))):
        return Noun(source, at, True)
    stop = chain(line, at, end, names=False).end
    if is_definite(line.key(at)) and stop < end and is_given(line.key(stop)):
        # «استقبل الملك فلان الرئيس الفلسطيني محمود عباس»: it is the other's.
        return Noun(source, at, True)
    role = text_of(line.tokens[at:stop], line.text)
    source = source._replace(
        role=role, head=known.base, words=keys_of(line, at, stop), gender=known.gender, sure=True
    )
    return Noun(source, stop, False)


def marked_name(line: Line, at: int) -> Noun | None:
    """Read who stands in marks: "بكري" is a person, «طاقة الجنوب» a body."""
    pair = line.pair(at)
    if pair is None or line.speaks(at):
        return None
    words = [token for token in line.tokens[pair.first + 1 : pair.last] if token.kind == WORD]
    if not words:
        return None
    first = words[0].key
    kind = PERSON if is_given(first) or (is_foreign(first) and not is_body(first)) else BODY
    sure = kind == PERSON and len(words) > 1
    name = text_of(words, line.text)
    source = Source(line.inside(pair), name, kind, head=first, words=frozenset((first,)), sure=sure)
    return Noun(source, line.skip(at), True)
