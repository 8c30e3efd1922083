"""A rule: which words an article must hold and must not hold."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypedDict

from summarizer import Token


class Phrase(NamedTuple):
    """Words that stand one after another: as typed, and as they are looked up."""

    text: str
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """An article matches that holds all of `must`, one of `some` (where there are any), none of `never`.

    `must` is never empty: by one of its words the rule is found.
    """

    must: tuple[Phrase, ...]
    some: tuple[Phrase, ...] = ()
    never: tuple[Phrase, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """Return all phrases."""
        yield from (*self.must, *self.some, *self.never)


class _Packed(TypedDict):
    must: list[list[str]]
    some: list[list[str]]
    never: list[list[str]]


def phrase(text: str, tokens: Sequence[Token]) -> Phrase:
    """Return the phrase of a text that was read."""
    return Phrase(text, tuple(token.form for token in tokens), tuple(token.lemma for token in tokens))


def to_json(rule: Rule) -> str:
    """Return a rule as text, equal for equal rules."""
    packed = {"must": _rows(rule.must), "some": _rows(rule.some), "never": _rows(rule.never)}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Rule:
    """Return the rule that `to_json` packed."""
    packed: _Packed = json.loads(text)
    return Rule(_phrases(packed["must"]), _phrases(packed["some"]), _phrases(packed["never"]))


def _rows(phrases: Sequence[Phrase]) -> list[list[str]]:
    # No form and no lemma holds a space.
    return [[one.text, " ".join(one.forms), " ".join(one.lemmas)] for one in phrases]


def _phrases(rows: list[list[str]]) -> tuple[Phrase, ...]:
    return tuple(Phrase(text, tuple(forms.split()), tuple(lemmas.split())) for text, forms, lemmas in rows)
