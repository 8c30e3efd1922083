"""Sentences about given words."""

from collections.abc import Collection, Sequence

from summarizer.languages import language
from summarizer.summary.candidates import Candidate
from summarizer.terms import terms


def on_topic(pool: Sequence[Candidate], about: str) -> dict[int, int]:
    """Return how many words of `about` each sentence holds, by number; those that hold none are left out.

    A word is held where its form or its lemma is; function words count only where there are no
    others. A sentence that leans is left out with its predecessor.
    """
    held = {one.number: count for one in pool if (count := _held(one, about))}
    return {one.number: held[one.number] for one in pool if one.number in held and _stands(one, held)}


def _stands(one: Candidate, held: Collection[int]) -> bool:
    return one.predecessor is None or one.predecessor in held


def _held(one: Candidate, about: str) -> int:
    wanted = _wanted(about, one.document.language)
    keys = {key for token in one.tokens for key in (token.form, token.lemma)}
    return sum(1 for form, lemma in wanted if form in keys or lemma in keys)


def _wanted(about: str, code: str) -> set[tuple[str, str]]:
    words = {(token.form, token.lemma) for token in terms(about, code)}
    stop = language(code).words.stop
    return {(form, lemma) for form, lemma in words if form not in stop} or words
