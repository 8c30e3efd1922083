"""Two sentences that tell one thing otherwise: neither may hide the other."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from summarizer.languages import language
from summarizer.summary.lines import Line
from summarizer.summary.wording import Word

_LONGEST_CHANGE = 2  # words in the place of others, where the rest is the same
_SAME_WORDS = 0.75  # of the longer one's


def contradicts(one: Line, other: Line) -> bool:
    """Return whether two alike sentences of different articles may be two versions of one event.

    They count one thing differently, one of them denies or limits, or a word or two stand in the place of
    others. This errs towards two versions: it decides that both may be seen, not that one is wrong.
    """
    if one.document == other.document or one.language != other.language:
        return False
    words, others = one.words, other.words
    if _count_otherwise(words, others):
        return True
    keys, other_keys = _content(words), _content(others)
    if len(set(keys) & set(other_keys)) < _SAME_WORDS * max(len(set(keys)), len(set(other_keys))):
        return False
    reversals = language(one.language).discourse.editing().reversals
    return _held(words, reversals) != _held(others, reversals) or _is_changed(keys, other_keys)


def _count_otherwise(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Return whether one thing is counted in both, and no count is the same."""
    counted, other_counted = _counted(words), _counted(others)
    return any(counted[thing].isdisjoint(other_counted[thing]) for thing in counted.keys() & other_counted)


def _counted(words: Sequence[Word]) -> dict[str, set[str]]:
    counted: dict[str, set[str]] = {}
    for word, thing in pairwise(words):
        if word.is_number and not thing.is_function:
            counted.setdefault(thing.lemma, set()).add(word.lemma)
    return counted


def _content(words: Sequence[Word]) -> list[str]:
    return [word.lemma for word in words if not word.is_function]


def _held(words: Sequence[Word], reversals: frozenset[str]) -> Counter[str]:
    return Counter(word.form for word in words if word.form in reversals)


def _is_changed(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether a few words were exchanged or moved."""
    codes = SequenceMatcher(None, keys, others, autojunk=False).get_opcodes()
    kept = {key for kind, start, end, _, _ in codes if kind == "equal" for key in keys[start:end]}
    return bool(set(keys) & set(others) - kept) or any(
        kind == "replace" and end - start <= _LONGEST_CHANGE and other_end - other_start <= _LONGEST_CHANGE
        for kind, start, end, other_start, other_end in codes
    )
