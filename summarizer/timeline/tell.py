"""What each clause of a sentence tells: act, date, actors, place."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.dates import DateMention, DateOffset
from summarizer.timeline.acts import Deed, Deeds, deeds_of, nearest
from summarizer.timeline.balance import Pair
from summarizer.timeline.clauses import AND, BESIDES, MAIN, SAID, UNDER, WITHIN, Clause
from summarizer.timeline.kinds import STATEMENT, STATEMENTS
from summarizer.timeline.lexicon import Actor, Lexicon
from summarizer.timeline.parts import Parts, parts_of
from summarizer.timeline.places import Place
from summarizer.timeline.words import Word

# A clause whose verb nobody knows still tells a happening when its date is at most a month wide.
_MONTH = 31
# Letters of «اليوم», which alone may mean these days.
_ONE_WORD = 7


class Reading(NamedTuple):
    """A sentence as read: `dates` and `offsets` with the index of their first word, `pairs` by their ends."""

    words: Sequence[Word]
    clauses: Sequence[Clause]
    actors: Sequence[Actor]
    places: Sequence[Place]
    dates: Sequence[tuple[int, DateMention]]
    offsets: Sequence[tuple[int, DateOffset]]
    barred: frozenset[int]
    pairs: Sequence[Pair]


class Draft(NamedTuple):
    """A happening of clause number `clause`; `first` and `last` are the words of its extract.

    The rest is as in EventMention; `finite` says that a verb tells it.
    """

    clause: int
    how: str
    first: int
    last: int
    kind: str
    kinds: tuple[str, ...]
    date: DateMention | None
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    parts: tuple[tuple[str, Actor], ...]
    offset: DateOffset | None
    told: bool
    finite: bool
    past: bool
    happened: bool
    goes_on: bool


def drafts_of(reading: Reading, lexicon: Lexicon) -> list[Draft]:
    """Return the happenings that a sentence tells, in order."""
    named = {index for actor in reading.actors for index in range(actor.first, actor.last)}
    deeds = [deeds_of(reading.words, clause, lexicon.language, named) for clause in reading.clauses]
    drafts: list[Draft] = []
    for number in range(len(reading.clauses)):
        drafts += _of_clause(reading, deeds, number, lexicon)
    return drafts


def _of_clause(reading: Reading, deeds: Sequence[Deeds], number: int, lexicon: Lexicon) -> list[Draft]:
    clause, own = reading.clauses[number], deeds[number]
    if own.denied or _is_announced(reading, deeds, number):
        return []
    dates = [(index, date) for index, date in reading.dates if clause.first <= index < clause.last]
    main = next((deed for deed in own.acts if deed.main), None)
    told = _announcement(reading, deeds, number)
    if not dates and told is not None:
        dates = [(index, date) for index, date in reading.dates if told.first <= index < told.last][:1]
        if dates and main is not None:
            return [_draft(reading, deeds, number, (main, dates[0][1]), lexicon)]
        main = main if main is not None else Deed(told.first, STATEMENT, True, True)
        return [_draft(reading, deeds, number, (main, dates[0][1] if dates else None), lexicon)]
    dated = [
        (deed, date)
        for index, date in dates
        if (deed := _dated(reading, own, index, date, _goes_on(reading, clause, date, lexicon))) is not None
    ]
    if dated:
        firsts = {deed.at: (deed, date) for deed, date in reversed(dated)}
        return [_draft(reading, deeds, number, pair, lexicon) for _, pair in sorted(firsts.items())]
    if main is None or dates or not _tells(own, clause):
        return []
    return [_draft(reading, deeds, number, (main, None), lexicon)]


def _dated(reading: Reading, deeds: Deeds, index: int, date: DateMention, going_on: bool) -> Deed | None:
    deed = nearest(deeds, index, reading.words)
    if deed is None and not deeds.head and (date.latest - date.earliest).days <= _MONTH and not going_on:
        return Deed(index, "", True, True)
    return deed


def _goes_on(reading: Reading, clause: Clause, date: DateMention, lexicon: Lexicon) -> bool:
    """Tell whether a clause only says how things are «today»."""
    form = reading.words[clause.first].form
    bare = date.span.end - date.span.start < _ONE_WORD
    return bare and date.basis == "published" and form.startswith(lexicon.language.present or ("\0",))


def _tells(deeds: Deeds, clause: Clause) -> bool:
    """Tell whether an undated clause reports its act and does not only name it."""
    return not deeds.head and (deeds.verb is not None or clause.how in (UNDER, WITHIN))


def _is_announced(reading: Reading, deeds: Sequence[Deeds], number: int) -> bool:
    """Tell whether the next clause holds what this one says: both are told as one."""
    following = number + 1
    if following >= len(reading.clauses) or reading.clauses[following].how != SAID or deeds[following].denied:
        return False
    clause = reading.clauses[number]
    told = any(deed.kind in STATEMENTS and deed.main for deed in deeds[number].acts)
    both = reading.clauses[following]
    inner = [index for index, _ in reading.dates if both.first <= index < both.last]
    outer = [index for index, _ in reading.dates if clause.first <= index < clause.last]
    return told and not (inner and outer)


def _announcement(reading: Reading, deeds: Sequence[Deeds], number: int) -> Clause | None:
    if number and reading.clauses[number].how == SAID and _is_announced(reading, deeds, number - 1):
        return reading.clauses[number - 1]
    return None


def _draft(
    reading: Reading,
    deeds: Sequence[Deeds],
    number: int,
    what: tuple[Deed, DateMention | None],
    lexicon: Lexicon,
) -> Draft:
    deed, date = what
    clause, own = reading.clauses[number], deeds[number]
    before = _before(reading, number)
    announced = _announcement(reading, deeds, number)
    actors = [actor for actor in reading.actors if clause.first <= actor.first < clause.last]
    places = [place for place in reading.places if clause.first <= place.at < clause.last]
    antecedent = _antecedent(reading, number)
    parts = parts_of(reading.words, clause, (deed.kind, deed.at), actors, antecedent, lexicon.language)
    actors = _with_inherited(actors, deed, clause, before, antecedent, parts, reading)
    if clause.how in (AND, WITHIN) and not places and before is not None:
        places = [place for place in reading.places if before.first <= place.at < before.last]
    offset = next((offset for index, offset in reading.offsets if clause.first <= index < clause.last), None)
    first = announced.first if announced is not None else clause.first
    return Draft(
        clause=number,
        how=clause.how,
        first=first,
        last=clause.last,
        kind=deed.kind,
        kinds=tuple(dict.fromkeys((deed.kind, *(one.kind for one in own.acts)))),
        date=date,
        actors=tuple(dict.fromkeys(actors)),
        places=tuple(places),
        parts=tuple(parts),
        offset=offset,
        told=(announced is not None or own.announced) and deed.kind not in STATEMENTS,
        finite=deed.finite or own.verb is not None,
        past=not _is_future(reading, clause, lexicon),
        happened=_is_over(reading, own, lexicon),
        goes_on=_is_present(reading, own, lexicon),
    )


def _before(reading: Reading, number: int) -> Clause | None:
    """Return the clause that one goes on with: the one before, past those put under it."""
    if reading.clauses[number].how == WITHIN and number:
        return reading.clauses[number - 1]
    for clause in reversed(reading.clauses[:number]):
        if clause.how != UNDER:
            return clause
    return None


def _antecedent(reading: Reading, number: int) -> Actor | None:
    """Return whom a pronoun of a clause means: the subject of the clause before it."""
    before = _before(reading, number)
    if before is None:
        return None
    known = [actor for actor in reading.actors if before.first <= actor.first < before.last]
    return known[0] if known else None


def _with_inherited(
    actors: Sequence[Actor],
    deed: Deed,
    clause: Clause,
    before: Clause | None,
    antecedent: Actor | None,
    parts: Parts,
    reading: Reading,
) -> list[Actor]:
    """Return the actors of a clause with those that it takes from the clause before it."""
    found = [*actors, *(actor for _, actor in parts)]
    if before is None or clause.how in (MAIN, BESIDES):
        return found
    earlier = [actor for actor in reading.actors if before.first <= actor.first < before.last]
    if clause.how == UNDER and antecedent is not None and not any(actor.name for actor in actors):
        return [*found, antecedent]
    if clause.how == WITHIN or (clause.how in (AND, SAID) and not actors):
        return [*found, *earlier]
    subject = next((actor for actor in actors if deed.at < actor.first <= deed.at + 2), None)
    if clause.how == AND and subject is None and antecedent is not None:
        return [antecedent, *found]
    return found


def _is_over(reading: Reading, deeds: Deeds, lexicon: Lexicon) -> bool:
    """Tell whether the verb of a clause has the shape of the past."""
    if deeds.verb is None:
        return False
    form, present = reading.words[deeds.verb].form, lexicon.language.present
    return not form.startswith(present) if present else lexicon.language.begins(form)


def _is_present(reading: Reading, deeds: Deeds, lexicon: Lexicon) -> bool:
    """Tell whether the verb of a clause is surely of the present, where a language shows it by a prefix."""
    present = lexicon.language.present
    if not present or deeds.verb is None:
        return False
    word = reading.words[deeds.verb]
    if word.form.startswith(present[0]):
        return True
    # Verbs of the past begin with the other too («تمكن»): its lemma, or the form for "he", tells them apart.
    is_inflected = not word.lemma.startswith(present) and word.lemma[-1:] == word.form[-1:]
    return word.form.startswith(present) and (
        is_inflected or _for_him(word.form, present) in lexicon.language.light
    )


def _for_him(form: str, present: Sequence[str]) -> str:
    return present[0] + form[1:]


def _is_future(reading: Reading, clause: Clause, lexicon: Lexicon) -> bool:
    return any(
        word.mark == "future" or word.form in lexicon.language.future
        for word in reading.words[clause.first : clause.last]
    )
