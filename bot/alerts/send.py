"""The one sender: it claims a message, sends it, settles what became of it."""

import asyncio
import logging
import math
from datetime import timedelta

from bot.alerts.clock import Clock
from bot.alerts.outcome import Failure, Kind, outcome
from bot.alerts.pace import Pace
from bot.alerts.ports import Deliver, Queue
from bot.errors import StoreError
from bot.messages import Urgency
from bot.store import Claimed
from bot.store.outcomes import Ambiguous, Halt, Outcome, Plain, Refused, Retry, Sent, Unknown

logger = logging.getLogger(__name__)

# Four saturate Telegram's thirty a second; each is one that a hard kill may send twice.
IN_FLIGHT = 4
# An answer waits for no alert whose answer is late.
ANSWERS_IN_FLIGHT = IN_FLIGHT + 1
STOP_WITHIN = timedelta(seconds=8)
# The terminal of another process sends its own.
TERMINAL = 0

# Long enough for a gateway to recover: the second try is the last.
_AMBIGUOUS_PAUSE = 10.0
_STORE_PAUSE = 1.0
# Whoever queues a message wakes the sender; this is for those who forget.
_LOOK_AGAIN = 5.0
_SHORTEST_PAUSE = 0.001
# As long as a claim takes on a busy disk: whoever claims only when it may send is always late.
_CLAIM_AHEAD = 0.01


