"""Organisations with a name of their own, whatever they are called beside: «وكالة رويترز», «رويترز»."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, SHORT, Line
from summarizer.names.words import Word, phrase

Place = tuple[int, int]


class OwnName(NamedTuple):
    """A name of its own, the kind of thing that it is called and the country told of it; "" for none."""

    core: str
    kind: str = ""
    land: str = ""


def own_name(words: Sequence[Word], lexicon: Lexicon) -> OwnName | None:
    """Return the own name in the words of an organisation; None where it is described («وزارة الصحة»).

    Of a paper or an agency the country may be told or not; a movement with a country is another one.
    """
    head = words[0]
    is_media = head.form in lexicon.heads
    kind = head.form if (is_media or head.form in lexicon.words.kinds) and not head.shape.definite else ""
    start, end, land = int(bool(kind)), len(words), ""
    while is_media and end - 1 > start and lexicon.is_land_adjective(words[end - 1]):
        end -= 1
        land = lexicon.country(words[end])
    core = words[start:end]
    return OwnName(_phrase(core), kind, land) if core and _is_own(core, lexicon) else None


def own_names(lines: Sequence[Line], text: str, lexicon: Lexicon) -> dict[Place, tuple[OwnName, str]]:
    """Return the own names of the organisations in an article with their wordings, by place.

    There are none where capitals tell names: there a short one may be the first letters of a described one.
    """
    found: dict[Place, tuple[OwnName, str]] = {}
    for number, line in enumerate(() if lexicon.cased else lines):
        for place, named in enumerate(line.found):
            if named.form == BODY and SHORT not in named.titles:
                words = line.words[named.first : named.last]
                if name := own_name(words, lexicon):
                    found[number, place] = name, phrase(words, text)
    return found


def same_names(told: Iterable[tuple[OwnName, str, int]]) -> Mapping[tuple[OwnName, str], str]:
    """Return what each own name with its wording is called: as most often, else as shortly as it is.

    `told` are own names, their wordings and how often they stand. Where a paper and a channel share a name,
    or two countries are told, each stays what it is.
    """
    counts: dict[str, Counter[tuple[OwnName, str]]] = {}
    for own, wording, times in told:
        counts.setdefault(own.core, Counter())[own, wording] += times
    found: dict[tuple[OwnName, str], str] = {}
    for same in counts.values():
        kinds, lands = ({own.kind for own, _ in same} - {""}), ({own.land for own, _ in same} - {""})
        is_one = len(kinds) < 2 and len(lands) < 2
        best = max(same, key=lambda one: (same[one], -len(one[1]), one[1]))[1]
        found |= {one: best if is_one else one[1] for one in same}
    return found


def _phrase(words: Sequence[Word]) -> str:
    return " ".join(word.form for word in words)


def _is_own(words: Sequence[Word], lexicon: Lexicon) -> bool:
    phrase = _phrase(words)
    if phrase in lexicon.words.known or phrase in lexicon.media:
        return True
    return all(lexicon.is_foreign(word) for word in words)
