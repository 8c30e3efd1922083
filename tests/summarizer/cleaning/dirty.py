"""Dirty pages with their bodies marked: ⟦…⟧ stands around what is the article."""

from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parent / "pages"


class DirtyPage(NamedTuple):
    """A page as scraped, which of its signs are the article, and what can be read of it."""

    name: str
    text: str
    body: frozenset[int]
    expected: dict[str, str]


def dirty_page(path: Path) -> DirtyPage:
    """Read a page: lines of expectations, a line of ====, the page."""
    head, _, marked = path.read_bytes().decode().replace("====\r\n", "====\n").partition("====\n")
    expected = dict(line.split(": ", 1) for line in head.splitlines())
    text: list[str] = []
    body: set[int] = set()
    inside = False
    for sign in marked:
        if sign in "⟦⟧":
            inside = sign == "⟦"
        else:
            if inside and not sign.isspace():
                body.add(len(text))
            text.append(sign)
    return DirtyPage(path.stem, "".join(text), frozenset(body), expected)


def dirty_pages() -> tuple[DirtyPage, ...]:
    """Read all pages."""
    return tuple(dirty_page(path) for path in sorted(PAGES.glob("*.txt")))
