"""From one document to its happenings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.dates import find_dates, find_offsets
from summarizer.document import Document, Sentence, Span
from summarizer.languages.registry import language
from summarizer.timeline.actors import Actor, Lexicon
from summarizer.timeline.amounts import amounts_of
from summarizer.timeline.clauses import AND, UNDER, WITHIN
from summarizer.timeline.events import OFFSET, SAME_DAY, DocumentEvents, EventMention, Participant
from summarizer.timeline.events import WITHIN as INSIDE
from summarizer.timeline.extracts import cut
from summarizer.timeline.kinds import STATEMENTS, are_kin
from summarizer.timeline.people import resolve, who, with_actors
from summarizer.timeline.reading import readings
from summarizer.timeline.tell import Draft, Reading, drafts_of

_TERMS = 40
# How many mentions back «the visit» and «in the same context» may point.
_BACK = 8


def find_events(document: Document) -> DocumentEvents:
    """Return the happenings that one document tells."""
    row = language(document.language)
    happenings = row.happenings()
    lexicon = Lexicon(happenings, happenings.people, row.places(), row.words.stop)
    read = readings(document, find_dates(document), find_offsets(document), lexicon)
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
        target = _target(draft, drafts, by_clause, reading)
        mention = _mention(document, sentence, order, reading, draft, lexicon)
        if target is not None and _is_detail(mention, mentions[target]):
            mentions[target] = _with_detail(mentions[target], mention, document)
            by_clause[draft.clause] = target
            continue
        if target is not None and mention.date is None and mention.act not in STATEMENTS:
            mention = _linked(mention, mentions[target], target, INSIDE)
        by_clause.setdefault(draft.clause, len(mentions))
        if draft.offset is not None and draft.how == UNDER:
            anchors.append((len(mentions), draft))
        mentions.append(mention)
    for index, draft in anchors:
        _hang(mentions, index, draft, drafts, by_clause)
    for index in range(first, len(mentions)):
        if mentions[index].date is None and mentions[index].relation != INSIDE:
            mentions[index] = _resumed(mentions, index, first, reading, drafts, lexicon)
    return mentions


def _target(draft: Draft, drafts: Sequence[Draft], by_clause: dict[int, int], reading: Reading) -> int | None:
    """Return the mention within which a clause happens, by how it is joined."""
    if draft.how == WITHIN:
        return by_clause.get(draft.clause - 1)
    if draft.how != AND or not draft.finite:
        return None
    for clause in range(draft.clause - 1, -1, -1):
        if reading.clauses[clause].how != UNDER:
            return by_clause.get(clause)
    return None


def _is_detail(mention: EventMention, target: EventMention) -> bool:
    """Tell whether a clause only tells more of what the clause before it tells."""
    if mention.date is not None or not target.act:
        return False
    if mention.act in STATEMENTS or target.act in STATEMENTS:
        return mention.act in STATEMENTS and target.act in STATEMENTS
    return are_kin(mention.act, target.act)


def _with_detail(target: EventMention, detail: EventMention, document: Document) -> EventMention:
    actors = tuple(dict.fromkeys((*target.actors, *detail.actors)))
    parts = [*target.parts, *((part, actors.index(detail.actors[number])) for part, number in detail.parts)]
    span = Span(target.span.start, max(target.span.end, detail.span.end))
    return replace(
        target,
        span=span,
        text=document.slice(span),
        acts=tuple(dict.fromkeys((*target.acts, *detail.acts))),
        actors=actors,
        parts=tuple(dict.fromkeys(parts)),
        places=tuple(dict.fromkeys((*target.places, *detail.places))),
        amounts=tuple(dict.fromkeys((*target.amounts, *detail.amounts))),
        terms=tuple(dict.fromkeys((*target.terms, *detail.terms)))[:_TERMS],
    )


def _linked(mention: EventMention, target: EventMention, index: int, relation: str) -> EventMention:
    """Hang a mention on another and let it take from that what it does not say itself."""
    actors = tuple(dict.fromkeys((*mention.actors, *target.actors)))
    places = mention.places or target.places
    if mention.link is not None:
        return replace(mention, actors=actors, places=places)
    if relation == SAME_DAY:
        return replace(mention, link=index, relation=relation)
    return replace(mention, link=index, relation=relation, actors=actors, places=places)


def _hang(
    mentions: list[EventMention],
    anchor: int,
    draft: Draft,
    drafts: Sequence[Draft],
    by_clause: dict[int, int],
) -> None:
    """Note how far from the happening at `anchor` its main clause lies: «بعد خمسة أشهر من زيارة …»."""
    offset = draft.offset
    main = next((one for one in reversed(drafts) if one.clause < draft.clause and one.how != UNDER), None)
    main = main or next((one for one in drafts if one.clause > draft.clause), None)
    target = by_clause.get(main.clause) if main is not None else None
    if offset is not None and target is not None and mentions[target].date is None:
        mentions[target] = replace(
            mentions[target], link=anchor, relation=OFFSET, offset=(offset.count, offset.unit)
        )


def _resumed(
    mentions: Sequence[EventMention],
    index: int,
    first: int,
    reading: Reading,
    drafts: Sequence[Draft],
    lexicon: Lexicon,
) -> EventMention:
    """Hang a mention on an earlier sentence that it goes on with: «وتوجت الزيارة بتوقيع»."""
    mention = mentions[index]
    earlier = range(first - 1, max(-1, first - 1 - _BACK), -1)
    opening = " ".join(word.form for word in reading.words[:5])
    if any(
        phrase in (opening[: len(phrase)], opening[1 : len(phrase) + 1])
        for phrase in lexicon.language.continuing
    ):
        target = next((one for one in earlier if mentions[one].date is not None), None)
        return (
            mention
            if target is None or mention.link is not None
            else _linked(mention, mentions[target], target, SAME_DAY)
        )
    named = [
        act.kind
        for word in reading.words[:12]
        if word.definite and (act := lexicon.language.acts.get(word.form)) is not None and not act.finite
    ]
    if mention.act in STATEMENTS:
        return mention
    again = _told_again(mention, mentions, earlier, reading, lexicon)
    if again is not None:
        return _linked(mention, mentions[again], again, INSIDE)
    for kind in named:
        for one in earlier:
            if kind != mention.act and kind not in STATEMENTS and are_kin(kind, mentions[one].act):
                return _linked(mention, mentions[one], one, INSIDE)
    return mention


def _told_again(
    mention: EventMention,
    mentions: Sequence[EventMention],
    earlier: Sequence[int],
    reading: Reading,
    lexicon: Lexicon,
) -> int | None:
    """Return the mention that one takes up: the same act, done to what is known already («وقع المذكرة»)."""
    known = {word.lemma for word in reading.words[:4] if word.definite and word.lemma not in lexicon.stop}
    for one in earlier[:3]:
        if (
            mentions[one].act == mention.act
            and mentions[one].date is not None
            and known & {*mentions[one].terms}
        ):
            return one
    return None


def _mention(
    document: Document, sentence: Sentence, order: int, reading: Reading, draft: Draft, lexicon: Lexicon
) -> EventMention:
    span = cut(document, sentence, reading, draft, lexicon.language)
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
        terms=tuple(dict.fromkeys(_terms(reading, draft, lexicon)))[:_TERMS],
        told=draft.told,
        past=draft.past,
    )


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
