"""The same report in two outlets: one line with both, never two different reports as one."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.languages import language
from summarizer.languages.editing import Editing
from summarizer.summary.agencies import same_agency_report
from summarizer.summary.lines import Line
from summarizer.summary.wording import Word
from summarizer.terms import terms

_SAME_WORDS = 0.6  # of the longer one's words, where it only goes on after the shorter one's end
_FEWEST_WORDS = 6  # that two sentences share before one may go on without the other
_FEWEST_LEANING = 10  # shorter ones that lean may speak of somebody else each
_LONGEST_FRAME = 6  # words
_LONGEST_LABEL = 5  # words


def same_report(one: Line, other: Line) -> bool:
    """Return whether two sentences of different documents print one report, edited a little at most.

    Their words are equal in the same order, numbers by value. One may have titles, empty words, a frame
    before it or an end that the other lacks; any word in the place of another refuses, for a wrong
    join makes two witnesses of one. Sentences of one named agency are judged by their figures too.
    """
    if one.document == other.document or one.language != other.language:
        return False
    if 2 * len(one.bag & other.bag) < min(len(one.bag), len(other.bag)) or not (one.bag and other.bag):
        return False
    return is_edited(one, other) or same_agency_report(one, other)


def is_edited(one: Line, other: Line) -> bool:
    """Return whether two sentences have the same words but for what editors add or leave out."""
    editing = language(one.language).discourse.editing()
    words, others = one.words, other.words
    if one.predecessor is not None and other.predecessor is not None and len(words) < _FEWEST_LEANING:
        return False
    if _same(words, others, editing):
        return True
    # what stands before a report is cut off one of them at most
    return any(_same(bare, others, editing) for bare in _bared(words, one.language, editing)) or any(
        _same(words, bare, editing) for bare in _bared(others, one.language, editing)
    )


def _bared(words: tuple[Word, ...], code: str, editing: Editing) -> Iterator[tuple[Word, ...]]:
    """Yield the words without what stands before the report, where anything does."""
    for bare in (_unframed(words, editing), _unlabelled(words, code)):
        if len(bare) < len(words):
            yield bare


def _unframed(words: tuple[Word, ...], editing: Editing) -> tuple[Word, ...]:
    """Return the words behind a frame that names nobody: «وأضاف البيان أن»."""
    for place, word in enumerate(words[:_LONGEST_FRAME]):
        if place and word.form in editing.frame_ends:
            return words[place + 1 :]
        if word.form not in editing.frame:
            break
    return words


def _unlabelled(words: tuple[Word, ...], code: str) -> tuple[Word, ...]:
    """Return the words behind the label of an agency: «طنجة - رويترز: …»."""
    end = next((place for place in range(1, min(len(words), _LONGEST_LABEL + 1)) if words[place].broken), 0)
    if not end:
        return words
    label = " ".join(word.form for word in words[:end])
    discourse = language(code).discourse
    is_said = any(
        word.is_number or word.form in discourse.reporting or word.form in discourse.editing().reversals
        for word in words[:end]
    )
    return words[end:] if not is_said and _agency(code).search(label) else words


@cache
def _agency(code: str) -> re.Pattern[str]:
    """Return what finds the name of an agency in folded words, or what begins with «وكالة»."""
    media = language(code).media
    names = {
        " ".join(token.form for token in terms(name, code)) for name in (*media.agencies, *media.initials)
    }
    heads = {" ".join(token.form for token in terms(name, code)) for name in media.heads}
    listed = ["|".join(map(re.escape, sorted(some - {""}))) for some in (names, heads)]
    return re.compile(rf"(?<!\S)(?:{listed[0]})\Z|\A(?:{listed[1]})(?!\S)")


def _begin_alike(words: Sequence[Word], others: Sequence[Word], editing: Editing) -> bool:
    """Return whether the first words may be of one report; most sentences are told apart by them."""
    first, other = (
        next((word for word in told if word.form not in editing.loose), None) for told in (words, others)
    )
    if first is None or other is None or first.key == other.key:
        return True
    return first.form in editing.titles or other.form in editing.titles


def _telling(words: Sequence[Word], editing: Editing) -> tuple[Word, ...]:
    return tuple(word for word in words if word.form not in editing.loose)


def _same(told: Sequence[Word], others_told: Sequence[Word], editing: Editing) -> bool:
    """Walk both word by word: equal, or a title that only one of them has, up to the end of one."""
    if not _begin_alike(told, others_told, editing):
        return False
    words, others = _telling(told, editing), _telling(others_told, editing)
    at, other_at, equal = 0, 0, 0
    while at < len(words) and other_at < len(others):
        if words[at].key == others[other_at].key:
            at, other_at, equal = at + 1, other_at + 1, equal + 1
        elif step := _title(words, at, others[other_at], editing):
            at += step
        elif step := _title(others, other_at, words[at], editing):
            other_at += step
        else:
            return False
    rest = words[at:] or others[other_at:]
    return not rest or _may_end(rest, equal, editing)


def _title(words: Sequence[Word], start: int, following: Word, editing: Editing) -> int:
    """Return how many words of a title stand before the name that the other sentence has here, or 0."""
    end = start
    while end < len(words) and _is_title(words[end], editing, is_first=end == start):
        end += 1
    if end == start or end == len(words) or words[end].key != following.key:
        return 0
    if following.form in editing.titles or (start and words[start - 1].form in editing.titles):
        return 0
    # «زيارة رئيس إيران» is no visit to Iran: a title that belongs to the next word has no article
    is_apposed = words[end - 1].is_definite or not editing.title_ends
    return end - start if is_apposed else 0


def _is_title(word: Word, editing: Editing, *, is_first: bool) -> bool:
    if word.form in editing.titles:
        return word.key == word.form
    return not is_first and word.is_definite and word.form.endswith(editing.title_ends or "\n")


def _may_end(rest: Sequence[Word], equal: int, editing: Editing) -> bool:
    """Return whether a sentence may go on so behind the end of the other one."""
    is_apart = rest[0].broken or rest[0].is_function or rest[0].key != rest[0].form
    is_harmless = not any(word.is_number or word.form in editing.reversals for word in rest)
    is_short = equal >= _FEWEST_WORDS and equal >= _SAME_WORDS * (equal + len(rest))
    return is_apart and is_harmless and is_short
