"""Whether a page that reads otherwise was edited, or only came out otherwise: pure."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.revisits import Printed
from bot.store.packed_texts import PackedText
from summarizer import Document
from summarizer.changes import Change, changes, retitled
from summarizer.languages import language

Verdict = Literal["same", "edited", "retitled", "broken"]

# Whoever edits, even from a flash to a report, keeps what it was about. A page of errors, the front page in
# its place, or a wall before the article, with or without its beginning, keep less than half of its words.
_KEPT = 0.5
# Where nothing was written, only something is gone, a page that came out in part is likelier than an editor
# who deletes a quarter of an article and puts no word in its place.
_KEPT_OF_CUT = 0.75
# A shorter line that no stop ends counts visitors or hours, or names a section: it changes by itself.
_LINE_WORDS = 6
_STOPPED = re.compile(r"[.!?؟…][\"'»”’)\]\s]*$")


def judged(old: Document, new: Document) -> Verdict:
    """Return what became of an article, by how its page read and how it reads now.

    `broken`: what the page says now is no edited article, and must not take the place of the old text.
    `retitled`: nothing but its headline changed.
    """
    found = changes(old, new)
    added = [one for one in found.added if _is_sentence(new, one)]
    removed = [one for one in found.removed if _is_sentence(old, one)]
    if not added and not removed:
        return "retitled" if retitled(old, new) else "same"
    return "edited" if _kept(old, new) >= (_KEPT if added else _KEPT_OF_CUT) else "broken"


def takes_turns(before: Sequence[Printed], now: Printed) -> bool:
    """Tell whether a page only serves again, by turns, what it served before; `before` come oldest first.

    Its outlet may take an edit back, which is news; what comes back after that is a trial of two wordings.
    """
    return now in before and before[-1] in before[:-1]


def verdict(old: PackedText, new: PackedText) -> Verdict:
    """Return the same of two texts as they are stored; to be called in a worker: either may be long."""
    return judged(old.unpack(), new.unpack())


def _is_sentence(document: Document, change: Change) -> bool:
    text = document.slice(change.span)
    return len(text.split()) >= _LINE_WORDS or _STOPPED.search(text) is not None


def _kept(old: Document, new: Document) -> float:
    """Return which part of the different words of a text the other one has, function words apart."""
    words = _words(old)
    return len(words & _words(new)) / max(len(words), 1)


def _words(document: Document) -> frozenset[str]:
    stop = language(document.language).words.stop
    tokens = (token for sentence in document.sentences for token in sentence.tokens)
    return frozenset(token.lemma for token in tokens if token.form not in stop)
