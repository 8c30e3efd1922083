"""One name for one person over all articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from summarizer.names.lexicon import lexicon_of
from summarizer.names.mention import DocumentNames, Known, Mention
from summarizer.names.spelling import Units, groups
from summarizer.names.tenures import Tenures, tenures_of

# So many articles in which a family alone means one and the same make it mean that one elsewhere.
_AGREEING = 2


class _People(NamedTuple):
    """The people of all articles: the fullest name of each name, what it is called, and the families."""

    root: Mapping[Units, Units]
    names: Mapping[Units, str]
    families: Mapping[str, Units]


def merged(articles: Sequence[DocumentNames]) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of each article, one person called alike in all of them."""
    found: dict[str, tuple[Mention, ...]] = {}
    for language in sorted({article.language for article in articles}):
        own = [article for article in articles if article.language == language]
        people = _people(own, language)
        tenures = tenures_of(own, partial(_called, people=people))
        for article in own:
            found[article.document] = _renamed(article, people, tenures)
    return {article.document: found[article.document] for article in articles}


def _people(articles: Iterable[DocumentNames], language: str) -> _People:
    full = [known for article in articles for known in article.known if known.form == "full"]
    root = groups([known.units for known in full], lexicon_of(language).words.leading)
    spellings: dict[Units, dict[str, tuple[int, int]]] = {}
    for known in full:
        counted = spellings.setdefault(root[known.units], {})
        often, count = counted.get(known.name, (0, 0))
        counted[known.name] = often + 1, count + known.times
    names = {units: _commonest(counted) for units, counted in spellings.items()}
    return _People(root, names, _families(full, root))


def _commonest(counted: Mapping[str, tuple[int, int]]) -> str:
    """Return the spelling in most articles; of two the one that stands more often, then the longer one."""
    return max(counted, key=lambda name: (counted[name], len(name)))


def _families(full: Iterable[Known], root: Mapping[Units, Units]) -> dict[str, Units]:
    """Return whom each family means alone: its only bearer, or the one that articles mean by it."""
    bearers: dict[str, Counter[Units]] = {}
    for known in full:
        bearers.setdefault(known.units[-1], Counter())[root[known.units]] += known.alone > 0
    found: dict[str, Units] = {}
    for family, counts in bearers.items():
        one, often = counts.most_common(1)[0]
        if len(counts) == 1 or (often >= _AGREEING and often == counts.total()):
            found[family] = one
    return found


def _called(known: Known, people: _People) -> str:
    """Return the name that somebody has in all articles; a short name that may mean two stays."""
    if known.form == "full":
        return people.names[people.root[known.units]]
    whole = people.families.get(known.units[-1]) if known.rare and len(known.units) == 1 else None
    return people.names[whole] if whole else known.name


def _renamed(article: DocumentNames, people: _People, tenures: Tenures) -> tuple[Mention, ...]:
    names: dict[str, str] = {}
    for known in article.known:
        if known.form != "role":
            names[known.name] = _called(known, people)
        elif holder := tenures.holder(known.offices[0], article.published):
            names[known.name] = holder
    return tuple(
        replace(mention, entity=names[mention.entity])
        if mention.kind == "person" and names.get(mention.entity, mention.entity) != mention.entity
        else mention
        for mention in article.mentions
    )
