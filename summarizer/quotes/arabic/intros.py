"""What leads from a reporting verb to the words reported: «أن», a colon, a mark, a preposition."""

from typing import NamedTuple

from summarizer.quotes.arabic.cues import Cue
from summarizer.quotes.arabic.lexis import PARTICIPLE, PAST, is_definite, lexis, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.words import is_foreign, is_given, is_led, is_object, is_rank, is_tail
from summarizer.quotes.tokens import COLON, COMMA, MARK, OPEN, STOP, WORD

CLAUSE, SPEECH, OBJECT = "clause", "speech", "object"
_PREPOSITIONS = {"I": ("الي",), "A": ("على", "علي"), "M": ("من",), "N": ("عن",)}
_EXCEPTING = frozenset(["غير", "الا", "رغم", "مع", "بما", "خاصه", "سوي", "لولا", "بيد"])
_NEAR = 14  # tokens of a name and an aside
_LONGEST = 45  # tokens between a verb and what it reports
_STOPS = frozenset((";", "؛"))
_RELATIVES = frozenset(["الذي", "التي", "الذين", "وهو", "وهي", "وهم"])
_WITHIN = frozenset(("فيها", "فيه", "خلالها", "خلاله"))
_CLAUSES = frozenset(("فيما", "بينما", "ثم", "وقد", "قد"))
# «على هامش المؤتمر», «على لسان الناطق»: no object.
_IDIOMS = frozenset(
    [
        "هامش",
        "لسان",
        "صعيد",
        "حد",
        "خلفيه",
        "هاتفه",
        "متن",
        "راس",
        "منصه",
        "حسابه",
        "صفحته",
        "موقع",
        "اثر",
        "جانب",
        "اي",
    ]
)


_LETTER_N = "ان"
_LETTERS = frozenset(("سي", "بي", "تي", "دي", "اف", "ام", "اس", "اي", "جي", "كي", "يو", "واي", "ايه"))


class Intro(NamedTuple):
    """The subject stands before token `zone_end`, the words reported begin at `content`."""

    kind: str
    zone_end: int
    content: int


def intro_of(line: Line, cue: Cue, limit: int) -> Intro | None:
    """Return where the words that a verb reports begin; None where it leads to none."""
    at, prepared = cue.end, None
    limit = min(limit, cue.end + _LONGEST)
    while at < limit and not (line.kind(at) == STOP or line.key(at) in _STOPS):
        if line.pair(at) is not None or line.kind(at) == OPEN:
            if line.speaks(at) and _may_speak(cue):
                return Intro(SPEECH, prepared.zone_end if prepared and prepared.content == at else at, at)
            at = max(line.skip(at), at + 1)
            continue
        found = _opens(line, cue, at, prepared)
        if found is not None:
            return found
        if _is_next_verb(line, cue, at):
            break
        if prepared is None and _prepares(line, cue, at):
            prepared = Intro(OBJECT, at, at + 1)
        elif prepared is None and "B" in cue.form.frames and _is_led_object(line.key(at)):
            prepared = Intro(OBJECT, at, at)
        at += 1
    return prepared


def _opens(line: Line, cue: Cue, at: int, prepared: Intro | None) -> Intro | None:
    """Return what a colon or a complementiser at a token opens."""
    if line.kind(at) == COLON and not _is_behind_title(line, cue, at):
        return _behind_colon(line, at)
    if line.key(at) in lexis().sets["complementisers"] and not _is_letter(line, at):
        return _at_complementiser(line, cue, at, prepared)
    return None


def _is_behind_title(line: Line, cue: Cue, at: int) -> bool:
    """Tell whether a colon stands between a title and its bearer: «المواطن: مسفر …»."""
    return (
        at - 1 > cue.end
        and is_definite(line.key(at - 1))
        and is_rank(line.key(at - 1))
        and is_given(line.key(at + 1))
    )


def _is_letter(line: Line, at: int) -> bool:
    """Tell whether «إن» is a letter of an outlet: «سي إن إن», «إم تي في إن»."""
    before = at - 1
    while line.key(before) == _LETTER_N:
        before -= 1
    return line.key(at) == _LETTER_N and line.key(before) in _LETTERS and at - before <= len("nn")


