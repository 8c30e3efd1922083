"""Who speaks on either side of a reporting verb."""

from summarizer.quotes.arabic.addressing import is_addressing
from summarizer.quotes.arabic.cues import Cue, is_impersonal
from summarizer.quotes.arabic.intros import CLAUSE, Intro
from summarizer.quotes.arabic.lexis import PARTICIPLE, lexis
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.subjects import before_verb
from summarizer.quotes.arabic.zones import Zone, read_source, zone_of
from summarizer.quotes.saying import BODY

_PASSING_ON = "نقلا"


def speaker_of(line: Line, cue: Cue, intro: Intro, start: int) -> Zone | None:
    """Return who speaks, on either side of the verb; None where something stands there that cannot."""
    zone = zone_of(line, cue.end, intro.zone_end)
    if cue.form.form == PARTICIPLE:
        # What stands behind «محذرا» is warned; who warns is the subject of the sentence.
        return Zone(None, True, medium=zone.medium)
    if not zone.sound or _is_enough(cue, zone, start):
        return zone if zone.sound else None
    left = before_verb(line, start, cue.first)
    if left.noun is not None or left.statement:
        zone = zone._replace(noun=left.noun, statement=left.statement)
        return _passed_on(line, cue, zone, intro.zone_end)
    if zone.noun is None and (not left.sound or (is_impersonal(line, cue) and intro.kind == CLAUSE)):
        return None
    return zone


def _is_enough(cue: Cue, zone: Zone, start: int) -> bool:
    """Tell whether who stands behind a verb is its subject whoever stands before it.

    He is not behind «الوزير سأل المدير», nor is the paper in «الوزير يقول لصحيفة».
    """
    if zone.statement or zone.noun is None:
        return zone.statement
    source = zone.noun.source
    media = source.kind == BODY and source.head in lexis().sets["media"]
    asked = is_addressing(cue) and not cue.form.joined and cue.first > start
    return not (media or asked)


def _passed_on(line: Line, cue: Cue, zone: Zone, end: int) -> Zone:
    """Tell him who passed on from whose words they are: «الوكالة كشفت، نقلا عن مصادر، أن»."""
    at = next((place for place in range(cue.end, cue.end + 2) if line.key(place) == _PASSING_ON), None)
    noun = read_source(line, at + 2, end) if at is not None and at + 2 < end else None
    return zone if noun is None or zone.noun is None else zone._replace(noun=noun, via=zone.noun.source)
