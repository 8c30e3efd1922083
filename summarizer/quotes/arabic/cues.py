"""Reporting verbs where they stand, and the neighbours that take them back."""

from typing import NamedTuple

from summarizer.quotes.arabic.lexis import MASDAR, PARTICIPLE, PAST, PRESENT, VerbForm, among, lexis, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.tokens import WORD

_DAMMA, _SHADDA = "\u064f", "\u0651"
_HOMOGRAPHS = frozenset(["عقب", "بين", "دون", "عبر", "قدر", "عد", "مثل", "رد", "ذكر"])
# «كتب عليها «…»»: a banner, nobody who writes.
_WRITTEN_ON = frozenset(["عليها", "عليه", "فيها", "فيه"])
# What hangs on a noun before it says whose words they are, but not to us.
_RELATIVES = frozenset(["الذي", "التي", "الذين", "وهو", "وهي", "وهم", "هو", "هي"])
_TAKING_BACK = frozenset(("لم", "لا", "لن"))
# «عبر» is a preposition too.
_ACROSS = frozenset(("عبر", "وعبر"))
_NEAR = 8
_SAYING = VerbForm("قال", "a", MASDAR, "", "s")


class Cue(NamedTuple):
    """A reporting verb at tokens `first` up to `end`, a negation that belongs to it included."""

    form: VerbForm
    first: int
    end: int


def cue_at(line: Line, at: int, *, after: int) -> Cue | None:
    """Return the reporting verb at a token, None where its letters or its neighbours deny that it reports."""
    form = _form(line, at)
    if form is None or _is_passive(line, at, form) or _is_owned_noun(line, at, form):
        return None
    before = line.key(at - 1) if at > after else ""
    if before in _RELATIVES or before.removeprefix("و") in _RELATIVES or _is_no_verb(line, at, form, before):
        return None
    if among(before, "negations"):
        denies = form.lemma in lexis().sets["denying"] and before.removeprefix("و") in _TAKING_BACK
        return Cue(form, at - 1, at + 1) if denies else None
    return Cue(form, at, at + 1)


def _form(line: Line, at: int) -> VerbForm | None:
    word = line.key(at)
    if line.kind(at) != WORD:
        return None
    if word == "بقول":
        return _SAYING
    form = None if _is_homograph(line, at) else verb(word)
    if form is not None and form.lemma == "أعاد" and _says_again(line, at):
        form = form._replace(frames="aA")
    if form is None and among(word, "by_saying"):
        return _SAYING._replace(form=PARTICIPLE, gender="", number="")
    return form


def _says_again(line: Line, at: int) -> bool:
    """Tell whether a verb of repeating has saying for its object: «أعاد فلان التأكيد على أن»."""
    return any(line.key(place) in lexis().sets["again"] for place in range(at + 1, at + _NEAR))


def _is_homograph(line: Line, at: int) -> bool:
    """Tell whether a word that is a preposition too stands where no verb begins: «الاتفاق بين ليبيا»."""
    bare, token = line.key(at).removeprefix("و"), line.tokens[at]
    if bare not in _HOMOGRAPHS or _SHADDA in line.text[token.start : token.end]:
        return False
    before = line.key(at - 1)
    return line.kind(at - 1) == WORD and not among(before, "linkers") and before != "قد"


def _is_passive(line: Line, at: int, form: VerbForm) -> bool:
    token = line.tokens[at]
    letters = line.text[token.start : token.end]
    return form.form == PAST and letters[int(form.joined) + 1 :][:1] == _DAMMA


def _is_owned_noun(line: Line, at: int, form: VerbForm) -> bool:
    """Tell whether what looks like a participle is a noun with a pronoun: «ملخصه أن»."""
    return form.form == PARTICIPLE and form.gender == "f" and line.text[line.tokens[at].end - 1] == "ه"


def _is_no_verb(line: Line, at: int, form: VerbForm, before: str) -> bool:
    after = line.key(at + 1)
    if form.lemma == "كتب":
        return after in _WRITTEN_ON
    if line.key(at) in _ACROSS:
        return "عن" not in [line.key(place) for place in range(at + 1, at + _NEAR)]
    return form.lemma == "دون" and form.form != PARTICIPLE and (after == "ان" or before == "من")


def is_impersonal(line: Line, cue: Cue) -> bool:
    """Tell whether a verb without a subject has none at all: «يذكر أن»."""
    word = line.key(cue.end - 1)
    bare = word[1:] if cue.form.joined else word
    return cue.form.form == PRESENT and bare in lexis().sets["impersonal"]


def only_acts(cue: Cue) -> bool:
    """Tell whether a verb names who acts and reports nothing."""
    return cue.form.frames == "s"
