"""From a document to its quotations."""

from collections.abc import Callable, Mapping
from functools import cache

from summarizer.document import Document, Span
from summarizer.names import Names
from summarizer.quotes import arabic, english
from summarizer.quotes.links import linked
from summarizer.quotes.people import better_known, full_name, people_of
from summarizer.quotes.quote import Quote
from summarizer.quotes.saying import PERSON, UNNAMED, Reading, Saying, Source
from summarizer.quotes.tokens import folding

_READERS: Mapping[str, Callable[[Document], Reading]] = {"ar": arabic.read, "en": english.read}


def find_quotes(document: Document, names: Names | None = None) -> tuple[Quote, ...]:
    """Return the quotations of a document in its order; speakers are called as `names` calls them.

    A language without a grammar has none.
    """
    read = _READERS.get(document.language)
    if read is None:
        return ()
    reading, fold = read(document), folding(document.language)
    named = [saying.source for saying in reading.sayings if saying.source]
    named += [place.source for place in reading.mentions]
    people = people_of(((source, _keys(source.name, fold)) for source in named), reading.juniors)

    @cache
    def fullest(name: str) -> str:
        return full_name(name, _keys(name, fold), people)

    reading = better_known(reading, lambda source: _called(source, fullest, fold, {}))
    entities = {mention.span: mention.entity for mention in names.mentions(document)} if names else {}
    return tuple(
        _quote(document, saying, saying.content, source, _called(source, fullest, fold, entities))
        for saying, source in zip(reading.sayings, linked(reading), strict=True)
        if saying.content is not None and any(map(str.isalnum, document.slice(saying.content)))
    )


def _quote(
    document: Document, saying: Saying, content: Span, source: Source | None, speaker: str | None
) -> Quote:
    return Quote(
        span=content,
        kind=saying.kind,
        parts=saying.parts,
        speaker=speaker,
        speaker_span=source.span if source else None,
        role=source.role if source else None,
        anonymous=source is not None and source.kind == UNNAMED,
        via=saying.via.name if saying.via else None,
        medium=document.slice(saying.medium) if saying.medium else None,
        cue=document.slice(saying.cue) if saying.cue else None,
        cue_span=saying.cue,
    )


def _called(
    source: Source | None,
    fullest: Callable[[str], str],
    fold: Callable[[str], str],
    entities: Mapping[Span, str],
) -> str | None:
    """Return what a source is called: by the names read before, else by the fullest name in the article."""
    if source is None or source.kind == UNNAMED:
        return source.name if source else None
    name = fullest(source.name) if source.kind == PERSON else source.name
    entity = entities.get(source.span)
    # Who reads only this article may still have read more of a name than who reads them all.
    return name if entity is None or set(_keys(entity, fold)) < set(_keys(name, fold)) else entity


def _keys(name: str, fold: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(map(fold, name.split())) or ("",)
