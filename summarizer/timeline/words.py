"""The words of a sentence with what finding clauses must know of each."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.document import Document, Sentence, Token
from summarizer.languages.happenings import Act, Happenings
from summarizer.plain import spell

COMMA, STOP = 1, 2
# No sentence of prose is longer; what is, is a list.
_LONGEST = 300
_STOPS = frozenset("؛;:.!?؟…—")
_COMMAS = frozenset("،,()[]–")


class Word(NamedTuple):
    """A word and its neighbourhood: `pause` is COMMA or STOP where such a sign stands before it, else 0.

    `joined` says that a conjunction is written on it, `led` a preposition, `definite` the article. `mark` is
    "passive", "indefinite" or "future" where its letters say so. `act` is what the word may tell, `phrase`
    that it tells so with a word behind it, whatever else stands near.
    """

    start: int
    end: int
    form: str
    lemma: str
    pause: int
    joined: bool
    led: bool
    definite: bool
    capital: bool
    mark: str
    act: Act | None = None
    phrase: bool = False


def words_of(document: Document, sentence: Sentence, language: Happenings) -> list[Word]:
    """Return the words of a sentence in order."""
    words: list[Word] = []
    text, end = document.text, sentence.span.start
    tokens = sentence.tokens[:_LONGEST]
    for index, ((start, stop), form, lemma) in enumerate(tokens):
        surface = text[start:stop]
        joined, led, definite = _proclitics(surface, form, language)
        definite = definite or (bool(words) and words[-1].form in language.articles)
        pause = _pause(text[end:start])
        capital, mark = surface[:1].isupper(), _mark(surface, form, language)
        phrase = _phrase(tokens, index, language) if form in language.phrases else None
        act = phrase or _act(form, lemma, definite, language)
        words.append(
            Word(
                start, stop, form, lemma, pause, joined, led, definite, capital, mark, act, phrase is not None
            )
        )
        end = stop
    return words


def position(words: Sequence[Word], offset: int, first: int = 0) -> int:
    """Return the index of the first word that ends after an offset, from `first` on."""
    low, high = first, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def _phrase(tokens: Sequence[Token], index: int, language: Happenings) -> Act | None:
    near = {key for token in tokens[index + 1 : index + 1 + language.reach] for key in token[1:]}
    phrases = language.phrases[tokens[index][1]]
    return next((phrase.act for phrase in phrases if not phrase.companions.isdisjoint(near)), None)


def _act(form: str, lemma: str, definite: bool, language: Happenings) -> Act | None:
    """Return the act of a word; a dictionary form that is also a verb says nothing of its nouns."""
    act = language.acts.get(form)
    if act is None:
        act = language.acts.get(lemma)
        return None if act is not None and act.finite else act
    return None if act.finite and definite else act


def _pause(gap: str) -> int:
    if len(gap) < 2:
        return COMMA if gap in _COMMAS and gap else 0
    if any(sign in _STOPS for sign in gap[:80]):
        return STOP
    return COMMA if any(sign in _COMMAS for sign in gap[:80]) else 0


def _mark(surface: str, form: str, language: Happenings) -> str:
    if language.passive and language.passive in surface[:6]:
        return "passive"
    if language.indefinite and language.indefinite in surface[-2:]:
        return "indefinite"
    stem = surface[-len(form) - 1 :]
    if len(stem) > len(form) and language.coming and stem.startswith(language.coming) and stem[1] == form[0]:
        return "future"
    return ""


def _proclitics(surface: str, form: str, language: Happenings) -> tuple[bool, bool, bool]:
    """Return whether a conjunction, a preposition and the article are written on a word."""
    if not language.conjunctions or surface[:2] == form[:2]:
        return False, False, False
    spelled = spell(surface)
    if len(spelled) <= len(form):
        return False, False, False
    joined = spelled[0] in language.conjunctions and spelled[:2] != form[:2]
    rest = spelled[1:] if joined else spelled
    definite = rest.startswith(language.definite) or rest[1:].startswith(language.definite)
    led = len(rest) > len(form) and rest[0] in language.prepositions and rest[:2] != form[:2]
    return joined, led, definite and len(rest) > len(form)
