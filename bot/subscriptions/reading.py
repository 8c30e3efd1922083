"""From what a person typed to a rule: plain words, +must, -not and "a phrase"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.errors import UserError
from bot.subscriptions.rules import Phrase, Rule, phrase
from summarizer import terms
from summarizer.languages import language
from summarizer.languages.detection import detect

# What a line of a message can say back; a longer rule is a question, not a subject.
LENGTH_AT_MOST = 200
PHRASES_AT_MOST = 16

_PLUS, _MINUS = "+＋", "-‐‑‒–—−－﹣"
_QUOTES = '"“”„‟«»″＂'
# A sign belongs to what follows it at once: a dash between words is a dash, as is the one in F-16.
# A quotation that is not closed goes on to the end.
_PIECE = re.compile(
    rf"(?P<sign>[{re.escape(_PLUS + _MINUS)}])?"
    rf"(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|['‘‚](?P<single>[^'’‘\s][^'’‘]*)['’](?=\s|$)"
    rf"|(?P<word>[^\s{_QUOTES}،؛;]+))"
)
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class _Piece(NamedTuple):
    sign: str
    quoted: bool
    phrase: Phrase


def read_rule(words: str) -> Rule:
    """Return the rule that words make; spelling is folded as in a search.

    All words and phrases must stand in an article; where some are marked with +, one of the words that
    bear no sign and no quotes is enough beside them. Function words outside of quotes and without a
    sign are left out, unless there is nothing else. Raises UserError for what no article could match,
    for nothing but exclusions, and for more than a person means.
    """
    if len(words) > LENGTH_AT_MOST:
        raise UserError("rule_too_long", most=LENGTH_AT_MOST)
    pieces = _telling(list(_pieces(words)))
    if len(pieces) > PHRASES_AT_MOST:
        raise UserError("rule_too_many", most=PHRASES_AT_MOST)
    return _checked(_rule(pieces), words)


def is_plain(words: str) -> bool:
    """Tell whether words bear no sign and no quotes, so that they may as well be a title's."""
    return not any(piece.sign or piece.quoted for piece in _pieces(words[:LENGTH_AT_MOST]))


def _pieces(words: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(_DIRECTIONS.sub("", words)):
        quoted = match["phrase"] or match["single"]
        text = (quoted or match["word"] or "").strip()
        if tokens := terms(text, detect(text)):
            yield _Piece(_sign(match["sign"]), bool(quoted), phrase(text, tokens))


def _sign(sign: str | None) -> str:
    return "" if not sign else "+" if sign in _PLUS else "-"


def _telling(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    wanted = [piece for piece in pieces if piece.sign or piece.quoted or not _is_stop(piece.phrase)]
    return wanted if any(piece.sign != "-" for piece in wanted) else pieces


def _rule(pieces: Sequence[_Piece]) -> Rule:
    signed = any(piece.sign == "+" for piece in pieces)
    some = _distinct(piece.phrase for piece in pieces if signed and not piece.sign and not piece.quoted)
    never = _distinct(piece.phrase for piece in pieces if piece.sign == "-")
    optional = len(some) > 1
    must = _distinct(
        piece.phrase
        for piece in pieces
        if piece.sign != "-" and not (optional and not piece.sign and not piece.quoted)
    )
    return Rule(must, some if optional else (), never)


def _checked(rule: Rule, words: str) -> Rule:
    if not rule.must:
        raise UserError("rule_only_never" if rule.never else "rule_unreadable", words=words)
    wanted = {one.forms for one in rule.must}
    for one in rule.never:
        if one.forms in wanted:
            raise UserError("rule_contradicts", words=one.text)
    return rule


def _distinct(phrases: Iterator[Phrase]) -> tuple[Phrase, ...]:
    return tuple({(one.forms, one.lemmas): one for one in phrases}.values())


def _is_stop(one: Phrase) -> bool:
    stop = language("ar").words.stop | language("en").words.stop
    return all(form in stop for form in one.forms)
