"""A sentence as the words that its report is made of: numbers by value, spellings and articles made one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.languages.editing import Editing
from summarizer.summary.numbers import Written, number_at

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


def wording(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence of a document, in order."""
    return tuple(_words(document.slice(sentence.span), sentence, document.language))


def _words(text: str, sentence: Sentence, code: str) -> Iterator[Word]:
    tongue = language(code)
    editing, base = tongue.discourse.editing(), sentence.span.start
    folded = [tongue.words.fold_word(text[t.span.start - base : t.span.end - base]) for t in sentence.tokens]
    gaps = _gaps(text, sentence.tokens, base)
    written = [
        _written(token, whole, gap, editing)
        for token, whole, gap in zip(sentence.tokens, folded, gaps, strict=True)
    ]
    at = 0
    while at < len(written):
        token, prefix = sentence.tokens[at], _prefix(folded[at], sentence.tokens[at].form)
        is_definite = _is_definite(prefix, tongue.discourse.definite)
        found = None if is_definite else number_at(written[at : at + _LONGEST_NUMBER], editing)
        glued = "".join(sign for sign in prefix.replace("ال", "") if sign in _GLUED)[:1]
        key = f"#{found.value}" if found else _spelled(token.form, editing)
        yield Word(
            f"{glued}+{key}" if glued else key,
            key if found else token.lemma,
            token.form,
            found is not None,
            found is None and token.form in tongue.words.stop,
            is_definite,
            not _BREAKS.isdisjoint(gaps[at]),
            at,
        )
        at += found.words if found else 1


def _written(token: Token, folded: str, gap: str, editing: Editing) -> Written:
    prefix = _prefix(folded, token.form)
    is_closed = bool(gap.strip(" -\u00a0\u200f\u200e")) or _is_definite(prefix, "ال")
    return Written(token.form, prefix == editing.joins, is_closed)


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
