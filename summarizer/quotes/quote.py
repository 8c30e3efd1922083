"""What is known of a quotation: where it stands, and in several articles."""

from dataclasses import dataclass

from summarizer.document import Document, Span

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article attributes to a speaker.

    `span` holds what was said: of kind "direct" the words within the marks, "mixed" the reported clause with
    marked pieces in it, "indirect" the reported clause without any. `parts` are the verbatim pieces, marks
    excluded. `cue` are the reporting words as they stand, at `cue_span`.
    `speaker` is the canonical name of a person or organisation, or an unnamed source in the article's words
    (then `anonymous`); None: it cannot be known. `speaker_span` is where the speaker is called so, perhaps in
    an earlier sentence. `via` relayed it, `medium` is the channel («في بيان»), both as printed.
    """

    span: Span
    kind: str
    parts: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None
    role: str | None
    anonymous: bool
    via: str | None
    medium: str | None
    cue: str | None
    cue_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """The same words in one or several articles: all of them, the fullest first."""

    speaker: str | None
    quotes: tuple[tuple[Document, Quote], ...]
