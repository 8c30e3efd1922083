"""The words by which English news tell that a story went on."""

from collections.abc import Iterator
from functools import cache

from summarizer.languages.en.words import WORDS
from summarizer.languages.turns import ASIDE, EXPECTED, FINITE, NOUN, Turns, gathered, rows

# turn: forms of verbs | nouns | words that recall it only | infinitives, told of what is to come. Words joined by «_» stand side by side.
_TURNS = """
recovery: recovered found retrieved pulled | recovery discovery | body bodies | recover retrieve
rescue: rescued rescue saved survived evacuated | rescue evacuation | survivor survivors alive | save evacuate
death: died dies killed kills murdered assassinated executed succumbed slain | death killing assassination execution | dead deaths victims toll fatal fatally | die kill
succumbing: succumbed died_of died_from | |
burial: buried mourned laid_to | funeral burial | funerals | bury
injury: injured wounded hurt | | injuries injury | injure
arrest: arrested arrests detained detains captured jailed | arrest detention capture | custody detainee detainees held
release: released releases freed frees liberated set_free | release liberation | bail | free
escape: escaped fled | escape | fugitive | escape flee
charge: charged indicted accused | indictment | charges suspicion accused | charge indict accuse
trial: tried testified | trial | trial | testify
conviction: convicted sentenced found_guilty jailed fined | conviction sentence verdict | guilty prison | convict sentence
acquittal: acquitted cleared exonerated | acquittal | innocent | acquit
appeal: appealed appeals | appeal |
denial: denied denies rejected_reports refuted dismissed_reports | denial | untrue | deny
admission: admitted admits confessed pleaded_guilty | confession admission | | admit confess
apology: apologised apologized apologises apologizes | apology | | apologise apologize
claim: claimed_responsibility claims_responsibility | |
postponement: postponed postpones delayed delays deferred adjourned put_off pushed_back | postponement adjournment delay | | postpone defer adjourn
cancellation: cancelled canceled cancels scrapped called_off calls_off revoked annulled overturned quashed | cancellation | | cancel scrap revoke overturn
suspension: suspended suspends halted halts stopped paused | suspension halt | | suspend
resumption: resumed resumes reopened reopens restored reinstated restarted restarts | resumption reopening | | resume reopen restore restart
end: ended ends concluded finished called_off calls_off | | end | conclude
extension: extended extends prolonged | extension | | extend
extinction: extinguished doused contained put_out under_control | | | extinguish
reception: accepted accepts approved approves endorsed ratified | acceptance approval ratification | | accept approve
rejection: rejected rejects refused turned_down vetoed | rejection refusal | | reject refuse
retreat: withdrew withdrawn withdraws retreated reversed retracted pulled_out backed_down | withdrawal retreat | | withdraw
breach: violated breached broke_the | violation breach | violations | violate
return: returned returns | return |
extradition: extradited deported handed_over | extradition deportation | | extradite deport
investigation: investigated probed questioned | investigation inquiry probe | | investigate
compensation: compensated compensates | compensation | | compensate
identification: identified | | identified identity | identify
resignation: resigned resigns quit quits stepped_down steps_down stepped_aside stood_down | resignation | | resign
dismissal: sacked fired ousted dismissed impeached | dismissal impeachment | | dismiss impeach
appointment: appointed appoints succeeded replaced | appointment | | appoint replace
closure: closed closes shut | closure shutdown | | close
"""
_ASIDE = "after following since before amid during over despite because"
_RESUMING = "has have had was were is are will"
_BODIES = "team teams worker workers effort efforts operation operations crew crews service services center centre court courts committee"


@cache
def turns() -> Turns:
    """Return the words of turns in English."""
    return Turns(gathered(_words()), WORDS.forms(_ASIDE), WORDS.forms(_RESUMING), WORDS.forms(_BODIES), False)


def _words() -> Iterator[tuple[str, str, int]]:
    for name, columns in rows(_TURNS):
        for how, words in zip((FINITE, NOUN, ASIDE, EXPECTED), columns, strict=True):
            yield from ((" ".join(map(WORDS.form, word.split("_"))), name, how) for word in words)
