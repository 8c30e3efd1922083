"""The units of a name, alike however it is spelled, and which names may be one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.names.lexicon import Lexicon, is_unknown, lexicon_of
from summarizer.names.words import Word

Units = tuple[str, ...]


def units_of(words: Sequence[Word], lexicon: Lexicon) -> Units:
    """Return the units of a name: «عبد الفتاح» and «أبو الغيط» are one each, «بن» is none."""
    listed, units, held = lexicon.words, [], ""
    if len(words) == 1:
        return (_sound(words[0], lexicon),)
    for index, word in enumerate(words):
        core, form = word.shape.core, word.shape.form
        if form in listed.binding and not word.shape.definite and index + 1 < len(words):
            held += core
        elif held:
            units.append(f"{held}{listed.article}{core}" if word.shape.definite else f"{held}{core}")
            held = ""
        elif form in listed.linking and form not in listed.given and len(words) > 1:
            continue
        elif units and word.shape.definite and form in listed.closing:
            units[-1] += listed.article + core
        else:
            units.append(_sound(word, lexicon))
    return tuple(units)


def _sound(word: Word, lexicon: Lexicon) -> str:
    """Return a word by its consonants where writers abroad disagree: «غوتيريش», «جوتيريش»."""
    shape = word.shape
    core, form = shape.core, shape.form
    if len(core) < 4 or shape.definite or form in lexicon.words.given:
        return core
    return _heard(core, form, shape.name, lexicon.code)


@lru_cache(maxsize=65536)
def _heard(core: str, form: str, name: str, code: str) -> str:
    lexicon = lexicon_of(code)
    if form not in lexicon.words.sole and not is_unknown(code, core, name):
        return core
    return core[0].translate(lexicon.words.first_sounds) + core[1:].translate(lexicon.words.sounds)


def shorter(units: Units, leading: frozenset[str]) -> Iterator[Units]:
    """Yield the shorter names that the bearer of a full name may have: its beginning, or its first and last.

    The end of a name is none, but behind such as «محمد»: «خليفة حفتر» is not «صدام خليفة حفتر».
    """
    for length in range(2, len(units)):
        yield units[:length]
    if len(units) > 2:
        yield units[0], units[-1]
        if units[0] in leading:
            yield units[1:]
            yield from ((units[1], units[-1]),) if len(units) > 3 else ()


def groups(names: Sequence[Units], leading: frozenset[str]) -> dict[Units, Units]:
    """Return for each name the fullest that it may be short for; itself where it may be two."""
    longer: dict[Units, set[Units]] = {}
    root: dict[Units, Units] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        above = {root[full] for full in longer.get(name, ())}
        root[name] = above.pop() if len(above) == 1 else name
        for short in shorter(name, leading):
            longer.setdefault(short, set()).add(name)
    return root
