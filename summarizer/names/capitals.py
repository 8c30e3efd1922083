"""Runs of capitals: where they end, and what they are."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, SHORT, Named
from summarizer.names.words import Word


def run_end(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where a run of capitals ends; small linking words may stand inside it."""
    end = index
    while end < len(words) and (end == index or (not words[end].pause and not words[end].quoted)):
        shape = words[end].shape
        linked = (
            end > index
            and shape.form in lexicon.words.linking
            and end + 1 < len(words)
            and not words[end + 1].pause
        )
        if not (shape.capital or (linked and _leads_capital(words, end, lexicon))) or _is_small(
            words, end, lexicon
        ):
            break
        end += 1
    return end


def _leads_capital(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    while at < len(words) and words[at].shape.form in lexicon.words.linking and not words[at].shape.capital:
        at += 1
    return at < len(words) and words[at].shape.capital


def _is_small(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    form = words[at].shape.form
    if is_abbreviation(words[at], lexicon):
        return False
    return form in lexicon.words.breaking or (form in lexicon.stop and form not in lexicon.words.linking)


def after_titles(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the titles, offices and countries at the beginning of a run end."""
    while start < end and (
        words[start].form in lexicon.words.titles
        or words[start].form in lexicon.words.offices
        or lexicon.country(words[start])
    ):
        start += 1
    return start


def person_at(words: Sequence[Word], first: int, start: int, end: int, lexicon: Lexicon) -> Named:
    """Return the person whose titles begin at `first` and whose name at `start`."""
    titles = frozenset(word.form for word in words[first:start])
    given = words[start].form if start < end else ""
    woman = True if given in lexicon.words.women else False if given in lexicon.words.given else None
    return Named(FULL if end - start > 1 else SHORT, first, end, (start, end), titles, woman=woman)


def is_body(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a run is an organisation: one of its words heads such names."""
    forms = [word.form for word in words[start:end]]
    return (end - start == 1 and forms[0] in lexicon.words.known) or (
        end - start > 1 and any(form in lexicon.words.bodies for form in forms)
    )


def is_abbreviation(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is all in capitals: "WHO"."""
    name = word.shape.name
    return 1 < len(name) < 7 and name.isalpha() and name.isupper() and not lexicon.country(word)


def is_place(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a run is a country, a town, a medium or a thing called after somebody."""
    whole = " ".join(word.form for word in words[start:end])
    if whole in lexicon.towns or whole in lexicon.countries or whole in lexicon.media:
        return True
    return words[end - 1].form in lexicon.words.things or words[start].form in lexicon.towns
