"""What a command may use; filled in by `app`, handed to every command."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.brought import Brought
from bot.chosen import Chosen
from bot.dialogue import Lexicon, Request
from bot.digests import Gathered
from bot.feeds import Found
from bot.kept import KeptCompare, KeptTimeline
from bot.models import Candidate, Edition, Entry, Received, Stored
from bot.preferences import Digest
from bot.remembered import Remembered
from bot.status import Status
from bot.store import CommandStore
from bot.workers import Workers


class Add(Protocol):
    """The way of what is brought into a chat to the store."""

    async def __call__(self, brought: Brought, link: str | None = None) -> Stored:
        """Store what a message brings, or what stands behind the link that it is; raises UserError."""
        ...


async def _nothing(_version_id: int) -> tuple[tuple[str, str], ...]:
    return ()


async def _only_this(_version_id: int) -> tuple[Edition, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Services:
    """The store, the workers, the clock (aware, UTC), and the settings that commands read.

    `language_names` are the languages that wordings exist for, in the order of their buttons, each
    with the spellings by which a person names it; `method` ranks summaries. `is_admin` tells whether
    a request in a group is by one of its admins, `is_owner` whether a person runs this bot.
    `status` tells how the bot stands; None: it is not told here. `months` are the families of month names
    of each language, `digits` the sets of digits, as a chat may choose them; the first is used until then.
    `read` makes of a text what a decision about it needs, in a worker; `link` says how a link is spelled,
    None for what is none of an article. `look` says what is at an address given for a feed's; None: the
    web is not asked here. `add` stores what is brought, `unread` tells
    which keys of a version's JSON object were passed over, and `awaited` holds when somebody said that he
    brings something, by chat and person; `editions` tells all versions of a version's article. `heads`
    remembers the articles of stories without texts, `outlines` those that were shown, by version and with
    their texts, `chosen` the lines of summaries, `compared` the outlets of stories side by side, `merged`
    what stories tell of happenings.
    """

    store: CommandStore
    workers: Workers
    now: Callable[[], datetime]
    lexicon: Lexicon
    language_names: Mapping[str, frozenset[str]]
    is_admin: Callable[[Request], Awaitable[bool]]
    is_owner: Callable[[int], bool]
    method: str = "mujaz"
    status: Callable[[], Awaitable[Status]] | None = None
    months: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digits: tuple[str, ...] = ()
    read: Callable[[Received], Awaitable[Candidate]] | None = None
    link: Callable[[str], str | None] = str
    look: Callable[[str], Awaitable[Found]] | None = None
    add: Add | None = None
    editions: Callable[[int], Awaitable[tuple[Edition, ...]]] = _only_this
    unread: Callable[[int], Awaitable[tuple[tuple[str, str], ...]]] = _nothing
    awaited: Remembered[datetime] = field(default_factory=lambda: Remembered(256))
    heads: Remembered[tuple[Entry, ...]] = field(default_factory=lambda: Remembered(16))
    # The texts of a large story take some 10 MB.
    outlines: Remembered[Mapping[int, Entry]] = field(default_factory=lambda: Remembered(4))
    chosen: Remembered[Chosen] = field(default_factory=lambda: Remembered(256))
    compared: Remembered[KeptCompare] = field(default_factory=lambda: Remembered(16))
    digest: Callable[[Digest], Awaitable[Gathered | None]] | None = None
    merged: Remembered[KeptTimeline] = field(default_factory=lambda: Remembered(16))

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, in the order of their buttons."""
        return tuple(self.language_names)
