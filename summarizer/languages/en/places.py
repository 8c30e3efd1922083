"""Countries as English news names them: by name, adjective, capital and best known cities."""

from collections.abc import Mapping
from functools import cache

from summarizer.languages.en.words import WORDS

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


@cache
def places() -> Mapping[str, str]:
    """Return the country by folded form or lemma of its names, adjectives and cities."""
    # Not a constant: the keys need the dictionary, which nobody should load for importing this.
    return {
        key: line.split()[0]
        for line in _COUNTRIES.strip().split("\n")
        for word in line.split()
        for key in (WORDS.form(word), WORDS.lemma(word))
    }
