"""Families that stand alone, where a full name tells that they are names."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set

from summarizer.names.bearers import Bearer
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, SHORT, Line, Named
from summarizer.names.persons import told_woman, with_generation
from summarizer.names.spelling import units_of
from summarizer.names.words import Word, unpeeled

Families = Mapping[str, Sequence[Bearer]]


def with_bare_names(line: Line, text: str, families: Families, lexicon: Lexicon) -> Line:
    """Return a sentence with the names in it that are families alone."""
    line = line._replace(
        words=[
            unpeeled(word, text, lexicon.code) if word.shape.led and word.shape.whole in families else word
            for word in line.words
        ]
    )
    items = line.found
    taken = {index for named in items for index in range(named.first, named.last)}
    bare = list(_bare(line.words, families, taken, lexicon))
    if not bare:
        return line
    return Line(line.words, _in_order([*items, *bare]))


def without_verbs(line: Line, families: Families, lexicon: Lexicon) -> Line:
    """Return a sentence with the names cut that have taken in the verb behind them."""
    found = tuple(_without_verb(line.words, named, families, lexicon) for named in line.found)
    return line._replace(found=found)


def _in_order(items: Sequence[Named]) -> tuple[Named, ...]:
    """Return items by their place, with the ways between an office and its bearer as they then are."""
    ordered = sorted(items, key=lambda named: named.first)
    places = {named.first: index for index, named in enumerate(ordered)}
    bearers = {
        named.first: items[index + named.bearer].first for index, named in enumerate(items) if named.bearer
    }
    return tuple(
        named._replace(bearer=places[bearers[named.first]] - index) if named.bearer else named
        for index, named in enumerate(ordered)
    )


def _without_verb(words: Sequence[Word], named: Named, families: Families, lexicon: Lexicon) -> Named:
    """Cut «منير التزام» where the text has a «عاصم منير»: what stands behind a last name is no name."""
    start, end = named.name
    if named.form != FULL or named.titles or end - start != 2 or named.last != end:
        return named
    units = units_of(words[start:end], lexicon)
    heirs = [one for one in families.get(units[0], ()) if one.units != units]
    others = [one for one in families.get(units[-1], ()) if one.units != units]
    if not heirs or others:
        return named
    behind = words[end - 1]
    if lexicon.is_person_word(behind) or lexicon.is_foreign(behind):
        return named
    return Named(SHORT, start, start + 1, (start, start + 1), woman=named.woman)


def _bare(
    words: Sequence[Word], families: Collection[str], taken: Set[int], lexicon: Lexicon
) -> Iterator[Named]:
    index = 0
    while families and index < len(words):
        end = _unit_end(words, index, lexicon)
        if taken.isdisjoint(range(index, end)):
            family = units_of(words[index:end], lexicon)[-1:]
            if family and family[0] in families and _may_name(words, index, end, lexicon):
                named = Named(SHORT, index, end, (index, end), woman=told_woman(words, index, lexicon))
                yield with_generation(words, named, lexicon)
        index = end


def _unit_end(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where a unit ends: «أبو الغيط» and «عبد العاطي» are two words."""
    end, linking = index, lexicon.words.linking
    while words[end].shape.form in linking and end + 1 < len(words) and not words[end + 1].pause:
        end += 1
    return end + 1


def _may_name(words: Sequence[Word], index: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a word that is somebody's family means him here: no country does, nor «دار» of a house."""
    word, listed = words[index], lexicon.words
    form = word.shape.form
    if end - index > 1:
        return True
    told = told_woman(words, index, lexicon) is not None and not word.shape.joined
    opens = end < len(words) and words[end].shape.form in listed.content
    if lexicon.country(word) or listed.is_verb(form) or form in lexicon.stop or form in listed.breaking:
        return told and word.shape.definite and (opens or end >= len(words))
    if lexicon.is_foreign(word) or lexicon.is_person_word(word):
        return not _is_anothers(words, index, lexicon)
    return told or opens


def _is_anothers(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a thing's word stands before: «مدينة زايد»."""
    return (
        index > 0
        and not words[index].pause
        and words[index - 1].shape.form in lexicon.words.things
        and not words[index - 1].shape.definite
    )
