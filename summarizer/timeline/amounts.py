"""Amounts in a clause, as far as outlets can contradict each other about them."""

from collections.abc import Collection, Iterator, Sequence

from summarizer.languages.happenings import Quantities
from summarizer.timeline.events import Amount
from summarizer.timeline.words import Word


def amounts_of(
    words: Sequence[Word], first: int, last: int, quantities: Quantities, barred: Collection[int]
) -> Iterator[Amount]:
    """Yield the numbers of words `first` to `last` with what each counts; words of dates are `barred`."""
    index = first
    while index < last:
        if index in barred or (number := _number(words[index], quantities)) is None:
            index += 1
            continue
        start, value = index, number
        index += 1
        while index < last and index not in barred and words[index].form in quantities.scales:
            value *= quantities.scales[words[index].form]
            index += 1
        if index < last and index not in barred and not words[index].pause:
            thing = words[index].lemma
            if not thing.isdecimal():
                yield Amount(value, _bound(words, start, first, quantities), thing)


def _number(word: Word, quantities: Quantities) -> float | None:
    form = word.form
    if form[:1].isdecimal():
        return float(form) if form.isdecimal() and len(form) < 16 else None
    number = quantities.numbers.get(form)
    return float(number) if number is not None and number > 1 else None


def _bound(words: Sequence[Word], start: int, first: int, quantities: Quantities) -> str:
    for word in words[max(first, start - 3) : start]:
        if word.form in quantities.bounds:
            return quantities.bounds[word.form]
    return "exact"
