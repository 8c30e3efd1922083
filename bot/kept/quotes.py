"""Who said what in a story, as it is kept."""

from typing import Literal

from bot.kept.parts import KeptValue


class KeptSpeaker(KeptValue):
    """Somebody who is quoted: `name` is the canonical one, or what an outlet calls who is `unnamed`.

    None: it cannot be known who spoke. `is_body` where the articles name an organisation so. `role` is where
    an outlet says what a speaker is: version, start, end. `named_by` is the version of an article of another
    story from which the name is; None: one of this story has it.
    """

    name: str | None
    unnamed: bool = False
    is_body: bool = False
    role: tuple[int, int, int] | None = None
    named_by: int | None = None


class KeptSaid(KeptValue):
    """A quotation by its place, with the words that attribute it, as they are printed.

    `kind` is one of the summarizer's KINDS. `speaker` is whom this article names, which may be nobody where
    another names somebody.
    """

    version: int
    start: int
    end: int
    kind: str
    speaker: str | None = None
    unnamed: bool = False
    cue: str | None = None
    via: str | None = None
    medium: str | None = None


class KeptStatement(KeptValue):
    """What one speaker, by number, said: in each article that quotes it, the fullest first."""

    speaker: int
    said: tuple[KeptSaid, ...]


class KeptQuotes(KeptValue):
    """The statements of a story, ordered by speaker; `articles` is how many were read.

    `left` counts statements that were left out. `chosen`, `only` and `unnamed` say which are in view: of one
    speaker, by number, of one kind, of speakers who are not named. `first` is the first speaker that has a
    button.
    """

    kind: Literal["quotes"] = "quotes"
    story: int
    speakers: tuple[KeptSpeaker, ...]
    statements: tuple[KeptStatement, ...]
    articles: int
    left: int = 0
    words: str = ""
    chosen: int | None = None
    only: Literal["", "direct", "reported"] = ""
    unnamed: bool = False
    first: int = 0

    def in_view(self) -> tuple[KeptStatement, ...]:
        """Return the statements that are shown, each with the quotations that fit."""
        told = [one for one in self.statements if self.chosen in (None, one.speaker)]
        if self.unnamed:
            told = [one for one in told if self.speakers[one.speaker].unnamed or not self._name(one)]
        limited = (one.model_copy(update={"said": self._fitting(one)}) for one in told)
        return tuple(one for one in limited if one.said)

    def _name(self, statement: KeptStatement) -> str | None:
        return self.speakers[statement.speaker].name

    def _fitting(self, statement: KeptStatement) -> tuple[KeptSaid, ...]:
        # Words in marks are verbatim whether they are all of it or a part.
        return tuple(
            one
            for one in statement.said
            if not self.only or (one.kind == "indirect") == (self.only == "reported")
        )
