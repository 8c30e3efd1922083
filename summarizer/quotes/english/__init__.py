"""How English attributes speech: a grammar over tokens, its words in summarizer.languages.en."""

from summarizer.quotes.english.document import read

__all__ = ["read"]
