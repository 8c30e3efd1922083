"""Which outlets words mean."""

from collections.abc import Sequence, Set

from bot.dialogue import is_telling
from bot.dialogue.lexicon import spelling
from summarizer import terms
from summarizer.languages.detection import detect

_Forms = frozenset[str]


def meant(names: Sequence[Sequence[str]], words: str) -> tuple[tuple[int, ...], str]:
    """Return the numbers of the outlets that words name, and the words that name none.

    Each outlet has one or several names. A whole name goes before a part of one: «الشرق الأوسط» is no
    «بوابة الوسط». Words between two names, as «بين … و…», name nothing.
    """
    known = [[_forms(name) for name in own] for own in names]
    whole = _forms(words)
    called = {number: name for number, own in enumerate(known) for name in own if name and name <= whole}
    named = frozenset[str]().union(*called.values())
    rest = [word for word in words.split() if not _forms(word) <= named and is_telling(word)]
    found = set(called) | _holding(known, _forms(" ".join(rest)))
    if len(found) > len(called) or not rest:
        return tuple(sorted(found)), ""
    unread = [word for word in rest if not _holding(known, _forms(word))]
    found |= {number for word in rest for number in _holding(known, _forms(word))}
    return tuple(sorted(found)), " ".join(unread)


def named_apart(words: str, joining: Set[str]) -> tuple[str, ...]:
    """Return the names among words, each apart: «بين النهار والجزيرة» has two. `joining` stand between two.

    A name may begin with «و»: the first word keeps it.
    """
    names: list[list[str]] = [[]]
    for word in words.replace("،", " ، ").replace(",", " , ").split():
        joined = word.removeprefix("و")
        if not spelling(word) or {spelling(word), spelling(joined)} & joining:
            names.append([])
        elif joined not in (word, "") and any(names):
            names.append([joined])
        else:
            names[-1].append(word)
    return tuple(" ".join(name) for name in names if name)


def _holding(known: Sequence[Sequence[_Forms]], forms: _Forms) -> set[int]:
    """Return the numbers of the outlets with a name that holds all of some words."""
    return {number for number, own in enumerate(known) if forms and any(forms <= name for name in own)}


def _forms(name: str) -> _Forms:
    return frozenset(token.form for token in terms(name, detect(name)))
