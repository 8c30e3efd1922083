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
        form = words[index].form
        if form not in quantities.numbers and not form[:1].isdecimal():
            index += 1
            continue
        if index in barred or (number := _number(words[index], quantities)) is None:
            index += 1
            continue
        start, value = index, number
        index += 1
        while index < last and index not in barred and words[index].form in quantities.scales:
            value *= quantities.scales[words[index].form]
            index += 1
        if index < last and index not in barred and not words[index].pause:
            thing = _thing(words[index : min(last, index + 2)], quantities)
            if thing:
                yield Amount(value, _bound(words, start, first, quantities), thing)


def _number(word: Word, quantities: Quantities) -> float | None:
    form = word.form
    if form[:1].isdecimal():
        return float(form) if form.isdecimal() and len(form) < 16 else None
    number = quantities.numbers.get(form)
    return float(number) if number is not None and number > 1 else None


def _thing(words: Sequence[Word], quantities: Quantities) -> str:
    """Return the noun that is counted, with the word behind it: one of them may be an adjective."""
    things: list[str] = []
    for word in words:
        if word.joined or word.led or (things and word.pause) or _number(word, quantities) is not None:
            break
        if len(word.lemma) > 2:
            things.append(word.lemma)
    return " ".join(things)


def _bound(words: Sequence[Word], start: int, first: int, quantities: Quantities) -> str:
    for word in words[max(first, start - 3) : start]:
        if word.form in quantities.bounds:
            return quantities.bounds[word.form]
    return "exact"
