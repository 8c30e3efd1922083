"""The stored form of what was read from a text: small, and back without loss."""

import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import TypedDict

from pydantic import TypeAdapter

from bot.models import Analysed, Voices
from summarizer import (
    Document,
    DocumentEvents,
    DocumentFigures,
    DocumentNames,
    Quote,
    Sentence,
    Sketch,
    Span,
    Token,
)
from summarizer.likeness import restored

# Raise it whenever `analyze`, `sketch`, `find_events`, `read_figures`, `read_lines`, `read_names` or
# `find_quotes` answers differently.
ANALYSER = 9
# The columns of what is read when it is asked for, where it was not read before.
READINGS = ("events", "figures", "lines", "quotes", "names")
# Each arrival is compared with all stored sketches; one takes some 10 kB unpacked.
_CACHED_SKETCHES = 4096
# Holds the title, which stands second in what is packed; compression makes nothing this much longer.
HEAD_BYTES = 2048
# They stand nowhere else: within a string their quotation marks are escaped.
_SENTENCES, _WORDS = b',"paragraphs":', b',"tokens":'
_PARTS = (_SENTENCES, b',"counts":', b',"sentences":', _WORDS, b',"forms":', b',"lemmas":', b',"dropped":')
_EVENTS = TypeAdapter(DocumentEvents)
_FIGURES = TypeAdapter(DocumentFigures)
_QUOTES = TypeAdapter(tuple[str, tuple[Quote, ...]])
_NAMES = TypeAdapter(DocumentNames)
_TITLE = re.compile(r'\{"language":"[^"]*","title":"((?:[^"\\]|\\u[0-9a-f]{4}|\\[^u])*)')


class _Packed(TypedDict):
    language: str
    title: str | None
    outlet: str | None
    origin: str | None
    found: dict[str, str]
    published: list[str] | None
    paragraphs: list[int]
    counts: list[int]
    sentences: list[int]
    tokens: list[int]
    forms: list[str]
    lemmas: list[str]
    dropped: list[int]


def row(analysed: Analysed) -> dict[str, int | bytes | None]:
    """Return what the store keeps of a reading, by column."""
    return {
        # The reader that died of a text has a minus.
        "analyser": -ANALYSER if analysed.is_unread else ANALYSER,
        "document": encode(analysed.document),
        "sketch": encode_sketch(analysed.sketch),
        "events": encode_events(analysed.events),
        "figures": encode_figures(analysed.figures) if analysed.figures else None,
        "lines": analysed.lines,
        "quotes": encode_quotes(analysed.voices) if analysed.voices else None,
        "names": encode_names(analysed.voices.names) if analysed.voices else None,
    }


def encode(document: Document) -> bytes:
    """Return all of a document but its id and its text, which the version holds."""
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    days = document.published
    packed: _Packed = {
        "language": document.language,
        "title": document.title,
        "outlet": document.outlet,
        "origin": document.origin,
        "found": dict(document.found),
        "published": [day.isoformat() for day in days] if days else None,
        "paragraphs": [sentence.paragraph for sentence in document.sentences],
        "counts": [len(sentence.tokens) for sentence in document.sentences],
        "sentences": _steps(sentence.span for sentence in document.sentences),
        "tokens": _steps(token.span for token in tokens),
        "forms": [token.form for token in tokens],
        "lemmas": [token.lemma for token in tokens],
        "dropped": _steps(document.dropped),
    }
    return _shrink(packed)


def decode(packed: bytes, *, id: str, text: str) -> Document:
    """Return the document that `encode` packed; `text` is the text that it was read from."""
    found = _parsed(zlib.decompress(packed))
    document = _outlined(found, id=id, text=text)
    return replace(document, sentences=tuple(_sentences(found)), dropped=tuple(_spans(found["dropped"])))


def decode_outline(packed: bytes, *, id: str, text: str) -> Document:
    """Return the document that `encode` packed, but without its words and what was dropped.

    Unpacking the words costs thirty times as much, and to show an extract takes none of them.
    """
    return _outlined(_until(_WORDS, packed), id=id, text=text)


def decode_head(packed: bytes, *, id: str) -> Document:
    """Return the document that `encode` packed, but without its text and its sentences."""
    return _headed(_until(_SENTENCES, packed), id=id)


def _parsed(told: bytes) -> _Packed:
    """Read what `encode` wrote part by part: no thread gets its turn within one parse, 150 ms of 5 MB."""
    cuts = sorted(place for mark in _PARTS if (place := told.find(mark)) >= 0)
    head, *parts = [told[start:end] for start, end in pairwise([0, *cuts, len(told) - 1])]
    found: _Packed = json.loads(head + b"}")
    for part in parts:
        found.update(json.loads(b"{" + part[1:] + b"}"))
    return found


