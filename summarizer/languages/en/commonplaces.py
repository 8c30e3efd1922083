"""Words that English news says of anything: they tell what kind of event it is, never which."""

from collections.abc import Mapping
from functools import cache

from summarizer.languages.commonplaces import shares
from summarizer.languages.en.words import WORDS

_CONSTANT = """
say said year day week month time people new first last two one state government president minister country
official tell told report statement city world national international monday tuesday wednesday thursday friday
saturday sunday today yesterday early late area group local former including make take come go part
"""

_COMMON = """
add announce confirm claim warn expect call ask accuse deny agree refuse decide plan meet meeting visit talk talks
deal agreement law rule bill policy party leader member chief head director spokesman spokeswoman spokesperson
secretary foreign prime defence defense interior ministry agency office council committee parliament court police
force army military soldier security attack kill killed death dead die wound injure injured victim accident war
weapon terrorism oil gas money economy economic company market price million billion thousand dollar percent bank trade
rise fall increase cut rate team club player match game football cup league season win lose goal coach
north south east west central capital region province border airport road building hospital school university house
home family man woman child son father mother morning evening night hour minute january february march april may
june july august september october november december second third three four five six seven eight nine ten
american us united nations european arab islamic middle union news media television newspaper interview video
show find work start begin end continue lead follow hold keep give get help need want use include support decision
case issue situation crisis problem result reason effort project programme program system service public social
"""

_FREQUENT = """
election vote candidate campaign opposition protest protester demonstration strike reform constitution peace ceasefire
truce negotiation sanction embargo threat tension conflict occupation resistance militia rebel coalition raid strike
missile rocket shell bomb blast explosion suicide car mosque church gun shoot shooting fire arrest detain charge
suspect judge trial prison sentence prosecutor investigation crime murder body funeral bury crash collide earthquake
quake flood storm rain hurricane landslide collapse rescue ambulance missing survivor survive passenger pilot driver
plane aircraft flight train bus ship boat refugee migrant displaced aid humanitarian food medicine health disease
virus vaccine doctor patient student teacher worker job pay wage budget tax debt loan fund growth inflation share
stock contract sign memorandum finance cost value profit loss revenue export import energy power water farm industry
factory tourism hotel festival film actor award prize book culture twitter facebook account conference summit forum
speech letter ceremony open opening launch final draw defeat score point penalty striker defender goalkeeper transfer
training friendly injury squad fan stadium tournament qualify round bridge river mountain village street square port
base camp embassy consulate station island coast desert envoy adviser expert analyst activist journalist witness
crew volunteer degree kilometre kilometer metre mile tonne barrel half quarter drop reach arrive leave return appoint
resign replace major senior small large old current next long near strong key joint regional urgent
"""


@cache
def commonplaces() -> Mapping[str, float]:
    """Return the share of reports that hold a word, by lemma; how the shares were found stands in `shares`."""
    return shares(_CONSTANT, _COMMON, _FREQUENT, lemma=WORDS.lemma)
