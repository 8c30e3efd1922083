"""How English joins a sentence to the one before it."""

from summarizer.languages.discourse import Discourse
from summarizer.languages.en.editing import editing

_OPENERS = """
however|but|and|or|so|also|meanwhile|moreover|furthermore|in addition|besides|still|yet|instead
therefore|thus|hence|then|nevertheless|nonetheless|otherwise|similarly|likewise|on the other hand
on the contrary|in contrast|by contrast|as a result|for example|for instance|in particular|indeed
in fact|of course|after that|before that|at that|since then|until then|by then|at the time
at the same time|even so|because of that|because|though|although it|that said|after all|not only
neither|nor|both|another|others|the other|the latter|the former|for his part|for her part
for its part|for their part|in turn|rather|again|either way|in other words|above all|among them
as such|then again|added|said|says|according to him|according to her|according to them|elsewhere
additionally|consequently|accordingly|like|too|there|here|plus|the move|the decision|the statement
the meeting|the visit|the agreement|the deal|the attack|the incident|the report|the announcement
the two|the pair|the group|the suspect|the victim|the victims|the official|the spokesman
the spokeswoman|the spokesperson|the case|the study|the man|the woman|the couple|the boy|the girl
the driver|the crash|the fire|the shooting|the law|the bill|the plan|asked about|asked whether|asked if
according to the statement|according to the report|according to the complaint|according to the agency
"""
_PRONOUNS = """
he she they it his her their its him them hers theirs that those i we you our my your one such who
which whose it's he's she's they're we're i'm
"""
_QUALIFIERS = """
of to on in at by that which who whose between with against for from near over about where when passed
signed reached approved published released issued announced
"""
_SUPPOSING = """
analysts|experts|observers|critics|commentators|some analysts|some experts|some observers|many analysts
many experts|perhaps|maybe|presumably|it is unclear|it was unclear|it's unclear|it is expected|it is likely|it is possible
it remains to be seen|it seems|it appears
"""
_REPORTING = "said says added adds told tells explained noted continued"

# What stands before the news: the scene, the time, a question.
_UNHURRIED = """
while when as amid despite although though if it there what why here in on at with for since during before last
and but so to
"""

DISCOURSE = Discourse(
    conjunctions=(),
    openers=frozenset(phrase for line in _OPENERS.split("\n") for phrase in line.split("|") if phrase),
    pronouns=frozenset(_PRONOUNS.split()),
    pointers=frozenset(("this", "these")),
    times=frozenset(
        (
            "year",
            "week",
            "month",
            "morning",
            "evening",
            "season",
            "summer",
            "winter",
            "spring",
            "fall",
            "afternoon",
            "weekend",
            *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            "century",
            "decade",
        )
    ),
    echoes=frozenset(("same", "aforementioned")),
    resumed=frozenset(),
    reporting=frozenset(),
    subject_ends=frozenset(),
    definite="",
    closers=frozenset(
        f"{pronoun} {verb}" for pronoun in ("he", "she", "they", "it") for verb in _REPORTING.split()
    )
    | frozenset(f"{verb} {pronoun}" for pronoun in ("he", "she") for verb in ("said", "says")),
    qualifiers=frozenset(_QUALIFIERS.split()),
    speaking=frozenset(("i", "we", "you", "my", "our", "your", "i'm", "we're")),
    unhurried=frozenset(_UNHURRIED.split()),
    ahead=frozenset(("tomorrow", "upcoming", "forthcoming")),
    introducing=frozenset(
        (
            "file photo",
            "a file photo",
            "photo by",
            "here is",
            "here are",
            "here's",
            "below is",
            "below are",
            "read more",
            "see also",
            "watch",
        )
    ),
    announcing=frozenset(("as follows", "the following", "read as follows", "listed below")),
    supposing=frozenset(phrase for line in _SUPPOSING.split("\n") for phrase in line.split("|") if phrase),
    wholes=frozenset(("series", "wave", "string", "spate")),
    sweeping=frozenset(("rocked", "hit", "struck", "swept")),
    awaited=frozenset(("expected", "awaited")),
    scales=frozenset(("thousand", "million", "billion", "trillion")),
    editing=editing,
)
