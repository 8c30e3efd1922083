"""Sentences that lean on another one, which a reader of extracts may not see."""

from itertools import pairwise

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.languages.discourse import Discourse

_LONGEST_OPENER = 5  # words
_POINTER_ZONE = 4  # words from the start in which «هذه» points back, not forward
_ECHO_ZONE = 10
_RESUMPTION_ZONE = 3
_SUBJECT_ZONE = 2  # words: a subject of one word
_SPEECH = ":"
_MARKS = frozenset(':«"“”')


def leans(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence needs the one before it to be understood."""
    tongue = language(document.language)
    discourse, fold = tongue.discourse, tongue.words.fold
    tokens = sentence.tokens
    opening = _opening(document, tokens)
    ending = " ".join(fold(document.slice(token.span)) for token in tokens[-2:])
    return any(
        _opens_leaning(words, discourse) or _lacks_subject(words, discourse)
        for words in _bared(opening, discourse)
    ) or (
        _points_back(opening, discourse)
        or not discourse.echoes.isdisjoint(opening[:_ECHO_ZONE])
        or _resumes(opening, discourse)
        or ending in discourse.closers
    )


def _opening(document: Document, tokens: tuple[Token, ...]) -> list[str]:
    """Return the folded first words, with a colon where speech begins between two of them."""
    fold = language(document.language).words.fold
    words: list[str] = []
    end = 0
    for token in tokens[: _ECHO_ZONE + 1]:
        gap = document.text[end : token.span.start] if end else ""
        words += [*([_SPEECH] if _MARKS.intersection(gap) else []), fold(document.slice(token.span))]
        end = token.span.end
    return words


def opens_with_report(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence goes on telling what somebody said: it leans a little, named as he may be."""
    tongue = language(document.language)
    first = [tongue.words.fold(document.slice(token.span)) for token in sentence.tokens[:1]]
    return any(words[0] in tongue.discourse.reporting for words in _bared(first, tongue.discourse))


def _bared(words: list[str], discourse: Discourse) -> tuple[list[str], ...]:
    """Return the opening as it stands and without the conjunction that is glued to its first word."""
    if words and words[0][:1] in discourse.conjunctions and len(words[0]) > 2:
        return words, [words[0][1:], *words[1:]]
    return (words,) if words else ()


def _opens_leaning(words: list[str], discourse: Discourse) -> bool:
    openings = (" ".join(words[:count]) for count in range(1, _LONGEST_OPENER + 1))
    return words[0] in discourse.pronouns or any(opening in discourse.openers for opening in openings)


def _points_back(words: list[str], discourse: Discourse) -> bool:
    return any(
        bare[0] in discourse.pointers and next_word not in discourse.times
        for word, next_word in zip(words[:_POINTER_ZONE], [*words[1:], ""], strict=False)
        for bare in _bared([word], discourse)
    )


def _resumes(words: list[str], discourse: Discourse) -> bool:
    return any(
        word in discourse.resumed and not following.startswith(discourse.definite)
        for word, following in pairwise([*words[: _RESUMPTION_ZONE + 1], ""])
    )


def _lacks_subject(words: list[str], discourse: Discourse) -> bool:
    if words[0] not in discourse.reporting:
        return False
    end = next(
        (place for place, word in enumerate(words[1:]) if word == _SPEECH or word in discourse.subject_ends),
        None,
    )
    if end is None:
        return False
    return end == 0 or (end < _SUBJECT_ZONE and words[1].startswith(discourse.definite))
