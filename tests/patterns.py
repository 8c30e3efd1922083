"""Which patterns the program compiles: `python -m tests.patterns` imports all of it, has it read, and lists them.

It is a process of its own: whoever looks only later finds what others compiled before in the caches.
"""

import ast
import importlib
import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType, ModuleType
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
HOUSES = ("summarizer", "bot")
CODES = ("ar", "en")
_ENTRANCES = ("compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
_CODES = frozenset(getattr(re, name).__code__ for name in _ENTRANCES)
_PAGES = (
    "صحيفة المرفأ\nافتتاح ميناء جديد في بنغازي\n3 فبراير 2026\nالمرفأ\n"
    "قال وزير النقل سالم العبيدي: «افتتحنا الميناء بكلفة 1,250.5 مليون دولار»، نقلاً عن رويترز.\n"
    "ذكرت وكالة رويترز أن الميناء صغير. وبحسب ما نقلته رويترز، زار العبيدي الميناء من 3 إلى 5 فبراير، ثم مساء الثلاثاء الماضي وكل ثلاثاء.\n",
    "The Harbour Post\nNew port opens in Benghazi\n3 February 2026\nThe Harbour Post\n"
    'Transport Minister Salem Obeidi said: "The port cost $1,250.5 million", according to Reuters.\n'
    "As Reuters reported, he visited it between 3 and 5 February, then on Tuesday evening and every Tuesday.\n",
)


class Site(NamedTuple):
    """Where a pattern is written: a file from the checkout's root, and its lines."""

    path: str
    first: int
    last: int


class Pattern(NamedTuple):
    """A pattern as it was compiled, and where."""

    text: str
    flags: int
    path: str
    line: int

    def stands_at(self, site: Site) -> bool:
        """Tell whether the pattern was compiled there."""
        return self.path == site.path and site.first <= self.line <= site.last


def written() -> Iterator[tuple[Site, str | None]]:
    """Yield where the code calls `re`, with the pattern where it is a plain string without flags."""
    for house in HOUSES:
        for path in sorted((ROOT / house).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _is_entrance(node.func):
                    site = Site(str(path.relative_to(ROOT)), node.lineno, node.end_lineno or node.lineno)
                    yield site, _literal(node)


def _is_entrance(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr in _ENTRANCES
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
    )


def _literal(call: ast.Call) -> str | None:
    flagged = any(keyword.arg == "flags" for keyword in call.keywords)
    match call.args:
        case [ast.Constant(value=str(pattern)), *_] if not flagged:
            return pattern
    return None


class Watch:
    """Notes what is compiled while it looks on, as the profiler that Python calls at every call."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.seen: dict[Pattern, None] = {}

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        """Note a call of `re` from the program."""
        caller = frame.f_back
        if event != "call" or frame.f_code not in _CODES or caller is None:
            return
        path, pattern = Path(caller.f_code.co_filename), frame.f_locals["pattern"]
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in HOUSES:
            self._note(pattern, int(frame.f_locals["flags"]), str(path.relative_to(ROOT)), caller.f_lineno)

    def _note(self, pattern: str | bytes | re.Pattern[str], flags: int, path: str, line: int) -> None:
        if isinstance(pattern, re.Pattern):
            return
        text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
        self.seen[Pattern(text, flags, path, line)] = None


def _modules() -> Iterator[ModuleType]:
    for house in map(importlib.import_module, HOUSES):
        for found in pkgutil.walk_packages(house.__path__, f"{house.__name__}."):
            if not found.name.endswith("__main__") and ".migrations." not in found.name:
                yield importlib.import_module(found.name)


def _build(module: ModuleType) -> None:
    """Call what builds a thing once, or once a language: patterns are among them."""
    for value in vars(module).values():
        own = isinstance(value, _lru_cache_wrapper) and value.__module__ == module.__name__
        asked = tuple(inspect.signature(value).parameters) if own else None
        if asked == ():
            value()
        elif asked == ("code",):
            for code in CODES:
                value(code)


def _read() -> None:
    # Imported here: what stands at the top of a file would be compiled before anybody looks on.
    read_all = importlib.import_module("tests.readings").read_all
    for text in _PAGES:
        read_all(text)
    importlib.import_module("bot.telegram.redaction").Redaction("123456:a-secret")


def _main() -> None:
    watch = Watch()
    sys.setprofile(watch)
    for module in list(_modules()):
        _build(module)
    _read()
    sys.setprofile(None)
    json.dump(list(watch.seen), sys.stdout)


if __name__ == "__main__":
    _main()
