"""The same report in two outlets: one line with both, never two different reports as one."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from summarizer.document import Token
from summarizer.languages import language
from summarizer.origins import sentence_origin
from summarizer.summary.candidates import Candidate

_SAME_WORDS = 0.8  # of the longer one's content words, in order
_SAME_REPORT_WORDS = 0.5  # of the shorter one's, where origin and figures agree too
_SHARED_FIGURES = 2
_KIN = 3  # letters that two spellings or forms of one word share at least


def same_report(one: Candidate, other: Candidate) -> bool:
    """Return whether two sentences of different documents tell the same in nearly the same words.

    Different figures, negations or names speak against it, for a wrong join makes two witnesses of
    one. A sentence of a named agency is the same as another one of it that gives the same figures.
    """
    if one.document.id == other.document.id or one.document.language != other.document.language:
        return False
    if _negations(one) != _negations(other):
        return False
    return _nearly_equal(one, other) or _same_source(one, other)


def _nearly_equal(one: Candidate, other: Candidate) -> bool:
    longer = max(len(one.lemmas), len(other.lemmas))
    if not longer or min(len(one.lemmas), len(other.lemmas)) < _SAME_WORDS * longer:
        return False
    shared = len(set(one.lemmas) & set(other.lemmas))
    if shared < _SAME_WORDS * len(set(one.lemmas) | set(other.lemmas)) or _figures(one) != _figures(other):
        return False
    return not _replaces_words(one.lemmas, other.lemmas)


def _replaces_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a word of one stands where the other has a different word, which may be a name."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return any(
        not _kin(one[start:end], other[other_start:other_end])
        for kind, start, end, other_start, other_end in blocks
        if kind == "replace"
    )


def _kin(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(a[:_KIN] == b[:_KIN] for a, b in zip(one, other, strict=True))


def _same_source(one: Candidate, other: Candidate) -> bool:
    figures, others = _figures(one), _figures(other)
    if len(figures & others) < _SHARED_FIGURES or not (figures <= others or others <= figures):
        return False
    words, other_words = set(one.lemmas), set(other.lemmas)
    if len(words & other_words) < _SAME_REPORT_WORDS * min(len(words), len(other_words)):
        return False
    origin = sentence_origin(one.text, one.document.language)
    return origin is not None and origin == sentence_origin(other.text, other.document.language)


def _figures(one: Candidate) -> frozenset[str]:
    return frozenset(token.form for token in one.tokens if any(sign.isdigit() for sign in token.form))


def _negations(one: Candidate) -> int:
    tongue = language(one.document.language)
    return sum(1 for token in one.tokens if _surface(one, token) in tongue.discourse.negations)


def _surface(one: Candidate, token: Token) -> str:
    return language(one.document.language).words.fold(one.document.slice(token.span))
