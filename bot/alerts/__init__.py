"""What is sent, unasked or as an answer: who gets it, when it may go, and what follows from each send."""

from bot.alerts.clock import Clock, SystemClock
from bot.alerts.outcome import Failure, Kind
from bot.alerts.pace import TELEGRAM, UNLIMITED, Limits, Pace
from bot.alerts.ports import Deliver, Queue
from bot.alerts.send import Sender

__all__ = [
    "TELEGRAM",
    "UNLIMITED",
    "Clock",
    "Deliver",
    "Failure",
    "Kind",
    "Limits",
    "Pace",
    "Queue",
    "Sender",
    "SystemClock",
]
