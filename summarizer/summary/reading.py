"""From one document to what a summary must know of it."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, count

import numpy as np

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.origins import sentence_origin
from summarizer.summary.days import told_day
from summarizer.summary.figures import amounts_of
from summarizer.summary.grading import grade
from summarizer.summary.labels import without_dateline
from summarizer.summary.leaning import declares, leans, opens_with_report, supposes
from summarizer.summary.lines import ALONE, UNFIT, Days, DocumentLines, Wanted
from summarizer.summary.wording import Word, wording
from summarizer.summary.words import count_words
from summarizer.summary.wrapping import whole_sentences
from summarizer.terms import terms


@dataclass(frozen=True, slots=True, eq=False)
class Skimmed:
    """A document of which a summary knows the words; its `lines` hold nothing yet of what `judged` adds."""

    document: Document
    sentences: Sequence[Sentence]
    lines: DocumentLines


def read_lines(document: Document) -> DocumentLines:
    """Return what a summary must know of a document, in time linear in its words."""
    skimmed = skim(document)
    return judged(skimmed, range(len(skimmed.sentences)))


def skim(document: Document) -> Skimmed:
    """Return the words of a document: all that rating its sentences needs, at a fifth of what all costs."""
    sentences = tuple(without_dateline(document, one) for one in whole_sentences(document))
    stop = language(document.language).words.stop
    lemmas = [_content(one.tokens, stop) for one in sentences]
    known = dict(zip(dict.fromkeys(chain.from_iterable(lemmas)), count(), strict=False))
    words = [known[word] for one in lemmas for word in one]
    nothing = np.zeros(len(sentences), dtype=np.int64)
    lines = DocumentLines(
        document=document.id,
        language=document.language,
        outlet=document.outlet,
        origin=document.origin,
        published=document.published,
        size=len(document.sentences),
        tokens=sum(len(one.tokens) for one in sentences),
        title=_title(document, stop),
        lemmas=tuple(known),
        words=np.array(words, dtype=np.int64),
        starts=np.array([0, *accumulate(map(len, lemmas))], dtype=np.int64),
        spans=np.array(list(chain.from_iterable(one.span for one in sentences)), dtype=np.int64).reshape(
            -1, 2
        ),
        lengths=nothing,
        predecessors=nothing + ALONE,
        reports=nothing > 0,
        fitness=nothing + UNFIT,
        signs=np.array([_sign(document.slice(one.span), document.language) for one in sentences], np.int64),
        amounts=((),) * len(sentences),
        wordings=_Reading(document, sentences),
    )
    return Skimmed(document, sentences, lines)


def judged(skimmed: Skimmed, rows: Sequence[int]) -> DocumentLines:
    """Return the lines of a document with all that is known of some of its sentences."""
    document, lines = skimmed.document, skimmed.lines
    lengths, predecessors, fitness = lines.lengths.copy(), lines.predecessors.copy(), lines.fitness.copy()
    reports, amounts = lines.reports.copy(), list(lines.amounts)
    for row in rows:
        one = skimmed.sentences[row]
        text = document.slice(one.span)
        lengths[row] = count_words(text)
        # a first sentence that leans has nothing to lean on: it points at itself and falls out
        predecessors[row] = max(0, row - 1) if leans(document, one) else ALONE
        reports[row] = supposes(document, one) or (
            opens_with_report(document, one) and not declares(document, one)
        )
        fitness[row] = grade(document, one)
        amounts[row] = amounts_of(text, lines.content(row), document.language)
    return replace(
        lines,
        lengths=lengths,
        predecessors=predecessors,
        reports=reports,
        fitness=fitness,
        amounts=tuple(amounts),
    )


class _Reading:
    """The wordings of a document, read when they are asked for."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self._document = document
        self._sentences = sentences

    def tokens(self, index: int) -> list[tuple[str, str]]:
        """Return the form and the lemma of each word of a sentence."""
        return [(token.form, token.lemma) for token in self._sentences[index].tokens]

    def words(self, index: int) -> tuple[Word, ...]:
        """Return the words of a sentence as its report is made of."""
        return wording(self._document, self._sentences[index])

    def origin(self, index: int) -> tuple[str | None, int]:
        """Return whom a sentence names as its source, None for nobody, and its first word from there on."""
        sentence = self._sentences[index]
        text = self._document.slice(sentence.span)
        origin = sentence_origin(text, self._document.language)
        if origin is None:
            return None, 0
        named = text.find(origin) + sentence.span.start
        places = (place for place, token in enumerate(sentence.tokens) if token.span.start >= named)
        first = next(places, 0)
        return origin, next((place for place, word in enumerate(self.words(index)) if word.token >= first), 0)

    def held(self, wanted: Collection[Wanted]) -> Sequence[int]:
        """Return how many of the wanted words each sentence holds, by form or by lemma."""
        return [_held(one.tokens, wanted) for one in self._sentences]

    def day(self, index: int) -> Days | None:
        """Return the first and last day of what a sentence reports; None: it tells none."""
        return told_day(self._document, self._sentences[index])


def _content(tokens: Sequence[Token], stop: frozenset[str]) -> list[str]:
    return [lemma for _, form, lemma in tokens if form not in stop and (len(form) > 1 or form.isdigit())]


def _title(document: Document, stop: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        token.lemma for token in terms(document.title or "", document.language) if token.form not in stop
    )


def _sign(text: str, code: str) -> int:
    told = f"{code}\n{text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), "little", signed=True)


def _held(tokens: Sequence[Token], wanted: Collection[Wanted]) -> int:
    keys = {token.form for token in tokens} | {token.lemma for token in tokens}
    return sum(1 for form, lemma in wanted if form in keys or lemma in keys)
