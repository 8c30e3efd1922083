"""Which sentences of an article a search meant, and which words to set in bold."""

from collections.abc import Iterator, Sequence

from summarizer.document import Document, Sentence, Span, Token

Phrase = Sequence[Token]
_DIRECTION_MARKS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def matching_sentences(document: Document, phrases: Sequence[Phrase]) -> tuple[Sentence, ...]:
    """Return the sentences in which a phrase stands, those with the most phrases first, then the earliest.

    A phrase stands where its words follow one another within the sentence, all by form or all by lemma:
    the full-text index keeps forms and lemmas in two columns and finds a phrase within one of them.
    An empty phrase stands nowhere.
    """
    counted = [(_standing(sentence, phrases), sentence) for sentence in document.sentences]
    found = [pair for pair in counted if pair[0]]
    return tuple(sentence for _count, sentence in sorted(found, key=lambda pair: -pair[0]))


def match_spans(document: Document, sentence: Sentence, phrases: Sequence[Phrase]) -> tuple[Span, ...]:
    """Return what the phrases cover in a sentence of the document, in order: one span a run of words.

    A span takes in the words as printed, proclitics included, and no white space at its ends.
    """
    covered = frozenset(_covered(sentence, phrases))
    starts = sorted(place for place in covered if place - 1 not in covered)
    ends = sorted(place for place in covered if place + 1 not in covered)
    words = sentence.tokens
    runs = (Span(words[a].span.start, words[b].span.end) for a, b in zip(starts, ends, strict=True))
    return tuple(_visible(document, run) for run in runs)


def _visible(document: Document, run: Span) -> Span:
    """Leave out the direction marks behind a word: bold type shall not carry them off."""
    return Span(run.start, run.start + len(document.slice(run).rstrip(_DIRECTION_MARKS)))


def _covered(sentence: Sentence, phrases: Sequence[Phrase]) -> Iterator[int]:
    for phrase in phrases:
        for start in _places(sentence, phrase):
            yield from range(start, start + len(phrase))


def _standing(sentence: Sentence, phrases: Sequence[Phrase]) -> int:
    return sum(any(True for _place in _places(sentence, phrase)) for phrase in phrases)


def _places(sentence: Sentence, phrase: Phrase) -> Iterator[int]:
    if not phrase:
        return
    words = sentence.tokens
    for start in range(len(words) - len(phrase) + 1):
        here = words[start : start + len(phrase)]
        if _agree(here, phrase):
            yield start


def _agree(words: Phrase, phrase: Phrase) -> bool:
    pairs = list(zip(words, phrase, strict=True))
    return all(word.form == sought.form for word, sought in pairs) or all(
        word.lemma == sought.lemma for word, sought in pairs
    )
