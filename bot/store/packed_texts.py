"""Texts with their readings as they are stored."""

from dataclasses import dataclass

from bot.models import Candidate
from bot.store import analyses
from summarizer import Document


@dataclass(frozen=True, slots=True)
class PackedText:
    """A text with its reading; to be unpacked in a worker, for it may be long."""

    text: str
    document: bytes

    def unpack(self) -> Document:
        """Return it read."""
        return analyses.decode(self.document, id="", text=self.text)


def packed_text(candidate: Candidate) -> PackedText | None:
    """Return the text of a candidate; None where it was not read, for the text kills its readers."""
    document = candidate.analysis["document"]
    if isinstance(document, bytes) and candidate.analysis["analyser"] == analyses.ANALYSER:
        return PackedText(candidate.text, document)
    return None
