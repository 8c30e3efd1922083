"""English quotation marks, paired; an apostrophe is none, and a paragraph may open again what goes on."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.quotes.marks import Marked
from summarizer.quotes.tokens import MARK, STOP, WORD, Token

_DOUBLE, _SINGLE, _ANGLE = "double", "single", "angle"
_FAMILIES = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "''", "``"), _DOUBLE),
    **dict.fromkeys(("'", "‘", "’", "`"), _SINGLE),
    **dict.fromkeys("«»‹›", _ANGLE),
}
_ONLY_OPENS = frozenset("“„‟‘«‹") | {"``"}
_ELIDED = frozenset(["cause", "em", "til", "tis", "twas", "n", "round", "bout", "s", "t"])


class Marks(NamedTuple):
    """The outermost marked strings of some paragraphs, and the marks that open one of them again."""

    pairs: tuple[Marked, ...]
    reopened: frozenset[int]
    is_open: bool


class _Sign(NamedTuple):
    """A mark by what stands around it."""

    at: int
    family: str
    opens: bool
    closes: bool


def marked(text: str, tokens: Sequence[Token]) -> Marks:
    """Return the marked strings of paragraphs; what is never closed ends behind the last token."""
    signs = [_sign(text, tokens, at) for at, token in enumerate(tokens) if token.kind == MARK]
    closer = _last_closer(signs)
    nests = sum(sign.opens for sign in signs) == sum(sign.closes for sign in signs)
    pairs: list[Marked] = []
    reopened: set[int] = set()
    opened: _Sign | None = None
    depth = 0
    for sign in signs:
        if opened is None:
            opened, depth = (sign if sign.opens and _may_open(sign, closer) else None), 0
            continue
        effect = _effect(text, tokens, opened, sign, closer)
        if effect == "again":
            reopened.add(sign.at)
        elif effect and (depth or (nests and effect == "opens")):
            depth += 1 if effect == "opens" else -1
        elif effect:
            last = sign.at if effect == "closes" else _last_stop(tokens, opened.at, sign.at)
            pairs.append(Marked(opened.at, last, closed=effect == "closes"))
            opened = sign if effect == "opens" else None
    if opened is not None and opened.family != _SINGLE:
        pairs.append(Marked(opened.at, len(tokens), closed=False))
    return Marks(tuple(pairs), frozenset(reopened), opened is not None and opened.family == _DOUBLE)


def _last_stop(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where an unclosed string ends before the next: at its last stop, else right before that."""
    return next((at for at in range(end - 1, first, -1) if tokens[at].kind == STOP), end - 1)


def _may_open(sign: _Sign, closer: int) -> bool:
    return sign.family != _SINGLE or sign.at < closer


def _effect(text: str, tokens: Sequence[Token], opened: _Sign, sign: _Sign, closer: int) -> str:
    """Return what a mark does within marks that stand open: "again", "opens", "closes" or ""."""
    if sign.family != opened.family:
        return ""
    if sign.opens and not sign.closes:
        return "again" if _begins_line(text, tokens, sign.at) else "opens"
    owned = sign.family == _SINGLE and _owns(text, tokens, sign, closer)
    return "" if owned else "closes"


def opens_line(token: Token) -> bool:
    """Tell whether a first token of a paragraph may open again what the one before left open."""
    return token.kind == MARK and _FAMILIES[token.key] == _DOUBLE


def _last_closer(signs: Sequence[_Sign]) -> int:
    """Return the last single mark that can close something; behind it an apostrophe opens nothing."""
    return max((sign.at for sign in signs if sign.family == _SINGLE and sign.closes), default=-1)


def _sign(text: str, tokens: Sequence[Token], at: int) -> _Sign:
    token = tokens[at]
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    family = _FAMILIES[token.key]
    free_before = not before or before.isspace() or before in "([—–-/\"'“‘"
    free_after = not after or after.isspace() or not after.isalnum()
    opens = free_before and not (after.isspace() or not after)
    closes = not free_before or free_after
    if family == _SINGLE:
        opens = opens and (after.isalpha() or after.isdigit() or after in '“"')
        opens = opens and not _is_elided(tokens, at)
        closes = free_after and not free_before
    elif token.key in _ONLY_OPENS and not (free_after and not free_before):
        opens, closes = True, False
    elif opens and not free_after:
        closes = False
    elif token.key == '"' and free_before and free_after:
        # Spaces on both sides: whoever stands first opens.
        opens, closes = True, True
    return _Sign(at, family, opens, closes)


def _is_elided(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an apostrophe stands for letters: «'90s», «'em»."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != WORD or tokens[at].key == "‘":
        return False
    word = tokens[at + 1].key
    return word in _ELIDED or (word[0].isdigit() and word.endswith("s"))


def _owns(text: str, tokens: Sequence[Token], sign: _Sign, last: int) -> bool:
    """Tell whether an apostrophe behind an s is rather a plural's: «'the workers' rights matter'»."""
    place = tokens[sign.at].start
    after = text[place + 1 : place + 3]
    return text[place - 1 : place] == "s" and after[:1] == " " and after[1:].islower() and sign.at < last


def _begins_line(text: str, tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and "\n" in text[tokens[at - 1].end : tokens[at].start]