def _may_speak(cue: Cue) -> bool:
    return not {"a", "d", "o", "n"}.isdisjoint(cue.form.frames)


def _behind_colon(line: Line, at: int) -> Intro:
    start = at + 1
    if line.key(start) in lexis().sets["complementisers"]:
        return Intro(CLAUSE, at, start + 1)
    if is_tail(line.key(start)):
        for place in range(start, start + _NEAR):
            if line.kind(place) != WORD or verb(line.key(place)) is not None:
                break
            if line.key(place) in lexis().sets["complementisers"]:
                return Intro(CLAUSE, at, place + 1)
    return Intro(SPEECH, at, start)


def _prepares(line: Line, cue: Cue, at: int) -> bool:
    after = line.key(at + 1)
    if after in _IDIOMS or (line.key(at) == "علي" and (is_given(after) or is_foreign(after))):
        return False
    return any(line.key(at) in _PREPOSITIONS.get(frame, ()) for frame in cue.form.frames)


def _is_led_object(word: str) -> bool:
    """Tell whether what happened stands behind «ب»: «أفادت بمقتل»."""
    return word.startswith("ب") and is_object(word[1:])


def _is_next_verb(line: Line, cue: Cue, at: int) -> bool:
    if line.kind(at) != WORD or at == cue.end:
        return False
    form = verb(line.key(at))
    if form is None or _is_manner(line, at, cue) or _is_called_so(line, at):
        return False
    if is_said_within(line, at):
        return True
    if line.key(at - 1) in _CLAUSES and form.form != PARTICIPLE:
        return True
    return not (form.weak or form.frames == "s") and line.key(at - 1) not in _RELATIVES


def is_said_within(line: Line, at: int) -> bool:
    """Tell whether somebody else's words begin: «تصريحات فلان التي قال فيها»."""
    said = line.key(at - 1) in _RELATIVES and line.key(at + 1) in _WITHIN
    return said and verb(line.key(at)) is not None


def _is_called_so(line: Line, at: int) -> bool:
    """Tell whether a first name that is a verb by its letters has a family and what is said behind it."""
    behind = line.kind(at + 2) in (COLON, COMMA) or line.key(at + 2) in lexis().sets["complementisers"]
    return line.key(at) in lexis().given and line.kind(at + 1) == WORD and behind


def _is_manner(line: Line, at: int, cue: Cue) -> bool:
    """Tell whether a word says how somebody spoke («متحدثا لإذاعة»), or what kind a thing is («مشددة»)."""
    form = verb(line.key(at))
    if form is not None and form.form == PARTICIPLE and form.gender == "f":
        return line.kind(at - 1) == WORD and not _leads_on(line.key(at + 1))
    if form is None or not line.key(at).endswith("ا"):
        return False
    if form.number == "d" and form.form == PAST:
        return cue.form.number != "d" and line.key(at + 1) not in lexis().sets["complementisers"]
    return form.form == PARTICIPLE and is_led(line.key(at + 1))


def _leads_on(word: str) -> bool:
    return word in lexis().sets["complementisers"] or any(word in led for led in _PREPOSITIONS.values())


def _at_complementiser(line: Line, cue: Cue, at: int, prepared: Intro | None) -> Intro | None:
    before = line.key(at - 1)
    if any(before in _PREPOSITIONS.get(frame.upper(), ()) for frame in cue.form.frames):
        return Intro(CLAUSE, at - 1, at + 1)
    if prepared is not None and _goes_on(line, at, prepared):
        return prepared
    led = before in lexis().sets["channel_words"] or before in _EXCEPTING
    if (led and at > cue.end) or "a" not in cue.form.frames:
        return None
    return Intro(CLAUSE, at, at + 1)


def _goes_on(line: Line, at: int, prepared: Intro) -> bool:
    """Tell whether «أن» belongs to what a preposition reports («على ضرورة أن تنسحب»), not to the verb."""
    if line.kind(at - 1) == COMMA or line.kind(at + 1) == MARK:
        return False
    return (
        is_object(line.key(prepared.content))
        or not is_definite(line.key(at + 1))
        or at - prepared.content > 6
    )
