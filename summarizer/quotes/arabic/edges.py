"""Where reported words end: at the next verb of saying, at the reporter's own comment, with the sentence."""

from typing import NamedTuple

from summarizer.languages.ar.dictionary import lemma
from summarizer.quotes.arabic.cues import Cue, cue_at, is_impersonal, only_acts
from summarizer.quotes.arabic.intros import CLAUSE, SPEECH, intro_of
from summarizer.quotes.arabic.lexis import PARTICIPLE, PAST, PRESENT, is_definite, lexis, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.objects import is_asserted, object_of
from summarizer.quotes.arabic.phrases import phrase_at
from summarizer.quotes.arabic.signals import may_part
from summarizer.quotes.arabic.subjects import before_verb
from summarizer.quotes.arabic.zones import zone_of
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED
from summarizer.quotes.tokens import COMMA, DASH, MARK, SOFT, STOP, WORD

_ALSO = "كما"
# «خاصة وأن», «لابد وأن»: part of what is said.
_ESPECIALLY = frozenset(["خاصه", "خصوصا", "سيما", "لاسيما", "لابد", "بد"])
_WITHOUT_WORDS = frozenset(["لكنه", "ولكنه", "لكنها", "ولكنها", "لكنهم", "ولكنهم"])
_WAS = frozenset(("وكان", "وكانت"))
_WHICH_IS = frozenset(("وهو", "وهي"))
_LONGEST = 400  # tokens of what one verb reports
_NEAR_SUBJECT = 12  # tokens from «لكن» to the verb of its clause


class Content(NamedTuple):
    """What was said, from one token up to another; `more` is where a coordinated clause begins."""

    first: int
    end: int
    more: int | None


def content_of(line: Line, first: int, limit: int) -> Content:
    """Return what a clause that begins at a token reports."""
    at, limit = first, min(limit, first + _LONGEST)
    while at < limit and line.kind(at) not in (STOP, SOFT) and at not in line.strays:
        if line.kind(at) == WORD and line.pairs[at] < 0 and not may_part(line.key(at)):
            at += 1
            continue
        following = line.skip(at)
        if following > at:
            at = following
            continue
        if at > first and line.kind(at) == WORD:
            more = _coordinated(line, at)
            if more is not None:
                return Content(first, _trimmed(line, first, at), more)
            if _ends(line, at, limit):
                break
        at += 1
    return Content(first, _trimmed(line, first, min(at, limit)), None)


def _coordinated(line: Line, at: int) -> int | None:
    """Return where a further reported clause begins: «، وأن», «كما أن», «، وتطلعه»."""
    word, complementisers = line.key(at), lexis().sets["complementisers"]
    after_comma = line.kind(at - 1) == COMMA
    if after_comma and word.startswith("و") and word[1:] in lexis().sets["masdars"]:
        return at + 1
    if word == _ALSO and after_comma and line.key(at + 1) in complementisers:
        return at + 2
    if not (word.startswith("و") and word[1:] in complementisers):
        return None
    if line.key(at - 1) in _ESPECIALLY:
        return None
    return None if word == "وان" and _is_verbal(line, at + 1) else at + 1


def _is_verbal(line: Line, at: int) -> bool:
    """Tell whether «وأن» stands before a verb and only goes on with the clause («وأن يكون»)."""
    word = line.key(at)
    if line.kind(at) != WORD or word[:1] not in ("ي", "ت", "ن") or is_definite(word):
        return False
    return word[:1] != "ت" or not lemma(word).startswith("ت")


def _ends(line: Line, at: int, limit: int) -> bool:
    """Tell whether the reporter's own words begin at a token."""
    set_off = line.kind(at - 1) in (COMMA, DASH, MARK)
    if line.key(at) in _WAS and is_definite(line.key(at + 1)):
        return True
    if set_off and phrase_at(line, at, "edges") and not _reasons(line, at):
        return True
    if line.key(at) in _WITHOUT_WORDS and line.key(at + 1) == "لم" and verb(line.key(at + 2)) is not None:
        return True
    if set_off and line.key(at) in _WHICH_IS and is_definite(line.key(at + 1)):
        return True
    if line.kind(at - 1) == COMMA and _comments(line, at, limit):
        return True
    if line.kind(at - 1) == COMMA and (phrase_at(line, at, "sources") or _turns(line, at, limit)):
        return True
    return begins_cue(line, at, limit)


