"""One name for one person over all articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.names.answers import Answers, answers_of
from summarizer.names.folk import folk_of
from summarizer.names.kinds import OwnName, same_names
from summarizer.names.lexicon import lexicon_of
from summarizer.names.mention import DocumentNames, Known, Mention
from summarizer.names.spelling import Units, groups
from summarizer.names.testimony import Testimony

# So many articles in which a family alone means one and the same make it mean that one elsewhere.
_AGREEING = 2


class _Bearers(NamedTuple):
    """Who bears a family, and whom it means where it stands alone; None: it may be two."""

    all: tuple[Units, ...]
    meant: Units | None


class _People(NamedTuple):
    """The people of all articles: the fullest name of each name, what it is called, and the families."""

    root: Mapping[Units, Units]
    names: Mapping[Units, str]
    families: Mapping[str, _Bearers]


def merged(
    articles: Sequence[DocumentNames], elsewhere: Sequence[Testimony] = ()
) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of each article, one person called alike in all of them.

    `elsewhere` is what other articles answer to what these ask: whom an office or a family alone means.
    """
    found: dict[str, tuple[Mention, ...]] = {}
    for code in sorted({article.language for article in articles}):
        own = [article for article in articles if article.language == code]
        lexicon = lexicon_of(code)
        people = _people(own, code)
        folk = folk_of(people.root, people.names, elsewhere, lexicon.words.leading)
        answers = answers_of(own, elsewhere, folk, lexicon)
        bodies = _bodies(own)
        for article in own:
            names = {**_called(article, people, answers), **bodies.get(article.document, {})}
            found[article.document] = _renamed(article, names)
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


def _families(full: Iterable[Known], root: Mapping[Units, Units]) -> dict[str, _Bearers]:
    """Return who bears each family, and whom it means alone: its only bearer, or whom articles mean by it."""
    bearers: dict[str, Counter[Units]] = {}
    for known in full:
        bearers.setdefault(known.units[-1], Counter())[root[known.units]] += known.alone > 0
    found: dict[str, _Bearers] = {}
    for family, counts in bearers.items():
        one, often = counts.most_common(1)[0]
        agreed = len(counts) == 1 or (often >= _AGREEING and often == counts.total())
        found[family] = _Bearers(tuple(counts), one if agreed else None)
    return found


def _renamed(article: DocumentNames, names: Mapping[tuple[str, str], str]) -> tuple[Mention, ...]:
    meant = [one for one in article.tentative if names.get(("person", one.entity), one.entity) != one.entity]
    mentions = sorted([*article.mentions, *meant], key=lambda one: one.span) if meant else article.mentions
    called = ((mention, names.get((mention.kind, mention.entity))) for mention in mentions)
    return tuple(
        replace(mention, entity=name) if name and name != mention.entity else mention
        for mention, name in called
    )


def _bodies(articles: Iterable[DocumentNames]) -> dict[str, dict[tuple[str, str], str]]:
    """Return by article what organisations with a name of their own are called in all of them."""
    told = [
        (article.document, OwnName(known.units[0], *known.offices), known.name, known.times)
        for article in articles
        for known in article.known
        if known.form == "body"
    ]
    same = same_names((own, name, times) for _, own, name, times in told)
    found: dict[str, dict[tuple[str, str], str]] = {}
    for document, own, name, _ in told:
        found.setdefault(document, {})["organisation", name] = same[own, name]
    return found


def _called(article: DocumentNames, people: _People, answers: Answers) -> dict[tuple[str, str], str]:
    """Return what those have as their name in all articles whom this one names; what may mean two stays."""
    names: dict[tuple[str, str], str] = {}
    holders: list[Units] = []
    for known in article.known:
        if known.form == "full":
            names["person", known.name] = people.names[people.root[known.units]]
        elif known.form == "role" and (who := answers.holder(known.offices[0], article)):
            holders.append(who)
            names["person", known.name] = answers.folk.names[who]
    for known in article.known:
        if known.form == "short" and (meant := _bearer(known, article, people, answers, holders)):
            names["person", known.name] = answers.folk.names[meant]
    return names


def _bearer(
    known: Known, article: DocumentNames, people: _People, answers: Answers, holders: Sequence[Units]
) -> Units | None:
    """Return who has a short name: the bearer of whom the story tells, else one of whom others do."""
    if len(known.units) != 1:
        return None
    own = people.families.get(known.units[0], _Bearers((), None))
    if known.rare and own.meant:
        return own.meant
    return answers.bearer(known, article, holders, own.all)