def _until(mark: bytes, packed: bytes) -> _Packed:
    """Unpack no more than what stands before a mark."""
    unpacking, told, searched = zlib.decompressobj(), bytearray(), 0
    # By pieces that grow: what is left is copied each time.
    while told.find(mark, searched) < 0 and (
        piece := unpacking.decompress(packed, max(HEAD_BYTES, len(told)))
    ):
        searched = max(0, len(told) - len(mark))
        told += piece
        packed = unpacking.unconsumed_tail
    found: _Packed = json.loads(told.partition(mark)[0] + b"}")
    return found


def _outlined(found: _Packed, *, id: str, text: str) -> Document:
    sentences = zip(_spans(found["sentences"]), found["paragraphs"], strict=True)
    told = tuple(Sentence(span, paragraph, ()) for span, paragraph in sentences)
    return replace(_headed(found, id=id), text=text, sentences=told)


def _headed(found: _Packed, *, id: str) -> Document:
    days = found["published"]
    return Document(
        id=id,
        text="",
        language=found["language"],
        outlet=found["outlet"],
        title=found["title"],
        found=found["found"],
        origin=found["origin"],
        published=(date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None,
    )


def title_of(start: bytes) -> str | None:
    """Return the title in the first HEAD_BYTES of what `encode` packed; one that is longer comes cut.

    A reading of all of it costs a hundred times as much.
    """
    told = zlib.decompressobj().decompress(start, HEAD_BYTES).decode("utf-8", "ignore")
    match = _TITLE.match(told)
    return match and str(json.loads(f'"{match[1]}"'))


def encode_sketch(sketch: Sketch) -> bytes:
    """Return a sketch as bytes."""
    return _shrink(sketch)


@lru_cache(maxsize=_CACHED_SKETCHES)
def decode_sketch(packed: bytes) -> Sketch:
    """Return the sketch that `encode_sketch` packed."""
    return restored(json.loads(zlib.decompress(packed)))


def encode_events(events: DocumentEvents) -> bytes:
    """Return what a document tells of happenings as bytes, all but its id."""
    return zlib.compress(_EVENTS.dump_json(replace(events, document="")))


def decode_events(packed: bytes, *, id: str) -> DocumentEvents:
    """Return what `encode_events` packed."""
    return replace(_EVENTS.validate_json(zlib.decompress(packed)), document=id)


def encode_figures(figures: DocumentFigures) -> bytes:
    """Return what a document counts and measures as bytes, all but its id."""
    return zlib.compress(_FIGURES.dump_json(replace(figures, document="")))


def decode_figures(packed: bytes, *, id: str) -> DocumentFigures:
    """Return what `encode_figures` packed."""
    return replace(_FIGURES.validate_json(zlib.decompress(packed)), document=id)


def encode_quotes(voices: Voices) -> bytes:
    """Return the quotations of a document as bytes, with its language."""
    return zlib.compress(_QUOTES.dump_json((voices.document.language, voices.quotes)))


def decode_quotes(packed: bytes) -> tuple[str, tuple[Quote, ...]]:
    """Return the language and the quotations that `encode_quotes` packed."""
    return _QUOTES.validate_json(zlib.decompress(packed))


def encode_names(names: DocumentNames) -> bytes:
    """Return whom a document names as bytes, all but its id."""
    return zlib.compress(_NAMES.dump_json(replace(names, document="")))


def decode_names(packed: bytes, *, id: str) -> DocumentNames:
    """Return what `encode_names` packed."""
    return replace(_NAMES.validate_json(zlib.decompress(packed)), document=id)


def _sentences(packed: _Packed) -> Iterable[Sentence]:
    words = zip(_spans(packed["tokens"]), packed["forms"], packed["lemmas"], strict=True)
    tokens = [Token(*word) for word in words]
    bounds = pairwise(accumulate(packed["counts"], initial=0))
    spans = _spans(packed["sentences"])
    for span, paragraph, (first, end) in zip(spans, packed["paragraphs"], bounds, strict=True):
        yield Sentence(span, paragraph, tuple(tokens[first:end]))


def _steps(spans: Iterable[Span]) -> list[int]:
    # Offsets grow, so the steps between them are small numbers: a third of the bytes.
    offsets = list(chain.from_iterable(spans))
    return [offset - before for before, offset in pairwise([0, *offsets])]


def _spans(steps: Sequence[int]) -> Iterable[Span]:
    offsets = iter(accumulate(steps))
    return (Span(start, end) for start, end in zip(offsets, offsets, strict=True))


def _shrink(value: object) -> bytes:
    # surrogatepass: a title from outside the text may hold anything.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"))
