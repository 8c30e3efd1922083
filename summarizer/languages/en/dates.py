"""The English words by which time is told."""

from functools import cache

from summarizer.languages.dates import DateWords


@cache
def dates() -> DateWords:
    """Return the words."""
    return DateWords(
        lexicon={},
        proclitics={},
        article="",
        melting="",
        future_beginnings=(),
        no_verbs=(),
        day_suffixes=frozenset({"st", "nd", "rd", "th"}),
        decade_suffixes=frozenset({"s"}),
        month_first=True,
    )
