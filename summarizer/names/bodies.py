"""Organisations by the words that head their names: «منظمة الصحة العالمية»."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon
from summarizer.names.phrases import after_titles, begins_name, name_end
from summarizer.names.words import Word

_LONGEST = 10


class Body(NamedTuple):
    """Words `first` up to `last` that are an organisation; `short` says that its head stands alone."""

    first: int
    last: int
    short: bool


def known_body(words: Sequence[Word], index: int, lexicon: Lexicon) -> Body | None:
    """Return an organisation that is known without a head: «الأمم المتحدة», «رويترز»."""
    form = words[index].shape.form
    if index + 1 < len(words) and not words[index + 1].pause and not words[index + 1].shape.joined:
        pair = f"{form} {words[index + 1].shape.form}"
        if pair in lexicon.words.known or (pair in lexicon.media and _is_marked(words, index, lexicon)):
            return Body(index, index + 2, False)
    named = form in lexicon.words.known or (form in lexicon.media and _is_marked(words, index, lexicon))
    return Body(index, index + 1, False) if named else None


def body_at(words: Sequence[Word], index: int, lexicon: Lexicon) -> Body | None:
    """Return the organisation whose head stands at a word; None where it is any of its kind."""
    head, listed = words[index].shape, lexicon.words
    if head.form not in listed.bodies:
        return None
    end = index + 1
    while end < len(words) and end < index + _LONGEST and not words[end].pause:
        step = _step(words, index, end, lexicon)
        if step <= 0:
            break
        end += step
    if end < len(words) and not words[end].pause and _is_persons(words, index, end, lexicon):
        return None
    if end == index + 1:
        return Body(index, end, True) if head.definite else None
    specific = head.definite or any(
        word.shape.definite
        or lexicon.country(word)
        or lexicon.is_foreign(word)
        or lexicon.is_person_word(word)
        for word in words[index + 1 : end]
    )
    return Body(index, end, False) if specific else None


def _is_marked(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word stands in quotation marks, or is none of the dictionary: «النهار», رويترز."""
    return words[index].quoted or lexicon.is_foreign(words[index])


def _is_persons(words: Sequence[Word], first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody's office or name follows: «مكتب رئيس الوزراء», «نظام الرئيس الراحل»."""
    if words[end - 1].shape.definite and end > first + 1:
        return False
    form = words[end].shape.form
    return form in lexicon.words.offices or after_titles(words, end, lexicon) > end


def _step(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> int:
    """Return how many words the name of an organisation goes on with, 0 where it ends."""
    word, before, listed = words[at], words[at - 1], lexicon.words
    shape, form = word.shape, word.shape.form
    ends = form in listed.breaking and not (shape.definite and form in listed.adjectives)
    if ends or form in lexicon.stop or (form in listed.offices and not shape.definite):
        return 0
    if shape.joined:
        return int(_is_added(words, first, at, lexicon))
    if shape.led:
        return int(_is_purpose(words, first, at, lexicon))
    if not before.shape.definite and before.shape.form in listed.powers and _names_power(words, at, lexicon):
        return name_end(words, at, lexicon, sure=True) - at
    if lexicon.country(word):
        return int(lexicon.is_land_adjective(word) or not before.shape.definite)
    if shape.definite:
        return int(_is_definite_part(words, first, at, lexicon))
    inner = form in listed.bodies or form in listed.people.inner or _is_own_name(words, first, at, lexicon)
    return int(inner and not before.shape.definite)


def _is_added(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether «و» adds to what an organisation is about: «وزارة التربية والتعليم»."""
    word, listed = words[at], lexicon.words
    if not (word.shape.definite and words[at - 1].shape.definite) or words[first].shape.definite:
        return False
    other = word.form in listed.offices or word.form in listed.titles or word.form in listed.bodies
    return at > first + 1 and not other and not lexicon.country(word)


def _is_purpose(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether «ل» goes on with a name: «الهيئة العامة للاستعلامات», not «الحكومة للغزو»."""
    shape, listed = words[at].shape, lexicon.words
    noun = shape.definite or shape.form in listed.bodies or shape.form in listed.people.inner
    chartered = words[first].form in listed.chartered and at > first + 1 and words[at - 1].shape.definite
    return noun and chartered and shape.led == listed.dative


def _is_definite_part(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word with the article goes on: behind one such an adjective alone does."""
    word, before, listed = words[at], words[at - 1], lexicon.words
    title = word.form in listed.titles and word.form not in listed.adjectives
    if not before.shape.definite:
        return True
    if lexicon.is_land_adjective(before):
        return word.form in listed.adjectives
    return not title and lexicon.is_adjective(word)


def _names_power(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    word = words[at]
    if word.shape.led or word.shape.form in lexicon.words.titles or lexicon.is_other(word):
        return False
    return (
        lexicon.is_person_word(word)
        or begins_name(words, at, lexicon)
        or word.shape.form in lexicon.words.sole
    )


def _is_own_name(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a foreign word is the name behind a head: «شركة أرامكو»."""
    return (
        lexicon.is_foreign(words[at]) and not lexicon.words.is_verb(words[at].shape.form) and at < first + 4
    )