class Sender:
    """Sends what the outbox holds, within its pace, until it is stopped; one at a time a chat.

    `run` names this run of the program. With `only_chat` it sends to that chat alone; without, to all
    but the terminal.
    """

    def __init__(
        self,
        outbox: Queue,
        deliver: Deliver,
        pace: Pace,
        clock: Clock,
        run: str,
        *,
        only_chat: int | None = None,
    ) -> None:
        self._outbox = outbox
        self._deliver = deliver
        self._pace = pace
        self._clock = clock
        self._run = run
        self._only_chat = only_chat
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        # Whether there may be answers: nobody else looks for them before a turn comes.
        self._answers = True
        self._stopping = False
        self._halted: str | None = None
        self._outages = 0
        self._outage_end = 0.0

    @property
    def halted(self) -> str | None:
        """Why nothing is sent until `resume`; None: it is."""
        return self._halted

    @property
    def in_flight(self) -> int:
        """How many messages are being sent."""
        return len(self._in_flight)

    @property
    def spared(self) -> frozenset[int]:
        """Which chats nothing may be sent to now; what waits for them holds up nobody else."""
        return self._spared(self._clock.ticks())

    def wake(self) -> None:
        """Say that something was queued."""
        self._woken.set()

    def hurry(self) -> None:
        """Say that an answer was queued: it waits for no turn of the alerts."""
        self._answers = True
        self.wake()

    def halt(self, reason: str) -> None:
        """Send nothing until `resume`; what is being sent goes on."""
        if self._halted is None:
            logger.error("sending stopped: %s", reason)
        self._halted = reason

    def resume(self) -> None:
        """Send again."""
        self._halted = None
        self.wake()

    def stop(self) -> None:
        """Let `send` end: it claims nothing more and waits 8 s at most for what is being sent."""
        self._stopping = True
        self.wake()

    async def send(self) -> None:
        """Let go of a dead run's claims, then send until `stop`."""
        if released := await self._outbox.release(self._run, self._only_chat):
            logger.warning("messages that may have arrived before the restart: %d", released)
        async with asyncio.TaskGroup() as group:
            while not self._stopping:
                self._woken.clear()
                pause = await self._step(group)
                if pause != 0:
                    await self._pause(group, pause)
            await self._drain(group)

    async def _step(self, group: asyncio.TaskGroup) -> float | None:
        """Send the next message if it may go; return the seconds until the next look, None: when woken."""
        now = self._clock.ticks()
        turn, up_to = self._next_turn(now)
        if turn == math.inf:
            return None
        if turn - now > _CLAIM_AHEAD:
            return max(turn - now - _CLAIM_AHEAD, _SHORTEST_PAUSE)
        # Before the claim: an answer that is queued while it is under way is looked for once more.
        self._answers = False
        try:
            claimed = await self._outbox.claim(self._run, self._spared(now), self._only_chat, up_to)
            if claimed is None:
                return 0 if up_to is Urgency.ANSWER else await self._until_next(now)
        except StoreError:
            logger.exception("outbox not read")
            return _STORE_PAUSE
        self._answers = self._answers or claimed.message.urgency is Urgency.ANSWER
        chat_id, departure = claimed.message.chat_id, max(turn, self._clock.ticks())
        self._pace.begin(chat_id, departure)
        self._in_flight[chat_id] = group.create_task(self._carry(claimed, departure))
        return 0

    def _next_turn(self, now: float) -> tuple[float, Urgency]:
        """Return when what may be claimed, and up to which urgency; infinity: when something has changed."""
        under_way = len(self._in_flight)
        if self._halted is not None:
            return math.inf, Urgency.DIGEST
        turn = self._pace.free_at(now) if under_way < IN_FLIGHT else math.inf
        if not self._answers or under_way >= ANSWERS_IN_FLIGHT or turn - now <= _CLAIM_AHEAD:
            return turn, Urgency.DIGEST
        return self._pace.free_for_answer_at(now), Urgency.ANSWER

    def _spared(self, now: float) -> frozenset[int]:
        terminal = {TERMINAL} if self._only_chat is None else set()
        return self._pace.busy(now) | self._in_flight.keys() | terminal

    async def _until_next(self, now: float) -> float:
        due = await self._outbox.next_due()
        free = self._pace.next_free(now)
        pauses = (
            _LOOK_AGAIN,
            _LOOK_AGAIN if due is None else (due - self._clock.now()).total_seconds(),
            _LOOK_AGAIN if free is None else free - self._clock.ticks(),
        )
        return max(min(pauses), _SHORTEST_PAUSE)

    async def _pause(self, group: asyncio.TaskGroup, seconds: float | None) -> None:
        if seconds is None:
            await self._woken.wait()
            return
        alarm = group.create_task(self._ring(seconds))
        await self._woken.wait()
        alarm.cancel()

    async def _ring(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self.wake()

    async def _drain(self, group: asyncio.TaskGroup) -> None:
        end = self._clock.ticks() + STOP_WITHIN.total_seconds()
        while self._in_flight and (left := end - self._clock.ticks()) > 0:
            self._woken.clear()
            await self._pause(group, left)
        for task in self._in_flight.values():
            task.cancel()

    async def _carry(self, claimed: Claimed, departure: float) -> None:
        """Send a claimed message when it may go, and settle it; its chat is busy until then."""
        await self._clock.sleep(departure - self._clock.ticks())
        chat_id = claimed.message.chat_id
        result = await self._sent(claimed)
        self._pace.end(chat_id, self._clock.ticks())
        became = result if isinstance(result, Sent) else outcome(result, claimed, self._outages)
        self._tell(claimed, became)
        self._heed(chat_id, became, flood=isinstance(result, Failure) and result.code == 429)
        await self._settle(claimed, became)
        del self._in_flight[chat_id]
        self.wake()

    async def _sent(self, claimed: Claimed) -> Sent | Failure:
        try:
            return await self._deliver(claimed)
        except Exception as error:
            logger.exception("sending failed in an unforeseen way: message %d", claimed.id)
            return Failure(Kind.MAYBE_SENT, type(error).__name__)

    def _heed(self, chat_id: int, became: Outcome, *, flood: bool) -> None:
        """Let the pace know what this send taught."""
        now = self._clock.ticks()
        match became:
            case Retry(after=after, everyone=True):
                self._wait_for_network(now, after.total_seconds())
                return
            case Retry(after=after) if flood:
                self._pace.flood(chat_id, now, now + after.total_seconds())
            case Retry(after=after):
                self._pace.hold(chat_id, now + after.total_seconds())
            case Ambiguous():
                self._pace.hold(chat_id, now + _AMBIGUOUS_PAUSE)
            case Halt(reason):
                self.halt(reason)
        self._outages = 0

    def _wait_for_network(self, now: float, seconds: float) -> None:
        # Those in flight together fail together: that is one outage.
        if now >= self._outage_end:
            self._outages += 1
            self._outage_end = now + seconds
            self._pace.hold_all(self._outage_end)

    def _tell(self, claimed: Claimed, became: Outcome) -> None:
        match became:
            case Plain(reason) | Refused(reason):
                logger.error("message %d refused: %s", claimed.id, reason)
            case Unknown(reason):
                logger.error("message %d may have arrived twice: %s", claimed.id, reason)
            case Retry(reason=reason) | Ambiguous(reason):
                logger.warning("message %d goes once more: %s", claimed.id, reason)

    async def _settle(self, claimed: Claimed, became: Outcome) -> None:
        """Write down what became of a message, however long the database takes to let us."""
        while True:
            try:
                await self._outbox.settle(claimed, became)
            except StoreError:
                logger.exception("message %d not settled", claimed.id)
                await self._clock.sleep(_STORE_PAUSE)
            else:
                return
