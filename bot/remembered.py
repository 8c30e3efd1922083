"""What took long to find, kept for a while in memory."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Remembered(Generic[Answer]):
    """The answers to the last questions; `most` of them are kept, those that were asked for last.

    A question holds all that its answer hangs on: what is remembered is never out of date.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()

    def recall(self, question: Hashable) -> Answer | None:
        """Return what was answered; None: it was never asked, or too long ago."""
        if question not in self._answers:
            return None
        self._answers.move_to_end(question)
        return self._answers[question]

    def keep(self, question: Hashable, answer: Answer) -> Answer:
        """Remember an answer, and return it."""
        self._answers[question] = answer
        self._answers.move_to_end(question)
        while len(self._answers) > self._most:
            self._answers.popitem(last=False)
        return answer
