"""How Arabic attributes speech: a grammar over tokens, its words in summarizer.languages.ar."""

from summarizer.quotes.arabic.document import read

__all__ = ["read"]
