"""The outlets of a story side by side: gathered over its articles, and found by their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.commands.figures import Bounds, kept_figure, untold_bounds
from bot.commands.happenings import kept_happening, kept_telling
from bot.commands.speakers import Gathered, folded, named_elsewhere, speaking
from bot.kept import (
    KeptActor,
    KeptCalled,
    KeptCompare,
    KeptHappening,
    KeptNamed,
    KeptOrigin,
    KeptOutlet,
    KeptSaid,
    KeptStatement,
    KeptTelling,
    KeptTold,
    KeptVoice,
)
from bot.models import Entry
from bot.store.told import PackedEvents, PackedFigures, PackedQuotes
from summarizer import (
    Comparison,
    DocumentFigures,
    Event,
    Extract,
    Figure,
    compare_outlets,
    gather_figures,
    merge_events,
    merge_names,
)
from summarizer.comparison import Designation, Naming, Source, Teller, Told
from summarizer.figures.copies import tellers
from summarizer.names import Testimony

# Beyond that a reply is no overview any more: an outlet's own part is asked for by its name.
_TOLD_AT_MOST = 240
_ACTORS_AT_MOST = 30
_CALLED_AT_MOST = 6
_PLACES_AT_MOST = 13
_SAID_AT_MOST = 13


class Packed(NamedTuple):
    """What the articles of a story tell, count and quote, as it is stored; `elsewhere` as in `gathered`."""

    events: Sequence[PackedEvents]
    figures: Sequence[PackedFigures]
    quotes: Sequence[PackedQuotes]
    elsewhere: Sequence[Testimony] = ()


class _Read(NamedTuple):
    """The same, merged; figures that contradict each other stand together."""

    news: Sequence[Event]
    voices: Gathered
    figures: Sequence[Sequence[Figure]]
    background: Sequence[Event]
    bounds: Bounds


def side_by_side(packed: Packed, entries: Sequence[Entry], story_id: int) -> KeptCompare:
    """Return the outlets of a story and what they tell; `entries` are its articles without their texts."""
    counted, voices = [one.unpack() for one in packed.figures], [one.unpack() for one in packed.quotes]
    names = merge_names([one.names for one in voices], packed.elsewhere)
    timeline = merge_events([one.unpack() for one in packed.events])
    read = _Read(
        news=timeline.events[timeline.background :][::-1],
        voices=speaking(voices, names, packed.elsewhere),
        figures=_sides(gather_figures(counted)),
        background=timeline.events[: timeline.background][::-1],
        bounds=untold_bounds(counted),
    )
    named = ((one.document, names.mentions(one.document)) for one in voices)
    found = compare_outlets(_sources(entries, counted), _told(read), named)
    sources = named_elsewhere(voices, packed.elsewhere)
    return _kept(found, read, story_id, sources, len(entries))


def _sides(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return figures, those that contradict each other together."""
    groups = defaultdict[int, list[Figure]](list)
    for place, one in enumerate(figures):
        groups[-1 - place if one.conflict is None else one.conflict].append(one)
    return list(groups.values())


def _sources(entries: Sequence[Entry], counted: Sequence[DocumentFigures]) -> list[Source]:
    """Return the articles; those that print another's text are known by their digest or their figures."""
    by_article = {entry.article_id: str(entry.version_id) for entry in entries}
    first: dict[str, str] = {}
    same = {
        one.document: first.setdefault(name, one.document)
        for one, name in zip(counted, tellers(counted), strict=True)
    }
    return [
        Source(
            document := str(entry.version_id),
            entry.document.outlet,
            entry.document.origin,
            by_article.get(entry.copy_of or 0) or same.get(document),
        )
        for entry in entries
    ]


def _told(read: _Read) -> list[Told]:
    """Return all that is told, news before what lies long behind them."""
    news, background = map(_event, read.news), map(_event, read.background)
    return [*news, *_voices(read.voices), *map(_figures, read.figures), *background]


def _event(event: Event) -> Told:
    return Told("event", tuple(Teller(one.extract.document, one.extract.text) for one in event.reports))


def _voices(found: Gathered) -> Iterator[Told]:
    for statements in _by_speaker(found):
        said = (one for statement in statements for one in statement.said)
        yield Told("voice", tuple(Teller(str(one.version)) for one in said))


def _figures(sides: Sequence[Figure]) -> Told:
    extracts = [extract for one in sides for extract in one.extracts]
    return Told("figure", tuple(Teller(one.document, one.text, one.origin) for one in extracts))


