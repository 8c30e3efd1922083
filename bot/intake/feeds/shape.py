"""The shape of markup: what would keep a reader of feeds busy for minutes is seen in one pass."""

import re

# feedparser's time grows with the square of both; feeds have twenty levels, and tags of a hundred letters.
DEEPEST = 2_000
LONGEST_TAG = 20_000
_TAG = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<(/?)(\w[\w:.-]*)([^<>]*)>", re.DOTALL)
# In a text that is no XML these stand open all over.
_OPEN = frozenset({"br", "img", "hr", "p", "li", "input", "wbr", "source", "embed"})


def is_endless(markup: str) -> bool:
    """Tell whether elements are nested deeper, or a tag is longer, than any feed has them."""
    depth = 0
    for closes, name, rest in (found.groups("") for found in _TAG.finditer(markup)):
        if len(rest) > LONGEST_TAG or depth > DEEPEST:
            return True
        if closes:
            depth = max(0, depth - 1)
        elif name and not rest.endswith("/") and name.lower() not in _OPEN:
            depth += 1
    return depth > DEEPEST
