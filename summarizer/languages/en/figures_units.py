"""English units: measures, moneys, and what they are counted by."""

_MEASURES = {
    "%": "%|percent|per cent|pct|percentage",
    "pp": "percentage point|percentage points",
    "bp": "basis point|basis points",
    "point": "point|points",
    "km": "km|kilometre|kilometres|kilometer|kilometers|kms",
    "m": "m|metre|metres|meter|meters",
    "cm": "cm|centimetre|centimetres|centimeter|centimeters",
    "mm": "mm|millimetre|millimetres|millimeter|millimeters",
    "mi": "mile|miles",
    "nmi": "nautical mile|nautical miles",
    "ft": "foot|feet|ft",
    "ft2": "square foot|square feet",
    "ft3": "cubic foot|cubic feet",
    "inch": "inch|inches",
    "yd": "yard|yards",
    "km2": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2",
    "mi2": "square mile|square miles",
    "m2": "square metre|square metres|square meter|square meters|sq m|m2",
    "m3": "cubic metre|cubic metres|cubic meter|cubic meters|m3",
    "ha": "hectare|hectares|ha",
    "acre": "acre|acres",
    "t": "tonne|tonnes|ton|tons|metric ton|metric tons|mt",
    "kg": "kg|kilogram|kilograms|kilo|kilos|kgs",
    "g": "gram|grams",
    "lb": "lb|lbs",
    "ounce": "ounce|ounces|oz",
    "l": "litre|litres|liter|liters",
    "gallon": "gallon|gallons",
    "barrel": "barrel|barrels|bbl",
    "barrel/day": "bpd|barrels per day|barrels a day|barrel per day",
    "bushel": "bushel|bushels",
    "°C": "degrees celsius|degree celsius|celsius|°c|° c|degrees centigrade",
    "°F": "degrees fahrenheit|fahrenheit|°f|° f",
    "degree": "degree|degrees|°",
    "magnitude": "magnitude",
    "kW": "kw|kilowatt|kilowatts",
    "MW": "mw|megawatt|megawatts",
    "GW": "gw|gigawatt|gigawatts",
    "kWh": "kwh|kilowatt hours|kilowatt hour",
    "km/h": "km/h|kph|kmh",
    "mi/h": "mph|miles per hour|miles an hour",
    "kn": "knot|knots",
    "second": "second|seconds",
    "minute": "minute|minutes",
    "hour": "hour|hours",
    "day": "day|days",
    "week": "week|weeks",
    "month": "month|months",
    "year": "year|years",
    "decade": "decade|decades",
}
_MONEYS = {
    "USD": "dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|usd|american dollars|$",
    "EUR": "euro|euros|eur|€",
    "GBP": "pound sterling|pounds sterling|sterling|gbp|british pounds|£",
    "CAD": "canadian dollar|canadian dollars",
    "AUD": "australian dollar|australian dollars",
    "JPY": "yen|japanese yen|jpy",
    "CNY": "yuan|chinese yuan|renminbi|cny",
    "RUB": "rouble|roubles|ruble|rubles|rub",
    "ILS": "shekel|shekels|israeli shekels",
    "CHF": "swiss franc|swiss francs|chf",
    "UAH": "hryvnia|hryvnias",
}
_COUNTRIES = {
    "dinar": {
        "LYD": "libyan",
        "KWD": "kuwaiti",
        "IQD": "iraqi",
        "JOD": "jordanian",
        "DZD": "algerian",
        "TND": "tunisian",
        "BHD": "bahraini",
    },
    "riyal": {"SAR": "saudi", "QAR": "qatari", "OMR": "omani", "YER": "yemeni", "IRR": "iranian"},
    "rial": {"OMR": "omani", "YER": "yemeni", "IRR": "iranian"},
    "pound": {"EGP": "egyptian", "SDG": "sudanese", "SYP": "syrian", "LBP": "lebanese"},
    "lira": {"TRY": "turkish", "SYP": "syrian", "LBP": "lebanese"},
    "dirham": {"AED": "emirati|uae", "MAD": "moroccan"},
    "rupee": {"INR": "indian", "PKR": "pakistani"},
    "ouguiya": {"MRU": "mauritanian"},
    "shilling": {"SOS": "somali", "KES": "kenyan"},
}
_ONE_NAME = {"rial": "riyal", "ouguiya": "MRU"}

RATES = {
    "/barrel": "a barrel|per barrel",
    "/ounce": "an ounce|per ounce|a troy ounce|per troy ounce",
    "/t": "a tonne|per tonne|a ton|per ton|per metric ton|a metric ton",
    "/kg": "a kilogram|per kilogram|a kilo|per kilo",
    "/l": "a litre|per litre|a liter|per liter",
    "/gallon": "a gallon|per gallon",
    "/bushel": "a bushel|per bushel",
    "/h": "an hour|per hour",
    "/day": "a day|per day|daily",
    "/week": "a week|per week|weekly",
    "/month": "a month|per month|monthly",
    "/year": "a year|per year|annually|per annum",
}


def units() -> dict[str, str]:
    """Return the phrases of each unit, moneys with and without the adjective of their country."""
    found = dict(_MEASURES) | _MONEYS
    for name, countries in _COUNTRIES.items():
        plain = "lire" if name == "lira" else name + "s"
        _add(found, _ONE_NAME.get(name, name), (name, plain))
        for code, adjectives in countries.items():
            of_country = [
                f"{one} {noun}" for one in adjectives.split("|") for noun in (name, plain, name + "s")
            ]
            _add(found, code, (*of_country, code.lower()))
    return found


def _add(found: dict[str, str], unit: str, phrases: tuple[str, ...]) -> None:
    found[unit] = "|".join((found[unit], *phrases) if unit in found else phrases)
