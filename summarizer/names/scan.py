"""Names in a sentence of a script without capitals."""

from collections.abc import Sequence

from summarizer.names.bodies import body_at, known_body
from summarizer.names.held import counterpart, held
from summarizer.names.lexicon import Lexicon, is_unknown
from summarizer.names.named import BODY, FULL, SHORT, Named
from summarizer.names.offices import office_at
from summarizer.names.particles import particled_end
from summarizer.names.persons import kin, person, titled
from summarizer.names.phrases import after_titles, begins_name, name_end
from summarizer.names.words import Word


def scan(words: Sequence[Word], lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the names in a sentence, in order, none overlapping."""
    found: list[Named] = []
    index = 0
    while index < len(words):
        shape = words[index].shape
        if shape.form not in lexicon.opening and not is_unknown(lexicon.code, shape.core, shape.name):
            particled = particled_end(words, index, lexicon) > index
            found.extend(person(words, index, lexicon) if particled else ())
            index = found[-1].last if particled and found else index + 1
            continue
        passed = _after_thing(words, index, lexicon)
        if passed > index:
            index = passed
            continue
        read = _read(words, index, lexicon, found)
        found.extend(read)
        index = read[-1].last if read else index + 1
    return tuple(found)


def _after_thing(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where the name of a thing ends that is called after somebody: «شارع الملك فهد»."""
    word = words[index]
    if word.shape.form not in lexicon.words.things or word.shape.definite:
        return index
    start = after_titles(words, index + 1, lexicon)
    if start >= len(words) or words[start].pause or words[start].shape.joined or words[start].shape.led:
        return index
    if start == index + 1 and (
        word.shape.form in lexicon.words.powers or not begins_name(words, start, lexicon)
    ):
        return index
    return name_end(words, start, lexicon, sure=True)


def _read(words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    ranked = titled(words, index, lexicon)
    if ranked is not None:
        return [ranked]
    body = known_body(words, index, lexicon) or body_at(words, index, lexicon)
    if body is not None:
        form = SHORT if body.short else FULL
        return [Named(BODY, body.first, body.last, (body.first, body.last), titles=frozenset((form,)))]
    if words[index].shape.form in lexicon.words.counterpart:
        return counterpart(words, index, lexicon, before)
    office = office_at(words, index, lexicon)
    if office is not None:
        return held(words, office, lexicon, before)
    if words[index].shape.form in lexicon.words.people.kin and lexicon.is_owned(words[index]):
        return kin(words, index, lexicon)
    return person(words, index, lexicon)
