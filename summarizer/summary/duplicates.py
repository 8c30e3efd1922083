"""The same report in two outlets: one line with both, never two different reports as one."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from summarizer.languages import language
from summarizer.origins import sentence_origin
from summarizer.summary.candidates import Candidate
from summarizer.summary.figures import figures

_SAME_WORDS = 0.8  # of the content words of both together
_SAME_REPORT_WORDS = 0.4  # of the shorter one's, where origin and figures agree too
_SHARED_FIGURES = 2
_KIN = 3  # letters that two spellings or forms of one word share at least


def same_report(one: Candidate, other: Candidate) -> bool:
    """Return whether two sentences of different documents tell the same in nearly the same words.

    Different figures, negations or names speak against it, for a wrong join makes two witnesses of
    one. A sentence of a named agency is the same as another one of it that gives the same figures.
    """
    if one.document.id == other.document.id or one.document.language != other.document.language:
        return False
    return (_nearly_equal(one, other) or _same_source(one, other)) and _negations(one) == _negations(other)


def _nearly_equal(one: Candidate, other: Candidate) -> bool:
    if len(one.bag & other.bag) < _SAME_WORDS * max(1, len(one.bag | other.bag)):
        return False
    return figures(one) == figures(other) and not _replaces_words(one.lemmas, other.lemmas)


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
    if len(one.bag & other.bag) < max(1, _SAME_REPORT_WORDS * min(len(one.bag), len(other.bag))):
        return False
    given, others = figures(one), figures(other)
    if len(given & others) < _SHARED_FIGURES or not (given <= others or others <= given):
        return False
    origin = sentence_origin(one.text, one.document.language)
    return origin is not None and origin == sentence_origin(other.text, other.document.language)


def _negations(one: Candidate) -> int:
    tongue = language(one.document.language)
    words = [tongue.words.fold(one.document.slice(token.span)) for token in one.tokens]
    return sum(
        # «غير أن» joins sentences and denies nothing
        word in tongue.discourse.negations and f"{word} {following}" not in tongue.discourse.openers
        for word, following in pairwise([*words, ""])
    )
