"""From one document to its happenings."""

from collections.abc import Iterator, Sequence

from summarizer.dates.find import find_times
from summarizer.document import Document, Sentence, Span
from summarizer.languages.happenings import Happenings
from summarizer.summary.leaning import leans
from summarizer.timeline.amounts import amounts_of
from summarizer.timeline.clauses import AND, UNDER, WITHIN
from summarizer.timeline.distances import distance_in
from summarizer.timeline.events import OFFSET, DocumentEvents, EventMention, Participant, Passage
from summarizer.timeline.events import WITHIN as INSIDE
from summarizer.timeline.extracts import clause_of, passage_of
from summarizer.timeline.kinds import STATEMENTS
from summarizer.timeline.lexicon import Actor, Lexicon, lexicon_of
from summarizer.timeline.links import TERMS, hang, is_detail, linked, resumed, told_after, with_detail
from summarizer.timeline.people import resolve, who, with_actors
from summarizer.timeline.reading import readings
from summarizer.timeline.tell import Draft, Reading, drafts_of
from summarizer.timeline.words import position


def find_events(document: Document) -> DocumentEvents:
    """Return the happenings that one document tells."""
    lexicon = lexicon_of(document.language)
    read = readings(document, *find_times(document), lexicon)
    mentions: list[EventMention] = []
    for order, (sentence, reading) in enumerate(zip(document.sentences, read, strict=True)):
        told = drafts_of(reading, lexicon)
        if told:
            mentions = _with_sentence(mentions, document, sentence, order, reading, told, lexicon)
    people = [actor for reading in read for actor in reading.actors]
    offices = tuple(
        dict.fromkeys(
            (one.office, one.country, " ".join(one.name)) for one in people if one.office and one.name
        )
    )
    known = who((" ".join(actor.name) for actor in people), offices)
    mentions = [
        with_actors(mention, [resolve(actor, known) for actor in mention.actors]) for mention in mentions
    ]
    return DocumentEvents(
        document.id, document.outlet, document.origin, document.published, tuple(mentions), offices
    )


def _with_sentence(
    mentions: list[EventMention],
    document: Document,
    sentence: Sentence,
    order: int,
    reading: Reading,
    drafts: Sequence[Draft],
    lexicon: Lexicon,
) -> list[EventMention]:
    """Add the happenings of a sentence, each linked to that on which its time hangs."""
    first = len(mentions)
    by_clause: dict[int, int] = {}
    anchors: list[tuple[int, Draft]] = []
    for draft in drafts:
        target = _target(draft, by_clause, reading)
        mention = _mention(document, sentence, order, reading, draft, lexicon)
        if target is not None and is_detail(mention, mentions[target]):
            mentions[target] = with_detail(mentions[target], mention, document)
            by_clause[draft.clause] = target
            continue
        if target is not None and mention.date is None and mention.act not in STATEMENTS:
            mention = linked(mention, mentions[target], target, INSIDE)
        mention = told_after(mention, mentions, _distance(reading, draft, lexicon))
        by_clause.setdefault(draft.clause, len(mentions))
        if draft.offset is not None and draft.how == UNDER:
            anchors.append((len(mentions), draft))
        mentions.append(mention)
    for index, draft in anchors:
        hang(mentions, index, draft, drafts, by_clause)
    for index in range(first, len(mentions)):
        if mentions[index].date is None and mentions[index].relation not in (INSIDE, OFFSET):
            mentions[index] = resumed(mentions, index, first, reading, lexicon)
    return mentions


def _distance(reading: Reading, draft: Draft, lexicon: Lexicon) -> tuple[int, str] | None:
    """Return how far a clause lies from what was told before, where it names no happening of its own."""
    if draft.date is not None or draft.offset is not None or draft.how == UNDER:
        return None
    clause = reading.clauses[draft.clause]
    return distance_in(reading.words, clause.first, clause.last, lexicon.language)


def _target(draft: Draft, by_clause: dict[int, int], reading: Reading) -> int | None:
    """Return the mention within which a clause happens, by how it is joined."""
    if draft.how == WITHIN:
        return by_clause.get(draft.clause - 1)
    if draft.how != AND or not draft.finite:
        return None
    for clause in range(draft.clause - 1, -1, -1):
        if reading.clauses[clause].how != UNDER:
            return by_clause.get(clause)
    return None


def _mention(
    document: Document, sentence: Sentence, order: int, reading: Reading, draft: Draft, lexicon: Lexicon
) -> EventMention:
    span = clause_of(sentence, reading, draft, lexicon.language)
    whole = passage_of(sentence, reading, draft, lexicon.language)
    actors = tuple(dict.fromkeys(map(_participant, draft.actors)))
    parts = tuple((part, actors.index(_participant(actor))) for part, actor in draft.parts)
    numbers = amounts_of(reading.words, draft.first, draft.last, lexicon.language.quantities, reading.barred)
    return EventMention(
        span=span,
        text=document.slice(span),
        sentence=sentence.span,
        date=draft.date,
        order=order,
        act=draft.kind,
        acts=draft.kinds,
        actors=actors,
        parts=parts,
        places=tuple(dict.fromkeys((place.country, place.town) for place in draft.places)),
        amounts=tuple(numbers),
        terms=tuple(dict.fromkeys(_terms(reading, draft, lexicon)))[:TERMS],
        told=draft.told,
        past=draft.past,
        happened=draft.happened,
        goes_on=draft.goes_on,
        leans=_leans(document, sentence, reading, whole, lexicon.language),
        passage=Passage(whole, document.slice(whole)) if whole != span else None,
    )


def _leans(
    document: Document, sentence: Sentence, reading: Reading, span: Span, language: Happenings
) -> bool:
    first = reading.words[position(reading.words, span.start)]
    joined = first.joined or first.form in language.conjunctions
    return joined or (span.start == sentence.span.start and leans(document, sentence))


def _participant(actor: Actor) -> Participant:
    return Participant(" ".join(actor.name), actor.office, actor.country)


def _terms(reading: Reading, draft: Draft, lexicon: Lexicon) -> Iterator[str]:
    taken = {place.at for place in reading.places} | reading.barred
    for actor in reading.actors:
        if actor.name:
            taken |= set(range(actor.first, actor.last))
    language = lexicon.language
    for index in range(draft.first, draft.last):
        word = reading.words[index]
        if index in taken or len(word.lemma) < 3 or word.lemma in lexicon.stop or word.form in lexicon.stop:
            continue
        if word.form not in language.light and word.form not in language.states:
            yield word.lemma
