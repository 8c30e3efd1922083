"""The languages that Mujaz reads: one folder each, one row each in the registry."""

from summarizer.languages.registry import CODES, Language, language

__all__ = ["CODES", "Language", "language"]
