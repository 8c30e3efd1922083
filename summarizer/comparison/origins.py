"""Which tellings go back to one text: copies of an agency, and the same words, are one origin."""

from collections.abc import Hashable, Mapping, Sequence

from summarizer.comparison.comparison import Origin, Source, Teller
from summarizer.plain import spell

# So many words are the same in copies of one text only.
_COPIED = 8


class Origins:
    """Where the documents of a story come from."""

    def __init__(self, sources: Sequence[Source]) -> None:
        roots = _roots(sources)
        named = {roots[source.document]: source.origin for source in reversed(sources) if source.origin}
        outlets = {source.document: source.outlet for source in sources}
        self._named = {document: named.get(root) for document, root in roots.items()}
        self._keys = {
            document: spell(self._named[document] or outlets[root] or f"\0{root}")
            for document, root in roots.items()
        }

    def of(self, tellers: Sequence[Teller]) -> tuple[Origin, ...]:
        """Return the origins of tellings, in their order."""
        found: dict[Hashable, list[str]] = {}
        names: dict[Hashable, str] = {}
        worded: dict[str, Hashable] = {}
        for teller in tellers:
            name = teller.origin or self._named[teller.document]
            key: Hashable = spell(name) if name else self._keys[teller.document]
            words = " ".join(spell(teller.words).split())
            if words.count(" ") + 1 >= _COPIED:
                key = worded.setdefault(words, key)
            found.setdefault(key, []).append(teller.document)
            if name:
                # One copy may name the agency where the other does not.
                names.setdefault(key, name)
        return tuple(Origin(names.get(key), tuple(dict.fromkeys(told))) for key, told in found.items())


def _roots(sources: Sequence[Source]) -> Mapping[str, str]:
    """Return for each document the first one that prints its text."""
    roots: dict[str, str] = {}
    for source in sources:
        roots[source.document] = roots.get(source.copy_of or "", source.document)
    return roots
