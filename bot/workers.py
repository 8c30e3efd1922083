"""Where work goes that would hold up the loop of events."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Workers:
    """Run functions beside the loop of events.

    Threads for now: what is read is an operator's own file. Killable processes with limits of time and
    memory take their place when feeds bring texts of strangers; so a function handed in here is a module's
    own, and its arguments and answer are plain values.
    """

    async def run(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Return what a function answers; its error is raised here."""
        return await asyncio.to_thread(function, *arguments, **options)
