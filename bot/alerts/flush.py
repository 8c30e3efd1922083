"""Sending what one chat is owed, at once: for a terminal, which has no pace and nobody else to serve."""

from bot.alerts import Deliver
from bot.alerts.outcome import outcome
from bot.store import Outbox
from bot.store.outcomes import Sent


async def flush(outbox: Outbox, deliver: Deliver, run: str, chat_id: int) -> None:
    """Send every waiting message of a chat; `run` names this run of the program."""
    while claimed := await outbox.claim(run, frozenset(), chat_id):
        result = await deliver(claimed)
        await outbox.settle(claimed, result if isinstance(result, Sent) else outcome(result, claimed, 0))
