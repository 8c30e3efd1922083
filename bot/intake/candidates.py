"""From bytes to a candidate: the pure half of an arrival, done in a worker, to what the store writes."""

import hashlib
from dataclasses import replace
from datetime import date, datetime

from bot.intake.read import read
from bot.models import Analysed, Candidate, Received
from bot.store.packing import packed
from bot.store.told import voices_of
from summarizer import Document, analyze, find_events, pack_lines, read_figures, read_lines, sketch

# Longer ones are no titles, and may be what kills.
_TITLE = 300


def read_candidate(name: str, raw: bytes, received_at: datetime) -> Candidate:
    """Read and analyse a file's bytes; raises IntakeError where they are no article."""
    return candidate(read(name, raw, received_at))


def candidate(received: Received) -> Candidate:
    """Return a received text as the store keeps it, with what a decision about it needs."""
    return packed(analysed(received))


def analysed(received: Received) -> Analysed:
    """Return a received text with all that is read of it.

    What an operator told of it changes how it reads, but not by what it is known again.
    """
    came = _document(received)
    identity = digest(came)
    document = replace(_corrected(received) if received.corrected else came, id=identity)
    return Analysed(
        received,
        document,
        sketch(document),
        identity,
        find_events(document),
        figures=read_figures(document),
        lines=pack_lines(read_lines(document)),
        own_outlet=came.outlet,
        voices=voices_of(document),
    )


def unread(received: Received) -> Candidate:
    """Return a text whose reading kills, with what stands beside it: its title, outlet, link and days.

    Its document has no sentences, so that nothing of it is looked at again.
    """
    title = (received.title or "")[:_TITLE] or None
    without_text = analysed(replace(received, text="", title=title))
    document = replace(without_text.document, text=received.text)
    identity = digest(document)
    unanalysed = replace(
        without_text,
        received=received,
        document=replace(document, id=identity),
        digest=identity,
        is_unread=True,
    )
    return packed(unanalysed)


def digest(document: Document) -> str:
    """Return what identifies a text whatever stands around it: the SHA-256 of its kept words, single-spaced.

    Two pages print one report among their own buttons and datelines. Where nothing was kept the whole
    text counts.
    """
    kept = [document.slice(sentence.span) for sentence in document.sentences]
    text = " ".join(kept) if kept else document.text
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _document(received: Received) -> Document:
    document = analyze(
        received.text,
        id=received.name,
        published=received.published,
        outlet=received.outlet,
        title=received.title,
    )
    return replace(document, found=_found(document, received))


def _corrected(received: Received) -> Document:
    """Return the reading of a text of which an operator told something; what is unknown to him is so."""
    told = received.corrected
    found = {**received.found, **{name: "operator" for name, value in told.items() if value is not None}}
    days = told.get("published")
    given = replace(
        received,
        outlet=told.get("outlet", received.outlet),
        title=told.get("title", received.title),
        published=_days(days) if days else None if "published" in told else received.published,
        found=found,
    )
    document = _document(given)
    unknown = [name for name, value in told.items() if value is None]
    return replace(
        document,
        outlet=None if "outlet" in unknown else document.outlet,
        title=None if "title" in unknown else document.title,
        published=None if "published" in unknown else document.published,
        found={name: how for name, how in document.found.items() if name not in unknown},
    )


def _days(told: str) -> tuple[date, date]:
    first, last = told.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _found(document: Document, received: Received) -> dict[str, str]:
    # The analysis is told a value, not whether a person or a page's metadata gave it.
    return {key: _how(key, how, received) for key, how in document.found.items()}


def _how(key: str, how: str, received: Received) -> str:
    return received.found.get(key, how) if how == "given" else how
