"""Summaries that are extracts: choosing lines, whatever method ranks them."""

from summarizer.ranking import METHODS
from summarizer.summary.summarize import summarize, summarize_levels

__all__ = ["METHODS", "summarize", "summarize_levels"]
