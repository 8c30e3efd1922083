"""Which quotations are asked for: of a story, of a speaker, of one kind."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.dialogue.arguments import Arguments, read_arguments
from bot.dialogue.lexicon import Lexicon, spelling

Only = Literal["", "direct", "reported"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Quotations that are wanted: `only` of one kind, `unnamed`: of speakers without a name.

    `arguments` name the story; their words name a speaker, or it.
    """

    arguments: Arguments
    only: Only = ""
    unnamed: bool = False


def read_voices(text: str, lexicon: Lexicon) -> Wanted:
    """Return what a text asks for; of two numbers of stories the one after its key is meant."""
    read = read_arguments(text, lexicon, ("story",))
    voices = {word: lexicon.voices.get(spelling(word), "") for word in read.words}
    asked = set(voices.values())
    other = (str(read.number),) if read.story is not None and read.number is not None else ()
    arguments = replace(
        read,
        number=read.number if read.story is None else read.story,
        story=None,
        words=tuple(word for word in read.words if not voices[word]),
        unused=(*other, *read.unused),
        # What a button that picks a story asks of it.
        rest=tuple(word for word in read.words if voices[word]),
    )
    return Wanted(arguments, _only(asked), "anonymous" in asked)


def _only(asked: set[str]) -> Only:
    """Return the kind that is meant; who asks for both asks for all."""
    match "direct" in asked, "reported" in asked:
        case True, False:
            return "direct"
        case False, True:
            return "reported"
    return ""
