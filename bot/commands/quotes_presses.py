"""The buttons of quotations: one speaker, one kind, more speakers."""

from bot.commands import quotes
from bot.commands.quoted import limited
from bot.dialogue import Request
from bot.kept import KeptQuotes
from bot.replies import Answer
from bot.services import Services

# A speaker by number, a kind, the number of the first speaker to be offered; "all" takes a limit away.
VERBS = frozenset("SKN")
_KINDS = {"direct": "direct", "reported": "reported", "anonymous": "anonymous", "all": ""}


async def press(
    verb: str, reply_id: int, kept: KeptQuotes, second: str, request: Request, services: Services
) -> Answer | None:
    """Return what a button of quotations answers; `second` is what it chooses. None: nothing does."""
    other = _changed(verb, kept, second)
    if other is None:
        return None
    return Answer(await quotes.changed(reply_id, other, request, services), in_place=True)


def _changed(verb: str, kept: KeptQuotes, second: str) -> KeptQuotes | None:
    if verb == "K":
        return limited(kept, _KINDS[second]) if second in _KINDS else None
    if verb == "S" and second == "all":
        return limited(kept.model_copy(update={"chosen": None}), "")
    number = int(second) if second.isdecimal() else len(kept.speakers)
    if number >= len(kept.speakers):
        return None
    return kept.model_copy(update={"chosen": number} if verb == "S" else {"first": number})
