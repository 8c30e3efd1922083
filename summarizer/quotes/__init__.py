"""Quotations: who said what, in exact words, and where that cannot be known."""

from summarizer.quotes.find import find_quotes
from summarizer.quotes.gather import gather_quotes
from summarizer.quotes.quote import KINDS, Quote, Statement

__all__ = ["KINDS", "Quote", "Statement", "find_quotes", "gather_quotes"]
