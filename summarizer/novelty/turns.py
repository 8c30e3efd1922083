"""What a sentence tells to have been done, and which other articles tell that too, in whatever words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from summarizer.document import Span, Token
from summarizer.languages import language
from summarizer.languages.turns import EXPECTED, FINITE, NOUN, Turn, Turns
from summarizer.novelty.news import Tellers
from summarizer.terms import terms

Told = Mapping[str, Tellers]
# So far from the beginning stands the noun of the act that a sentence is about: «أعلنت الشرطة توقيف».
_NEAR = 8
# Longer texts are not kept in memory.
_SHORT = 20_000
_SIGNS = frozenset("،,؛;:.!?؟…—()\n")


def told_turns(texts: Sequence[tuple[str, str, str]]) -> Told:
    """Return by turn the ids of the articles that tell it anywhere; of each (id, language, text)."""
    found: dict[str, set[str]] = {}
    for document, code, text in texts:
        names = _known if len(text) <= _SHORT else _names
        for name in names(text, code):
            found.setdefault(name, set()).add(document)
    return found


def untold(text: str, code: str, within: Span, told: Told, every: Tellers) -> Tellers:
    """Return the ids, of `every`, of the articles that do not tell all that a sentence says was done.

    What it only recalls («بعد غرق القارب») is not asked for, nor is what no list of turns knows.
    """
    turns, words = language(code).turns(), terms(text, code, within)
    main, missing = _main(text, words, turns), set[str]()
    for index, turn in _turns(text, words, turns):
        if index in main and (turn.how in (FINITE, EXPECTED) or (turn.how == NOUN and main[index] < _NEAR)):
            names = turn.names | _named(turn)
            missing |= every - frozenset().union(*(told.get(name, frozenset()) for name in names))
    return frozenset(missing)


def _names(text: str, code: str) -> frozenset[str]:
    turns = language(code).turns()
    return frozenset(name for _, turn in _turns(text, terms(text, code), turns) for name in _named(turn))


# Each article of a story is held against the same others.
_known = lru_cache(maxsize=128)(_names)


def _named(turn: Turn) -> frozenset[str]:
    """Return what a word tells: who heard that somebody will be freed has not heard that he was."""
    return frozenset(f"{name}?" for name in turn.names) if turn.how == EXPECTED else turn.names


def _turns(text: str, words: Sequence[Token], turns: Turns) -> Iterator[tuple[int, Turn]]:
    for index, word in enumerate(words):
        behind = words[index + 1].form if index + 1 < len(words) else ""
        ahead = words[index - 1].form if index else ""
        turn = turns.words.get(f"{word.form} {behind}") or turns.words.get(word.form)
        named = turn is None and turns.words.get(word.lemma)
        turn = named if named and named.how != FINITE else turn
        # «فرق الإنقاذ» rescued nobody yet; a verb has its own subject beside it.
        doer = ahead if turns.bodies_lead else behind
        if turn is not None and not (turn.how == NOUN and doer in turns.bodies):
            expected = turn.how == FINITE and turns.coming and _is_coming(text, word, turns)
            yield index, turn._replace(how=EXPECTED) if expected else turn


def _is_coming(text: str, word: Token, turns: Turns) -> bool:
    """Tell whether a sign of the future is written on a verb: «ستفرج»."""
    place = max(word.span.start, word.span.end - len(word.form) - 1)
    return text.startswith(turns.coming, place) and text[place] != word.form[0]


def _main(text: str, words: Sequence[Token], turns: Turns) -> dict[int, int]:
    """Return the words that tell what is new, each with how far from a beginning it stands."""
    found: dict[int, int] = {}
    aside, first, end = False, 0, 0
    for index, word in enumerate(words):
        if index and any(sign in _SIGNS for sign in text[end : word.span.start][:20]):
            aside, first = False, index
        elif word.form in turns.aside and index:
            aside = True
        elif aside and (word.form in turns.resuming or _joined(text, word)):
            aside, first = False, index
        if not aside:
            found[index] = index - first
        end = word.span.end
    return found


def _joined(text: str, word: Token) -> bool:
    return text[word.span.start] == "و" and word.form[:1] != "و"
