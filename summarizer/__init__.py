"""Pure text analysis: everything that is returned points back into the text by offsets."""

from summarizer.analysis import analyze
from summarizer.document import Document, Extract, Sentence, Span, Summary, Token
from summarizer.likeness import Sketch, group_stories, headline, likeness, nearest_story, sketch
from summarizer.matching import match_spans, matching_sentences
from summarizer.summary import METHODS, summarize, summarize_levels
from summarizer.terms import Term, terms

__all__ = [
    "METHODS",
    "Document",
    "Extract",
    "Sentence",
    "Sketch",
    "Span",
    "Summary",
    "Term",
    "Token",
    "analyze",
    "group_stories",
    "headline",
    "likeness",
    "match_spans",
    "matching_sentences",
    "nearest_story",
    "sketch",
    "summarize",
    "summarize_levels",
    "terms",
]
