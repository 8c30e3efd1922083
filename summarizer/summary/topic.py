"""Sentences about given words."""

from collections.abc import Mapping, Sequence

from summarizer.languages import language
from summarizer.summary.candidates import Candidate
from summarizer.terms import terms


def on_topic(pool: Sequence[Candidate], ratings: Mapping[int, float], about: str) -> dict[int, float]:
    """Return the ratings of the sentences that hold any word of `about`, those that hold more of them first.

    A word is held where its form or its lemma is; function words count only where there are no others.
    """
    held = {one.number: _held(one, about) for one in pool}
    standing = {one.number: one.predecessor for one in pool}
    most = max(held.values(), default=0)
    return {
        number: (count + ratings[number]) / (most + 1)
        for number, count in held.items()
        if count and ((before := standing[number]) is None or held.get(before))
    }


def _held(one: Candidate, about: str) -> int:
    wanted = _wanted(about, one.document.language)
    keys = {key for token in one.tokens for key in (token.form, token.lemma)}
    return sum(1 for form, lemma in wanted if form in keys or lemma in keys)


def _wanted(about: str, code: str) -> set[tuple[str, str]]:
    words = {(token.form, token.lemma) for token in terms(about, code)}
    stop = language(code).words.stop
    return {(form, lemma) for form, lemma in words if form not in stop} or words
