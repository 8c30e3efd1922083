"""What was chosen from the articles of a story, as it is remembered."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.kept import KeptLine


@dataclass(frozen=True, slots=True)
class Chosen:
    """The lines of a summary at each length on offer; how many words each version has."""

    levels: Mapping[int, tuple[KeptLine, ...]]
    words: Mapping[int, int]
