"""From bytes to a candidate: the pure half of an arrival, done in a worker."""

import hashlib
from dataclasses import replace
from datetime import datetime

from bot.intake.read import read
from bot.models import Candidate, Received
from summarizer import Document, analyze, find_events, read_figures, sketch


def read_candidate(name: str, raw: bytes, received_at: datetime) -> Candidate:
    """Read and analyse a file's bytes; raises IntakeError where they are no article."""
    return candidate(read(name, raw, received_at))


def candidate(received: Received) -> Candidate:
    """Return a received text with what a decision about it needs."""
    document = analyze(
        received.text,
        id=received.name,
        published=received.published,
        outlet=received.outlet,
        title=received.title,
    )
    identity = digest(document)
    document = replace(document, id=identity, found=_found(document, received))
    return Candidate(
        received,
        document,
        sketch(document),
        identity,
        find_events(document),
        figures=read_figures(document),
    )


def digest(document: Document) -> str:
    """Return what identifies a text whatever stands around it: the SHA-256 of its kept words, single-spaced.

    Two pages print one report among their own buttons and datelines. Where nothing was kept the whole
    text counts.
    """
    kept = [document.slice(sentence.span) for sentence in document.sentences]
    text = " ".join(kept) if kept else document.text
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _found(document: Document, received: Received) -> dict[str, str]:
    # The analysis is told a value, not whether a person or a page's metadata gave it.
    return {key: _how(key, how, received) for key, how in document.found.items()}


def _how(key: str, how: str, received: Received) -> str:
    return received.found.get(key, how) if how == "given" else how
