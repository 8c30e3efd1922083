"""The words around names of people and bodies in English news."""

from summarizer.languages.en.words import WORDS
from summarizer.languages.happenings import People

_RANKS = """
field marshal general lieutenant major colonel captain admiral brigadier sergeant mr mrs ms dr sir prof professor
judge justice senator sheikh prince princess king queen pope lord gen lt col maj
"""
_ROLES = """
president minister chief commander leader head chairman chairwoman governor ambassador envoy spokesman
spokeswoman secretary premier chancellor mayor director deputy prime foreign defence defense vice speaker
coach captain prosecutor king queen pope executive judge manager lawyer boss mp lawmaker senator attorney general
treasurer commissioner inspector rector dean founder owner
"""
_ORGANISATIONS = """
council court bank ministry government parliament army forces company authority committee organisation
organization union party movement club university agency police commission fund senate congress court board
federation league association front coalition ministry department office tribunal assembly cabinet navy guard
institute society foundation syndicate committee consortium corporation group panel junta militia administration
regulator watchdog airline circuit services bureau airport airways airlines industries holdings
"""
_TOWNS = """
egypt cairo alexandria
saudi riyadh jeddah
emirates dubai abu_dhabi
qatar doha
yemen sanaa aden mukalla
iraq baghdad mosul basra erbil
syria damascus aleppo homs
lebanon beirut
jordan amman
palestine gaza jerusalem ramallah
israel tel_aviv haifa
sudan khartoum
libya tripoli benghazi misrata sirte derna
tunisia tunis
algeria algiers
morocco rabat casablanca marrakech
niger niamey agadez
turkey ankara istanbul
iran tehran
afghanistan kabul
pakistan islamabad karachi lahore rawalpindi
india delhi new_delhi mumbai
china beijing shanghai
japan tokyo
america washington new_york los_angeles chicago
britain london
france paris
germany berlin munich
italy rome milan
spain madrid barcelona
belgium brussels
netherlands hague amsterdam
austria vienna
switzerland geneva davos zurich
poland warsaw
ukraine kyiv kiev kharkiv odesa
russia moscow
"""


# Countries beside those of en/places.py, with their adjectives.
_LANDS = """
djibouti|eritrea eritrean|chad chadian|niger nigerien|mali malian|senegal senegalese|ghana ghanaian|cameroon cameroonian
uganda ugandan|rwanda rwandan|tanzania tanzanian|angola angolan|zambia zambian|zimbabwe zimbabwean|mozambique mozambican
madagascar malagasy|congo congolese|gabon gabonese|botswana|namibia namibian|benin beninese|togo togolese|liberia liberian
finland finnish|denmark danish|ireland irish|iceland icelandic|slovakia slovak|slovenia slovenian|croatia croatian|bosnia bosnian
kosovo|albania albanian|bulgaria bulgarian|moldova moldovan|belarus belarusian|latvia latvian|lithuania lithuanian
estonia estonian|cyprus cypriot|malta maltese|armenia armenian|uzbekistan uzbek|turkmenistan|tajikistan tajik
kyrgyzstan kyrgyz|mongolia mongolian|vietnam vietnamese|cambodia cambodian|laos|myanmar|singapore singaporean|taiwan taiwanese
maldives|colombia colombian|peru peruvian|bolivia bolivian|ecuador ecuadorian|uruguay uruguayan|paraguay paraguayan
panama panamanian|guatemala guatemalan|honduras honduran|nicaragua nicaraguan|haiti haitian|jamaica jamaican|vatican
"""


def people() -> People:
    """Return the words around names in English."""
    return People(
        ranks=WORDS.forms(_RANKS),
        roles=WORDS.forms(_ROLES),
        organisations=WORDS.forms(_ORGANISATIONS),
        inner=WORDS.forms("of for the and"),
        kin=WORDS.forms("son daughter brother sister wife husband"),
        junior=frozenset(),
        given=frozenset(),
        linking=WORDS.forms("al bin ben de van von el abu"),
        breaking=WORDS.forms("the a an i it he she they we on in at by for from to but and"),
        pronouns=WORDS.forms("him her them"),
        possessives=(),
        agents=WORDS.forms("by"),
        at=WORDS.forms("in at near"),
        adjectives=("an", "ian", "ese", "i", "ish", "ch"),
        common_endings=(),
        is_common=lambda form: True,
        lands={
            WORDS.form(word): names.split()[0]
            for line in _LANDS.strip().split("\n")
            for names in line.split("|")
            for word in names.split()
        },
        towns={
            " ".join(map(WORDS.form, town.split("_"))): line.split()[0]
            for line in _TOWNS.strip().split("\n")
            for town in line.split()[1:]
        },
        cased=True,
    )
