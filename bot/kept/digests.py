"""What is kept of a digest."""

from datetime import datetime
from typing import Literal

from bot.kept.parts import KeptLine, KeptValue


class KeptDigestStory(KeptValue):
    """A story of a digest: how many articles are new, how many of them only repeat, and the new extracts.

    `edited` counts articles that its chat knew as they were; `edits` are the last of them, by their versions
    before and now, and `changed` those of their sentences that differ and are shown.
    """

    story: int
    articles: int
    repeated: int
    found: tuple[KeptLine, ...]
    edited: int = 0
    edits: tuple[tuple[int, int], ...] = ()
    changed: tuple[KeptLine, ...] = ()


class KeptDigest(KeptValue):
    """What a digest told, and since when that was new."""

    kind: Literal["digest"] = "digest"
    stories: tuple[KeptDigestStory, ...]
    since: datetime
