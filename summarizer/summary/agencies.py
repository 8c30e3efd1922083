"""Reports of one named agency in words of their own: the same where their figures and their course agree."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from summarizer.languages import language
from summarizer.languages.editing import Editing
from summarizer.summary.lines import Line
from summarizer.summary.wording import Word

_SAME_WORDS = 0.4  # of the shorter one's words behind the frame
_SHARED_FIGURES = 2
_LONGEST_FRAME = 12  # words from the agency's name to «أن»


class _Gap(NamedTuple):
    """Where two reports differ between words that they share; `following` is the next shared one."""

    words: Sequence[Word]
    others: Sequence[Word]
    following: Word | None


def same_agency_report(one: Line, other: Line) -> bool:
    """Return whether two sentences that name one origin give the same figures of the same things.

    The numbers of one are all among the other's, two at least with the thing they count. Between
    shared words one may say more; what differs must be a clause of its own and never what a shared
    figure is said of. Shared words keep their order, for who moved past another has another part.
    """
    if one.origin is None or one.origin != other.origin or not _is_likely(one, other):
        return False
    editing = language(one.language).discourse.editing()
    words, others = _body(one, editing), _body(other, editing)
    return _reversals(words, editing) == _reversals(others, editing) and _same_course(
        _content(words), _content(others)
    )


def _is_likely(one: Line, other: Line) -> bool:
    given, others = ({word.key for word in each.words if word.is_number} for each in (one, other))
    return len(given & others) >= _SHARED_FIGURES and (given <= others or others <= given)


def _body(one: Line, editing: Editing) -> tuple[Word, ...]:
    """Return the words behind the frame that names the agency; all of them where there is none."""
    for place, word in enumerate(one.cited_words[:_LONGEST_FRAME]):
        if word.form in editing.frame_ends:
            return one.cited_words[place + 1 :]
    return one.words


def _content(words: Sequence[Word]) -> list[Word]:
    """Return the words without function words, whose breaks the next words take over."""
    content: list[Word] = []
    broken = False
    for word in words:
        broken = broken or word.broken
        if not word.is_function:
            content.append(word._replace(broken=broken))
            broken = False
    return content


def _reversals(words: Sequence[Word], editing: Editing) -> Counter[str]:
    return Counter(word.form for word in words if word.form in editing.reversals)


def _same_course(words: Sequence[Word], others: Sequence[Word]) -> bool:
    keys, other_keys = [word.lemma for word in words], [word.lemma for word in others]
    blocks = SequenceMatcher(None, keys, other_keys, autojunk=False).get_matching_blocks()
    shared = [word for block in blocks for word in words[block.a : block.a + block.size]]
    if len(shared) < _SAME_WORDS * min(len(words), len(others)):
        return False
    figures = {(word.key, thing.lemma) for word, thing in pairwise(shared) if word.is_number}
    is_governed = bool(shared) and not shared[0].is_number
    is_ordered = {word.lemma for word in shared} >= set(keys) & set(other_keys)
    gaps = list(_gaps(words, others, blocks))
    return (
        len(figures) >= _SHARED_FIGURES
        and is_governed
        and is_ordered
        and all(_may_differ(gap) for gap in gaps)
    )


def _gaps(words: Sequence[Word], others: Sequence[Word], blocks: Sequence[Match]) -> Iterator[_Gap]:
    end, other_end = 0, 0
    for block in blocks:
        following = words[block.a] if block.size else None
        yield _Gap(words[end : block.a], others[other_end : block.b], following)
        end, other_end = block.a + block.size, block.b + block.size


def _may_differ(gap: _Gap) -> bool:
    if not gap.words or not gap.others:
        return True
    is_clause = gap.words[0].broken and gap.others[0].broken
    return is_clause and not (gap.following and gap.following.is_number)
