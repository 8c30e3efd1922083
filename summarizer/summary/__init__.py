"""Summaries that are extracts: choosing lines, whatever method ranks them."""

from summarizer.ranking import METHODS
from summarizer.summary.lines import DocumentLines
from summarizer.summary.packing import pack_lines, unpack_lines
from summarizer.summary.reading import read_lines
from summarizer.summary.summarize import Pick, summarize, summarize_levels, summarize_lines

__all__ = [
    "METHODS",
    "DocumentLines",
    "Pick",
    "pack_lines",
    "read_lines",
    "summarize",
    "summarize_levels",
    "summarize_lines",
    "unpack_lines",
]
