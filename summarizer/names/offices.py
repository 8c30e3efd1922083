"""Offices by which people are called: «رئيس أركان القوات الجوية الباكستانية»."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon
from summarizer.names.office_keys import office_key, unadded
from summarizer.names.phrases import after_titles, name_end
from summarizer.names.words import Word

_LONGEST = 14
# «نائب مساعد وزير»: no more offices than that stand in each other.
_HEADS = 4


class Office(NamedTuple):
    """Words `first` up to `last` that are an office; `definite` says that they tell one of its kind.

    `key` are its forms with the country at the end as «@ليبيا»; `closed` says that its head has the article.
    `short` is the key without what «و» adds («وزير الخارجية والهجرة»), "" where it adds nothing.
    """

    first: int
    last: int
    definite: bool
    closed: bool
    key: str
    short: str = ""


def office_at(words: Sequence[Word], index: int, lexicon: Lexicon) -> Office | None:
    """Return the office whose head stands at a word."""
    if not _is_head(words, index, lexicon):
        return None
    head = words[index]
    end = index + 1
    while end < len(words) and end < index + _LONGEST and not words[end].pause:
        step = _step(words, index, end, lexicon)
        if not step:
            break
        end += step
    inside = words[index:end]
    owned = any(lexicon.is_owned(word) for word in inside)
    definite = owned or any(word.shape.definite or _is_country(word, lexicon) for word in inside)
    named = any(word.shape.form in lexicon.towns or _is_place(word, lexicon) for word in inside[1:])
    key, short = office_key(inside, lexicon), office_key(unadded(inside, lexicon), lexicon)
    return Office(index, end, definite or named, head.shape.definite, key, "" if short == key else short)


def _is_head(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    listed, shape = lexicon.words, words[index].shape
    if shape.form in listed.pairing:
        return index + 1 < len(words) and words[index + 1].form in listed.offices and not shape.definite
    alone = shape.form in listed.closed or shape.form in listed.experts or shape.form in listed.speakers
    return shape.form in listed.offices and (alone or not shape.definite)


def _is_country(word: Word, lexicon: Lexicon) -> bool:
    return bool(lexicon.country(word)) and not word.form.endswith(lexicon.words.people.adjectives)


def _is_place(word: Word, lexicon: Lexicon) -> bool:
    return lexicon.is_foreign(word) and not word.shape.form.endswith(lexicon.words.people.adjectives)


def _step(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> int:
    """Return how many words an office goes on with, 0 where it ends."""
    word, before = words[at], words[at - 1]
    shape = word.shape
    if before.form in lexicon.words.things and (titled := after_titles(words, at, lexicon)) > at:
        return name_end(words, titled, lexicon, sure=True) - at
    if shape.form in lexicon.words.voice:
        return int(words[first].shape.form in lexicon.words.speakers)
    broken = shape.joined or (shape.form in lexicon.words.breaking and not shape.definite)
    if shape.led and not broken:
        town = at + 1 < len(words) and f"{shape.form} {words[at + 1].shape.form}" in lexicon.towns
        return 2 if town else int(_is_led(words, first, at, lexicon))
    if _is_part(words, first, at, lexicon):
        return 1
    return 0 if shape.joined or shape.definite else _led_by_word(words, first, at, lexicon)


def _is_part(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word without a preposition goes on with an office."""
    word, before = words[at], words[at - 1]
    if word.shape.joined:
        return _adds(word, before, lexicon)
    if lexicon.country(word):
        return _is_land(words, first, at, lexicon)
    if word.shape.definite:
        return _goes_on(words, first, at, lexicon)
    if before.shape.definite or lexicon.is_owned(before) or lexicon.country(before):
        return False
    inner = word.form in lexicon.words.people.inner
    return (inner or word.form not in lexicon.words.breaking) and _is_chained(words, first, at, lexicon)


def _adds(word: Word, before: Word, lexicon: Lexicon) -> bool:
    """Tell whether «و» adds to what an office is about: «وزير الخارجية والمغتربين»."""
    form, listed = word.shape.form, lexicon.words
    if not (word.shape.definite and before.shape.definite) or lexicon.country(before):
        return False
    if form in listed.titles or form in listed.offices or form in listed.bodies or lexicon.country(word):
        return False
    return form not in listed.families


