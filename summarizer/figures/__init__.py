"""Figures: quantities with their unit, the thing counted, their bound and origin, grouped over articles."""

from summarizer.figures.figure import BOUNDS, DocumentFigures, Figure, FigureMention
from summarizer.figures.find import find_figures
from summarizer.figures.gather import gather_figures
from summarizer.figures.read import read_figures

__all__ = [
    "BOUNDS",
    "DocumentFigures",
    "Figure",
    "FigureMention",
    "find_figures",
    "gather_figures",
    "read_figures",
]
