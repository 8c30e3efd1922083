"""Everybody an article names with an office or a rank, wherever he stands in the sentence."""

from collections.abc import Iterator, Sequence

from summarizer.quotes.arabic.addressing import subject_end
from summarizer.quotes.arabic.cues import cue_at
from summarizer.quotes.arabic.lexis import is_definite, lexis
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.signals import heading
from summarizer.quotes.saying import PERSON, Place
from summarizer.quotes.tokens import WORD

_LONGEST = 24  # tokens of an office with its name


def mentions_of(line: Line) -> Iterator[Place]:
    """Yield the people of a paragraph, in order."""
    end = 0
    for at, token in enumerate(line.tokens):
        if at < end or token.kind != WORD or (word := heading(token.key)) is None:
            continue
        found = _mention(line, at, word)
        if found is not None:
            yield found[0]
            end = found[1]


def _mention(line: Line, at: int, word: str) -> tuple[Place, int] | None:
    if word != line.key(at):
        line = line.without(at, 1, word)
    end = min(len(line.tokens), at + _LONGEST)
    cue = cue_at(line, at - 1, after=at - 1) if at else None
    behind = end if cue is None else subject_end(line, cue, end)
    noun = None if behind is None else read_noun(line, at, behind)
    if noun is None or noun.source.kind != PERSON or " " not in noun.source.name:
        return None
    return Place(line.sentences[at], noun.source), noun.end


def juniors_of(lines: Sequence[Line]) -> frozenset[str]:
    """Return the first names that a kin word introduces: «نجله صدام»."""
    kin = lexis().sets["kin"]
    return frozenset(
        line.key(_after_kin(line, at))
        for line in lines
        for at, token in enumerate(line.tokens)
        if token.key in kin or token.key[1:] in kin
    )


def _after_kin(line: Line, at: int) -> int:
    """Return the name behind a kin word: «لأخته غير الشقيقة أوما»."""
    at += 1
    if line.key(at) == "غير":
        at += 1
    return at + 1 if is_definite(line.key(at)) else at
