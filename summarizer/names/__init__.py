"""Names: who is named where, one person or organisation over titles, short forms and roles."""

from summarizer.names.called import called
from summarizer.names.find import find_names, merge_names, read_names
from summarizer.names.mention import DocumentNames, Mention, Names

__all__ = ["DocumentNames", "Mention", "Names", "called", "find_names", "merge_names", "read_names"]
