"""Words, numbers and marks of a text in the neutral spelling, as quantities are written with them."""

import re
from collections.abc import Iterator

from summarizer.languages.figures import MONEY, SHORTENED

_CODES = "|".join(sorted({code.lower() for code in MONEY if code.isupper()} | {*SHORTENED}))
# A model (jf-17, g20, سي-130) is no number; «10 000» is one, and so is 1,234.5. Letters of money stand apart
# from their number, as in usd5.
TOKEN = re.compile(
    rf"(?P<code>(?=[a-z]{{2,3}}\d)(?:{_CODES})(?=\d))"
    r"|(?P<model>[a-z]{1,8}-?\d{1,4}[a-z]{0,3}(?!\w)|[ء-ي]{2,8}-\d{1,4}(?!\w))"
    r"|(?P<number>\d{1,3}(?: \d{3})+(?![\d.,٫٬])|\d+(?:[.,٫٬،]\d+)*)"
    r"|(?P<word>(?:[a-z]\.){2,}|[^\W\d_]+)|\S"
)


def pieces(phrase: str) -> Iterator[str]:
    """Yield the words and marks of a phrase."""
    return (match[0] for match in TOKEN.finditer(phrase))
