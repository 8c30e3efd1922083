"""Which program read a text: conditions of what `analysis.analyser` says.

The number of the reader; with a minus where that reader died of the text, of which nothing was read then.
"""

from sqlalchemy import func

from bot.store.analyses import ANALYSER
from bot.store.schema import ANALYSIS

# This program did, or died of it.
BY_THIS = func.abs(ANALYSIS.c.analyser) == ANALYSER
# Written as bounds, so that the index is used.
BY_AN_OLDER = ANALYSIS.c.analyser.between(1 - ANALYSER, ANALYSER - 1)
BY_NONE = ANALYSIS.c.analyser < 0
