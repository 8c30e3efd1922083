"""The forms of English verbs of speech and of nouns for people."""

from typing import NamedTuple

BASE, PRESENT, PAST, GERUND = "base", "present", "past", "gerund"


_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A form of a reporting verb; `particle` is the word that must follow («point out»)."""

    lemma: str
    frames: str
    form: str
    particle: str = ""
    weak: bool = False


def verbs_of(listed: str, weak: frozenset[str]) -> dict[str, tuple[Verb, ...]]:
    """Return the forms of the verbs of a list by their first word."""
    found: dict[str, list[Verb]] = {}
    for line in listed.strip().split("\n"):
        base, frames, *irregular = line.split()
        past, gerund = irregular or (_past(base), _gerund(base))
        for written, form in ((past, PAST), (gerund, GERUND), (_third(base), PRESENT), (base, BASE)):
            first, _, particle = written.partition("_")
            verb = Verb(base, frames, form, particle, base in weak)
            known = found.setdefault(first, [])
            if not any(other.particle == particle for other in known):
                known.append(verb)
    # A verb with its particle is tried before the verb alone.
    return {word: tuple(sorted(each, key=lambda verb: not verb.particle)) for word, each in found.items()}


def _past(base: str) -> str:
    head, _, particle = base.partition("_")
    end = "d" if head.endswith("e") else "ed"
    return f"{head}{end}_{particle}" if particle else head + end


def _gerund(base: str) -> str:
    head, _, particle = base.partition("_")
    stem = head[:-1] if head.endswith("e") and not head.endswith("ee") else head
    return f"{stem}ing_{particle}" if particle else stem + "ing"


def _third(base: str) -> str:
    head, _, particle = base.partition("_")
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        head = head[:-1] + "ies"
    else:
        head += "es" if head.endswith(("s", "sh", "ch", "x", "go")) else "s"
    return f"{head}_{particle}" if particle else head


def plural(word: str) -> str:
    """Return the plural of a noun."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
