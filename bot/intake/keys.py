"""The keys of an article as a JSON object, and those that are passed over."""

import json
from collections.abc import Sequence, Set
from difflib import get_close_matches
from pathlib import PurePath
from typing import NamedTuple

from bot.errors import IntakeError
from bot.intake.decode import decode

KEYS = ("text", "title", "outlet", "url", "published")
# What other programs, and people who write Arabic, call the same.
_OTHERS = {
    **dict.fromkeys(("content", "body", "article", "fulltext", "نص", "النص", "المحتوى"), "text"),
    **dict.fromkeys(("headline", "heading", "عنوان", "العنوان"), "title"),
    **dict.fromkeys(("source", "publisher", "site", "sitename", "مصدر", "المصدر"), "outlet"),
    **dict.fromkeys(("link", "href", "uri", "رابط", "الرابط"), "url"),
    **dict.fromkeys(("date", "publishedat", "publisheddate", "pubdate", "تاريخ", "التاريخ"), "published"),
}
_SHOWN, _LONGEST = 5, 40
# An article has a few keys; to find what each of a million may mean takes minutes.
_LOOKED_AT = 100


class Unread(NamedTuple):
    """A key that was passed over, in one line, and the one that it may stand for; "" where none is near."""

    key: str
    meant: str = ""


def unread_keys(name: str, raw: bytes) -> tuple[Unread, ...]:
    """Return the keys of a file's JSON object that are none of an article's, in their order."""
    if PurePath(name).suffix.lower() != ".json":
        return ()
    try:
        content: object = json.loads(decode(name, raw).text)
    except (IntakeError, ValueError, RecursionError):
        return ()
    return unread_of(tuple(content)) if isinstance(content, dict) else ()


def unread_of(keys: Sequence[str]) -> tuple[Unread, ...]:
    """Return those of some keys that are none of an article's; what is given already is not meant again."""
    given = frozenset(keys).intersection(KEYS)
    others = [key for key in keys if key not in KEYS]
    first = (Unread(_shown(key), _meant(key, given)) for key in others[:_LOOKED_AT])
    return (*first, *(Unread(_shown(key)) for key in others[_LOOKED_AT:]))


def told(unread: Sequence[Unread]) -> str:
    """Return keys that were passed over in a line, at most five by name; "" where there are none."""
    names = [f'"{one.key}"' + (f' (did you mean "{one.meant}"?)' if one.meant else "") for one in unread]
    more = [f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    return ", ".join([*names[:_SHOWN], *more])


def _meant(key: str, given: Set[str]) -> str:
    letters = "".join(sign for sign in key[:_LONGEST].lower() if sign.isalnum())
    near = _OTHERS.get(letters) or next(iter(get_close_matches(letters, KEYS, 1, 0.7)), "")
    return "" if near in given else near


def _shown(key: str) -> str:
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in key).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
