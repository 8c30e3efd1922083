"""How English editors change a report that they take over."""

from functools import cache

from summarizer.languages.editing import Editing
from summarizer.languages.en.numerals import NUMBERS, SCALES

_LOOSE = "a an the that also has have had"
_TITLES = """
president mr mrs ms dr sir prime minister foreign defense defence interior finance justice chancellor
king queen prince princess general gen colonel col captain capt lieutenant lt sergeant sgt senator sen
governor gov mayor judge professor prof chief rep representative ambassador
"""
_FRAME = """
said says added adds stated noted reported announced explained statement source sources agency ministry
spokesman spokeswoman spokesperson newspaper report official the a an it in
"""
_REVERSALS = """
not no never without neither nor none nobody denied denies deny denying refused refuses refuse rejected
rejects t cannot deputy vice former ex acting cancel cancels cancelled canceled cancellation attempt
attempted attempts try tried fail fails failed failure nearly almost alleged allegedly false fake rumor
rumour hoax if unless except only until but halt halted suspend suspended postponed postpone threaten
threatened would could might may contrary untrue despite instead avoid avoided prevent prevented foiled
"""


@cache
def editing() -> Editing:
    """Return what may differ between two printings of one report."""
    return Editing(
        numbers=NUMBERS,
        scales=SCALES,
        teens={},
        joins="and",
        loose=frozenset(_LOOSE.split()),
        titles=frozenset(_TITLES.split()),
        title_ends=(),
        frame=frozenset(_FRAME.split()),
        frame_ends=frozenset(("that",)),
        reversals=frozenset(_REVERSALS.split()),
        spellings=(("defence", "defense"), ("organis", "organiz")),
    )
