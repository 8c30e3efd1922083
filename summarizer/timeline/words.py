"""The words of a sentence with what finding clauses must know of each."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language as tongue
from summarizer.languages.happenings import Act, Happenings, People
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
    that it tells so with a word behind it, whatever else stands near. `verb` says that it is known to be a
    finite verb, `opens` that a clause may begin with it for what it is, `leads` that an actor may.
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
    act: Act | None
    phrase: bool
    verb: bool
    opens: bool
    leads: bool


# Makes a word at half the time that the class itself takes.
_NEW = tuple.__new__


class _Look(NamedTuple):
    """What a word says wherever it stands; its act is none where it is `finite` and something definite.

    `carries` says that it is a verb without an act of its own.
    """

    joined: bool
    led: bool
    definite: bool
    capital: bool
    mark: str
    act: Act | None
    carries: bool
    opens: bool
    leads: bool


def words_of(document: Document, sentence: Sentence, language: Happenings) -> list[Word]:
    """Return the words of a sentence in order."""
    words: list[Word] = []
    text, code, end = document.text, document.language, sentence.span.start
    tokens, before = sentence.tokens[:_LONGEST], ""
    articles, phrases = language.articles, language.phrases
    for index, ((start, stop), form, lemma) in enumerate(tokens):
        joined, led, article, capital, mark, act, carries, opens, leads = _look(
            text[start:stop], form, lemma, code
        )
        definite = article or before in articles
        pause = 0 if start - end < 2 and text[end:start] not in _COMMAS else _pause(text[end:start])
        phrase = _phrase(tokens, index, language) if form in phrases else None
        act = phrase or (None if definite and act is not None and act.finite else act)
        verb = (act is not None and act.finite) or (carries and not definite)
        row = (start, stop, form, lemma, pause, joined, led, definite, capital, mark, act, phrase is not None)
        words.append(_NEW(Word, (*row, verb, opens, leads)))
        end, before = stop, form
    return words


@lru_cache(maxsize=65536)
def _look(surface: str, form: str, lemma: str, code: str) -> _Look:
    language = tongue(code).happenings()
    return _Look(
        *_proclitics(surface, form, language),
        surface[:1].isupper(),
        _mark(surface, form, language),
        _act(form, lemma, language),
        form in language.light or form in language.framing or form in language.states,
        any(
            form in words
            for words in (language.content, language.subordinators, language.openers, language.inward)
        ),
        _may_lead(form, lemma, language.people),
    )


def _may_lead(form: str, lemma: str, people: People) -> bool:
    heads = (people.kin, people.roles, people.organisations, people.ranks, people.given)
    # A capital tells more than any list.
    return people.cased or any(form in words for words in heads) or is_foreign(form, lemma, people)


def is_foreign(form: str, lemma: str, people: People) -> bool:
    """Tell whether the dictionary does not know a word, as it does not know most names from abroad."""
    return lemma == form and len(form) > 2 and not people.is_common(form)


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


def _act(form: str, lemma: str, language: Happenings) -> Act | None:
    """Return the act of a word; a dictionary form that is also a verb says nothing of its nouns."""
    act = language.acts.get(form)
    if act is None:
        act = language.acts.get(lemma)
        return None if act is not None and act.finite else act
    return act


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