def _comments(line: Line, at: int, limit: int) -> bool:
    """Tell whether the reporter tells what was not said («ولم يوضح»), or what somebody called for."""
    form = verb(line.key(at))
    if form is None:
        return line.key(at) == "ولم" and verb(line.key(at + 1)) is not None
    if not form.joined or form.form != PAST or form.lemma not in lexis().sets["urging"]:
        return False
    noun = read_noun(line, at + 1, limit)
    return noun is not None and noun.source.kind in (PERSON, ROLE, BODY, UNNAMED)


def _reasons(line: Line, at: int) -> bool:
    """Tell whether «الأمر الذي» goes on with the speaker's reasons, in the present («يدفع», not «دفع»)."""
    return line.key(at) == "الامر" and line.key(at + 2).startswith(("ي", "ت"))


def _turns(line: Line, at: int, limit: int) -> bool:
    """Tell whether «لكن» goes on with what another says: «لكن الحوثيين أعلنوا …»."""
    if line.key(at) not in lexis().sets["linkers"]:
        return False
    for place in range(at + 1, min(limit, at + _NEAR_SUBJECT)):
        if line.kind(place) in (COMMA, STOP, SOFT):
            return False
        cue = cue_at(line, place, after=at)
        if cue is not None and not only_acts(cue):
            return before_verb(line, at + 1, cue.first).noun is not None and leads(
                line, cue, limit, sure=False
            )
    return False


def begins_cue(line: Line, at: int, limit: int) -> bool:
    """Tell whether another reporting clause begins at a token, one of the reporter and not of the speaker."""
    cue = cue_at(line, at, after=0)
    if cue is None or only_acts(cue):
        return False
    if cue.form.form == PARTICIPLE:
        return _is_participle_cue(line, cue, limit)
    if cue.form.joined and line.kind(cue.first - 1) == COMMA and line.kind(cue.first - 2) == MARK:
        return True
    if cue.form.joined and cue.form.form == PRESENT and line.kind(cue.first - 1) == WORD:
        # «تمنع وترفض» goes on; «ويقول فلان» begins.
        return leads(line, cue, limit, sure=True)
    linked = cue.form.joined or line.key(cue.first - 1) in lexis().sets["linkers"]
    if not linked and line.kind(cue.first - 1) != COMMA:
        return False
    return leads(line, cue, limit, sure=not linked or cue.form.weak)


def _is_participle_cue(line: Line, cue: Cue, limit: int) -> bool:
    set_off = line.kind(cue.first - 1) == COMMA or cue.form.joined
    set_off = set_off or (line.kind(cue.first - 1) == MARK and cue.form.number == "s")
    comma = line.kind(cue.first - 1) == COMMA
    if set_off and (cue.form.gender == "m" or (comma and line.kind(cue.end) == WORD)):
        return True
    if cue.form.number != "s" and not set_off:
        return False
    intro = intro_of(line, cue, limit)
    if intro is not None and (intro.zone_end - cue.end < 2 or set_off or cue.form.gender == "m"):
        return True
    found = object_of(line, cue, limit) if set_off or cue.form.gender == "m" else None
    return found is not None and is_asserted(line, found)


def leads(line: Line, cue: Cue, limit: int, *, sure: bool) -> bool:
    """Tell whether a verb leads to reported words; `sure`: it must name who speaks."""
    intro = intro_of(line, cue, limit)
    if intro is None:
        found = object_of(line, cue, limit)
        if cue.form.joined and "O" in cue.form.frames and line.kind(cue.end) == WORD:
            return True
        return found is not None and (is_asserted(line, found) or found.noun is not None)
    zone = zone_of(line, cue.end, intro.zone_end)
    if not zone.sound or (zone.noun is None and is_impersonal(line, cue)):
        return False
    joined = cue.form.joined or line.key(cue.first - 1) == _ALSO
    near = intro.kind in (CLAUSE, SPEECH) and intro.zone_end - cue.end < 2 and joined
    return zone.noun is not None or not sure or near


def _trimmed(line: Line, first: int, end: int) -> int:
    loose = lexis().sets["linkers"] | {"و", "قد"}
    while end - 1 > first and (line.kind(end - 1) in (COMMA, DASH, SOFT, STOP) or line.key(end - 1) in loose):
        end -= 1
    return end
