"""A reporting verb with its subject and its words: one clause or several in a row."""

from summarizer.document import Span
from summarizer.quotes.arabic.addressing import subject_end
from summarizer.quotes.arabic.cues import Cue, only_acts
from summarizer.quotes.arabic.edges import content_of
from summarizer.quotes.arabic.intros import CLAUSE, OBJECT, SPEECH, Intro, intro_of, is_said_within
from summarizer.quotes.arabic.lexis import PARTICIPLE, PAST, is_body, is_common, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.objects import Object, is_asserted, is_claimed, object_of
from summarizer.quotes.arabic.speakers import speaker_of
from summarizer.quotes.arabic.subjects import before_verb
from summarizer.quotes.arabic.told import Found, saying_of, told
from summarizer.quotes.arabic.verbatim import direct_from, quoted, words_before
from summarizer.quotes.arabic.words import is_rank, is_tail
from summarizer.quotes.arabic.zones import Zone, zone_of
from summarizer.quotes.saying import (
    BODY,
    GROUP,
    PERSON,
    ROLE,
    SAME_SENTENCE,
    UNNAMED,
    Saying,
)
from summarizer.quotes.tokens import COLON, COMMA, WORD

# Prepositions and nouns that look like verbs of saying.
_HOMOGRAPHS = frozenset(["عقب", "بين", "دون", "عبر", "قدر", "عد", "مثل", "رد"])
_ACTORS = frozenset((PERSON, ROLE, BODY, UNNAMED))
_LONGEST = 60  # tokens of a subject behind its words, or of what is described
_NEAR = 8  # tokens from a weak verb without subject to its words


def reported(line: Line, cue: Cue, start: int, limit: int) -> Found | None:
    """Return what a verb reports and the token behind it, None where it reports nothing."""
    if only_acts(cue) and line.key(cue.first - 1) not in lexis().sets["fronted"]:
        return None
    intro = intro_of(line, cue, limit)
    thing = object_of(line, cue, limit)
    near = thing is not None and (intro is None or thing.content < intro.zone_end)
    if thing is not None and near and "O" in cue.form.frames and is_asserted(line, thing):
        return _asserted(line, cue, thing, start, limit)
    if thing is not None and intro is None and is_claimed(line, cue, thing):
        return _asserted(line, cue, thing, start, limit)
    if "d" in cue.form.frames and _by_marks(line, intro):
        return _described(line, cue, thing, limit)
    if line.speaks(start) and line.pair(cue.first - 1) is line.pair(start):
        return _behind_words(line, cue, start, limit)
    if intro is None:
        found = _behind_words(line, cue, start, limit) or _described(line, cue, thing, limit)
        return found or _without_that(line, cue, limit) or _behind_comma(line, cue, limit)
    return _introduced(line, cue, intro, start, limit)


def _introduced(line: Line, cue: Cue, intro: Intro, start: int, limit: int) -> Found | None:
    end = subject_end(line, cue, intro.zone_end)
    if end is None:
        return told(line, _nobody(line, cue), intro, limit)
    zone = speaker_of(line, cue, intro._replace(zone_end=end), start)
    if zone is None or _is_gesture(line, cue, intro) or not _is_voice(cue, intro, zone):
        return None
    return told(line, saying_of(line, cue, zone), intro, limit)


def _nobody(line: Line, cue: Cue) -> Saying:
    """Return a clause whose subject is there and cannot be told from whom it addresses."""
    return saying_of(line, cue, Zone(None, True))._replace(lost=True)


def _by_marks(line: Line, intro: Intro | None) -> bool:
    return intro is not None and intro.kind == SPEECH and line.kind(intro.zone_end) != COLON


def acting(line: Line, cue: Cue, start: int, limit: int) -> Found:
    """Return only who acts, where a verb reports nothing."""
    if cue.form.form == PARTICIPLE:
        return (), cue.end
    left = before_verb(line, start, cue.first).noun
    end = limit if left is not None and left.source.kind in _ACTORS else subject_end(line, cue, limit)
    if end is None:
        return [_nobody(line, cue)], cue.end
    noun = left if left is not None and left.source.kind in _ACTORS else read_noun(line, cue.end, end)
    if noun is None or noun.source.kind not in _ACTORS or _is_doubtful(line, cue, noun):
        return (), cue.end
    return [saying_of(line, cue, Zone(noun, True))], max(cue.end, noun.end)


def _is_doubtful(line: Line, cue: Cue, noun: Noun) -> bool:
    """Tell whether what looks like a verb and its subject may be any two words: «على أكمل وجه لتصل»."""
    if line.key(cue.first).removeprefix("و") in _HOMOGRAPHS:
        return True
    if noun.source.kind != PERSON or noun.source.sure:
        return False
    # «ووجه الشكر»: thanks, no family
    bare = line.key(noun.end - 1)
    if (
        bare not in line.known
        and " " not in noun.source.name
        and is_definite(bare)
        and is_common(bare.removeprefix("ال"))
    ):
        return True
    return cue.form.weak and not cue.form.joined


def _is_gesture(line: Line, cue: Cue, intro: Intro) -> bool:
    return any(line.key(at) in lexis().sets["gestures"] for at in range(cue.end, intro.content))


