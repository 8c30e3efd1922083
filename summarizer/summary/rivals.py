"""Two sentences that tell one thing otherwise: neither may hide the other."""

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from summarizer.languages import language
from summarizer.languages.editing import Editing
from summarizer.summary.lines import Line
from summarizer.summary.wording import Word

_LONGEST_CHANGE = 2  # words in the place of others, where the rest is the same
_LEADING_WORDS = 12  # who did what to whom stands there; behind them those present in any order
_PERSONS = "يتنأا"  # letters before a verb
_SHORTEST_VERB = 4
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
    content, other_content = _content(words), _content(others)
    keys, other_keys = _lemmas(content), _lemmas(other_content)
    if len(set(keys) & set(other_keys)) < _SAME_WORDS * max(len(set(keys)), len(set(other_keys))):
        return False
    editing = language(one.language).discourse.editing()
    return (
        _held(words, editing.reversals) != _held(others, editing.reversals)
        or _is_exchanged(keys, other_keys)
        or _is_moved(_uncounted(content, editing), _uncounted(other_content, editing))
    )


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


def _content(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.is_function]


def _lemmas(words: Sequence[Word]) -> list[str]:
    return [word.lemma for word in words]


def _held(words: Sequence[Word], reversals: frozenset[str]) -> Counter[str]:
    return Counter(word.form for word in words if word.form in reversals)


def _is_exchanged(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether a word or two stand in the place of others."""
    return any(
        kind == "replace"
        and end - start <= _LONGEST_CHANGE
        and other_end - other_start <= _LONGEST_CHANGE
        and not _is_spelled(keys[start:end], others[other_start:other_end])
        for kind, start, end, other_start, other_end in _matcher(keys, others).get_opcodes()
    )


def _is_spelled(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether words are the same but for a space («عبد الله») or the person of a verb («تثبت»)."""
    one, other = "".join(keys), "".join(others)
    is_long = min(len(one), len(other)) >= _SHORTEST_VERB
    return one == other or (is_long and one[1:] == other[1:] and one[0] in _PERSONS and other[0] in _PERSONS)


def _is_moved(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Return whether somebody or something stands in another place: who received whom.

    The members of a list may stand in any order.
    """
    keys, other_keys = _lemmas(words), _lemmas(others)
    blocks = _matcher(keys, other_keys).get_matching_blocks()
    kept = {key for start, _, size in blocks for key in keys[start : start + size]}
    moved = set(keys[:_LEADING_WORDS] + other_keys[:_LEADING_WORDS]) & set(keys) & set(other_keys) - kept
    return bool(moved) and not (_are_listed(words, moved) or _are_listed(others, moved))


def _uncounted(words: Sequence[Word], editing: Editing) -> list[Word]:
    """Leave out numbers, which may stand before or behind an adjective: «القوى الست الدولية»."""
    return [word for word in words if not word.is_number and word.lemma not in editing.numbers]


def _are_listed(words: Sequence[Word], moved: Collection[str]) -> bool:
    """Return whether commas part the moved words from what stands before them."""
    places = [place for place, word in enumerate(words) if word.lemma in moved]
    return all(words[place].broken or place - 1 in places for place in places)


def _matcher(keys: Sequence[str], others: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, keys, others, autojunk=False)
