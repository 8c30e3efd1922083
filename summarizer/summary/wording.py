"""A sentence as the words that its report is made of: numbers by value, spellings and articles made one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.languages.editing import Editing
from summarizer.summary.numbers import Written, begins_number, number_at

_BREAKS = frozenset(',،؛;:.()[]«»"“”')
_GLUED = "بلكس"
_LONGEST_NUMBER = 12  # words


class Word(NamedTuple):
    """A word of a report. `key` is equal where the report is: the value of a number, else the form with
    the preposition that is glued to it. `broken` says that a comma or the like stands before it; `token` is
    the place of its first token in the sentence.
    """

    key: str
    lemma: str
    form: str
    is_number: bool
    is_function: bool
    is_definite: bool
    broken: bool
    token: int


class _Look(NamedTuple):
    """What a word says wherever it stands: its key, with the preposition glued to it or not.

    `added` says that a word that adds to a number is written on it, `article` that the article is;
    `counts` that a number may begin with it.
    """

    key: str
    glued: str
    added: bool
    article: bool
    is_function: bool
    is_definite: bool
    counts: bool


# Makes a word at half the time that the class itself takes.
_NEW = tuple.__new__


def wording(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence of a document, in order."""
    return tuple(_words(document.slice(sentence.span), sentence, document.language))


def _words(text: str, sentence: Sentence, code: str) -> Iterator[Word]:
    editing, base, tokens = language(code).discourse.editing(), sentence.span.start, sentence.tokens
    looks = [_look(text[t.span.start - base : t.span.end - base], t.form, code) for t in tokens]
    gaps = _gaps(text, tokens, base)
    at = 0
    while at < len(tokens):
        token, look, broken = tokens[at], looks[at], gaps[at] != " " and not _BREAKS.isdisjoint(gaps[at])
        found = None
        if look.counts and not look.is_definite:
            near = slice(at, at + _LONGEST_NUMBER)
            found = number_at(list(map(_written, tokens[near], looks[near], gaps[near])), editing)
        if found is None:
            key = f"{look.glued}+{look.key}" if look.glued else look.key
            row = (key, token.lemma, token.form, False, look.is_function, look.is_definite, broken, at)
            yield _NEW(Word, row)
            at += 1
            continue
        value = f"#{found.value}"
        key = f"{look.glued}+{value}" if look.glued else value
        yield Word(key, value, token.form, True, False, look.is_definite, broken, at)
        at += found.words


@lru_cache(maxsize=65536)
def _look(surface: str, form: str, code: str) -> _Look:
    tongue = language(code)
    editing = tongue.discourse.editing()
    prefix = _prefix(tongue.words.fold_word(surface), form)
    return _Look(
        _spelled(form, editing),
        "".join(sign for sign in prefix.replace("ال", "") if sign in _GLUED)[:1],
        prefix == editing.joins,
        _is_definite(prefix, "ال"),
        form in tongue.words.stop,
        _is_definite(prefix, tongue.discourse.definite),
        begins_number(form, editing),
    )


def _written(token: Token, look: _Look, gap: str) -> Written:
    return Written(token.form, look.added, look.article or bool(gap.strip(" -\u00a0\u200f\u200e")))


def _gaps(text: str, tokens: Sequence[Token], base: int) -> list[str]:
    ends = [base, *(token.span.end for token in tokens)]
    return [text[end - base : token.span.start - base] for end, token in zip(ends, tokens, strict=False)]


def _prefix(folded: str, form: str) -> str:
    return folded[: -len(form)] if form and folded.endswith(form) else ""


def _is_definite(prefix: str, definite: str) -> bool:
    return bool(definite) and (prefix.endswith(definite) or prefix.endswith("لل"))


def _spelled(form: str, editing: Editing) -> str:
    for one, other in editing.spellings:
        if form.startswith(one):
            return other + form[len(one) :]
    return form
