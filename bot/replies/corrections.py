"""What operators are asked and told about their corrections."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import Fact
from bot.models import Entry, Story
from bot.replies.parts import Option


@dataclass(frozen=True, slots=True)
class CorrectionReply:
    """A sentence by its wording `key`, the stories or articles that it is about, and `notes` by theirs."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rows: tuple[Story | Entry, ...] = ()
    notes: tuple[tuple[str, Mapping[str, Fact]], ...] = ()
    options: tuple[Option, ...] = ()
