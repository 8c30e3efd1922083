"""The floors of the house, read from the imports: arrows point downward, and no files form a circle."""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FLOORS = (
    ("summarizer",),
    ("bot.feeds",),
    ("bot.schedule",),
    ("bot.models", "bot.messages", "bot.brought", "bot.errors", "bot.logs", "bot.status", "bot.revisits"),
    ("bot.corrections", "bot.subscriptions"),
    ("bot.preferences",),
    ("bot.replies",),
    ("bot.workers", "bot.config", "bot.store", "bot.dialogue", "bot.kept", "bot.access", "bot.lock"),
    ("bot.chosen", "bot.remembered", "bot.digests"),
    ("bot.services",),
    ("bot.intake", "bot.render", "bot.commands", "bot.alerts", "bot.operating"),
    ("bot.telegram",),
    ("bot.app",),
    ("bot.cli",),
    ("bot.__main__",),
)
FLOOR = {house: number for number, houses in enumerate(FLOORS) for house in houses}

# A library that shapes the code around it stays behind one door, or one for each use.
DOORS = {
    "telegram": "bot.telegram",
    "sumy": "summarizer.ranking.sumy_adapter",
    "sqlalchemy": "bot.store",
    "alembic": "bot.store",
    "aiosqlite": "bot.store",
    "asyncpg": "bot.store",
    "trafilatura": "bot.intake",
    # The Bot API is the operator's own address; every other passes the judges of fetching.
    "aiohttp": "bot.telegram.transport and bot.intake.fetch",
    "yarl": "bot.intake.fetch",
    "idna": "bot.intake.fetch",
    "feedparser": "bot.intake.feeds",
    "lxml": "bot.intake.feeds",
}
PURE = frozenset(sys.stdlib_module_names) | {"summarizer", "numpy", "sumy", "simplemma", "hijridate"}
# The standard library's ways to files, clocks, network and logs: the summarizer has none of them.
WORLDLY = {
    "os",
    "pathlib",
    "io",
    "socket",
    "logging",
    "time",
    "random",
    "urllib",
    "subprocess",
    "asyncio",
    "tempfile",
}

Sources = Mapping[str, str]


def project() -> Sources:
    """Return the text of every module of the product by its dotted name."""
    files = [file for folder in ("summarizer", "bot") for file in (ROOT / folder).rglob("*.py")]
    # Alembic loads its migrations by path, not by name.
    return {
        module_name(file.relative_to(ROOT)): file.read_text("utf-8")
        for file in files
        if "versions" not in file.parts
    }


def module_name(file: Path) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports(module: str, source: str) -> tuple[str, ...]:
    """Return the dotted name of everything that a module imports, wherever in it the import stands."""
    return tuple(_imports(module, source))


def _imports(module: str, source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(level=0):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            case ast.ImportFrom():
                yield f"{module}: relative import, which this project does not use"


def arrows(sources: Sources) -> Mapping[str, frozenset[str]]:
    """Return for each module the modules of the product that it imports."""
    return {
        module: frozenset(found for name in imports(module, text) if (found := owner(name, sources)))
        for module, text in sources.items()
    }


def owner(name: str, known: Sources) -> str | None:
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name or None


def house(module: str) -> str | None:
    return owner(module, dict.fromkeys(FLOOR, ""))


def outside_the_floors(sources: Sources) -> list[str]:
    """Return a line for each arrow that points upward or sideways, and for each module without a floor."""
    homeless = [
        f"{module}: no floor; add it to FLOORS in tests/test_architecture.py"
        for module in sources
        if module != "bot" and house(module) is None
    ]
    wrong = [
        f"{module} imports {target}, which is not on a floor below it"
        for module, targets in arrows(sources).items()
        for target in targets
        if house(module) != house(target) and floor(module) <= floor(target)
    ]
    return sorted(homeless + wrong)


def floor(module: str) -> int:
    return FLOOR.get(house(module) or "", -1)


def beside_the_doors(sources: Sources) -> list[str]:
    """Return a line for each library that is imported elsewhere than behind its door."""
    return [
        f"{module} imports {library}, which only {DOORS[library]} may"
        for module, text in sources.items()
        for library in {name.partition(".")[0] for name in imports(module, text)} & DOORS.keys()
        if not any(f"{module}.".startswith(f"{door}.") for door in DOORS[library].split(" and "))
    ]


def circles(sources: Sources) -> list[str]:
    """Return the first circle of files, if there is one."""
    without_selves = {module: targets - {module} for module, targets in arrows(sources).items()}
    try:
        TopologicalSorter(without_selves).prepare()
    except CycleError as error:
        return [" -> ".join(error.args[1])]
    return []


def test_every_arrow_points_to_a_lower_floor() -> None:
    assert outside_the_floors(project()) == []


def test_no_files_form_a_circle() -> None:
    assert circles(project()) == []


def test_libraries_stay_behind_their_doors() -> None:
    assert beside_the_doors(project()) == []


def test_the_package_bot_itself_imports_nothing() -> None:
    assert imports("bot", project()["bot"]) == ()


def test_the_summarizer_imports_only_what_is_pure() -> None:
    found = {
        (module, name.partition(".")[0])
        for module, text in project().items()
        if house(module) == "summarizer"
        for name in imports(module, text)
    }
    assert {(module, name) for module, name in found if name not in PURE or name in WORLDLY} == set()


@pytest.mark.parametrize(
    ("module", "text"),
    [
        pytest.param("bot.store.x", "from bot.services import Services", id="upward"),
        pytest.param("bot.intake.x", "import bot.render", id="sideways"),
        pytest.param("summarizer.x", "from bot import errors", id="out of the ground"),
        pytest.param("bot.models", "def f():\n    from bot.app import build", id="inside a function"),
        pytest.param("bot.novelty", "", id="no floor"),
    ],
)
def test_a_planted_arrow_is_found(module: str, text: str) -> None:
    houses = dict.fromkeys(("bot", "bot.errors", "bot.services", "bot.render", "bot.app"), "")
    assert len(outside_the_floors({**houses, module: text})) == 1


def test_a_planted_circle_is_found() -> None:
    planted = {"bot.store.a": "import bot.store.b", "bot.store.b": "from bot.store.a import x"}
    assert circles(planted) != []


@pytest.mark.parametrize("module", ["bot.commands.x", "bot.telegramming", "summarizer.x"])
def test_a_planted_library_is_found(module: str) -> None:
    assert len(beside_the_doors({module: "import telegram.ext", "bot.telegram.x": "import telegram"})) == 1
