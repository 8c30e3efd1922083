"""What the outlets of a story tell, as it is kept."""

from collections.abc import Iterator, Sequence

from bot.kept.facts import KeptFigure
from bot.kept.parts import KeptLine, KeptValue
from bot.kept.quotes import KeptSaid, KeptSpeaker
from bot.kept.timeline import KeptHappening


class KeptOutlet(KeptValue):
    """An outlet with its articles by version; None: an article that names no outlet, by itself.

    `origin` is the agency or paper that all of its articles come from.
    """

    name: str | None
    versions: tuple[int, ...]
    origin: str | None = None

    def names(self) -> tuple[str, ...]:
        """Return the names by which it may be asked for."""
        return tuple(name for name in (self.name, self.origin) if name)

    def among(self, versions: frozenset[int]) -> "KeptOutlet":
        """Return it with those of its articles that are among some."""
        return self.model_copy(update={"versions": tuple(one for one in self.versions if one in versions)})


class KeptOrigin(KeptValue):
    """Articles, by version, that tell something from one text; `name` is the agency or paper it is from."""

    name: str | None
    versions: tuple[int, ...]

    def among(self, versions: frozenset[int]) -> "KeptOrigin":
        """Return it with those of its articles that are among some."""
        return self.model_copy(update={"versions": tuple(one for one in self.versions if one in versions)})


class KeptVoice(KeptValue):
    """Somebody who is quoted: how many statements there are, and the one of most outlets, fullest first.

    `others` are other words of the speaker, one quotation for each outlet that has not that statement.
    """

    speaker: KeptSpeaker
    said: tuple[KeptSaid, ...]
    statements: int
    others: tuple[KeptSaid, ...] = ()

    def among(self, versions: frozenset[int]) -> "KeptVoice":
        """Return it with the quotations of some articles."""
        said = tuple(one for one in self.said if one.version in versions)
        others = tuple(one for one in self.others if one.version in versions)
        is_there = self.speaker.role is not None and self.speaker.role[0] in versions
        speaker = self.speaker if is_there else self.speaker.model_copy(update={"role": None})
        return self.model_copy(
            update={"speaker": speaker, "said": said or others[:1], "others": others if said else others[1:]}
        )


class KeptTold(KeptValue):
    """Something that articles tell: a happening, figures (several contradict each other) or a voice."""

    origins: tuple[KeptOrigin, ...]
    happening: KeptHappening | None = None
    figures: tuple[KeptFigure, ...] = ()
    voice: KeptVoice | None = None

    def lines(self) -> Iterator[KeptLine]:
        """Return the places of the words that tell it."""
        for telling in self.happening.tellings if self.happening else ():
            yield KeptLine(version=telling.version, start=telling.start, end=telling.end)
        for phrase in (phrase for figure in self.figures for phrase in figure.phrases):
            yield KeptLine(version=phrase.version, start=phrase.start, end=phrase.end)
        for said in (*self.voice.said, *self.voice.others) if self.voice else ():
            yield KeptLine(version=said.version, start=said.start, end=said.end)
        if self.voice and self.voice.speaker.role:
            version, start, end = self.voice.speaker.role
            yield KeptLine(version=version, start=start, end=end)

    def in_short(self) -> "KeptTold":
        """Return it in as few words as show it: the best of each kind, and what contradicts it."""
        return self.model_copy(
            update={
                "happening": self.happening and _shortened(self.happening),
                "voice": self.voice and self.voice.model_copy(update={"others": ()}),
            }
        )

    def among(self, versions: frozenset[int]) -> "KeptTold":
        """Return it as some articles tell it."""
        origins = (one.among(versions) for one in self.origins)
        figures = (_figure_among(one, versions) for one in self.figures)
        return self.model_copy(
            update={
                "origins": tuple(one for one in origins if one.versions),
                "happening": self.happening and _happening_among(self.happening, versions),
                "figures": tuple(one for one in figures if one.phrases),
                "voice": self.voice and self.voice.among(versions),
            }
        )


def _shortened(told: KeptHappening) -> KeptHappening:
    disputed = {number for version in told.versions for number in version} | {0}
    return _happening_of(told, [number in disputed for number in range(len(told.tellings))])


def _happening_of(told: KeptHappening, wanted: Sequence[bool]) -> KeptHappening:
    """Return a happening with those of its tellings that are wanted."""
    kept = [number for number, is_wanted in enumerate(wanted) if is_wanted]
    places = {number: place for place, number in enumerate(kept)}
    sides = (tuple(places[one] for one in version if one in places) for version in told.versions)
    return told.model_copy(
        update={
            "tellings": tuple(told.tellings[number] for number in kept),
            "versions": tuple(side for side in sides if side),
        }
    )


def _happening_among(told: KeptHappening, versions: frozenset[int]) -> KeptHappening:
    """Return a happening as some articles tell and date it: no date is theirs that another alone told."""
    part = _happening_of(told, [one.version in versions for one in told.tellings])
    dates = [one.date for one in part.tellings if one.date]
    values = {(one.value, one.modifier) for one in dates}
    is_dated = any(one.date for one in told.tellings)
    if not is_dated or len(part.tellings) == len(told.tellings) or (told.value, told.modifier) in values:
        return part
    if not dates:
        return part.model_copy(update={"elsewhere": True})
    first = dates[0]
    return part.model_copy(
        update={
            "value": first.value,
            "modifier": first.modifier,
            "earliest": first.earliest,
            "latest": first.latest,
            "approximate": len(values) > 1,
            "minor": told.minor and len(part.versions) > 1,
        }
    )


def _figure_among(told: KeptFigure, versions: frozenset[int]) -> KeptFigure:
    # Its sources stay: a comparison of a few outlets makes nothing a single source's.
    return told.model_copy(update={"phrases": tuple(one for one in told.phrases if one.version in versions)})