def _by_speaker(found: Gathered) -> list[list[KeptStatement]]:
    """Return the statements of each speaker, in their order; () for one of whom nothing is known."""
    groups = defaultdict[int, list[KeptStatement]](list)
    for one in found.statements:
        groups[one.speaker].append(one)
    return [groups[number] if one.name else [] for number, one in enumerate(found.speakers)]


def _kept(
    found: Comparison, read: _Read, story_id: int, elsewhere: Mapping[str, int], articles: int
) -> KeptCompare:
    outlets = tuple(
        KeptOutlet(name=one.outlet, versions=tuple(map(int, one.documents)), origin=one.origin)
        for one in found.columns
    )
    outlet_of = {version: number for number, one in enumerate(outlets) for version in one.versions}
    making = _Making(read, _by_speaker(read.voices), outlet_of)
    told = tuple(
        making.told(one.number).model_copy(
            update={
                "origins": tuple(
                    KeptOrigin(name=origin.name, versions=tuple(map(int, origin.documents)))
                    for origin in one.origins
                )
            }
        )
        for one in found.shared[:_TOLD_AT_MOST]
    )
    return KeptCompare(
        story=story_id,
        outlets=outlets,
        told=told,
        actors=tuple(_actor(one, elsewhere) for one in found.namings[:_ACTORS_AT_MOST]),
        articles=articles,
        left=max(0, len(found.shared) - _TOLD_AT_MOST),
        words=f"story:{story_id}",
    )


class _Making(NamedTuple):
    """What is told, by its number among all of it, in the form in which it is kept."""

    read: _Read
    spoken: Sequence[Sequence[KeptStatement]]
    outlet_of: Mapping[int, int]

    def told(self, number: int) -> KeptTold:
        news, voices, figures = (len(each) for each in (self.read.news, self.spoken, self.read.figures))
        if number < news:
            return KeptTold(origins=(), happening=self._happening(self.read.news[number]))
        if number < news + voices:
            return KeptTold(origins=(), voice=self._voice(number - news))
        if number < news + voices + figures:
            sides = self.read.figures[number - news - voices]
            return KeptTold(origins=(), figures=tuple(kept_figure(one, self.read.bounds) for one in sides))
        event = self.read.background[number - news - voices - figures]
        return KeptTold(origins=(), happening=self._happening(event))

    def _happening(self, event: Event) -> KeptHappening:
        """Return an event with its best telling in each outlet, and those that are disputed."""
        versions = event.conflict.versions if event.conflict else ()
        disputed = {(extract.document, extract.span) for version in versions for extract in version}
        told = [one for one in event.reports[1:] if (one.extract.document, one.extract.span) in disputed]
        kept = kept_happening(replace(event, reports=(event.reports[0], *told)))
        heard = {self.outlet_of.get(one.version) for one in kept.tellings}
        others: dict[int | None, KeptTelling] = {}
        for one in map(kept_telling, event.reports):
            others.setdefault(self.outlet_of.get(one.version), one)
        added = tuple(one for outlet, one in others.items() if outlet not in heard)
        return kept.model_copy(update={"tellings": (*kept.tellings, *added)})

    def _voice(self, number: int) -> KeptVoice:
        """Return a speaker with the statement that most outlets quote, one quotation an outlet."""
        statements = self.spoken[number]
        best = max(statements, key=lambda one: len({self.outlet_of.get(said.version) for said in one.said}))
        firsts = self._firsts(best.said)
        others = self._firsts(said for one in statements for said in one.said)
        return KeptVoice(
            speaker=self.read.voices.speakers[number],
            said=tuple(firsts.values())[:_SAID_AT_MOST],
            statements=len(statements),
            others=tuple(said for outlet, said in others.items() if outlet not in firsts),
        )

    def _firsts(self, quotations: Iterable[KeptSaid]) -> dict[int | None, KeptSaid]:
        found: dict[int | None, KeptSaid] = {}
        for said in quotations:
            found.setdefault(self.outlet_of.get(said.version), said)
        return found


def _actor(naming: Naming, elsewhere: Mapping[str, int]) -> KeptActor:
    return KeptActor(
        name=naming.entity,
        named=tuple(
            KeptNamed(outlet=outlet, called=tuple(map(_called, designations[:_CALLED_AT_MOST])))
            for outlet, designations in naming.columns
        ),
        absent=naming.absent,
        named_by=elsewhere.get(folded(naming.entity)),
    )


def _called(one: Designation) -> KeptCalled:
    return KeptCalled(places=tuple(map(_place, one.extracts[:_PLACES_AT_MOST])), times=one.times)


def _place(extract: Extract) -> tuple[int, int, int]:
    return int(extract.document), *extract.span
