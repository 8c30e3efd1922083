"""Names: who is named where, one person or organisation over titles, short forms and roles."""

from summarizer.names.find import find_names, merge_names, read_names
from summarizer.names.mention import DocumentNames, Mention, Names

__all__ = ["DocumentNames", "Mention", "Names", "find_names", "merge_names", "read_names"]
