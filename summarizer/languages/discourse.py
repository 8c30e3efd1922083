"""How a language joins a sentence to the one before it."""

from collections.abc import Callable
from dataclasses import dataclass

from summarizer.languages.editing import Editing


@dataclass(frozen=True, slots=True)
class Discourse:
    """The words by which a sentence leans on another that its reader may not see.

    All are folded. `conjunctions` are letters glued before a first word. A sentence leans when it
    begins with one of `openers` (words joined by spaces) or one of `pronouns`; when one of
    `pointers` stands among its first words, unless one of `times` follows it (this year); when one of
    `echoes` does (the same source); when one of `resumed` does (the meeting) and no word that begins with
    `definite` tells which; when one of `reporting` comes first and no subject stands before
    one of `subject_ends` or `matters`, or only one word that begins with `definite`; when it ends with one of
    `closers` (he said) and no speaker opens it.

    It leans, too, when one of `promising` comes first (or a verb behind one of `perfect`) and a
    preposition second, apart or glued as one of `glued`; when its first word ends as a `plural` verb,
    whose subject stands before it; when one of `consequences` is glued to its first word, but for
    `no_consequences`, which only look so; when its first word, or the second behind one of `framing`,
    ends with one of `possessives`, but for `fates` (met his death); when one of its first two words is
    `bound` to something unseen (in it); when one of `asides` begins it and one of `reporting` without a
    subject stands behind the comma. An opener of several words does not lean when one of `qualifiers`
    says which is meant (the plan to), nor does one of `speaking` in a quotation.

    A sentence that begins with one of `introducing` or ends with one of `announcing` only introduces
    what follows; one that holds one of `addressing` speaks to somebody; one that begins with one of
    `supposing` tells what somebody thinks, expects or plans, not what happened; one of `ahead` among its
    first words tells of what is yet to come. One that begins with one of `unhurried` comes to its news late,
    if at all; with one of the letters of `present` glued before its verb it tells how things go, not what
    happened; with a verb that ends with one of `past`, what happened. `scales` are lemmas that count
    many at once (million). One of `wholes` counts acts together (a series of attacks), as the first word or
    behind a verb of `sweeping` (rocked); one of `awaited` says that something is yet to come; one of
    `declared` is done by saying it (a curfew). `editing` tells how one report is printed by several.
    """

    conjunctions: tuple[str, ...]
    openers: frozenset[str]
    pronouns: frozenset[str]
    pointers: frozenset[str]
    times: frozenset[str]
    echoes: frozenset[str]
    resumed: frozenset[str]
    reporting: frozenset[str]
    subject_ends: frozenset[str]
    definite: str
    closers: frozenset[str]
    scales: frozenset[str]
    editing: Callable[[], Editing]
    matters: frozenset[str] = frozenset()
    promising: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    glued: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()
    no_consequences: frozenset[str] = frozenset()
    possessives: tuple[str, ...] = ()
    framing: frozenset[str] = frozenset()
    fates: frozenset[str] = frozenset()
    introducing: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    unhurried: frozenset[str] = frozenset()
    present: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    wholes: frozenset[str] = frozenset()
    sweeping: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()
    declared: frozenset[str] = frozenset()
