"""What may stand in the files of the repository: no package addresses, no paths of one machine, no giants."""

import ast
import re
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 250
LONGEST_FUNCTION = 40

# Where packages are downloaded from: an index, an option that names one, a file's address, a record of one.
PACKAGE_ADDRESSES = (
    re.compile(r"//[^\s/\"']+/(?:[\w-]+/)*simple\b"),
    re.compile(r"//(?:[\w-]+\.)*(?:packages|registry)\.[a-z]"),
    re.compile(
        r"--(?:extra-)?index[-]url|--find[-]links|--trusted[-]host|(?:extra|default)[-_]index|index_url\s*="
    ),
    re.compile(r"/packages/[0-9a-f]{2}/[0-9a-f]{2}/"),
    re.compile(r"(?:https?|file)://[^\s\"'<>]+\.(?:whl|tar\.gz|tgz|zip)\b"),
    re.compile(
        r"[\"']resolved[\"']\s*:|^\s*(?:resolved|registry)\s*[=\"]|registry\s*=\s*[\"']http", re.MULTILINE
    ),
)
# A folder at the root of a machine and something in it; not the end of an address or of a relative path.
ABSOLUTE_PATH = re.compile(
    r"(?<![\w.~/*\]})>-])/(?:home|root|work|tmp|usr|opt|var|etc|srv|mnt|media|Users|private)/[\w.~$-]"
    r"|file:///\w"
    r"|(?<![\w])[A-Za-z]:\\\\?(?:Users|Windows|Program)"
)
SHEBANG = re.compile(r"\A#!/usr/bin/env [\w.-]+\n")


def tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in names.decode().split("\0") if name and (ROOT / name).is_file()]


def package_addresses(text: str) -> list[str]:
    return [match[0] for pattern in PACKAGE_ADDRESSES for match in pattern.finditer(text)]


def absolute_paths(text: str) -> list[str]:
    return [match[0] for match in ABSOLUTE_PATH.finditer(SHEBANG.sub("", text))]


def text_files() -> Iterator[tuple[str, str]]:
    # This file alone holds what it looks for.
    for file in tracked():
        if file != Path(__file__):
            yield str(file.relative_to(ROOT)), file.read_bytes().decode("utf-8", errors="replace")


def modules() -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in text_files() if name.endswith(".py"))


@cache
def parsed(text: str) -> ast.Module:
    return ast.parse(text)


def functions(text: str) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its length in lines without decorators and docstring."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            documented = ast.get_docstring(node, clean=False) is not None
            docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - docstring


def test_no_file_holds_the_address_of_a_package() -> None:
    assert {name: found for name, text in text_files() if (found := package_addresses(text))} == {}


def test_no_file_holds_an_absolute_path() -> None:
    assert {name: found for name, text in text_files() if (found := absolute_paths(text))} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "-".join(["--index", "url https://example.org/simple"]),
        "https://packages.example.org/x",
        "/".join(["https://example.org/packages", "ab", "cd", "0123", "x-1.0.tar.gz"]),
        "https://example.org/x-1.0-py3-none-any.whl",
        '  "resolved": "somewhere"',
        'source = { registry = "https://example.org" }',
        "extra-index-url = https://example.org",
    ],
)
def test_a_planted_address_is_found(planted: str) -> None:
    assert package_addresses(f"x\n{planted}\n") != []


@pytest.mark.parametrize(
    "planted",
    [
        "/home/me/x",
        'Path("/root/x")',
        "cd /work/x",
        "file:///tmp/x",
        "#!/usr/bin/python3",
        r"C:\Users\me",
        "=/usr/lib",
    ],
)
def test_a_planted_path_is_found(planted: str) -> None:
    assert absolute_paths(f"{planted}\n") != []


@pytest.mark.parametrize(
    "innocent",
    [
        "#!/usr/bin/env bash\n",
        "2>/dev/null",
        "/start /help /summary",
        "https://example.org/home/x",
        "data/tmp/x",
        "../var/x",
        "«متوسط» or/and",
        "see /article 3",
    ],
)
def test_what_is_no_path_is_left_alone(innocent: str) -> None:
    assert absolute_paths(innocent) == []


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    product = ((name, text) for name, text in modules() if not name.startswith("tests/") and text.strip())
    assert [name for name, text in product if not ast.get_docstring(parsed(text))] == []


def test_no_file_of_code_is_longer_than_its_bound() -> None:
    assert (
        too_long((name, text.count("\n")) for name, text in modules() if "/migrations/versions/" not in name)
        == []
    )


def test_no_function_is_longer_than_its_bound() -> None:
    lengths = [(f"{name}:{function}", size) for name, text in modules() for function, size in functions(text)]
    assert [entry for entry in lengths if entry[1] > LONGEST_FUNCTION] == []


def too_long(sizes: Iterator[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    return [entry for entry in sizes if entry[1] > LONGEST_FILE]


def test_a_planted_long_function_is_found() -> None:
    planted = 'def f():\n    """Doc."""\n' + "    x = 1\n" * 45
    assert list(functions(planted)) == [("f", 46)]
