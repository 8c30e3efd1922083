"""Countries, towns and football teams as English news names them."""

from functools import cache

from summarizer.languages.en.words import WORDS
from summarizer.languages.places import Places, keyed

# One country a line; the first word names it.
_COUNTRIES = """
egypt egyptian cairo
saudi riyadh jeddah
emirates emirati dubai
qatar qatari doha
kuwait kuwaiti
bahrain bahraini manama
oman omani muscat
yemen yemeni sanaa aden
iraq iraqi baghdad mosul
syria syrian damascus aleppo
lebanon lebanese beirut
jordan jordanian amman
palestine palestinian gaza
israel israeli
sudan sudanese khartoum
libya libyan tripoli benghazi
tunisia tunisian tunis
algeria algerian algiers
morocco moroccan rabat marrakech
somalia somali mogadishu
ethiopia ethiopian
kenya kenyan nairobi
nigeria nigerian
turkey turkish ankara istanbul
iran iranian tehran
afghanistan afghan kabul
pakistan pakistani islamabad
india indian delhi mumbai
bangladesh bangladeshi
china chinese beijing
japan japanese tokyo
korea korean seoul
indonesia indonesian jakarta
malaysia malaysian
philippines philippine filipino manila
nepal nepalese kathmandu
thailand thai bangkok
australia australian sydney
america american washington
canada canadian ottawa
mexico mexican
brazil brazilian
argentina argentine
chile chilean
venezuela venezuelan caracas
cuba cuban havana
britain british london
france french paris
germany german berlin
italy italian rome
spain spanish madrid
portugal portuguese lisbon
belgium belgian
netherlands dutch
austria austrian vienna
switzerland swiss geneva
sweden swedish
norway norwegian
poland polish
hungary hungarian
greece greek athens
serbia serbian
romania romanian
ukraine ukrainian kyiv
russia russian moscow
"""
# No capitals, which stand for governments.
_TOWNS = """
sidon nabatieh khiam baalbek zahle naqoura gaza rafah khan_younis jabalia nuseirat jenin nablus tulkarm
hebron ramallah bethlehem haifa ashkelon aleppo homs idlib daraa sweida latakia raqqa hasakah qamishli
manbij palmyra basra mosul kirkuk erbil sulaymaniyah najaf karbala fallujah ramadi tikrit aden taiz hodeidah
marib omdurman fasher nyala kassala sennar benghazi misrata sebha derna sirte tobruk ghat kufra giza
alexandria damietta suez ismailia mansoura assiut sohag luxor aswan hurghada jeddah mecca medina dammam
tabuk abha jazan najran dubai sharjah irbid zarqa aqaba sfax sousse kairouan oran constantine annaba setif
tamanrasset casablanca marrakech agadir fez tangier meknes oujda kismayo istanbul izmir gaziantep antalya
isfahan mashhad tabriz shiraz kharkiv odesa lviv donetsk kherson zaporizhzhia kandahar herat karachi lahore
peshawar quetta mumbai
"""
_TEAMS = """
liverpool arsenal chelsea tottenham everton villa newcastle brighton fulham brentford leeds leicester wolves
southampton burnley barcelona atletico sevilla valencia villarreal bayern dortmund leipzig leverkusen juventus milan
inter napoli roma lazio marseille lyon monaco benfica porto ajax celtic rangers real_madrid manchester_city
manchester_united west_ham crystal_palace ahly zamalek hilal nassr ittihad raja wydad
"""
_KINDS = "town city village province district governorate suburb island"
_SPANS = "year month day hour minute"
_SPORTS = "league cup match goal stadium football coach striker midfielder"


@cache
def places() -> Places:
    """Return the names of places and teams in English."""
    # Not a constant: the keys need the dictionary, which nobody should load for importing this.
    keys = WORDS.form, WORDS.lemma
    return Places(
        keyed(map(str.split, _COUNTRIES.strip().split("\n")), *keys),
        keyed(map(str.split, _TOWNS.split()), *keys),
        keyed(map(str.split, _TEAMS.split()), *keys),
        frozenset(map(WORDS.form, _KINDS.split())),
        frozenset(map(WORDS.form, _SPANS.split())),
        frozenset(key(word) for word in _SPORTS.split() for key in keys),
    )
