"""English verbs and nouns by the kind of act that they tell."""

from collections.abc import Iterator

from summarizer.languages.en.words import WORDS
from summarizer.languages.happenings import Act, Phrase, listed

# kind: forms of verbs | nouns. A verb behind «*» is given without ending and takes «-ed» and «-s»; the
# others as they stand: their forms in «-s» are nouns as often.
_ACTS = """
visit: visited visits visiting toured | visit visits trip tour
reception: received receives hosted welcomed *greet | reception
meeting: met meets meet talked conferred | meeting meetings talks negotiations session
arrival: arrived arrives landed flew flown | arrival
departure: departed departs left leaves | departure
signing: signed signs inked sealed | signing signature
deal: agreed agrees reached | agreement accord
statement: said says told tells stated declared confirmed confirms denied denies warned warns added adds claimed urged called condemned criticized criticised pledged vowed reported reports revealed reveals insisted *acknowledge *assert *complain *caution argued accused alleged | statement speech remarks
announcement: announced announces | announcement
attack: attacked attacks bombed shelled struck strikes raided stormed targeted hit ambushed *bombard stabbed *assault detonated exploded rammed | attack attacks strike airstrike airstrikes raid shelling bombing bombings explosion explosions blast blasts ambush assault shooting stabbing barrage
interception: *intercept repelled | interception
killing: killed kills assassinated murdered shot slain executed *massacre | killing assassination murder massacre execution
death: died dies perished succumbed | death
birth: | birth
funeral: buried mourned | funeral funerals burial
injury: injured wounded hurt | injuries
kidnapping: kidnapped abducted seized captured hijacked | kidnapping abduction hijacking
theft: stole stolen robbed looted | theft robbery heist looting
arrest: arrested arrests detained imprisoned nabbed remanded | arrest arrests detention
release: freed released releases liberated *pardon paroled | release pardon
escape: escaped fled | escape jailbreak
ruling: ruled sentenced convicted acquitted jailed fined upheld overturned quashed *enjoin | ruling verdict sentence conviction acquittal injunction
trial: tried testified pleaded charged indicted arraigned | trial hearing indictment
lawsuit: sued appealed petitioned | lawsuit appeal
investigation: investigated probed questioned searched *interrogate | investigation inquiry probe
appointment: appointed named nominated elected picked installed | appointment nomination
oath: sworn | oath swearing-in
resignation: resigned resigns quit abdicated | resignation abdication retirement
dismissal: dismissed sacked fired ousted impeached expelled | dismissal ouster impeachment expulsion
layoff: | layoffs redundancies
vote: voted votes polled | vote election elections referendum poll polls ballot
opening: opened opens inaugurated reopened | opening inauguration reopening
construction: built erected | construction groundbreaking
demolition: demolished razed bulldozed | demolition
launch: launched launches unveiled introduced | launch liftoff lift-off
orbit: docked orbited | splashdown docking
start: began begins started starts resumed commenced | start beginning
end: ended ends finished concluded | end
closure: closed closes shut shuttered | closure shutdown
decision: decided approved approves adopted passed passes imposed rejected backed blocked *endorse *authorise *authorize *ratify *veto repealed | decision approval ratification veto
ban: banned barred outlawed prohibited sanctioned *embargo *blacklist | ban sanctions embargo
rate: cut cuts raised raises hiked lowered devalued floated | cut hike devaluation
extension: extended extends prolonged | extension
cancellation: cancelled canceled postponed delayed suspended scrapped shelved revoked annulled withdrawn | cancellation postponement suspension
win: won wins beat beats defeated drew lost scored qualified thrashed eliminated clinched routed edged drubbed trounced overcame | win victory defeat draw match game final
award: awarded honoured honored knighted | award
transfer: transferred | transfer
disaster: flooded collapsed sank sunk crashed derailed swept burned capsized engulfed collided plunged overturned submerged | flood floods flooding earthquake quake tremor storm hurricane cyclone typhoon tornado fire wildfire wildfires blaze crash collapse eruption landslide avalanche derailment collision sinking shipwreck disaster accident
incident: | incident tragedy ordeal
outbreak: erupted | outbreak
outage: paralysed paralyzed crippled | outage outages blackout
cyber: hacked breached encrypted | hack breach cyberattack hacking ransomware
war: | war battle fighting clashes
evacuation: evacuated rescued displaced airlifted | evacuation rescue
deportation: deported repatriated | deportation repatriation
retreat: withdrew retreated | withdrawal retreat
capture: recaptured overran | capture
ceasefire: | ceasefire truce
fall: fell toppled overthrew | fall overthrow coup revolution
founding: founded established | founding independence
protest: protested marched demonstrated rallied | protest protests demonstration demonstrations rally march strike walkout riots
conference: convened | summit conference forum
purchase: bought sold acquired acquires | purchase sale acquisition takeover
merger: merged | merger
bankruptcy: | bankruptcy insolvency
loan: lent borrowed invested | loan bailout
delivery: delivered handed sent donated shipped | delivery donation
discovery: found discovered uncovered unearthed spotted recovered excavated | discovery
test: tested | test
publication: published posted leaked broadcast | publication
attendance: attended joined | attendance
diplomacy: recalled | recognition
wedding: wed | wedding marriage
exercise: | drills drill manoeuvres maneuvers
"""
# kind: a verb's forms, and behind «+» the words of which one follows soon: together they tell the act.
_PHRASES = """
protest: walked/walk/walks+out laid/lay+down downed/down+tools took/taken/take+streets went/go/goes+strike poured/pour+streets
cancellation: called/calls/call+off broke/broken+off
resignation: stepped/steps/step+down,aside stood/stands+down handed+resignation gave+post
release: let/lets+go set+free walked+free,captivity gave+up
arrest: taken/took+custody,prisoner turned+in
discovery: came/come/comes+light dug/dig+up
delivery: handed/hands+over
kidnapping: taken/took+hostage,captive carried+off
cyber: broke/broken+into,network hacked/hack+into
outage: went/go/goes+dark,offline,down knocked/knocks+out,offline cut+electricity
evacuation: pulled/plucked+sea,rubble,water,wreckage
disaster: came+down ran/run+aground burst+banks,flames,into caught/catch+fire went+down veered+off
attack: opened/open+fire set/sets+ablaze,fire blew/blown/blow+up went+off gunned+down
death: passed+away
oath: took/taken/take+oath sworn/swore+in,oath
appointment: took/taken/takes/take+office,over,helm chosen/chose+lead,head
founding: set/sets+up
construction: broke+ground
start: kicked/kicks+off got+way,underway set+out
end: wrapped+up drew+close came+end
closure: shut/shuts/shutting+down,doors closed/closes+doors,border
decision: turned+down signed+off threw/thrown+out
ruling: struck/strikes+down threw/thrown+out handed+sentence,ruling,term found+guilty,liable,unlawful granted/grants+injunction issued/issues+injunction,ban,order,ruling declared+unlawful,illegal
lawsuit: filed/files/file+suit,lawsuit,complaint,appeal,challenge took/taken+court
layoff: laid/lay+off cut/cuts/cutting+jobs axed+jobs
retreat: pulled/pulls/pull+out,back
publication: made+public showed+pictures,footage
arrival: touched/touches+down flown/flew+to,home,into
departure: took/takes+off set/sets+sail
purchase: snapped+up bought+out
rate: left/kept/held+unchanged,rate
war: broke/broken+war
outbreak: broke/broken+out
launch: lifted/lifts+off blasted/blasts+off rolled+out soared+space,orbit,pad put/sent/placed+orbit
orbit: entered/reached/settled+orbit
signing: put+signature
win: knocked/knocks+round,cup,tournament
ban: placed+blacklist
diplomacy: severed+ties,relations cut+ties,relations
vote: went/go/goes+polls cast/casts+ballots,votes
funeral: laid+rest
capture: taken/took+control seized/seizes+power,control
"""


def acts() -> dict[str, Act]:
    """Return the act of each form; where a form is listed twice, the last one."""
    return dict(_acts())


def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases that begin with each form."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for kind, words, _ in listed(_PHRASES):
        for phrase in words.split():
            verb, _, others = phrase.partition("+")
            companions = frozenset(map(WORDS.form, others.split(",")))
            for form in map(WORDS.form, verb.split("/")):
                found[form] = (*found.get(form, ()), Phrase(companions, Act(kind, True)))
    return found


def _acts() -> Iterator[tuple[str, Act]]:
    for kind, verbs, nouns in listed(_ACTS):
        yield from ((WORDS.form(form), Act(kind, True)) for verb in verbs.split() for form in _forms(verb))
        yield from ((WORDS.form(noun), Act(kind, False)) for noun in nouns.split())


def _forms(verb: str) -> Iterator[str]:
    if not verb.startswith("*"):
        yield verb
        return
    base = verb[1:]
    ending = "ied" if base.endswith("y") else "d" if base.endswith("e") else "ed"
    yield (base[:-1] if base.endswith("y") else base) + ending
    yield base[:-1] + "ies" if base.endswith("y") else base + "s"
