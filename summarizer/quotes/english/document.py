"""An English article: its paragraphs read one by one, those together that one quotation runs through."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.document import Document
from summarizer.languages import language
from summarizer.quotes.english.lexis import lexis
from summarizer.quotes.english.line import Line, line_of, words_key
from summarizer.quotes.english.marks import Marks, marked, opens_line
from summarizer.quotes.english.mentions import mentions_of
from summarizer.quotes.english.read import sayings_of
from summarizer.quotes.english.tokens import tokens_of
from summarizer.quotes.english.unclosed import attributed, closed
from summarizer.quotes.paragraphs import paragraphs
from summarizer.quotes.saying import PERSON, Reading, Saying
from summarizer.quotes.tokens import WORD, Token

# What an article puts in marks again and again is a name at arm's length, no speech.
_REPEATED = 2
_SHORT = 4  # words of such a name at most
_TOGETHER = 12  # paragraphs of one quotation


def read(document: Document) -> Reading:
    """Return what an article reports, who acts and who is named in it, each in its order."""
    lines = _lines(document)
    mentions = tuple(place for line in lines for place in mentions_of(line))
    families = frozenset(place.source.name.rsplit(maxsplit=1)[-1].lower() for place in mentions)
    return Reading(
        sayings=tuple(
            saying for line in lines for saying in sayings_of(line) if not _is_common(saying, families)
        ),
        mentions=mentions,
        juniors=frozenset(),
        generic=lexis().generic,
        unique=lexis().unique,
    )


def _is_common(saying: Saying, families: frozenset[str]) -> bool:
    """Tell whether who acts is but the first word of a sentence, written with its capital: «Photo»."""
    source = saying.source
    if saying.content is not None or source is None or source.kind != PERSON or " " in source.name:
        return False
    word = source.name.lower()
    known = language("en").names().is_known(word, word) and word not in families
    return known and not source.gender and source.role is None


def _lines(document: Document) -> tuple[Line, ...]:
    pieces = list(_pieces(document))
    counts = Counter(
        words
        for tokens, marks in pieces
        for pair in marks.pairs
        if (words := words_key(tokens, pair)).count(" ") < _SHORT
    )
    repeated = frozenset(words for words, count in counts.items() if count >= _REPEATED)
    lines: list[Line] = []
    first = 0
    for tokens, marks in pieces:
        line = line_of(document.text, tokens, marks, repeated, first)
        lines.append(line)
        first = line.sentences[-1] + 1
    return tuple(lines)


def _pieces(document: Document) -> Iterator[tuple[Sequence[Token], Marks]]:
    """Yield the paragraphs with their marks; those as one that a quotation left open runs through."""
    text = document.text
    group: tuple[Token, ...] = ()
    marks, count = Marks((), frozenset(), False), 0
    for span in paragraphs(document):
        tokens = tokens_of(text, span)
        if not any(token.kind == WORD for token in tokens):
            continue
        goes_on = group and marks.is_open and count < _TOGETHER and not attributed(group)
        if goes_on and opens_line(tokens[0]):
            joined = marked(text, group + tokens)
            if joined.reopened:
                group, marks, count = group + tokens, joined, count + 1
                continue
        if group:
            yield group, closed(group, marks)
        group, marks, count = tokens, marked(text, tokens), 1
    if group:
        yield group, closed(group, marks)
