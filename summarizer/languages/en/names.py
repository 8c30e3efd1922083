"""The words in and around the names of people and organisations in English news."""

from functools import cache, lru_cache

import simplemma

from summarizer.languages.en.happenings import happenings
from summarizer.languages.en.words import WORDS
from summarizer.languages.names import NameWords

_TITLES = """
field marshal general lieutenant major colonel captain admiral brigadier sergeant mr mrs ms miss dr sir dame prof
professor judge justice sheikh prince princess king queen pope lord lady gen lt col maj capt adm brig rev reverend
imam ayatollah cardinal bishop archbishop rabbi father sister saint emir sultan crown retired late hon sgt
"""
_BARE = "mr mrs ms miss dr sir gen col president minister sheikh prince king queen pope senator general judge lt adm"
_OFFICES = """
researcher analyst expert professor economist lecturer scientist activist journalist author writer singer actor
actress footballer striker midfielder defender goalkeeper forward winger superintendent ceo chief vice deputy
founder co-founder editor correspondent adviser advisor aide undersecretary general-secretary congressman
congresswoman representative rep sen gov mp businessman tycoon
"""
_BODIES = """
army forces police court bank ministry government parliament council committee organisation organization union
party movement club university agency commission fund senate congress board federation league association front
coalition department office tribunal assembly cabinet navy guard institute society foundation group company corp
inc ltd plc authority service bureau airlines airways holdings energy oil gas nations trust network times post
news journal press hospital museum college school centre center house reserve command alliance cross crescent
"""
_KNOWN = """
hamas hezbollah nato opec pentagon kremlin unicef unesco unrwa fifa uefa isis taliban interpol mossad who wto imf un
eu iaea reuters afp bloomberg who unhcr
"""
_THINGS = "street road airport stadium bridge square university hospital cup mosque park avenue award prize tower island"
_GIVEN = """
mohammed muhammad mohamed ahmed ali hassan hussein omar khaled ibrahim mustafa abdel abdul abdullah saddam khalifa
john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul
andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry tyler
aaron jose adam nathan henry peter keir rishi boris tony gordon simon martin alan ian neil graham stuart jane
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet maria olivia
heather diane julie joyce victoria kelly christina joan evelyn fatima aisha mariam zainab hala laila huda mona
ursula theresa liz kamala hillary vladimir sergei dmitry volodymyr emmanuel francois jean pierre olaf friedrich
recep hakan benjamin yoav antonio giorgia mario pedro luiz javier carlos luis juan xi li wang narendra shehbaz imran
asim nawaz joe barack bill jeff elon marco mike pete steve jd angelo virgil jannik arne nirmala vijay osama
"""
_WOMEN = """
jane mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet maria olivia
heather diane julie joyce victoria kelly christina joan evelyn fatima aisha mariam zainab hala laila huda mona
ursula theresa liz kamala hillary giorgia nirmala mette
"""
_SPEECH = """
said says told tells added adds announced announces warned warns urged denied denies insisted argued claimed stated
explained noted confirmed confirms declared replied wrote tweeted called met visited praised thanked accused asked
rejected condemned hailed welcomed acknowledged vowed pledged promised hinted suggested
"""
_BREAKING = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december the a an i it he she they we on in at by for from to but and of meanwhile however when
while after before as if this that these those there here what who why how first second third last
next both all some many most more no not yes his her their its our your my
"""
_CACHED_WORDS = 65536
# Words that no person's name has.
_ADJECTIVES = """
north south east west northern southern eastern western central upper lower great world middle black white red green blue
united national international federal royal supreme high general new old rain heavy street interest rates oil
"""
_SOLE = """
trump biden putin macron netanyahu erdogan zelensky zelenskyy zelenskiy haftar sisi gaddafi merkel starmer sunak
obama clinton lavrov blinken rubio guterres khamenei pezeshkian araghchi modi messi ronaldo mbappe musk
"""


# Of these there are several at a time, also of one country.
_SEVERAL = """
deputy aide adviser advisor analyst expert researcher professor senator lawmaker member official officer spokesman
spokeswoman spokesperson congressman congresswoman mp sen rep judge striker midfielder defender goalkeeper forward winger
assistant undersecretary diplomat correspondent editor author writer actor actress singer footballer businessman tycoon
"""


# Those lists that are read as they stand.
_LISTS = {
    "bare": _BARE,
    "known": _KNOWN,
    "things": _THINGS,
    "women": _WOMEN,
    "leading": "mohammed muhammad mohamed",
    "standing": "president king",
    "lowering": "son daughter brother sister",
    "elder": "eldest youngest elder younger late",
    "junior": "jr junior",
    "senior": "sr senior",
    "counterpart": "counterpart",
    "speech": _SPEECH,
    "content": "said says told that",
    "former": "former ex late",
    "several": _SEVERAL,
    "sovereign": "president king queen emir sultan pope emperor chancellor",
    "envoys": "envoy ambassador representative",
    "world": "un nato eu imf opec fifa",
    "adjectives": _ADJECTIVES,
    "sole": _SOLE,
    "ordinals": "i ii iii iv v vi",
}


@cache
def names() -> NameWords:
    """Return the words in and around names in English."""
    events = happenings()
    people, forms, acts = events.people, WORDS.forms, events.acts
    return NameWords(
        people=people,
        titles=people.ranks | forms(_TITLES),
        offices=people.roles | forms(_OFFICES),
        bodies=people.organisations | forms(_BODIES),
        given=forms(_GIVEN) | forms(_WOMEN),
        linking=people.linking | forms("der den da du di la le ibn bint ould"),
        article="",
        womanly=(),
        feminine="",
        plural=(),
        sounds={},
        first_sounds={},
        breaking=people.breaking | forms(_BREAKING),
        is_known=_is_known,
        is_verb=lambda form: (act := acts.get(form)) is not None and act.finite,
        dative="",
        plainly_owned=("'s",),
        nameless=(),
        possessives=("his", "her", "their"),
        **{name: forms(words) for name, words in _LISTS.items()},
    )


@lru_cache(maxsize=_CACHED_WORDS)
def _is_known(form: str, name: str) -> bool:
    return simplemma.is_known(form, "en")
