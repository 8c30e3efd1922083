"""How English news attributes speech: what stands around the verbs, and what ends the words of another."""

from functools import cache

from summarizer.languages.en.speakers import (
    GENERIC,
    KIN,
    MEDIA,
    MEN,
    NAMED,
    ORGANISATIONS,
    PERSONS,
    RANKS,
    UNIQUE,
    VAGUE,
    WOMEN,
)
from summarizer.languages.en.speech_verbs import VERBS, WEAK
from summarizer.languages.speech import SpeechWords

_STATEMENTS = """
statement report communique memo letter email e-mail tweet post note press-release release briefing filing document documents
lawsuit complaint indictment affidavit study survey poll paper notice message petition review ruling verdict audit blog
readout bulletin advisory transcript motion warrant papers records
"""
_INANIMATE = """
sign signs data figures numbers results evidence photos photo images image footage video clock map maps poster posters banner
banners statistics signs polls weather plaque caption headline headlines legend law rule rules constitution history common-sense
experience logic tradition label ticket card test tests x-rays inscription graffiti placard placards rumours rumors song
proverb saying it's that which what sensors satellite thermometer meter screen page website text
"""
_EDGES = """
while whereas citing prompting raising sparking fuelling fueling drawing triggering underlining underscoring reflecting
according_to without_giving without_elaborating without_providing without_naming in_a_move in_an_apparent in_what amid_fears
in_comments in_remarks in_a_sign in_a_statement as_part_of despite_the but_gave but_declined but_did_not but_refused but_offered
but_would_not but_stopped and_called_for and_called_on and_urged and_vowed referring_to in_reference_to when_asked in_an_interview
asked_about asked_whether asked_if speaking_to speaking_at speaking_on speaking_in speaking_after gesturing pointing_to although_others though_others although_critics though_critics although_some though_some
in_response_to a_day_after hours_after days_after a_week_after
"""
_LINKERS = """
but and so meanwhile however still yet then later earlier instead separately also nevertheless nonetheless
moreover furthermore besides additionally plus
"""
_CHANNELS = """
statement interview conference briefing speech address letter email post tweet message report memo hearing meeting rally
television tv radio remarks comments op-ed article testimony broadcast blog podcast video release filing debate session event
"""
_CHANNEL_WORDS = "in on at during via through by to after before from of about"
# Nouns by which a writer passes judgement on what was said: «…, a claim that rivals dispute».
_OBJECTS = """
claim move statement comment charge allegation accusation remark position view figure assertion suggestion decision announcement
step reference sign day week month prospect stance promise pledge threat warning version account contention denial notion
development first term phrase word number total record increase decrease rise fall drop gain decline
"""


@cache
def speech() -> SpeechWords:
    """Return how English attributes speech."""
    return SpeechWords(
        verbs=VERBS,
        weak=WEAK,
        complementisers="that",
        sources="according_to",
        statements=_STATEMENTS,
        denying="deny",
        continuing="add continue go_on",
        inanimate=_INANIMATE,
        edges=_EDGES,
        linkers=_LINKERS,
        ranks=RANKS,
        persons=PERSONS,
        vague=VAGUE,
        generic=GENERIC,
        kin=KIN,
        organisations=ORGANISATIONS,
        media=MEDIA,
        named=NAMED,
        channels=_CHANNELS,
        channel_words=_CHANNEL_WORDS,
        objects=_OBJECTS,
        unique=UNIQUE,
        given=MEN + WOMEN,
    )
