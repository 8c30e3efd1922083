"""Where work goes that would hold up the loop of events: threads, and processes that can be killed."""

from bot.workers.lanes import Lane, Workers
from bot.workers.limits import Limits
from bot.workers.pool import Pool

__all__ = ["Lane", "Limits", "Pool", "Workers"]
