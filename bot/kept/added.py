"""What is kept of an article that is added in the chat: before that, and after it."""

from typing import Literal

from bot.brought import Brought
from bot.kept.parts import KeptValue


class KeptOffer(KeptValue):
    """What a message brought and may become an article at the press of a button; `link` is what it is."""

    kind: Literal["offer"] = "offer"
    brought: Brought
    link: str | None = None


class KeptAdded(KeptValue):
    """An article that was added, by the version that was read then."""

    kind: Literal["added"] = "added"
    version: int
