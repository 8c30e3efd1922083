"""The organisations of one article: which short names mean which."""

from collections.abc import Iterable, Mapping, Sequence

from summarizer.names.named import BODY, SHORT, Line, Named
from summarizer.names.words import Word, phrase

Place = tuple[int, int]


def organisations_of(lines: Sequence[Line], text: str) -> dict[Place, str]:
    """Return the name of each organisation by its place; one whose head alone may mean two has none."""
    full = [
        (line.words[named.first : named.last], phrase(line.words[named.first : named.last], text))
        for line in lines
        for named in line.found
        if named.form == BODY and SHORT not in named.titles
    ]
    canonical = _longest(full)
    by_head: dict[str, dict[str, None]] = {}
    found: dict[Place, str] = {}
    for number, line in enumerate(lines):
        for place, named in enumerate(line.found):
            if named.form != BODY:
                continue
            name = _name(line, named, canonical, by_head, text)
            if name:
                found[number, place] = name
    return found


def _name(
    line: Line, named: Named, canonical: Mapping[str, str], by_head: dict[str, dict[str, None]], text: str
) -> str | None:
    words = line.words[named.first : named.last]
    head = words[0].shape.form
    if len(words) == 1 and len(by_head.get(head, ())) == 1:
        return next(iter(by_head[head]))
    if SHORT in named.titles:
        known = by_head.get(head, {})
        return next(iter(known)) if len(known) == 1 else None
    name = canonical[_key(words)]
    for short in (head, _initials(words)):
        by_head.setdefault(short, {})[name] = None
    return name


def _initials(words: Sequence[Word]) -> str:
    """Return the first letters of capital words: "who" of the World Health Organization."""
    return "".join(word.shape.form[0] for word in words if word.shape.capital)


def _longest(full: Iterable[tuple[Sequence[Word], str]]) -> dict[str, str]:
    """Return names by key; a name that begins only one longer one is short for it."""
    names: dict[str, str] = {}
    for words, name in full:
        names.setdefault(_key(words), name)
    longer: dict[str, set[str]] = {}
    found: dict[str, str] = {}
    for key in sorted(names, key=lambda key: -len(key)):
        above = longer.get(key, set())
        found[key] = above.copy().pop() if len(above) == 1 else names[key]
        forms = key.split()
        for length in range(2, len(forms)):
            longer.setdefault(" ".join(forms[:length]), set()).add(found[key])
    return found


def _key(words: Sequence[Word]) -> str:
    return " ".join(word.shape.form for word in words)
