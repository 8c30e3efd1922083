"""The words by which English news tell that something happened."""

from collections.abc import Iterator
from functools import cache

from summarizer.languages.en.numerals import NUMBERS, SCALES
from summarizer.languages.en.people import people
from summarizer.languages.en.words import WORDS
from summarizer.languages.happenings import Act, Happenings, Quantities

# kind: verbs, all past forms and the -s form | nouns. «x/y» are past and participle.
_ACTS = """
visit: visited visits visiting toured | visit visits trip tour
reception: received receives hosted welcomed | reception
meeting: met meets meet talked conferred | meeting meetings talks negotiations summit consultations session
arrival: arrived arrives landed touched flew flown | arrival
departure: departed departs left leaves | departure
signing: signed signs inked sealed | signing signature
deal: agreed agrees reached | agreement accord
statement: said says told tells stated declared confirmed confirms denied denies warned warns added adds claimed urged called condemned criticized criticised pledged vowed reported reports revealed reveals insisted | statement speech remarks
announcement: announced announces | announcement
attack: attacked attacks bombed shelled struck strikes raided stormed targeted hit ambushed | attack attacks strike airstrike raid shelling bombing explosion blast ambush assault shooting
killing: killed kills assassinated murdered shot | killing assassination murder massacre
death: died dies | death
injury: injured wounded hurt |
kidnapping: kidnapped abducted seized captured | kidnapping abduction
arrest: arrested arrests detained | arrest detention
release: freed released releases | release
ruling: ruled sentenced convicted acquitted jailed fined upheld overturned | ruling verdict sentence conviction acquittal
trial: tried testified pleaded charged indicted | trial hearing indictment
appointment: appointed named nominated elected | appointment nomination
resignation: resigned resigns quit stepped | resignation
dismissal: dismissed sacked fired ousted | dismissal
vote: voted votes polled | vote election elections referendum poll polls ballot
opening: opened opens inaugurated | opening inauguration
launch: launched launches unveiled introduced | launch liftoff
start: began begins started starts resumed | start beginning
end: ended ends finished concluded | end
closure: closed closes shut | closure
decision: decided approved approves adopted passed passes imposed rejected backed blocked | decision approval
rate: cut cuts raised raises hiked lowered | cut hike
extension: extended extends | extension
cancellation: cancelled canceled postponed delayed suspended | cancellation postponement suspension
win: won wins beat beats defeated drew lost scored qualified | win victory defeat draw match game final
disaster: flooded collapsed sank crashed derailed swept burned | flood floods flooding earthquake quake storm hurricane cyclone fire wildfire crash collapse eruption
outbreak: erupted broke | outbreak
war: | war battle fighting clashes
evacuation: evacuated rescued displaced | evacuation rescue
retreat: withdrew retreated pulled | withdrawal retreat
capture: recaptured | capture
ceasefire: | ceasefire truce
fall: fell toppled overthrew | fall overthrow coup revolution
founding: founded established | founding independence
protest: protested marched demonstrated | protest protests demonstration rally march strike
purchase: bought sold acquired acquires merged | purchase sale acquisition takeover merger
delivery: delivered handed sent donated | delivery donation
discovery: found discovered uncovered unearthed | discovery
publication: published posted | publication
attendance: attended joined | attendance
"""
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
_DANGLING = (
    "and but or the a an of in on at to for with by from that which who as after before while when where"
)
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
        acts=dict(_acts()),
        objects={kind: _keys(words) for kind, words in _OBJECTS.items() if words},
        light=_keys(_LIGHT),
        framing=_keys(_FRAMING),
        states=_keys(_STATES),
        begins=_begins,
        openers=_keys(_OPENERS),
        inward=_keys(_INWARD),
        conjunctions=_keys("and"),
        prepositions=frozenset(),
        subordinators=_keys(_SUBORDINATORS),
        aside=_keys(_ASIDE),
        content=_keys(_CONTENT),
        dangling=_keys(_DANGLING),
        frames=frozenset(),
        negations=_keys(_NEGATIONS),
        continuing=tuple(" ".join(map(WORDS.form, phrase.split())) for phrase in _CONTINUING.split("|")),
        future=_keys(_FUTURE),
        coming=(),
        present=(),
        definite=(),
        passive="",
        indefinite="",
        people=people(),
        quantities=Quantities(
            {WORDS.form(word): number for word, number in NUMBERS.items()},
            {WORDS.form(word): number for word, number in SCALES.items()},
            {WORDS.form(word): bound for bound, words in _BOUNDS.items() for word in words.split()},
        ),
    )


def _keys(words: str) -> frozenset[str]:
    return frozenset(WORDS.form(word) for word in words.split())


def _acts() -> Iterator[tuple[str, Act]]:
    for line in _ACTS.strip().split("\n"):
        kind, _, words = line.partition(":")
        verbs, _, nouns = words.partition("|")
        yield from ((WORDS.form(verb), Act(kind, True)) for verb in verbs.split())
        yield from ((WORDS.form(noun), Act(kind, False)) for noun in nouns.split())


def _begins(form: str) -> bool:
    return len(form) > 4 and form.endswith("ed")
