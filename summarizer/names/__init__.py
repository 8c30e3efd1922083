"""Names: who is named where, one person or organisation over titles, short forms and roles."""

from summarizer.names.called import called
from summarizer.names.find import find_names, merge_names, read_names
from summarizer.names.lessons import ANY, Lesson, Question, day_of, lessons_of, questions_of
from summarizer.names.mention import DocumentNames, Mention, Names
from summarizer.names.testimony import ENOUGH, WINDOW_DAYS, Testimony

__all__ = [
    "ANY",
    "ENOUGH",
    "WINDOW_DAYS",
    "DocumentNames",
    "Lesson",
    "Mention",
    "Names",
    "Question",
    "Testimony",
    "called",
    "day_of",
    "find_names",
    "lessons_of",
    "merge_names",
    "questions_of",
    "read_names",
]
