"""How the details of a timeline look: who tells a happening, in which words, and how each dates it."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from bot.models import Entry
from bot.render import labels
from bot.render.dates import when_words
from bot.render.happenings import begun, clause_line, date_of, dispute, mark_of, published_words, quotation
from bot.render.html import bold, line
from bot.render.wording import Wording
from bot.replies import Happening, Telling
from summarizer import Span

# A message takes no longer sentence together with what stands around it.
_SENTENCE_LIMIT = 1800


class Detail(NamedTuple):
    """One telling as HTML; `number` is that of the happening that it is of."""

    html: str
    number: int
    entry: Entry


def details(
    told: Happening, number: int, wording: Wording, *, seen: Container[str] = frozenset()
) -> Iterator[Detail]:
    """Return the tellings of a happening, the first under its date; a sentence is shown once.

    Of the sentences that were `seen` already only the clause is shown.
    """
    shown, said = set[str](), set[tuple[str, str]]()
    found: list[Detail] = []
    for telling in told.tellings:
        dating = f"[{telling.entry.ordinal}] {_dating(telling, told, wording)}"
        sentence = telling.entry.document.slice(telling.sentence)
        if (dating, sentence) in said:
            continue
        lines = [*([] if found else _head(told, wording)), line(dating, wording.direction)]
        if sentence not in shown:
            tail = f"[{telling.entry.ordinal}]"
            again = sentence in seen
            lines.append(clause_line(telling, tail, wording) if again else _sentence(telling, wording))
        shown.add(sentence)
        said.add((dating, sentence))
        found.append(Detail("\n".join(lines), number, telling.entry))
    yield from found[:-1]
    # A line between happenings.
    yield from (last._replace(html=f"{last.html}\n") for last in found[-1:])


def sentences(told: Happening) -> frozenset[str]:
    """Return the sentences that the details of a happening show."""
    return frozenset(one.entry.document.slice(one.sentence) for one in told.tellings)


def _head(told: Happening, wording: Wording) -> list[str]:
    sources = wording.count("outlets", told.sources)
    when = wording.show(f"{begun(date_of(told, wording))} ({sources})")
    return [line(f"▪ {mark_of(told)}{bold(when)}", wording.direction), *dispute(told, wording)]


def _dating(told: Telling, of: Happening, wording: Wording) -> str:
    """Return who tells it and how it is dated there, as HTML; the others may date it, or nothing at all."""
    outlet = wording.show(labels.outlet(told.entry, wording))
    if told.when is None:
        said = published_words(told.entry, wording)
        dated = said if of.implied else wording.plain("telling_undated", published=said)
        return f"{outlet}: {wording.show(dated)}"
    days = wording.days(told.entry.document.published)
    basis = wording.plain(f"basis_{told.basis}", **({"published": days} if told.basis == "published" else {}))
    date = when_words(told.when, wording)
    if date == " ".join(told.words.split()):
        said = wording.say("telling_written", words="\0", basis=basis)
    else:
        said = wording.say("telling_dated", words="\0", date=date, basis=basis)
    return f"{outlet}: {said.replace(chr(0), quotation(told.words, wording))}"


def _sentence(told: Telling, wording: Wording) -> str:
    document, span = told.entry.document, told.sentence
    # Of what is too long for a message the clause is the part that matters.
    whole = span if span.end - span.start <= _SENTENCE_LIMIT else told.span
    text = document.slice(Span(whole.start, min(whole.end, whole.start + _SENTENCE_LIMIT)))
    return labels.literal_line(text, f"[{told.entry.ordinal}]", wording)
