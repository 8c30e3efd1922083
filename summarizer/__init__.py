"""Pure text analysis: everything that is returned points back into the text by offsets."""

from summarizer.analysis import analyze
from summarizer.comparison import Comparison, compare_outlets
from summarizer.dates import DateMention, find_dates
from summarizer.document import Document, Extract, Sentence, Span, Summary, Token
from summarizer.figures import DocumentFigures, Figure, find_figures, gather_figures, read_figures
from summarizer.likeness import Sketch, group_stories, headline, likeness, sketch
from summarizer.matching import match_spans, matching_sentences
from summarizer.names import DocumentNames, Mention, Names, find_names, merge_names, read_names
from summarizer.quotes import Quote, Statement, find_quotes, gather_quotes
from summarizer.summary import (
    METHODS,
    DocumentLines,
    Pick,
    pack_lines,
    read_lines,
    summarize,
    summarize_levels,
    summarize_lines,
    unpack_lines,
)
from summarizer.terms import Term, terms
from summarizer.timeline import (
    Conflict,
    DocumentEvents,
    Event,
    Timeline,
    build_timeline,
    find_events,
    merge_events,
)

__all__ = [
    "METHODS",
    "Comparison",
    "Conflict",
    "DateMention",
    "Document",
    "DocumentEvents",
    "DocumentFigures",
    "DocumentLines",
    "DocumentNames",
    "Event",
    "Extract",
    "Figure",
    "Mention",
    "Names",
    "Pick",
    "Quote",
    "Sentence",
    "Sketch",
    "Span",
    "Statement",
    "Summary",
    "Term",
    "Timeline",
    "Token",
    "analyze",
    "build_timeline",
    "compare_outlets",
    "find_dates",
    "find_events",
    "find_figures",
    "find_names",
    "find_quotes",
    "gather_figures",
    "gather_quotes",
    "group_stories",
    "headline",
    "likeness",
    "match_spans",
    "matching_sentences",
    "merge_events",
    "merge_names",
    "pack_lines",
    "read_figures",
    "read_lines",
    "read_names",
    "sketch",
    "summarize",
    "summarize_levels",
    "summarize_lines",
    "terms",
    "unpack_lines",
]
