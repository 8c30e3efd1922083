"""How each outlet names the actors: its own words, counted, side by side with the others'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.comparison.bodies import Bodies
from summarizer.comparison.comparison import Designation, Naming
from summarizer.comparison.scare import with_marks
from summarizer.comparison.texts import Texts
from summarizer.document import Document, Extract, Span
from summarizer.names import Mention
from summarizer.plain import spell
from summarizer.terms import terms

_Key = tuple[str, str]
# Beyond that nobody reads on; whoever is left out is named by fewer.
_AT_MOST = 60


@dataclass(slots=True)
class _Words:
    """One way to call somebody: where it stands, one place an article, how often, and whether it tells."""

    language: str
    extracts: dict[str, Extract] = field(default_factory=dict)
    times: int = 0
    short: bool = True

    def add(self, extract: Extract, *, short: bool) -> None:
        self.extracts.setdefault(extract.document, extract)
        self.times += 1
        self.short = self.short and short

    @property
    def text(self) -> str:
        return next(iter(self.extracts.values())).text


_Named = dict[int, dict[str, _Words]]


def namings(
    named: Iterable[tuple[Document, Sequence[Mention]]], places: Mapping[str, int], outlets: Sequence[str]
) -> tuple[Naming, ...]:
    """Return who is named differently by the outlets, those whom most of them name first.

    `places` gives the column of each document. Media are left out: they are sources here, not actors.
    """
    articles = [(document, mentions) for document, mentions in named if document.id in places]
    bodies = Bodies(_bodies(articles), outlets)
    found = defaultdict[_Key, _Named](lambda: defaultdict(dict))
    for document, mentions in articles:
        for mention, span in _once(document, mentions):
            entity = bodies.name(mention.entity, document.language) if _is_body(mention) else mention.entity
            if entity is not None:
                words = found[mention.kind, entity][places[document.id]]
                _add(words, document, span, short=_is_short(mention, document.slice(span)))
    differing = [(key, by_column) for key, by_column in found.items() if _differ(by_column)]
    differing.sort(key=lambda one: (-len(one[1]), -_times(one[1])))
    texts = Texts((document, places[document.id]) for document, _ in articles)
    return tuple(_naming(*key, by_column, texts) for key, by_column in differing[:_AT_MOST])


def _is_short(mention: Mention, words: str) -> bool:
    """Tell whether a wording tells nothing but the name: «حفتر», not «المشير حفتر»."""
    return mention.form == "short" and len(words.split()) == 1


def _bodies(articles: Iterable[tuple[Document, Sequence[Mention]]]) -> Iterator[tuple[str, str]]:
    for document, mentions in articles:
        yield from ((one.entity, document.language) for one in mentions if _is_body(one))


def _is_body(mention: Mention) -> bool:
    return mention.kind == "organisation"


def _once(document: Document, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Span]]:
    """Return each wording once: an office and the name beside it are two mentions in the same words."""
    seen = set[tuple[str, Span]]()
    for mention in mentions:
        span = with_marks(document.text, mention.wording or mention.span)
        if (mention.entity, span) not in seen:
            seen.add((mention.entity, span))
            yield mention, span


def _add(found: dict[str, _Words], document: Document, span: Span, *, short: bool) -> None:
    extract = Extract(document.id, span, document.slice(span))
    words = found.setdefault(" ".join(spell(extract.text).split()), _Words(document.language))
    words.add(extract, short=short)


def _differ(by_column: _Named) -> bool:
    """Tell whether two outlets at least use words of which the other has none, short names apart."""
    told = [
        frozenset(_telling(one.text, one.language) for one in words.values() if not one.short)
        for words in by_column.values()
    ]
    return len({each for each in told if each}) > 1


@lru_cache(maxsize=4096)
def _telling(text: str, language: str) -> str:
    """Return the words of a name as search compares them; marks around them tell, too."""
    forms = " ".join(token.form for token in terms(text, language))
    return f"{forms}\0" if any(mark in text for mark in '«»"“”') else forms


def _times(by_column: _Named) -> int:
    return sum(one.times for words in by_column.values() for one in words.values())


def _naming(kind: str, entity: str, by_column: _Named, texts: Texts) -> Naming:
    # A family alone stands for a person; a body is gone only where a word of its name is.
    words = entity.split() if kind == "organisation" else entity.split()[-1:]
    return Naming(
        entity=entity,
        kind=kind,
        columns=tuple((column, _designations(words.values())) for column, words in sorted(by_column.items())),
        absent=tuple(column for column in texts.without(words) if column not in by_column),
    )


def _designations(found: Iterable[_Words]) -> tuple[Designation, ...]:
    ordered = sorted(found, key=lambda one: (one.short, -one.times, -len(one.text)))
    return tuple(Designation(tuple(one.extracts.values()), one.times) for one in ordered)
