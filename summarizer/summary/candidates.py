"""Sentences that may be shown: what is known of each before any is chosen."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.summary.fitness import is_finished, is_in_quotes, repeats_title
from summarizer.summary.leaning import leans, opens_with_report
from summarizer.summary.wrapping import whole_sentences

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 8  # shorter ones are captions and cries more often than news
_FEWEST_EACH = 2  # sentences of every article
_LONGEST = 1000  # code points; longer ones are lists and lost paragraphs


@dataclass(frozen=True, eq=False)
class Candidate:
    """A sentence that may be shown; `number` is its place among all of the documents' sentences.

    `predecessor` is the number of the sentence it leans on, None where it stands by itself.
    `lemmas` are those of its content words, in order.
    """

    number: int
    document: Document
    index: int
    sentence: Sentence
    predecessor: int | None
    is_report: bool
    lemmas: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """The sentence, literal."""
        return self.document.slice(self.sentence.span)

    @cached_property
    def bag(self) -> frozenset[str]:
        """The content lemmas without their order."""
        return frozenset(self.lemmas)

    @cached_property
    def length(self) -> int:
        """How many words the sentence has."""
        return count_words(self.text)

    @property
    def outlet(self) -> tuple[str, str]:
        """Who stands for the sentence; a document without an outlet stands for itself."""
        return ("outlet", self.document.outlet) if self.document.outlet else ("document", self.document.id)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.tokens


def count_words(text: str) -> int:
    """Return the number of words: runs of letters and digits, where marks and hidden signs do not cut."""
    plain = "".join(
        sign
        for sign in unicodedata.normalize("NFKC", text)
        if sign != "ـ" and unicodedata.category(sign) not in ("Mn", "Cf")
    )
    return len(_WORD.findall(plain))


def candidates(everything: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the sentences that may be shown, in order.

    Where a story has nothing but short, long or unfinished sentences, these are returned: better
    a fragment than silence. A sentence that leans on one that may not be shown is never returned.
    """
    for good in (_is_good, _is_fair, _is_any):
        chosen = _standing(everything, {one.number for one in everything if good(one)})
        if chosen:
            return chosen
    return ()


def sentences_of(documents: Sequence[Document], most: int | None = None) -> tuple[Candidate, ...]:
    """Return the sentences of the documents, in order; with `most`, about so many of all their beginnings."""
    found: list[Candidate] = []
    is_cut = most is not None and sum(len(one.sentences) for one in documents) > most
    each = _FEWEST_EACH + (most or 0) // max(1, len(documents)) if is_cut else None
    for document in documents:
        stop = language(document.language).words.stop
        for index, sentence in enumerate(whole_sentences(document)[:each]):
            number = len(found)
            leaning = leans(document, sentence)
            found.append(
                Candidate(
                    number,
                    document,
                    index,
                    sentence,
                    # a first sentence that leans has nothing to lean on: it points at itself and falls out
                    (number - 1 if index else number) if leaning else None,
                    opens_with_report(document, sentence),
                    tuple(
                        token.lemma
                        for token in sentence.tokens
                        if (len(token.form) > 1 or token.form.isdigit()) and token.form not in stop
                    ),
                )
            )
    return tuple(found)


def _standing(everything: Sequence[Candidate], good: set[int]) -> tuple[Candidate, ...]:
    """Return the good candidates that stand alone, or whose predecessors do: they come behind them."""
    standing: set[int] = set()
    for one in everything:
        if one.number in good and (one.predecessor is None or one.predecessor in standing):
            standing.add(one.number)
    return tuple(one for one in everything if one.number in standing)


def _is_good(one: Candidate) -> bool:
    start, end = one.sentence.span
    return (
        len(one.tokens) >= _FEWEST_WORDS
        and end - start <= _LONGEST
        and is_finished(one.text)
        and not is_in_quotes(one.document, one.sentence)
        and not repeats_title(one.document, one.sentence)
    )


def _is_fair(one: Candidate) -> bool:
    start, end = one.sentence.span
    return (
        len(one.tokens) >= _FEWEST_WORDS // 2
        and end - start <= _LONGEST
        and not is_in_quotes(one.document, one.sentence)
    )


def _is_any(one: Candidate) -> bool:
    return bool(one.tokens)
