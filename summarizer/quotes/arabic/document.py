"""An Arabic article: its paragraphs read one by one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.document import Document, Span
from summarizer.quotes.arabic.brackets import with_spoken_brackets
from summarizer.quotes.arabic.families import full_names
from summarizer.quotes.arabic.lexis import key, lexis
from summarizer.quotes.arabic.line import Line, line_of, words_key
from summarizer.quotes.arabic.mentions import juniors_of, mentions_of
from summarizer.quotes.arabic.particles import with_whole_names
from summarizer.quotes.arabic.read import sayings_of
from summarizer.quotes.arabic.receivers import with_receivers
from summarizer.quotes.marks import marked
from summarizer.quotes.paragraphs import paragraphs
from summarizer.quotes.saying import PERSON, Reading, Saying
from summarizer.quotes.tokens import MARK, STOP, WORD, Token, tokens_of

# What an article puts in marks again and again is a name at arm's length, no speech.
_REPEATED = 2
_TAGS = 20  # words


def read(document: Document) -> Reading:
    """Return what an article reports, who acts and who is named in it, each in its order."""
    lines = _lines(document)
    sets = lexis().sets
    mentions = tuple(place for line in lines for place in mentions_of(line))
    known = frozenset(key(place.source.name.rsplit(maxsplit=1)[-1]) for place in mentions)
    sayings = tuple(_sayings([line._replace(known=known) for line in lines]))
    alone = frozenset(
        key(saying.source.name)
        for saying in sayings
        if saying.source is not None and saying.source.kind == PERSON and " " not in saying.source.name
    )
    families = tuple(full_names(lines, alone - known))
    return Reading(
        sayings=sayings,
        mentions=tuple(sorted((*mentions, *families), key=lambda place: place.sentence)),
        juniors=juniors_of(lines),
        generic=sets["generic"] | sets["honours"],
        unique=sets["unique"],
        by_field=sets["by_field"],
        describing=sets["describing"],
        lands=lexis().lands,
    )


def _sayings(lines: Sequence[Line]) -> Iterator[Saying]:
    spoken = False
    for line in lines:
        last = None
        for last in sayings_of(line, spoken=spoken):
            yield last
        spoken = last is not None and _closes(line, last)


def _closes(line: Line, saying: Saying) -> bool:
    """Tell whether a paragraph ends with words in marks that somebody said."""
    closing = next((token for token in reversed(line.tokens) if token.kind not in (STOP, MARK)), None)
    return bool(saying.parts) and closing is not None and saying.parts[-1].end >= closing.end


def _above_footer(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a paragraph without the links and tags that a page put behind its last sentence."""
    footers = lexis().sets["footers"]
    for at in range(1, len(tokens)):
        if tokens[at].key in footers and _is_footer(tokens, at):
            return tokens[:at]
    return tokens


def _is_footer(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a link («رابط الخبر …») or tags behind a stop («سمات …») begin."""
    if tokens[at].key == "رابط":
        return at + 1 < len(tokens) and tokens[at + 1].key == "الخبر"
    rest = tokens[at + 1 :]
    return (
        tokens[at - 1].kind in (STOP, MARK)
        and len(rest) <= _TAGS
        and all(token.kind == WORD for token in rest)
    )


def _words(document: Document, span: Span) -> tuple[Token, ...]:
    tokens = _above_footer(tokens_of(document, span))
    return with_spoken_brackets(with_receivers(with_whole_names(tokens)))


def _lines(document: Document) -> tuple[Line, ...]:
    sets = lexis().sets
    pieces = [
        (tokens, marked(tokens, sets["complementisers"]))
        for span in paragraphs(document)
        if (tokens := _words(document, span))
    ]
    counts = Counter(words_key(tokens, pair) for tokens, pairs in pieces for pair in pairs if not pair.stray)
    repeated = frozenset(words for words, count in counts.items() if count >= _REPEATED)
    lines: list[Line] = []
    first = 0
    for tokens, pairs in pieces:
        line = line_of(document.text, tokens, pairs, repeated, first)
        lines.append(line)
        first = line.sentences[-1] + 1
    return tuple(lines)
