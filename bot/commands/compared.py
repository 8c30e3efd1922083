"""A kept comparison as it is shown, with the articles as they stand now."""

from collections.abc import Iterable, Mapping, Sequence

from bot.commands.figures import counted
from bot.commands.happenings import happening
from bot.commands.quoted import view as quoted
from bot.kept import KeptActor, KeptCalled, KeptCompare, KeptQuotes, KeptRow, KeptStatement, KeptVoice
from bot.models import Entry, Story
from bot.replies import Actor, Called, CompareReply, Outlet, Phrase, Row, Speaker, Spoken
from summarizer import Span

Entries = Mapping[int, Entry]


def left(kept: KeptCompare, there: frozenset[int]) -> KeptCompare:
    """Return a comparison of the articles, by version, that are still there; outlets keep their numbers."""
    if all(version in there for one in kept.outlets for version in one.versions):
        return kept
    told = (one.among(there) for one in kept.told)
    return kept.model_copy(
        update={
            "outlets": tuple(one.among(there) for one in kept.outlets),
            "told": tuple(one for one in told if any(one.lines())),
            "actors": tuple(one for one in (_left_actor(each, there) for each in kept.actors) if one.named),
        }
    )


def view(reply_id: int, kept: KeptCompare, story: Story, entries: Entries) -> CompareReply:
    """Return what is in view; the entries of all that it shows have their texts."""
    sections = kept.sections()
    rows = [row for each in sections.values() for row in each]
    among, numbers = kept.compared(), kept.by_version()
    named = kept.model_copy(update={"view": "names"}).actors_in_view()
    return CompareReply(
        reply_id=reply_id,
        story=story,
        outlets=tuple(
            Outlet(one.name, tuple(entries[version] for version in one.versions)) for one in kept.outlets
        ),
        rows=tuple(_row(row, among, numbers, entries, story) for row in kept.in_view()),
        actors=tuple(_actor(one, among, entries) for one in kept.actors_in_view()),
        articles=kept.articles,
        counts={**{section: len(found) for section, found in sections.items()}, "names": len(named)},
        kinds={
            "event": sum(row.told.happening is not None for row in rows),
            "voice": sum(row.told.voice is not None for row in rows),
            "figure": sum(len(row.told.figures) for row in rows),
        },
        view=kept.view,
        chosen=tuple(number for number in kept.chosen if number in among),
        first=kept.first,
        newer=max(0, story.articles - kept.articles),
        left=kept.left,
    )


def _left_actor(actor: KeptActor, there: frozenset[int]) -> KeptActor:
    named = []
    for one in actor.named:
        places = [
            each.model_copy(update={"places": tuple(place for place in each.places if place[0] in there)})
            for each in one.called
        ]
        if called := tuple(each for each in places if each.places):
            named.append(one.model_copy(update={"called": called}))
    return actor.model_copy(update={"named": tuple(named)})


def _row(
    row: KeptRow, among: Sequence[int], numbers: Mapping[int, int], entries: Entries, story: Story
) -> Row:
    told = row.told.in_short()
    origins = [(one.name, _by_ordinal(one.versions, entries)) for one in told.origins]
    shared = [one for one in origins if len({numbers[entry.version_id] for entry in one[1]}) > 1]
    speaker, spoken = _voice(told.voice, entries, story) if told.voice else (None, None)
    return Row(
        section=row.section,
        outlets=row.outlets,
        missing=tuple(number for number in among if number not in row.outlets),
        tellers=_by_ordinal((entry.version_id for _, found in origins for entry in found), entries),
        origins=tuple(shared),
        happening=happening(told.happening, entries) if told.happening else None,
        figures=counted(told.figures, entries),
        speaker=speaker,
        spoken=spoken,
    )


def _voice(voice: KeptVoice, entries: Entries, story: Story) -> tuple[Speaker, Spoken | None]:
    """Return a speaker and the words that are shown, as they look among all quotations of the story."""
    said = (KeptStatement(speaker=0, said=voice.said),) if voice.said else ()
    kept = KeptQuotes(story=story.id, speakers=(voice.speaker,), statements=said, articles=0)
    there = quoted(0, kept, story, entries)
    return there.speakers[0], next(iter(there.statements), None)


def _actor(actor: KeptActor, among: Sequence[int], entries: Entries) -> Actor:
    return Actor(
        name=actor.name,
        named=tuple(
            (one.outlet, tuple(_called(each, entries) for each in one.called)) for one in actor.named
        ),
        missing=tuple(number for number in actor.absent if number in among),
        named_by=entries.get(actor.named_by) if actor.named_by is not None else None,
    )


def _called(called: KeptCalled, entries: Entries) -> Called:
    version, start, end = called.places[0]
    text = entries[version].document.slice(Span(start, end))
    tellers = _by_ordinal((place[0] for place in called.places), entries)
    return Called(Phrase(text, tellers), called.times)


def _by_ordinal(versions: Iterable[int], entries: Entries) -> tuple[Entry, ...]:
    found = {version: entries[version] for version in versions}
    return tuple(sorted(found.values(), key=lambda entry: entry.ordinal))
