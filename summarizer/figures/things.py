"""What is counted: a noun with what qualifies it, before or behind, and the name of its model."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.figures.numerals import Reader, is_dash
from summarizer.figures.words import MARK, MODEL, NUMBER, WORD, Word, is_definite, phrase_at
from summarizer.languages import language

# As many words stand before an English noun that is counted, and behind an Arabic one.
_BEFORE, _BEHIND = 5, 3
_NAMED = 3
_SHORTEST_ENDED = 5
_SHORTEST_PLURAL = 4
_NO_PLURALS = ("ss", "us", "is", "ous", "'s")
_QUOTES = "\"«»'"


class Thing(NamedTuple):
    """What is counted: its lemmas, head first, the keys of its words, and the place behind it."""

    lemmas: tuple[str, ...]
    keys: tuple[str, ...]
    end: int


def thing_at(reader: Reader, place: int) -> Thing | None:
    """Return the thing whose words begin at a place, or None."""
    return _head_first(reader, place) if reader.known.words.head_first else _head_last(reader, place)


def matter_at(reader: Reader, place: int) -> Thing | None:
    """Return what a measure is of: «20 طنا من الدقيق», "80 per cent of the population"."""
    words, known = reader.words, reader.known
    if place + 1 >= len(words) or words[place].key not in known.sets["of"] or words[place].lead:
        return None
    start = place + 1
    if known.words.head_first:
        head = words[start]
        return _described(reader, start) if head.kind == WORD and _may_be_head(reader, head) else None
    while start < len(words) and words[start].key in known.sets["definite"] | known.sets["articles"]:
        start += 1
    return _matter_last(reader, start)


def _head_first(reader: Reader, place: int) -> Thing | None:
    words, known = reader.words, reader.known
    if place >= len(words):
        return None
    if words[place].key in known.sets["of"] and not words[place].lead and place + 1 < len(words):
        head = words[place + 1]
        return (
            _described(reader, place + 1)
            if is_definite(head, known) or _is_construct(reader, place + 1)
            else None
        )
    head = words[place]
    if head.kind != WORD or head.lead or not _may_be_head(reader, head):
        return None
    return _described(reader, place)


def _is_construct(reader: Reader, place: int) -> bool:
    """Tell «من عناصر الأمن»: a noun without the article before one with it."""
    words = reader.words
    head = words[place]
    is_plain = head.kind == WORD and not head.lead and _may_be_head(reader, head)
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        is_plain
        and following is not None
        and (is_definite(following, reader.known) or following.text in _QUOTES)
    )


def _may_be_head(reader: Reader, word: Word) -> bool:
    known = reader.known
    if word.key in known.sets["stops"] or word.key in known.sets["idle"] or len(word.key) < 2:
        return False
    if word.key in known.words.numbers or word.key in known.words.scales:
        return False
    return word.key in known.counts or not language("ar").happenings().begins(word.key)


def _described(reader: Reader, place: int) -> Thing:
    """Return a noun with the adjectives and nouns behind it that qualify it, and its model."""
    words = reader.words
    found = [words[place]]
    end = place + 1
    while end < len(words) and end < place + _BEHIND and _qualifies(reader, found, words[end]):
        found.append(words[end])
        end += 1
    lemmas, keys = [_lemma(word, reader.known.words.endings) for word in found], [word.key for word in found]
    named, end = _model(reader, end)
    return Thing((*lemmas, *named), (*keys, *named), end)


def _lemma(word: Word, endings: tuple[str, ...]) -> str:
    """Return the lemma of a word, without the endings of one that the dictionary does not know."""
    if word.lemma != word.key or len(word.key) < _SHORTEST_ENDED:
        return word.lemma
    return next((word.key.removesuffix(end) for end in endings if word.key.endswith(end)), word.key)


def _qualifies(reader: Reader, found: list[Word], word: Word) -> bool:
    known, head = reader.known, found[0]
    if word.kind != WORD or word.key in known.sets["stops"] or word.text.endswith("وا"):
        return False
    if is_definite(head, known) or is_definite(word, known):
        return is_definite(word, known) and word.lead == "ال" and len(found) < 2
    if word.lead or len(word.text) < 4:
        return False
    return (
        word.key in known.sets["attributes"]
        or word.key in known.sets["others"]
        or _agrees(head.text, word.text)
    )


def _agrees(head: str, word: str) -> bool:
    """Tell by the endings whether an adjective may belong to a noun."""
    if head.endswith(("تان", "تين", "ان")) and not head.endswith("ات"):
        return word.endswith(("تان", "تين") if head.endswith(("تان", "تين")) else ("ان", "ين"))
    if head.endswith("ا"):
        return word.endswith("ا") and not word.endswith("ها")
    if head.endswith(("ون", "ين")):
        return word.endswith(("ون", "ين"))
    if word.endswith("ة"):
        return True
    return word.endswith(("يين", "يون")) or (word.endswith("ي") and len(word) > 4 and not head.endswith("ة"))


def _model(reader: Reader, place: int) -> tuple[tuple[str, ...], int]:
    """Return the name of a model behind a thing, as keys, and the place behind it: «من طراز JF-17»."""
    words = reader.words
    found = phrase_at(words, place, reader.known.models)
    start = found[1] if found else place
    while found and start < len(words) and words[start].text in _QUOTES:
        start += 1
    names = list(_names(reader, start, is_announced=found is not None))
    if not names:
        return (), place
    return tuple(word.key.replace("-", "") for word in names if word.kind != MARK), start + len(names)


def _names(reader: Reader, start: int, *, is_announced: bool) -> Iterator[Word]:
    words = reader.words
    for place in range(start, min(start + _NAMED, len(words))):
        word = words[place]
        is_foreign = word.kind == MODEL or (word.kind == WORD and word.text.isascii() and len(word.text) > 1)
        is_number = word.kind == NUMBER and place > start and words[place - 1].kind == WORD
        if is_announced and place == start and word.kind == WORD:
            is_foreign = True
        if not (is_foreign or (is_announced and is_number)):
            return
        yield word


def _head_last(reader: Reader, place: int) -> Thing | None:
    """Return the words up to the first noun in the plural."""
    words, known = reader.words, reader.known
    found: list[Word] = []
    for at in range(place, min(place + _BEFORE + 2, len(words))):
        word = words[at]
        if is_dash(word) and word.glued and found:
            continue
        if word.kind in (MARK, NUMBER) or word.key in known.sets["stops"] or word.key in known.sets["idle"]:
            return None
        found.append(word)
        if _is_plural(reader, word) and not _goes_on(reader, at):
            return _named_last(found, at + 1)
    return None


def _goes_on(reader: Reader, at: int) -> bool:
    """Tell whether a plural only qualifies the plural behind it: arms dealers, missing children."""
    words = reader.words
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    is_free = following.kind == WORD and following.key not in reader.known.sets["stops"]
    return is_free and _is_plural(reader, following) and following.key not in reader.known.behind


def _matter_last(reader: Reader, place: int) -> Thing | None:
    words, known = reader.words, reader.known
    found: list[Word] = []
    for word in words[place : place + 3]:
        if word.kind != WORD or word.key in known.sets["stops"]:
            break
        found.append(word)
        if _is_plural(reader, word):
            break
    return _named_last(found, place + len(found)) if found else None


def _named_last(found: list[Word], end: int) -> Thing:
    ordered = [found[-1], *found[:-1]]
    return Thing(
        tuple(_bare(word.lemma) for word in ordered), tuple(_bare(word.key) for word in ordered), end
    )


def _bare(key: str) -> str:
    return key.replace("-", "")


def _is_plural(reader: Reader, word: Word) -> bool:
    if word.key in reader.known.sets["plurals"] or word.key in reader.known.counts:
        return True
    is_long = word.kind == WORD and len(word.key) >= _SHORTEST_PLURAL
    return is_long and word.key.endswith("s") and not word.key.endswith(_NO_PLURALS)
