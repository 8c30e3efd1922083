"""From documents to names: each article read by itself, then all of them together."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.document import Document, Span
from summarizer.names.cased import scan_cased
from summarizer.names.holders import is_only_one
from summarizer.names.lexicon import Lexicon, lexicon_of
from summarizer.names.mention import DocumentNames, Known, Mention, Names
from summarizer.names.merge import merged
from summarizer.names.named import BODY, ROLE, Line, Named
from summarizer.names.resolve import People, resolve
from summarizer.names.scan import scan
from summarizer.names.spelling import units_of
from summarizer.names.tentative import tentative_names
from summarizer.names.testimony import Testimony
from summarizer.names.words import Word, unpeeled, words_of

# So many countries of an article are kept, those named most often.
_LANDS = 4


def find_names(documents: Sequence[Document]) -> Names:
    """Return whom the documents name."""
    return merge_names([read_names(document) for document in documents])


def read_names(document: Document) -> DocumentNames:
    """Return the names of one document."""
    lexicon = lexicon_of(document.language)
    lines = [_line(document, words_of(document, sentence), lexicon) for sentence in document.sentences]
    people = resolve(lines, document.text, lexicon)
    mentions, known = tuple(_mentions(people, document.text, lexicon)), tuple(_known(people, lexicon))
    forms = [word.shape.form for line in lines for word in line.words]
    lands = Counter([lexicon.countries[form] for form in forms if form in lexicon.countries])
    counted = tuple(lands.most_common(_LANDS))
    words = list(tentative_names(people.lines, lexicon))
    maybe = tuple(
        Mention(Span(*word[:2]), word.shape.name, "person", None, "short", Span(*word[:2])) for word in words
    )
    known += tuple(_maybe(word, lexicon) for word in words)
    return DocumentNames(document.id, document.published, mentions, known, document.language, counted, maybe)


def merge_names(articles: Sequence[DocumentNames], elsewhere: Sequence[Testimony] = ()) -> Names:
    """Return whom articles that were read before name, as `find_names` does.

    `elsewhere` is what articles apart from them answer to what they ask: `questions_of` tells what that is.
    """
    return Names(merged(articles, elsewhere))


def _maybe(word: Word, lexicon: Lexicon) -> Known:
    rare = lexicon.is_foreign(word) and not lexicon.is_land_adjective(word)
    return Known("short", word.shape.name, units_of([word], lexicon), rare=rare)


def _line(document: Document, words: Sequence[Word], lexicon: Lexicon) -> Line:
    if lexicon.cased:
        return Line(words, scan_cased(words, lexicon))
    found = scan(words, lexicon)
    own = {
        index for named in found for index in range(named.name[0] + 1, named.name[1]) if named.form != BODY
    }
    return Line([_own(word, document, at in own) for at, word in enumerate(words)], found)


def _own(word: Word, document: Document, inside: bool) -> Word:
    """Return a word inside a name with its first letter: «إيهاب بسيسو»."""
    peeled = inside and word.shape.led and not word.shape.definite
    return unpeeled(word, document.text, document.language) if peeled else word


def _mentions(people: People, text: str, lexicon: Lexicon) -> Iterator[Mention]:
    for number, line in enumerate(people.lines):
        for place, named in enumerate(line.found):
            entity = people.entities.get((number, place))
            if entity is not None:
                yield _mention(line, place, named, entity, text, lexicon)


def _mention(line: Line, place: int, named: Named, entity: str, text: str, lexicon: Lexicon) -> Mention:
    span = _span(line.words, named.first, named.last)
    if named.form == BODY:
        wording = _span(line.words, _dubbed(line.words, named.first, lexicon), named.last)
        return Mention(span, entity, "organisation", None, named.form, wording)
    first, last, role = _around(line, place, named)
    told = None if role is None else text[slice(*_span(line.words, role.first, role.last))]
    wording = _span(line.words, _dubbed(line.words, first, lexicon), last)
    return Mention(span, entity, "person", told, named.form, wording)


def _dubbed(words: Sequence[Word], first: int, lexicon: Lexicon) -> int:
    """Return where the words begin that only call something so: «ما يُعرف بالقيادة العامة»."""
    dubbed = first > 1 and words[first - 1].form in lexicon.words.dubbing
    return first - 2 if dubbed and words[first - 2].form in lexicon.words.which else first


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


def _known(people: People, lexicon: Lexicon) -> Iterator[Known]:
    offices: dict[str, dict[str, None]] = {}
    for key, name in people.told:
        offices.setdefault(name, {})[key] = None
    for bearer in people.bearers:
        keys = tuple(offices.get(bearer.name, ()))
        yield Known("full", bearer.name, bearer.units, bearer.times, people.alone[bearer.units], False, keys)
    for name, words in people.shorts.items():
        rare = lexicon.is_foreign(words[-1]) or words[-1].shape.form in lexicon.words.sole
        yield Known("short", name, units_of(words, lexicon), rare=rare, offices=tuple(offices.get(name, ())))
    for (own, name), times in people.bodies.items():
        yield Known("body", name, (own.core,), times, offices=(own.kind, own.land))
    for key, name in people.vacant.items():
        if is_only_one(key, lexicon):
            yield Known("role", name, offices=(key,))
