"""All benchmarks: one table, printed line by line and written to docs/benchmarks.md.

    make bench          the same as: python -m tests.benchmarks [NAME …]

With names, such as summary or stored, only these benchmarks run and nothing is written.
"""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.table import Row, table

KEPT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
PREFACE = """# Benchmarks

Written by `make bench`. Ratios are taken within one run, so they say on any machine what they say here; seconds are
CPU seconds of all threads of a process on one of two shared cores, the least of several rounds where a round is short.
Articles are those of the checkout and copies of them with other days and other words. Each row is measured in a process
of its own where its memory is told: by how much the process grew at its peak. Of a bot that serves, CPU seconds are
those of its loop of events, and times of alerts and answers are told by the clock on the wall.
"""


def main(names: list[str]) -> None:
    """Run the benchmarks in the order of their names."""
    files = sorted(Path(__file__).parent.glob("bench_*.py"))
    chosen = [file.stem for file in files if not names or file.stem.removeprefix("bench_") in names]
    print(PREFACE)
    lines = []
    for line in table(_rows(chosen)):
        print(line, flush=True)
        lines.append(line)
    if not names:
        KEPT.write_text("\n".join([PREFACE, *lines, ""]), "utf-8")


def _rows(modules: list[str]) -> Iterator[Row]:
    for module in modules:
        yield from importlib.import_module(f"tests.benchmarks.{module}").rows()


if __name__ == "__main__":
    main(sys.argv[1:])
