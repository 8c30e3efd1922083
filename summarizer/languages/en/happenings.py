"""The words by which English news tell that something happened."""

from functools import cache

from summarizer.languages.en.acts import acts, phrases
from summarizer.languages.en.numerals import NUMBERS, SCALES
from summarizer.languages.en.people import people
from summarizer.languages.en.words import WORDS
from summarizer.languages.happenings import Distances, Happenings, quantities

_LIGHT = "held holds took takes due made makes conducted carried paid gave came was were is are been be"
_FRAMING = "comes reflects represents marks aims follows"
_STATES = """
strengthens strengthened remains remain remained believes believe believed thinks hopes hoped expects expected
continues continued faces faced seems appears wants wanted seeks has have had knows
"""
_OBJECTS = {
    "signing": "agreement deal pact accord treaty memorandum contract document letter ceasefire mou protocol order law bill",
    "rate": "rate rates price prices interest tax taxes tariff tariffs output forecast rating",
    "arrival": "",
    "resignation": "",
}
_OPENERS = "while but however although though whereas"
_INWARD = "where when during as"
_SUBORDINATORS = "after before following since during amid"
_ASIDE = "in on at with for"
_CONTENT = "that"
_DANGLING = "and but or the a an of in on at to for with by from that which who as after before while when where adding saying"
_FRAMES = "of"
_NEGATIONS = "not never no without denied n't didn"
_CONTINUING = (
    "on the sidelines|during the meeting|during the visit|in the same context|meanwhile|separately"
    "|for his part|for her part|also on the same day"
)
_FUTURE = "will would shall scheduled expected due planned set upcoming next plans"
_BOUNDS = {
    "over": "over more exceeding above exceeds least",
    "under": "under less below fewer most",
    "about": "about around nearly almost roughly some approximately",
}


@cache
def happenings() -> Happenings:
    """Return the words of happenings in English."""
    return Happenings(
        acts=acts(),
        phrases=phrases(),
        reach=4,
        objects={kind: WORDS.forms(words) for kind, words in _OBJECTS.items() if words},
        otherwise={},
        light=WORDS.forms(_LIGHT),
        framing=WORDS.forms(_FRAMING),
        impersonal=frozenset(),
        states=WORDS.forms(_STATES),
        begins=_begins,
        openers=WORDS.forms(_OPENERS),
        inward=WORDS.forms(_INWARD),
        conjunctions=WORDS.forms("and"),
        prepositions=frozenset(),
        subordinators=WORDS.forms(_SUBORDINATORS),
        aside=WORDS.forms(_ASIDE),
        content=WORDS.forms(_CONTENT),
        dangling=WORDS.forms(_DANGLING),
        frames=frozenset(),
        negations=WORDS.forms(_NEGATIONS),
        continuing=tuple(" ".join(map(WORDS.form, phrase.split())) for phrase in _CONTINUING.split("|")),
        future=WORDS.forms(_FUTURE),
        coming=(),
        present=(),
        definite=(),
        articles=WORDS.forms("the this that these those"),
        passive="",
        indefinite="",
        people=people(),
        distances=_distances(),
        quantities=quantities(WORDS, NUMBERS, SCALES, _BOUNDS),
    )


def _distances() -> Distances:
    return Distances(
        {WORDS.form(unit + end): (1, unit) for unit in ("day", "week", "month", "year") for end in ("", "s")},
        WORDS.forms("next following"),
        WORDS.forms("later"),
        WORDS.forms("earlier"),
        {},
        {WORDS.form("after"): 1, WORDS.form("before"): -1},
    )


def _begins(form: str) -> bool:
    return len(form) > 4 and form.endswith("ed")
