"""A sentence as the words, numbers and marks that quantities are read from."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.document import Document, Sentence, Span
from summarizer.figures.tokens import TOKEN
from summarizer.figures.vocabulary import Key, Vocabulary, vocabulary
from summarizer.languages import language
from summarizer.plain import plain

WORD, NUMBER, MODEL, MARK = "word", "number", "model", "mark"
# The letters of a currency are a word.
_KINDS = {"code": WORD, "word": WORD, "number": NUMBER, "model": MODEL}
_LONGEST_LEAD = 4
_TATWEEL = "ـ"
_LONGEST_PHRASE = 5


class Word(NamedTuple):
    """A word, number, model or mark; `start` and `end` are offsets into the document.

    `text` is in the neutral spelling, `key` what tables are asked for: folded, without the proclitics in
    `lead`. `glued` says that it stands right behind the one before it.
    """

    kind: str
    text: str
    key: str
    lemma: str
    lead: str
    start: int
    end: int
    glued: bool


# Makes a word at less than half the time that the class itself takes; a text has one for each word.
_NEW = tuple.__new__


def read_words(document: Document, sentence: Sentence) -> list[Word]:
    """Return the words of a sentence in order."""
    copy = plain(document.slice(sentence.span))
    base, positions, code = sentence.span.start, copy.positions, document.language
    tokens = {token.span.start: token for token in sentence.tokens}
    found: list[Word] = []
    last = -1
    for match in TOKEN.finditer(copy.text):
        first, end = match.span()
        start, text, kind = base + positions[first], match[0], _KINDS.get(match.lastgroup or "", MARK)
        key, lemma, lead = text, text, ""
        if kind == WORD:
            token = tokens.get(start)
            lead, key = _keyed(text, token.form if token else "", code)
            lemma = token.lemma if token else key
        stop = base + positions[end - 1] + 1
        found.append(_NEW(Word, (kind, text, key, lemma, lead, start, stop, first == last)))
        last = end
    return found


def phrase_at(words: Sequence[Word], place: int, table: Mapping[Key, str]) -> tuple[str, int] | None:
    """Return the meaning of the longest phrase that begins at a word, and the place behind it."""
    keys = tuple(word.key for word in words[place : place + _LONGEST_PHRASE])
    for length in range(len(keys), 0, -1):
        meaning = table.get(keys[:length])
        if meaning is not None and not any(_is_joined(word) for word in words[place + 1 : place + length]):
            return meaning, place + length
    return None


def phrase_before(words: Sequence[Word], place: int, table: Mapping[Key, str]) -> tuple[str, int] | None:
    """Return the meaning of the longest phrase that ends before a word, and the place of its first word."""
    keys = tuple(word.key for word in words[max(0, place - _LONGEST_PHRASE) : place])
    for start in range(len(keys)):
        if keys[start:] in table:
            return table[keys[start:]], place - len(keys) + start
    return None


def is_definite(word: Word, known: Vocabulary) -> bool:
    """Tell whether a word is written with the article."""
    article = known.words.article
    return bool(article) and word.lead.endswith((article, "لل"))


def slice_of(words: Sequence[Word], start: int, end: int, text: str) -> Span:
    """Return the piece of a document from one word, without its proclitics, up to, not including, another."""
    first, left = words[start].start, len(words[start].lead)
    while left or unicodedata.combining(text[first]):
        left -= not unicodedata.combining(text[first]) and text[first] != _TATWEEL
        first += 1
    last = words[end - 1].end
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return Span(first, last)


def _is_joined(word: Word) -> bool:
    return word.lead[:1] in ("و", "ف") and bool(word.lead)


@lru_cache(maxsize=65536)
def _keyed(text: str, form: str, code: str) -> tuple[str, str]:
    """Return the proclitics and the key of a word: of one that a table knows, else of the search form."""
    known = vocabulary(code)
    folded = language(code).words.fold(text)
    if folded in known.known:
        return "", folded
    for length in range(1, min(_LONGEST_LEAD, len(folded) - 1) + 1):
        lead, rest = folded[:length], folded[length:]
        if lead in known.leads and rest in known.known:
            return lead, rest
    at = folded.find(form[:3]) if form else -1
    return (folded[:at], form) if 0 <= at <= _LONGEST_LEAD else ("", form or folded)
