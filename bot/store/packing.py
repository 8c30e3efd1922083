"""What the store keeps of a text, packed where it was read: the loop of events only has it written."""

import hashlib
from dataclasses import replace

from bot.models import Analysed, Candidate, Taught
from bot.store import analyses, search, titling
from bot.store.articles import given
from summarizer import DocumentNames
from summarizer.names import day_of, lessons_of, questions_of


def packed(analysed: Analysed) -> Candidate:
    """Return a reading as it is kept; to be called in a worker, for it takes as long as the text."""
    document = analysed.document
    forms, lemmas = search.lines(document)
    return Candidate(
        received=analysed.received,
        text=document.text,
        outlet=document.outlet,
        own_outlet=analysed.own_outlet,
        digest=analysed.digest,
        whole=whole_digest(document.text),
        sketch=analysed.sketch,
        given=given(analysed.received),
        analysis=analyses.row(analysed),
        forms=forms,
        lemmas=lemmas,
        title_keys=titling.title_keys(analyses.encode(replace(document, sentences=()))),
        taught=_taught(analysed.voices.names) if analysed.voices else None,
    )


def whole_digest(text: str) -> str:
    """Return what identifies a whole text, whoever reads it: its SHA-256, single-spaced."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _taught(names: DocumentNames) -> Taught:
    return Taught(lessons_of(names), questions_of(names), day_of(names.published))
