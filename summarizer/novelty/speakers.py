"""Whom an article quotes, under the names that hold over all articles, and who else quotes them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from summarizer.document import Span
from summarizer.languages import language
from summarizer.languages.detection import detect
from summarizer.names import Mention, Names, Testimony, merge_names
from summarizer.novelty.news import Named, Reading, Tellers
from summarizer.quotes import Quote
from summarizer.terms import terms

_Words = frozenset[str]
# «الجانب الباكستاني», "The ministry": people are not called so.
_ARTICLES = ("ال", "The ", "the ")


def speakers_of(
    article: Reading, others: Sequence[Reading], elsewhere: Sequence[Testimony]
) -> tuple[Named, ...]:
    """Return the people whom an article quotes, each once, by the names that they have in all articles.

    Somebody who is known by a part of the name only may be whom another article quotes: then it does.
    Bodies are none: each outlet calls an office by other words, and none of them would be new.
    """
    names = merge_names([article.names, *(one.names for one in others)], elsewhere)
    quoted = [(one.document.id, [_words(name) for name, _ in _quoted(one, names)]) for one in others]
    found: dict[_Words, Named] = {}
    for name, span in _quoted(article, names):
        words = _words(name)
        if words and words not in found:
            found[words] = Named(name, span, _tellers(words, quoted))
    return tuple(found.values())


class _Mentions:
    """The names of an article, by where they stand."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._ordered = sorted(mentions, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._ordered]
        # How far a name or one before it reaches: behind that there is nothing to look for.
        self._reach = list(accumulate((one.span.end for one in self._ordered), max))

    def across(self, place: Span) -> Iterator[Mention]:
        """Return those that share signs with a place, the last one first."""
        number = bisect_left(self._starts, place.end) - 1
        while number >= 0 and self._reach[number] > place.start:
            if self._ordered[number].span.end > place.start:
                yield self._ordered[number]
            number -= 1


def _quoted(article: Reading, names: Names) -> Iterator[tuple[str, Span]]:
    mentions = _Mentions(names.mentions(article.document))
    for quote in article.quotes:
        there = _there(quote, mentions)
        if there is not None and there.kind == "person" and there.form != "role":
            yield there.entity, there.span
        elif there is None and quote.speaker_span and _is_named(quote, article.document.language):
            yield quote.speaker or "", quote.speaker_span


def _there(quote: Quote, mentions: _Mentions) -> Mention | None:
    """Return the name that stands where the speaker does; None: no name, or no named speaker."""
    place = quote.speaker_span
    if place is None or quote.anonymous:
        return None
    # Of names alike the first counts.
    near = reversed([*mentions.across(place)])
    return max(near, key=lambda one: (one.form != "role", len(_words(one.entity))), default=None)


def _tellers(words: _Words, quoted: Sequence[tuple[str, Sequence[_Words]]]) -> Tellers:
    return frozenset(
        document
        for document, names in quoted
        if any(words <= name or name <= words for name in names if name)
    )


def _is_named(quote: Quote, code: str) -> bool:
    """Tell whether a speaker whom no list of names knows is called as a person: two words, and no body's."""
    if quote.speaker is None or quote.anonymous or quote.speaker.startswith(_ARTICLES):
        return False
    words = [token.form for token in terms(quote.speaker, code)]
    return len(words) > 1 and words[0] not in _heads(code)


@cache
def _heads(code: str) -> frozenset[str]:
    """Return the nouns that bodies, outlets and places are called by."""
    speech = language(code).speech
    told = speech() if speech else None
    listed = f"{told.organisations} {told.media} {told.places} {told.vague}" if told else ""
    return frozenset(token.form for token in terms(listed, code))


def _words(name: str) -> _Words:
    return frozenset(token.form for token in terms(name, detect(name)))
