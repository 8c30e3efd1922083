"""Who is host and who is guest: verb, subject and object in the order of the language."""

from collections.abc import Sequence

from summarizer.languages.happenings import Happenings
from summarizer.timeline.clauses import Clause
from summarizer.timeline.lexicon import Actor
from summarizer.timeline.words import Word

HOST, GUEST = "host", "guest"

# A subject stands at most so many words behind its verb.
_NEAR = 2

Parts = list[tuple[str, Actor]]


def parts_of(
    words: Sequence[Word],
    clause: Clause,
    act: tuple[str, int],
    actors: Sequence[Actor],
    antecedent: Actor | None,
    language: Happenings,
) -> Parts:
    """Return what the actors of a clause are in a visit or a reception, as far as the words tell.

    `act` is the kind and the word index of the act; `antecedent` is whom a pronoun means.
    """
    kind, index = act
    after = [actor for actor in actors if actor.first > index]
    before = [actor for actor in actors if clause.first <= actor.first < index]
    if kind in ("visit", "arrival"):
        guest = _guest(words, index, before, after, antecedent, language)
        return [(GUEST, guest)] if guest else []
    if kind == "reception":
        host, guest = _reception(words, clause, index, (before, after), antecedent, language)
        return [(part, actor) for part, actor in ((HOST, host), (GUEST, guest)) if actor]
    return []


def _guest(
    words: Sequence[Word],
    index: int,
    before: Sequence[Actor],
    after: Sequence[Actor],
    antecedent: Actor | None,
    language: Happenings,
) -> Actor | None:
    if _is_possessive(words[index], language):
        return antecedent
    if after and (after[0].first <= index + _NEAR or not before):
        return after[0]
    return next((actor for actor in reversed(before) if actor.name), before[0]) if before else antecedent


def _reception(
    words: Sequence[Word],
    clause: Clause,
    index: int,
    actors: tuple[Sequence[Actor], Sequence[Actor]],
    antecedent: Actor | None,
    language: Happenings,
) -> tuple[Actor | None, Actor | None]:
    before, after = actors
    first = after[0] if after else None
    second = after[1] if len(after) > 1 else None
    people = language.people
    if words[index].mark == "passive":
        agent = next((a for a in after if words[a.first - 1].form in people.agents), None)
        return agent, first if first is not agent else antecedent
    if _is_possessive(words[index], language):
        welcomed = index > clause.first and words[index - 1].form in people.at
        return (first, antecedent) if welcomed else (antecedent, first)
    if any(word.form in people.pronouns for word in words[index + 1 : clause.last]):
        return first, antecedent
    if before and not second:
        return before[-1], first
    return (
        (first, second)
        if second
        else (antecedent, first)
        if _is_finite(words[index], language)
        else (None, None)
    )


def _is_possessive(word: Word, language: Happenings) -> bool:
    ending = word.form.endswith(language.people.possessives)
    return ending and word.form != word.lemma and not _is_finite(word, language)


def _is_finite(word: Word, language: Happenings) -> bool:
    act = language.acts.get(word.form)
    return act is not None and act.finite
