"""The English words by which quantities are told, and those that make a number none."""

from dataclasses import replace
from functools import cache

from summarizer.languages.en.figures_units import RATES, units
from summarizer.languages.en.numerals import NUMBERS, SCALES
from summarizer.languages.figures import FigureWords

_SHORT_SCALES = {
    "bn": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "k": 1_000,
}
_FRACTIONS = {
    "half": "0.5",
    "quarter": "0.25",
    "third": "0.3333",
    "thirds": "0.3333",
    "quarters": "0.25",
    "fifth": "0.2",
    "fifths": "0.2",
}
_NEAR = {
    "over": "more than|over|above|exceeding|in excess of|upwards of|greater than|well over|upward of|just over",
    "under": "less than|fewer than|under|below|lower than|just under",
    "about": "about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to|circa|near|"
    "approaching|or so|as around|at around|at about",
    "least": "at least|no fewer than|no less than|not less than|a minimum of|minimum of|not fewer than",
    "most": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of",
    "exact": "exactly|just|only",
}
_VERBS = {
    "over": "exceed exceeds exceeded exceeding topped topping surpass surpasses surpassed surpassing",
}
_AFTER = {
    "least": "or more|at least|at minimum",
    "most": "or less|or fewer|at most|at maximum",
    "about": "or so",
}
_FATES = {
    "killed": "kill kills killed killing claimed slain slaying executed executing",
    "wounded": "wound wounds wounded wounding injure injures injured injuring hurting",
    "arrested": "arrested arresting detained detaining",
    "kidnapped": "kidnapped kidnapping abducted abducting",
    "displaced": "displaced displacing",
    "freed": "freed freeing releasing",
}
_COUNTS = {
    "killed": "dead deaths death fatalities fatality killed",
    "wounded": "wounded injured injuries hurt",
    "missing": "missing",
    "arrested": "detainees arrests",
    "displaced": "displaced",
    "casualties": "casualties",
}
_BEHIND = {
    "killed": "killed died dead slain drowned perished",
    "wounded": "wounded injured hurt",
    "missing": "missing",
    "arrested": "arrested detained",
    "kidnapped": "kidnapped abducted",
    "displaced": "displaced",
    "freed": "freed",
}
_UPS = """
rose rise rises rising risen climbed climbs climbing climb increased increase increases increasing jumped jump jumps grew
grow growth grown soared surged surge up higher raised
"""
_DOWNS = """
fell fall falls falling fallen dropped drop drops dropping decreased decrease decreases declined decline declines
declining slipped slid plunged plunge shrank shrunk down lower cut
"""
_DENIALS = (
    "denied|denies|deny|denying|denial|rejected|rejects|reject|rejecting|refuted|refutes|not true|untrue|false claim|"
    "false claims|false report|false reports|false rumor|false rumors|false rumors|rumors|rumours|hoax|"
    "dismissed reports|dismissed claims|dismissed a report|no truth"
)
_STATEMENTS = """
said says saying announced announces announcing confirmed confirms confirming reported reports stated added adds
"""
_REPORTING = """
city town village district province region area camp neighborhood neighbourhood capital country state north south east west
northern southern eastern western central near cause caused leave left happen happened occur occurred report reported say
said official officials police ministry health authority authorities source sources statement agency spokesman
strike strikes airstrike airstrikes raid raids attack attacks shelling toll number rise rose climb climbed
"""
_SERIES = """
resolution resolutions article articles act section chapter page pages channel flight flights route highway windows phase
stage level group no number law season episode round week day size bus room gate apartment interstate iphone france
boeing airbus vision covid volume version type model unit district precinct ward zone sector brigade division battalion
regiment apollo formula euro olympics cup category tier grade psalm verse figure table appendix amendment title paragraph
item rule super bowl studio terminal platform lane pier agenda annex
"""
_AGES = "aged age ages turned turning"
_SPANS = "after before since within last past next previous every first in coming recent for_the over during another few"
_IDLE = """
times time sides side ways way reasons things thing parts types kinds steps options points-of years-old others' goals
goal runs wickets votes_ a.m p.m am pm minutes-old ers occasions cases_ phases stages sets games
"""
_STOPS = """
a an the of in on at to from by with for and or but as that which who whom whose this these those it its his her their
our your my he she they we you i is are was were be been being has have had do does did will would can could may might
must shall should not no into onto over under after before since during until while when where than then there here so if
because about between among against across around through near off out up down inside outside within without per via
more less also just only each every both all some any such including amid alongside toward towards like left
said says told died fled came went got made took gathered attended entered returned crossed reached arrived remain
remains remained voted took fell rose hit struck aboard ahead later earlier ago monday tuesday wednesday thursday
friday saturday sunday yesterday today tomorrow overnight
"""
_PLURALS = """
people men women children aircraft troops police personnel dead wounded injured missing infantry cattle sheep crew staff
militia youth policemen policewomen servicemen fishermen gunmen seamen lives wives knives dice fish deer migrants airmen
businessmen businesswomen congressmen lawmen firemen crewmen tribesmen clergymen killed hurt displaced spacecraft warheads
media data criteria phenomena alumni others percent
"""


@cache
def figures() -> FigureWords:
    """Return the words of quantities in English."""
    words = FigureWords(
        numbers=NUMBERS,
        scales=SCALES | _SHORT_SCALES | {"dozen": 12},
        articles="a an",
        fractions=_FRACTIONS,
        joins="and",
        definite="the these those both his her their its our all my your other last first past next",
        units=units(),
        rates=RATES,
        near=_NEAR,
        verbs=_VERBS,
        negations="not n't never",
        after=_AFTER,
        between="between",
        to="to",
        fates=_FATES,
        counts=_COUNTS,
        behind=_BEHIND,
        tolls="toll number count",
        persons="people person persons individuals",
        others="others other more",
        of="of",
        plurals=_PLURALS,
        series=_SERIES,
        ages=_AGES,
        aged="old",
        spans=_SPANS,
        since="since",
        every="every each",
        idle=_IDLE,
        wholes="time hour way century year day mile season game match finals day's day. season's",
        stops=_STOPS,
    )
    return _with_stances(words)


def _with_stances(words: FigureWords) -> FigureWords:
    """Return the words with those that tell whether something happened, and which way it went."""
    return replace(
        words,
        changes="rose fell dropped climbed increased decreased cut raised up down jumped slipped declined grew rise fall drop increase",
        ups=_UPS,
        downs=_DOWNS,
        gains="earned earns gained gains profit profits surplus",
        losses="lost loses losing loss losses deficit shortfall",
        denials=_DENIALS,
        contrasts="but however while whereas although though instead",
        statements=_STATEMENTS,
        reporting=_REPORTING,
        conditions="if unless",
        modals="could may might would possibly perhaps",
    )
