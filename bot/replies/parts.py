"""What replies are made of: extracts, buttons, what was not understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models import Entry, Story
from summarizer import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One extract as a reply shows it: a slice of a stored version, and who else tells it.

    `also` are the articles that hold a near-duplicate; `origin` is the agency or paper that the
    extract itself names. `bold` are spans of the version's text, inside `span`, to be set off.
    """

    entry: Entry
    span: Span
    text: str
    origin: str | None = None
    also: tuple[Entry, ...] = ()
    bold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A button that asks something: `data` is what it sends; a `story` is called by number and title.

    It is called by its `label`, or by the wording `key`; a label goes before a story's title.
    """

    data: str
    label: str = ""
    story: Story | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Unused:
    """Words of a request that were not understood; `option` asks for what they may have meant.

    `kept` is what they contradict and what goes before them, as typed; "": they were not understood.
    """

    words: str
    option: Option
    kept: str = ""


def cited(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return the articles that lines name, each once, by story and ordinal."""
    entries = {entry.version_id: entry for line in lines for entry in (line.entry, *line.also)}
    return tuple(sorted(entries.values(), key=lambda entry: (entry.story_id, entry.ordinal)))