def _is_voice(cue: Cue, intro: Intro, zone: Zone) -> bool:
    """Tell whether a subject can say what stands there: weak verbs and bare objects need a sure one."""
    if zone.noun is None:
        return not cue.form.weak or (intro.kind != OBJECT and intro.zone_end - cue.end < _NEAR)
    source = zone.noun.source
    if source.kind != GROUP or (intro.kind != OBJECT and not cue.form.weak):
        return True
    return person(source.head) is not None or is_body(source.head) or source.head.endswith(("ون", "ين"))


def _asserted(line: Line, cue: Cue, thing: Object, start: int, limit: int) -> Found | None:
    noun: Noun | None = thing.noun
    if noun is None and cue.form.form != PARTICIPLE:
        noun = before_verb(line, start, cue.first).noun
        if noun is None and not cue.form.joined:
            return None
    if (
        noun is not None
        and noun.source.kind == GROUP
        and noun.source.number == "s"
        and not noun.source.head.endswith(("ون", "ين", "ان"))
    ):
        return None
    intro = Intro(OBJECT, thing.content, thing.content)
    return told(line, saying_of(line, cue, Zone(noun, True)), intro, limit)


def _behind_words(line: Line, cue: Cue, start: int, limit: int) -> Found | None:
    """Read a verb behind what it reports: «…»، قالت فلانة؛ or without marks, where it ends the sentence."""
    if cue.form.form == PARTICIPLE:
        return None
    before = words_before(line, cue.first, start)
    end = subject_end(line, cue, min(limit, cue.end + _LONGEST))
    if end is None:
        return None if before is None else (_whole(_nobody(line, cue), before), cue.end)
    zone = zone_of(line, cue.end, end)
    if zone.noun is None:
        return None
    saying = saying_of(line, cue, zone)
    if before is not None:
        return _going_on(line, _whole(saying, before), zone.noun.end)
    closing = line.kind(cue.first - 1) == COMMA and cue.form.lemma == "قال" and cue.form.form == PAST
    fresh = start == 0 or line.sentences[start - 1] != line.sentences[cue.first]
    if (
        closing
        and fresh
        and not cue.form.joined
        and zone.noun.end >= limit - 1
        and cue.first - start > _NEAR // 2
    ):
        kind, span, parts = quoted(line, start, cue.first - 1)
        return [saying._replace(content=span, kind=kind, parts=parts)], zone.noun.end
    return None


def _whole(saying: Saying, said: tuple[Span, str, tuple[Span, ...]]) -> list[Saying]:
    span, kind, parts = said
    return [saying._replace(content=span, kind=kind, parts=parts)]


def _going_on(line: Line, said: list[Saying], at: int) -> Found:
    """Add the second half of a quotation that its attribution parts: «…»، قال فلان، «…»."""
    place = at
    while line.kind(place) == COMMA or line.key(place) == "و":
        place += 1
    if place == at or not line.speaks(place):
        return said, at
    spans, end = direct_from(line, place)
    whole = Span(spans[0].start, spans[-1].end)
    return [*said, said[0]._replace(content=whole, parts=spans, link=SAME_SENTENCE)], end


def _without_that(line: Line, cue: Cue, limit: int) -> Found | None:
    """Read «قال الخبير فلان الأسعار لن تنزل»: after «قال» and a full name a clause needs no «أن»."""
    noun = read_noun(line, cue.end, limit) if cue.form.lemma == "قال" else None
    if noun is None or noun.source.kind != PERSON or noun.bare or " " not in noun.source.name:
        return None
    word = line.key(noun.end)
    if limit - noun.end < _NEAR // 2 or not is_definite(word) or is_tail(word):
        return None
    return told(line, saying_of(line, cue, Zone(noun, True)), Intro(CLAUSE, noun.end, noun.end), limit)


def _behind_comma(line: Line, cue: Cue, limit: int) -> Found | None:
    """Read «وأضاف، الأسعار لن تنزل» and «قال الخبير فلان، الأسعار …»: hurried papers print no colon."""
    goes_on = cue.form.lemma in lexis().sets["continuing"]
    if cue.form.form != PAST or cue.form.weak or not (goes_on or cue.form.lemma == "قال"):
        return None
    noun = None if line.kind(cue.end) == COMMA else read_noun(line, cue.end, limit)
    named = noun is not None and noun.source.kind == PERSON and " " in noun.source.name
    at = noun.end if noun is not None else cue.end
    word = line.key(at + 1)
    if line.kind(at) != COMMA or not (named or (goes_on and noun is None)) or limit - at < _NEAR // 2 + 1:
        return None
    if line.kind(at + 1) != WORD or is_tail(word) or is_rank(word) or person(word) is not None:
        return None
    return told(line, saying_of(line, cue, Zone(noun, True)), Intro(CLAUSE, at, at + 1), limit)


def _described(line: Line, cue: Cue, thing: Object | None, limit: int) -> Found | None:
    """Read «وصف … الزيارة بأنها "…"» and «اعتبر … الخطوة "…"»: reported where words in marks stand in it."""
    if thing is None or {"d", "o"}.isdisjoint(cue.form.frames):
        return None
    content = content_of(line, thing.content, min(limit, thing.content + _LONGEST))
    if content.end <= content.first or any(
        is_said_within(line, at) for at in range(content.first, content.end)
    ):
        return None
    kind, span, parts = quoted(line, content.first, content.end)
    if not parts or (thing.noun is None and cue.form.form != PARTICIPLE):
        return None
    saying = saying_of(line, cue, Zone(thing.noun, True))
    return [saying._replace(content=span, kind=kind, parts=parts)], content.end