def _led_by_word(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> int:
    """Return the length of a preposition and its noun: «في معهد», «لدى ليبيا», «المكلفة من مجلس»."""
    if (
        at + 1 >= len(words)
        or words[at + 1].pause
        or words[at].shape.definite
        or words[at].shape.form not in lexicon.stop
    ):
        return 0
    following = words[at + 1]
    noun = following.shape.form
    placed = (
        following.shape.definite
        or noun in lexicon.words.bodies
        or noun in lexicon.words.people.inner
        or bool(lexicon.country(following))
        or noun in lexicon.towns
    )
    region = following.shape.definite and noun in lexicon.words.people.at
    if not placed or following.shape.joined or (noun in lexicon.words.breaking and not region):
        return 0
    preposition = words[at].shape.name
    expert = words[first].shape.form in lexicon.words.experts
    if preposition in lexicon.words.placing:
        return 2 if expert else 0
    appointed = preposition in lexicon.words.appointing and (
        noun in lexicon.words.bodies or noun in lexicon.words.people.inner
    )
    sent = preposition in lexicon.words.accrediting and words[first].shape.form in lexicon.words.envoys
    sent = sent and not _is_goal(following, lexicon)
    return 2 if sent or (appointed and words[at - 1].shape.definite) else 0


def _is_goal(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether somebody goes there or calls for it, but is not accredited there: a town, «التهدئة»."""
    form, listed = word.shape.form, lexicon.words
    if lexicon.country(word) == word.shape.name or form in listed.people.at or form in listed.bodies:
        return False
    return form in lexicon.towns or (word.shape.definite and not lexicon.is_foreign(word))


def _is_led(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word with a preposition goes on with an office: «القائد العام للجيش»."""
    word, listed = words[at], lexicon.words
    form = word.shape.form
    # «قال الوزير لصحيفة …»: whom he spoke to is no part of his office.
    if (
        (form in listed.breaking and not word.shape.definite)
        or form in lexicon.heads
        or form in lexicon.media
    ):
        return False
    if lexicon.country(word) and not lexicon.is_land_adjective(word):
        return True
    noun = form in listed.bodies or form in listed.people.inner
    expert = words[first].shape.form in listed.experts
    if word.shape.led == listed.dative:
        return noun or word.shape.definite or _is_chain(words, at, lexicon)
    return expert and (noun or form in lexicon.towns)


def _is_chain(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun and one with the article or a town follow one another: «لمرفأ طرابلس»."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.pause or following.shape.joined or following.shape.led:
        return False
    closed = following.shape.definite or following.form in lexicon.towns or bool(lexicon.country(following))
    word = words[at]
    return (
        closed and lexicon.words.is_known(word.form, word.shape.name) and not lexicon.words.is_verb(word.form)
    )


def _is_land(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a country belongs to an office before it: no place does in «وزير الخارجية القاهرة»."""
    word, before = words[at], words[at - 1]
    if lexicon.is_land_adjective(word):
        return True
    adjective = word.shape.form.endswith(lexicon.words.people.adjectives)
    return (
        not before.shape.definite
        and not lexicon.country(before)
        and (not adjective or not words[first].shape.definite)
    )


def _goes_on(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word with the article belongs to the office before it, and is no title and no family."""
    word, before, listed = words[at], words[at - 1], lexicon.words
    form = word.shape.form
    if form in listed.former:
        return True
    if before.shape.definite and form in listed.breaking and form not in listed.adjectives:
        return False
    title = form in listed.titles and form not in listed.adjectives
    if not before.shape.definite:
        closed = before.shape.led or before.form in lexicon.towns or lexicon.country(before)
        return not title or not (closed or _is_named(words, at, lexicon))
    if lexicon.is_land_adjective(before):
        return form in listed.adjectives
    named = form in listed.families and form not in listed.adjectives
    alone = words[first].shape.definite and at == first + 1
    if title or named or (alone and lexicon.is_foreign(word) and form not in listed.adjectives):
        return False
    return lexicon.is_adjective(word)


def _is_named(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a title has a name behind it: «لحزب الله الشيخ نعيم»; «الفريق» may be a team."""
    if words[at].form in lexicon.words.loose or at + 1 >= len(words) or words[at + 1].pause:
        return False
    return words[at + 1].form in lexicon.words.given and not words[at + 1].shape.joined


def _is_chained(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word without article goes on with a chain of nouns: «نائب رئيس», «أمين عام»."""
    word, listed = words[at], lexicon.words
    form = word.shape.form
    if (
        form in listed.people.inner
        or form in listed.bodies
        or (form in listed.offices and at < first + _HEADS)
        or form in listed.adjectives
        or form in listed.former
    ):
        return True
    if form in lexicon.towns or form in lexicon.media or form in listed.known or lexicon.is_owned(word):
        return True
    if form in listed.given or form in lexicon.stop or form in listed.styles or listed.is_verb(form):
        return False
    if lexicon.is_foreign(word):
        return at == first + 1 or words[at - 1].shape.form in listed.bodies
    following = words[at + 1] if at + 1 < len(words) else None
    return (
        following is not None
        and not following.pause
        and not following.shape.joined
        and (
            following.shape.definite
            or following.shape.form in listed.people.inner
            or following.shape.form in listed.bodies
        )
    )
