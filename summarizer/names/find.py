"""From documents to names: each article read by itself, then all of them together."""

from collections.abc import Iterator, Sequence

from summarizer.document import Document, Span
from summarizer.names.cased import scan_cased
from summarizer.names.lexicon import Lexicon, lexicon_of
from summarizer.names.mention import DocumentNames, Known, Mention, Names
from summarizer.names.merge import merged
from summarizer.names.named import BODY, ROLE, Line, Named
from summarizer.names.resolve import People, resolve
from summarizer.names.scan import scan
from summarizer.names.words import Word, words_of


def find_names(documents: Sequence[Document]) -> Names:
    """Return whom the documents name."""
    return merge_names([read_names(document) for document in documents])


def read_names(document: Document) -> DocumentNames:
    """Return the names of one document."""
    lexicon = lexicon_of(document.language)
    lines = [_line(document, words_of(document, sentence), lexicon) for sentence in document.sentences]
    people = resolve(lines, document.text, lexicon)
    return DocumentNames(
        document.id, document.published, tuple(_mentions(people, document.text)), tuple(_known(people))
    )


def merge_names(articles: Sequence[DocumentNames]) -> Names:
    """Return whom articles that were read before name, as `find_names` does."""
    return Names(merged(articles))


def _line(document: Document, words: Sequence[Word], lexicon: Lexicon) -> Line:
    return Line(words, (scan_cased if lexicon.cased else scan)(words, lexicon))


def _mentions(people: People, text: str) -> Iterator[Mention]:
    for number, line in enumerate(people.lines):
        for place, named in enumerate(line.found):
            entity = people.entities.get((number, place))
            if entity is not None:
                yield _mention(line, place, named, entity, text)


def _mention(line: Line, place: int, named: Named, entity: str, text: str) -> Mention:
    span = _span(line.words, named.first, named.last)
    if named.form == BODY:
        return Mention(span, entity, "organisation", None, named.form, span)
    first, last, role = _around(line, place, named)
    told = None if role is None else text[slice(*_span(line.words, role.first, role.last))]
    return Mention(span, entity, "person", told, named.form, _span(line.words, first, last))


def _around(line: Line, place: int, named: Named) -> tuple[int, int, Named | None]:
    """Return where all begins and ends by which somebody is called, and the office among it."""
    group = {place, place + named.bearer}
    group |= {
        index
        for index in (place - 1, place + 1)
        if 0 <= index < len(line.found)
        and index + line.found[index].bearer in group
        and line.found[index].bearer
    }
    items = [line.found[index] for index in sorted(group)]
    role = named if named.form == ROLE else next((item for item in items if item.form == ROLE), None)
    return items[0].first, max(item.last for item in items), role


def _span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)


def _known(people: People) -> Iterator[Known]:
    offices: dict[str, dict[str, None]] = {}
    for key, name in people.told:
        offices.setdefault(name, {})[key] = None
    for bearer in people.bearers:
        yield Known(bearer.name, bearer.units, bearer.count, tuple(offices.pop(bearer.name, ())))
    for name, keys in offices.items():
        yield Known(name, (), 0, tuple(keys))
