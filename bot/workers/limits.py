"""What a task in a process of its own may take."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much memory and time a task may take.

    `memory_bytes` is all that the process may hold, its libraries included: a page of 5 MB takes 780 MB.
    `answer_bytes` is for what a task answers: such a page's is 32 MB. `kept_bytes`: a process that ever held
    more than that is not used again, for it gives nothing back. A task has `seconds` of CPU time and as many
    again as `seconds_per_megabyte` says of what is handed to it: 5 MB take 26 s. It has ALLOWANCE times as
    long by the clock.
    """

    memory_bytes: int = 1024 * MEGABYTE
    answer_bytes: int = 128 * MEGABYTE
    kept_bytes: int = 384 * MEGABYTE
    seconds: float = 10.0
    seconds_per_megabyte: float = 10.0

    def cpu_seconds(self, size_bytes: int) -> float:
        """Return the CPU time of a task of a size."""
        return self.seconds + self.seconds_per_megabyte * size_bytes / MEGABYTE


# Other programs may have the processors meanwhile; what only computes is ended by its CPU time.
ALLOWANCE = 6
