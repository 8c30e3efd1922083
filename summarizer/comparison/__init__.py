"""Outlets side by side: who tells what, who does not, and how each names the actors."""

from summarizer.comparison.compare import compare_outlets
from summarizer.comparison.comparison import (
    KINDS,
    SPREADS,
    Column,
    Comparison,
    Designation,
    Naming,
    Origin,
    Shared,
    Source,
    Teller,
    Told,
    spread,
)

__all__ = [
    "KINDS",
    "SPREADS",
    "Column",
    "Comparison",
    "Designation",
    "Naming",
    "Origin",
    "Shared",
    "Source",
    "Teller",
    "Told",
    "compare_outlets",
    "spread",
]
