"""On what the time of a happening hangs within its document."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.document import Document, Span
from summarizer.timeline.clauses import UNDER
from summarizer.timeline.events import OFFSET, SAME_DAY, WITHIN, EventMention, Passage
from summarizer.timeline.kinds import STATEMENTS, are_kin
from summarizer.timeline.lexicon import Lexicon
from summarizer.timeline.tell import Draft, Reading

TERMS = 40
# How many mentions back «the visit» and «in the same context» may point.
_BACK = 8


def is_detail(mention: EventMention, target: EventMention) -> bool:
    """Tell whether a clause only tells more of what the clause before it tells."""
    if mention.date is not None or not target.act:
        return False
    if mention.act in STATEMENTS or target.act in STATEMENTS:
        return mention.act in STATEMENTS and target.act in STATEMENTS
    return are_kin(mention.act, target.act)


def with_detail(target: EventMention, detail: EventMention, document: Document) -> EventMention:
    """Return a mention that also tells what the clause behind it adds."""
    actors = tuple(dict.fromkeys((*target.actors, *detail.actors)))
    parts = [*target.parts, *((part, actors.index(detail.actors[number])) for part, number in detail.parts)]
    span = Span(target.span.start, max(target.span.end, detail.span.end))
    passage = _joined(target.passage or Passage(target.span, target.text), detail.passage, span, document)
    return replace(
        target,
        span=span,
        text=document.slice(span),
        acts=tuple(dict.fromkeys((*target.acts, *detail.acts))),
        actors=actors,
        parts=tuple(dict.fromkeys(parts)),
        places=tuple(dict.fromkeys((*target.places, *detail.places))),
        amounts=tuple(dict.fromkeys((*target.amounts, *detail.amounts))),
        terms=tuple(dict.fromkeys((*target.terms, *detail.terms)))[:TERMS],
        passage=passage,
    )


def _joined(told: Passage, detail: Passage | None, span: Span, document: Document) -> Passage:
    """Return a passage with the clause that adds to it, and with what that clause is read in."""
    starts, ends = [told.span.start, span.start], [told.span.end, span.end]
    if detail is not None:
        starts, ends = [*starts, detail.span.start], [*ends, detail.span.end]
    whole = Span(min(starts), max(ends))
    return Passage(whole, document.slice(whole))


def linked(mention: EventMention, target: EventMention, index: int, relation: str) -> EventMention:
    """Hang a mention on another and let it take from that what it does not say itself."""
    actors = tuple(dict.fromkeys((*mention.actors, *target.actors)))
    places = mention.places or target.places
    if mention.link is not None:
        return replace(mention, actors=actors, places=places)
    if relation == SAME_DAY:
        return replace(mention, link=index, relation=relation)
    return replace(mention, link=index, relation=relation, actors=actors, places=places)


def hang(
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


def told_after(
    mention: EventMention, mentions: Sequence[EventMention], distance: tuple[int, str] | None
) -> EventMention:
    """Hang a mention on the last dated one before it, from which it lies so far: "three months later"."""
    if distance is None or mention.date is not None or mention.link is not None:
        return mention
    for index in range(len(mentions) - 1, max(-1, len(mentions) - 1 - _BACK), -1):
        if mentions[index].date is not None:
            return replace(mention, link=index, relation=OFFSET, offset=distance)
    return mention


def resumed(
    mentions: Sequence[EventMention],
    index: int,
    first: int,
    reading: Reading,
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
        day = next((one for one in earlier if mentions[one].date is not None), None)
        if day is None or mention.link is not None:
            return mention
        return linked(mention, mentions[day], day, SAME_DAY)
    if mention.act in STATEMENTS:
        return mention
    target = _meant(mention, mentions, earlier, reading)
    if target is None:
        target = _told_again(mention, mentions, earlier, reading, lexicon)
    if target is None:
        target = _named_again(mention, mentions, earlier, reading, lexicon)
    return mention if target is None else linked(mention, mentions[target], target, WITHIN)


def _known(mention: EventMention, reading: Reading) -> frozenset[str]:
    """Return the nouns of its own act that a mention tells as known: «the blast», «الحادث»."""
    return frozenset(
        word.lemma
        for word in reading.words
        if mention.span.start <= word.start < mention.span.end
        and word.definite
        and word.act is not None
        and not word.act.finite
        and word.act.kind == mention.act
    )


def _meant(
    mention: EventMention, mentions: Sequence[EventMention], earlier: Sequence[int], reading: Reading
) -> int | None:
    """Return the one happening of its document that a mention only points back at, where it has a date."""
    if not _known(mention, reading):
        return None
    kin = [one for one in earlier if are_kin(mention.act, mentions[one].act)]
    dates = {date.value: one for one in reversed(kin) if (date := mentions[one].date) is not None}
    return next(iter(dates.values())) if len(dates) == 1 else None


def _named_again(
    mention: EventMention,
    mentions: Sequence[EventMention],
    earlier: Sequence[int],
    reading: Reading,
    lexicon: Lexicon,
) -> int | None:
    """Return the mention that one only names, as the frame of what it tells («الزيارة»)."""
    named = [
        act.kind
        for word in reading.words[:12]
        if word.definite and (act := word.act) is not None and not act.finite
    ]
    for kind in named:
        for one in earlier:
            if kind != mention.act and kind not in STATEMENTS and are_kin(kind, mentions[one].act):
                return one
    return None


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
