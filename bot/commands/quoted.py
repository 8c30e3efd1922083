"""Kept quotations as they are shown, with the words of their articles."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.kept import KeptQuotes, KeptSaid, KeptSpeaker, KeptStatement
from bot.models import Entry, Story
from bot.replies import QuotesReply, Said, Speaker, Spoken
from summarizer import Span

_LIMITS: Mapping[str, Mapping[str, str | bool]] = {
    "": {"only": "", "unnamed": False},
    "direct": {"only": "direct", "unnamed": False},
    "reported": {"only": "reported", "unnamed": False},
    "anonymous": {"only": "", "unnamed": True},
}


def limited(kept: KeptQuotes, limit: str) -> KeptQuotes:
    """Return a view of quotations under one limit: "direct", "reported", "anonymous", or "" for none."""
    return kept.model_copy(update=_LIMITS[limit])


def view(reply_id: int, kept: KeptQuotes, story: Story, entries: Mapping[int, Entry]) -> QuotesReply:
    """Return the quotations in view; what only deleted articles hold is left out."""
    there = kept.model_copy(update={"statements": _left(kept.statements, entries)})
    count = Counter(one.speaker for one in there.statements)
    return QuotesReply(
        reply_id=reply_id,
        story=story,
        speakers=tuple(_speaker(one, count[place], entries) for place, one in enumerate(kept.speakers)),
        statements=tuple(_spoken(one, entries) for one in there.in_view()),
        articles=kept.articles,
        chosen=kept.chosen,
        only=kept.only,
        unnamed=kept.unnamed,
        counts={limit: len(limited(there, limit).in_view()) for limit in _LIMITS},
        first=kept.first,
        newer=max(0, story.articles - kept.articles),
        left=kept.left,
    )


def _left(statements: Sequence[KeptStatement], entries: Mapping[int, Entry]) -> tuple[KeptStatement, ...]:
    there = (
        one.model_copy(update={"said": tuple(said for said in one.said if said.version in entries)})
        for one in statements
    )
    return tuple(one for one in there if one.said)


def _speaker(kept: KeptSpeaker, count: int, entries: Mapping[int, Entry]) -> Speaker:
    version, start, end = kept.role or (0, 0, 0)
    entry = entries.get(version)
    role = entry.document.slice(Span(start, end)) if entry else ""
    named_by = entries.get(kept.named_by) if kept.named_by is not None else None
    return Speaker(kept.name, kept.unnamed, role, entry, named_by, count)


def _spoken(kept: KeptStatement, entries: Mapping[int, Entry]) -> Spoken:
    return Spoken(kept.speaker, tuple(_said(one, entries[one.version]) for one in kept.said))


def _said(kept: KeptSaid, entry: Entry) -> Said:
    return Said(
        entry=entry,
        text=entry.document.slice(Span(kept.start, kept.end)),
        kind=kept.kind,
        cue=kept.cue or "",
        via=kept.via or "",
        medium=kept.medium or "",
        speaker=kept.speaker,
        unnamed=kept.unnamed,
    )
