"""What `/summary` costs over stored articles, asked in a fresh process and again: a table of figures.

    python -m tests.benchmarks.bench_stored_summary

The story is that of `bench_stored_timeline`. What the process costs without a summary is measured beside
it, by `/help`, and taken away.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.bench_stored_timeline import SIZES, cpu, fill

AGAIN = 40


def rows() -> Iterator[str]:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "config.yaml").write_text(f"data_dir: {folder}\nintake:\n  examples: false\n", "utf-8")
            asyncio.run(fill(f"sqlite:///{folder / 'mujaz.db'}", size))
            start = min(cpu(folder, "/help") for _ in range(3))
            cold = min(cpu(folder, "/summary") for _ in range(3))
            often = min(cpu(folder, "\n".join(["/summary"] * (AGAIN + 1))) for _ in range(3))
            warm = (often - cold) / AGAIN * 1_000
            yield f"{size:5} articles: {cold - start:6.2f} s of CPU cold, the start apart; {warm:5.1f} ms warm"


if __name__ == "__main__":
    for row in rows():
        print(row, flush=True)
