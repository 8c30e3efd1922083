"""Whether a sentence is whole enough to be shown apart from its text."""

import re

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.terms import terms

_FINISHED = re.compile(r"(?<!\.\.)[.!][\"”»’')\]\u200e\u200f\s]*\Z")  # three dots break off, two are a slip
_TAIL = 12  # code points: room for an end mark with the quotes and brackets that close after it
_STRAIGHT = '"“”„'  # many writers open with ” and close with “ in Arabic
_TITLE_SHARE = 0.8
_SPOKEN_SHARE = 0.9


def is_finished(text: str) -> bool:
    """Return whether a sentence ends as a statement does: no question, no headline, nothing cut off."""
    return _FINISHED.search(text[-_TAIL:]) is not None and text[:1] not in ".,،؛:;)…"


def is_in_quotes(document: Document, sentence: Sentence) -> bool:
    """Return whether quoted words stand in a sentence without the one who speaks them.

    That is so where a quotation began before it or goes on after it, and where nearly all of it is quoted.
    """
    text = document.slice(sentence.span)
    guillemets, straight, spoken, words = 0, False, 0, 0
    for sign in text:
        if sign in _STRAIGHT:
            straight = not straight
        guillemets += (sign == "«") - (sign == "»")
        if guillemets < 0:
            return True
        words += sign.isalnum()
        spoken += sign.isalnum() and (straight or guillemets > 0)
    return straight or guillemets > 0 or spoken > _SPOKEN_SHARE * words


def repeats_title(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence is the headline over again."""
    if not document.title:
        return False
    stop = language(document.language).words.stop
    title = _content(terms(document.title, document.language), stop)
    words = _content(sentence.tokens, stop)
    return len(words & title) >= _TITLE_SHARE * max(len(words), len(title))


def _content(tokens: tuple[Token, ...], stop: frozenset[str]) -> set[str]:
    return {token.lemma for token in tokens if token.form not in stop}
