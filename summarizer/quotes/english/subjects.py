"""Who speaks, on either side of a reporting verb."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.languages.en.speech_grammar import FEMININE, MASCULINE, PLURAL
from summarizer.quotes.english.chunks import chunk_noun, chunk_start, has_finite, is_modifier, past_linkers
from summarizer.quotes.english.lexis import is_adverb, lexis
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED
from summarizer.quotes.tokens import COMMA, WORD

_CHUNKS = 6  # commas between a name and its verb
_JOINING = frozenset(("and", "but", "or", "then", "yet"))
_NOBODY = frozenset(
    ("nobody", "none", "neither", "everyone", "everybody", "anyone", "anybody", "someone", "somebody")
)
_WHO = frozenset(("who", "which"))


class Subject(NamedTuple):
    """Who speaks: `noun`, or a pronoun with its gender and number; `sound` is False where nobody can.

    `first` is where the subject begins; `carried`: the verb shares the subject of one before it.
    `body`: a body is meant that was named before.
    """

    noun: Noun | None = None
    gender: str = ""
    number: str = "s"
    sound: bool = True
    first: int = 0
    carried: bool = False
    body: bool = False


def before_verb(line: Line, start: int, end: int) -> Subject:
    """Return the subject that ends before a token, in a clause that begins at `start`."""
    last = end - 1
    if last < start:
        return Subject(first=end, carried=True)
    key = line.key(last)
    if line.kind(last) == WORD and not (
        line.capital(last) and last > start and key not in ("he", "she", "it", "they")
    ):
        found = _pronoun(line, start, last)
        if found is not None:
            return found
    if key in _JOINING:
        return Subject(first=last, carried=True)
    if line.kind(last) == COMMA:
        return _apposed(line, start, last)
    return _plain(line, start, end)


def _pronoun(line: Line, start: int, last: int) -> Subject | None:
    key = line.key(last)
    if key in MASCULINE.split()[:1]:
        return Subject(gender="m", first=last)
    if key in FEMININE.split()[:1]:
        return Subject(gender="f", first=last)
    if key in PLURAL.split()[:1]:
        return Subject(number="p", first=last)
    if key == "it":
        return Subject(first=last, body=True)
    if key in _WHO:
        antecedent = last - 1 - (line.kind(last - 1) == COMMA)
        found = _plain(line, start, antecedent + 1) if antecedent >= start else None
        return found if found is not None and found.noun is not None else Subject(sound=False, first=last)
    if key in _NOBODY or key in ("i", "we", "you", "there", "that", "this", "what", "one", "these", "those"):
        return Subject(sound=False, first=last)
    return None


def _plain(line: Line, start: int, end: int) -> Subject:
    first = chunk_start(line, start, end)
    noun, at = chunk_noun(line, first, end)
    if noun is None:
        return Subject(sound=False, first=first)
    if line.key(at - 1) == "and" and line.kind(at - 1) == WORD:
        return _coordinated(line, start, at, end, noun)
    noun = _owned_role(line, start, at, noun)
    return Subject(noun, number=noun.source.number, gender=noun.source.gender, first=_led(line, start, at))


def _led(line: Line, start: int, at: int) -> int:
    """Return where a clause begins, words that join it to another taken along."""
    while (
        at - 1 >= start
        and line.kind(at - 1) == WORD
        and (line.key(at - 1) in lexis().linkers or is_adverb(line.key(at - 1)))
    ):
        at -= 1
    return at


def _owned_role(line: Line, start: int, at: int, noun: Noun) -> Noun:
    """Take the office from before the comma: «his lawyer, Nadia Farouk said»."""
    if not (noun.bare and noun.source.kind == PERSON and line.kind(at - 1) == COMMA):
        return noun
    first = chunk_start(line, start, at - 1)
    office, place = chunk_noun(line, first, at - 1)
    return (
        with_role(noun, office)
        if office is not None and place == first and office.source.kind in (ROLE,)
        else noun
    )


def _coordinated(line: Line, start: int, at: int, end: int, noun: Noun) -> Subject:
    """Read «Israel and Egypt»; behind a verb the last of them speaks alone."""
    first = chunk_start(line, start, at - 1)
    other, place = chunk_noun(line, first, at - 1)
    if other is None or place != first or other.end != at - 1 or has_finite(line, first, at - 1):
        return Subject(noun, number=noun.source.number, gender=noun.source.gender, first=at)
    span = line.span(place, end)
    kind = UNNAMED if noun.source.kind == UNNAMED else BODY if noun.source.kind == BODY else PERSON
    source = noun.source._replace(
        span=span, name=line.words(place, end), kind=kind, number="p", sure=False, gender=""
    )
    return Subject(noun._replace(source=source, bare=False), number="p", first=place)


def _apposed(line: Line, start: int, comma: int) -> Subject:
    """Read a subject with what stands between commas: «Jane Doe, a spokeswoman for the UN, said»."""
    best: tuple[Noun, int] | None = None
    for begin, end in _chunks(line, start, comma):
        first = past_linkers(line, begin, end)
        modifies = is_modifier(line, first)
        noun, at = (None, first) if modifies else chunk_noun(line, first, end)
        if noun is None or (at != first and best is not None):
            if noun is None and not (best is None and modifies) and not _is_aside(line, first, end):
                break
            continue
        best = (noun, at) if best is None else _joined(line, noun, (first, end), best)
        if best[0].source.kind == PERSON and " " in best[0].source.name and not best[0].bare:
            break
    if best is None:
        return Subject(carried=True, first=comma)
    noun, at = best
    return Subject(noun, number=noun.source.number, gender=noun.source.gender, first=at)


def _joined(line: Line, noun: Noun, chunk: tuple[int, int], best: tuple[Noun, int]) -> tuple[Noun, int]:
    """Join two neighbours: a name and its office, in either order; else the one farther left speaks."""
    (first, end), (right, _) = chunk, best
    if _is_place(line, first, end):
        return best
    if right.source.kind == PERSON and right.bare and noun.source.kind in (ROLE, UNNAMED):
        return with_role(right, noun), first
    if noun.source.kind == PERSON and right.source.kind in (ROLE, UNNAMED):
        return with_role(noun, right), first
    return best if right.source.kind == PERSON and noun.source.kind == BODY else (noun, first)


def with_role(name: Noun, office: Noun) -> Noun:
    """Return a name that bears an office."""
    first, second = name.source, office.source
    source = first._replace(
        role=first.role or second.name,
        head=first.head or second.head,
        words=first.words | second.words,
        gender=first.gender or second.gender,
        sure=True,
    )
    return name._replace(source=source, bare=False)


def _chunks(line: Line, start: int, comma: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between commas, from the last to the first."""
    end = comma
    for _ in range(_CHUNKS):
        first = chunk_start(line, start, end, clauses=False)
        if first < end:
            yield first, end
        if first <= start or line.kind(first - 1) != COMMA:
            return
        end = first - 1


def _is_aside(line: Line, first: int, end: int) -> bool:
    """Tell whether a stretch between commas is an age, a place or a single word."""
    return line.key(first).isdigit() or _is_place(line, first, end) or end - first <= 1


def _is_place(line: Line, first: int, end: int) -> bool:
    return end - first <= 2 and line.key(first) in lexis().lands


def after_verb(line: Line, at: int, limit: int) -> Noun | None:
    """Return the subject that follows its verb: «said Peter Dunmore, 54, of Leeds»."""
    if line.key(at) in small().subjects or line.key(at) in small().prepositions:
        return None
    noun = read_noun(line, at, limit)
    if noun is None or line.kind(noun.end) != COMMA:
        return noun
    other = read_noun(line, noun.end + 1, limit)
    if other is None or is_modifier(line, noun.end + 1):
        return noun
    if noun.source.kind == PERSON and other.source.kind in (ROLE, UNNAMED) and other.source.number == "s":
        return with_role(noun, other)._replace(end=other.end)
    if noun.source.kind in (ROLE, UNNAMED) and other.source.kind == PERSON and other.bare:
        return with_role(other, noun)
    return noun
