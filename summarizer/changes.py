"""What an edited article says that it did not say before, and what it no longer says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.document import Document, Span
from summarizer.plain import spell

# Signs of no width: a reader sees no change where only these changed.
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_WORD = re.compile(r"\S+")
_LETTERED = re.compile(r"\w+")
# Among so many of the next sentences that are gone the one is looked for that was rewritten.
_NEAR = 4
# Less in common, and the one is no rewriting of the other.
_COMMON = 0.5


class Change(NamedTuple):
    """A sentence that only one of two versions has; `differs` is what its rewriting has otherwise, if any.

    Both are places in the text of that version, `differs` inside `span`.
    """

    span: Span
    differs: Span | None = None


class Changes(NamedTuple):
    """What was added, by places in the new text, and what was removed, by places in the old one; in order."""

    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()


def changes(old: Document, new: Document) -> Changes:
    """Return what a newer version of an article says otherwise, sentence by sentence.

    White space and signs of no width are no change, nor is another order of the same sentences, nor anything
    that was cut away from the page.
    """
    gone, come = _only_in(old, new), _only_in(new, old)
    pairs = dict(_rewritten(old, new, gone, come))
    back = {there: here for here, there in pairs.items()}
    return Changes(
        tuple(_change(new, span, old, pairs.get(span)) for span in come),
        tuple(_change(old, span, new, back.get(span)) for span in gone),
    )


def retitled(old: Document, new: Document) -> bool:
    """Tell whether a newer version bears another headline, which its source gave in the same way.

    One that an operator gave, or that only one of the two took from its feed, says nothing of the outlet.
    """
    how = old.found.get("title")
    if not (old.title and new.title) or how == "operator" or how != new.found.get("title"):
        return False
    return headline(old.title) != headline(new.title)


def headline(title: str) -> tuple[str, ...]:
    """Return the words by which headlines are held against each other: marks and spelling do not count."""
    return tuple(_LETTERED.findall(spell(_UNSEEN.sub("", title))))


def _only_in(one: Document, other: Document) -> tuple[Span, ...]:
    left = Counter(_words(other, sentence.span) for sentence in other.sentences)
    found = list[Span]()
    for sentence in one.sentences:
        words = _words(one, sentence.span)
        if left[words] > 0:
            left[words] -= 1
        else:
            found.append(sentence.span)
    return tuple(found)


def _words(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(_UNSEEN.sub("", document.slice(span)).split())


def _rewritten(
    old: Document, new: Document, gone: Sequence[Span], come: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Yield new sentences each with the old one whose place it took; both in order."""
    first = 0
    bags = [_bag(old, span) for span in gone]
    for span in come:
        bag = _bag(new, span)
        near = range(first, min(first + _NEAR, len(gone)))
        common = [_common(bag, bags[place]) for place in near]
        if common and max(common) >= _COMMON:
            best = first + common.index(max(common))
            yield span, gone[best]
            first = best + 1


class _Bag(NamedTuple):
    words: Counter[str]
    total: int


def _bag(document: Document, span: Span) -> _Bag:
    words = _words(document, span)
    return _Bag(Counter(words), len(words))


def _common(one: _Bag, other: _Bag) -> float:
    # Goes through the words of the one alone: the other, which may be long, is asked again and again.
    return 2 * (one.words & other.words).total() / max(one.total + other.total, 1)


def _change(document: Document, span: Span, other: Document, rewritten: Span | None) -> Change:
    if rewritten is None:
        return Change(span)
    here, there = _places(document, span), _places(other, rewritten)
    own, others = _told(document, here), _told(other, there)
    start = _same(own, others)
    end = _same(own[start:][::-1], others[start:][::-1])
    differing = here[start : len(here) - end]
    return Change(span, Span(differing[0].start, differing[-1].end) if differing else None)


def _places(document: Document, span: Span) -> list[Span]:
    found = _WORD.finditer(document.text, span.start, span.end)
    return [Span(*match.span()) for match in found]


def _told(document: Document, places: Sequence[Span]) -> list[str]:
    return [_UNSEEN.sub("", document.slice(place)) for place in places]


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two lists begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (word, same) in pairs if word != same), min(len(one), len(other)))
