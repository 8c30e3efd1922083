"""Which outlets are to be held against each other: every `from:` names one."""

from dataclasses import dataclass, replace

from bot.dialogue.arguments import Arguments, read_arguments
from bot.dialogue.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison that is wanted: of `outlets` as typed, () for all; `arguments` name the story."""

    arguments: Arguments
    outlets: tuple[str, ...] = ()


def read_sides(text: str, lexicon: Lexicon) -> Sides:
    """Return what a text asks for; of two numbers of stories the one after its key is meant."""
    read = read_arguments(text, lexicon, ("story", "from"))
    outlets = [read.outlet] if read.outlet else []
    # Other commands take one outlet: whatever follows comes back unread.
    unused, rest = list[str](), list(read.rest)
    for typed in read.unused:
        outlet = read_arguments(typed, lexicon, ("story", "from")).outlet
        (unused if outlet is None else outlets).append(outlet or typed)
        rest += [] if outlet is None else [typed]
    other = [str(read.number)] if read.story is not None and read.number is not None else []
    arguments = replace(
        read,
        number=read.number if read.story is None else read.story,
        story=None,
        outlet=None,
        unused=(*other, *unused),
        rest=tuple(typed for typed in rest if read_arguments(typed, lexicon, ("story",)).story is None),
    )
    return Sides(arguments, tuple(dict.fromkeys(outlets)))
