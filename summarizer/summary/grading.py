"""How fit each sentence is to be shown apart from its text."""

from summarizer.document import Document, Sentence
from summarizer.summary.fitness import (
    goes_on_line,
    introduces,
    is_addressed,
    is_finished,
    is_in_quotes,
    is_listed,
    repeats_title,
)
from summarizer.summary.labels import is_labelled
from summarizer.summary.lines import ANY, FAIR, GOOD, OPENING, SHORT, UNFIT
from summarizer.summary.opening import may_open

_FEWEST_WORDS = 8  # shorter ones are captions and cries more often than news
_FEWEST_WHOLE = 5  # what stands before a full stop and is shorter is a fragment
_LONGEST = 1000  # code points; longer ones are lists and lost paragraphs


def grade(document: Document, sentence: Sentence) -> int:
    """Return how fit a sentence is.

    OPENING or GOOD, SHORT but whole, FAIR if unfinished, ANY, UNFIT without words.
    """
    if not sentence.tokens:
        return UNFIT
    if not _is_fair(document, sentence):
        return ANY
    if not _is_good(document, sentence):
        return FAIR
    if len(sentence.tokens) >= _FEWEST_WORDS:
        return OPENING if may_open(document, sentence) else GOOD
    return SHORT if len(sentence.tokens) >= _FEWEST_WHOLE else FAIR


def _is_fair(document: Document, sentence: Sentence) -> bool:
    start, end = sentence.span
    is_sized = len(sentence.tokens) >= _FEWEST_WORDS // 2 and end - start <= _LONGEST
    return is_sized and not is_in_quotes(document, sentence)


def _is_good(document: Document, sentence: Sentence) -> bool:
    text = document.slice(sentence.span)
    return (
        is_finished(text)
        and not is_listed(text)
        and not is_labelled(document, sentence)
        and not introduces(document, sentence)
        and not is_addressed(document, sentence)
        and not repeats_title(document, sentence)
        and not goes_on_line(document, sentence)
    )
