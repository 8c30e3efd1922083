"""Those who take part in a happening, where names begin with a capital letter."""

from collections.abc import Collection, Sequence

from summarizer.timeline.lexicon import Actor, Lexicon, country_of
from summarizer.timeline.words import Word

# «the deputy foreign minister of …»: so many words before and behind an office belong to it.
_BEFORE, _BEHIND = 3, 2


def cased_actor(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> Actor | None:
    """Read the actor that begins at a word: a run of capitals, or an office in small letters.

    Titles fall off the front of a run; a body is known by one of its words. One capital alone is no actor:
    it may be a product, a festival or the first word of a sentence; its reader knows it by its family.
    """
    if not words[index].capital:
        return _office(words, index, lexicon, barred)
    end = _end(words, index, lexicon, barred)
    people, start = lexicon.people, index
    body = [place for place in range(index, end) if words[place].form in people.organisations]
    if body and end - index > 1:
        lands = [land for word in words[index:end] if (land := country_of(word, lexicon.places))]
        office = " ".join(word.form for word in words[index:end] if not country_of(word, lexicon.places))
        return Actor(index, end, (), office, lands[0] if lands else "")
    country = ""
    while start < end and _is_title(words[start], lexicon):
        country = country or country_of(words[start], lexicon.places) or ""
        start += 1
    titles = [word.form for word in words[index:start] if word.form in people.roles]
    name = tuple(word.form for word in words[start:end])
    if not name or _is_place(name, lexicon):
        return Actor(index, end, (), " ".join(titles), country) if titles and country else None
    if len(name) == 1 and start == index:
        return None
    return Actor(index, end, name, " ".join(titles), country)


def _end(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> int:
    """Return where a run of capitals ends; «of» joins two of them in the name of a body."""
    end = index
    while end < len(words) and end not in barred and (end == index or not words[end].pause):
        if not words[end].capital or words[end].form in lexicon.stop:
            break
        end += 1
    joined = end + 1 < len(words) and words[end].form in lexicon.people.inner and words[end + 1].capital
    if joined and words[end - 1].form in lexicon.people.organisations and not words[end + 1].pause:
        return end + 2
    return end


def _office(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> Actor | None:
    """Read an office or a body and the name behind it: "energy minister Vedran Lakic", "a labour court"."""
    people, end = lexicon.people, index
    while (
        end < len(words)
        and end < index + _BEFORE
        and end not in barred
        and _may_lead(words, end, index, lexicon)
    ):
        end += 1
    if end >= len(words) or end in barred or (end > index and words[end].pause):
        return None
    head = words[end].form
    if head not in people.roles and head not in people.organisations:
        return None
    while end + 1 < len(words) and words[end + 1].form in people.roles and not words[end + 1].pause:
        end += 1
    office = " ".join(word.form for word in words[index : end + 1] if not country_of(word, lexicon.places))
    country = _owner(words, index, lexicon)
    name = _named(words, end + 1, lexicon, barred) if words[end].form in people.roles else ()
    last = end + 1 + len(name)
    return Actor(index, last, name, office, country) if name or country or " " in office else None


def _may_lead(words: Sequence[Word], place: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand before the head of an office: "central" before "bank"."""
    word = words[place]
    if word.capital or word.form in lexicon.stop or (place > first and word.pause):
        return False
    known = word.form in lexicon.people.roles or word.form in lexicon.people.organisations
    return not known and word.act is None and len(word.form) > 2


def _named(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> tuple[str, ...]:
    """Return the name behind an office; a comma may stand between: "its chief executive, Mette Lindqvist"."""
    if index >= len(words) or not words[index].capital or index in barred:
        return ()
    end = _end(words, index, lexicon, barred)
    name = tuple(word.form for word in words[index:end])
    bare = len(name) < 2 and words[index].pause
    return () if bare or not name or _is_place(name, lexicon) else name


def _owner(words: Sequence[Word], index: int, lexicon: Lexicon) -> str:
    before = words[index - 1] if index else None
    return (before is not None and country_of(before, lexicon.places)) or ""


def _is_title(word: Word, lexicon: Lexicon) -> bool:
    titles = (lexicon.people.roles, lexicon.people.ranks, lexicon.language.quantities.numbers)
    return any(word.form in words for words in titles) or country_of(word, lexicon.places) is not None


def _is_place(name: Sequence[str], lexicon: Lexicon) -> bool:
    whole = " ".join(name)
    towns, lands = lexicon.people.towns, lexicon.places.countries
    return whole in towns or whole in lexicon.places.towns or name[0] in towns or whole in lands
