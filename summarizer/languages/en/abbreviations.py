"""English abbreviations with a stop; titles and the like, after which a sentence goes on."""

_ABBREVIATIONS = (
    "mr mrs ms dr prof gen col lt sgt maj capt cmdr adm sen rep gov pres hon rev st mt jr sr messrs vs "
    "etc eg ie cf no nos fig vol pp ed al approx dept est jan feb mar apr jun jul aug sept sep oct nov "
    "dec mon tue wed thu fri sat sun inc ltd co corp bros ave blvd rd yahoo"
)
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
