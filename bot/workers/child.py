"""A process that works for the bot, one task after the other, until its input ends."""

import contextlib
import ctypes
import gc
import logging
import math
import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from bot.workers.messages import ANSWER, RAISED, READY, RETURNED, TASK, TOO_LARGE

_Task = tuple[Callable[..., object], Sequence[object], Mapping[str, object]]
# <linux/prctl.h>
_SET_DEATH_SIGNAL = 1


class Bounds(NamedTuple):
    """The limits of all tasks of a process, in bytes; see Limits."""

    memory: int
    answer: int
    kept: int


class _Outcome(NamedTuple):
    kind: int
    packed: bytes = b""


def main() -> None:
    """Work by the limits of the command line, memory first."""
    bounds = Bounds(*map(int, sys.argv[1:]))
    _be_subordinate()
    _bound(bounds.memory)
    # What a library prints must not get among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    logging.getLogger().addHandler(logging.NullHandler())
    # Whoever began it may have died before it was subordinate.
    with contextlib.suppress(ConnectionError):
        serve(sys.stdin.buffer, answers, bounds)


def serve(tasks: BinaryIO, answers: BinaryIO, bounds: Bounds) -> None:
    """Answer tasks until there are no more, or one took so much that nothing is left for another."""
    # Long texts make millions of objects and no cycles: to look for these took a fourth of the time.
    gc.disable()
    _send(answers, _Outcome(READY), is_last=False)
    while len(header := tasks.read(TASK.size)) == TASK.size:
        length, seconds = TASK.unpack(header)
        _allow(seconds)
        outcome = _done(tasks.read(length), bounds)
        is_last = outcome.kind == TOO_LARGE or _peak_bytes() > bounds.kept
        _send(answers, outcome, is_last=is_last)
        if is_last:
            return
        _collect()


def _done(packed: bytes, bounds: Bounds) -> _Outcome:
    try:
        outcome = _worked(packed)
    except MemoryError:
        return _Outcome(TOO_LARGE)
    return _Outcome(TOO_LARGE) if len(outcome.packed) > bounds.answer else outcome


def _worked(packed: bytes) -> _Outcome:
    try:
        function, arguments, options = _unpacked(packed)
        return _Outcome(RETURNED, pickle.dumps(function(*arguments, **options), pickle.HIGHEST_PROTOCOL))
    except MemoryError:
        raise
    except Exception as error:  # whatever a task raises is raised where it was asked for
        return _Outcome(RAISED, _packed(error))


def _unpacked(packed: bytes) -> _Task:
    try:
        task: _Task = pickle.loads(packed)  # noqa: S301  the bot itself packed it
    except (ImportError, SyntaxError) as error:
        # The bot imported it all before. Where memory ends meanwhile, CPython calls a module's syntax wrong,
        # or a library cannot be mapped.
        raise MemoryError from error
    return task


def _packed(error: Exception) -> bytes:
    """Return an error with its traceback as a note; one that cannot be copied is told by another."""
    error.add_note("".join(traceback.format_exception(error)))
    # The copy is tried: an error may pack well and not come back from it.
    with contextlib.suppress(Exception):
        packed = pickle.dumps(error)
        pickle.loads(packed)  # noqa: S301  packed a line before
        return packed
    told = RuntimeError(f"{type(error).__name__}: {error}")
    told.add_note("".join(traceback.format_exception(error)))
    return pickle.dumps(told)


def _send(answers: BinaryIO, outcome: _Outcome, *, is_last: bool) -> None:
    answers.write(ANSWER.pack(outcome.kind, is_last, len(outcome.packed)))
    answers.write(outcome.packed)
    answers.flush()


def _be_subordinate() -> None:
    """Leave it to the bot to end this process, and end with it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    if sys.platform == "linux":
        # Elsewhere the process ends after its task, when its input does.
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)


def _bound(memory_bytes: int) -> None:
    # RLIMIT_AS would count what libraries only reserve.
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _collect() -> None:
    """Free the cycles of a task; what is left are libraries and their tables, never looked at again."""
    gc.collect()
    gc.freeze()


def _allow(seconds: float) -> None:
    """Let the system kill this process (SIGXCPU) when it has used some more seconds of CPU time."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), hard))


def _peak_bytes() -> int:
    with contextlib.suppress(OSError):
        # Not ru_maxrss: it begins at what the bot held when it began this process.
        told = Path("/proc/self/status").read_text(encoding="ascii", errors="ignore")
        peak = next((line for line in told.splitlines() if line.startswith("VmHWM:")), None)
        if peak is not None:
            return int(peak.split()[1]) * 1024
    peak_now = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak_now if sys.platform == "darwin" else peak_now * 1024


if __name__ == "__main__":
    main()
