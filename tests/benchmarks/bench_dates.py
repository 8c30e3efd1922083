"""How fast dates are found in analysed articles: sentences a second on one core.

    python -m tests.benchmarks.bench_dates FILE [ROUNDS]

FILE holds articles as JSON lines, each with a "text" or with "docs" that have one.
"""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from summarizer import analyze, find_dates

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))


def texts(arguments: list[str]) -> Iterator[str]:
    """Yield the texts of a file, or the example articles where none is given."""
    if not arguments:
        yield from (example.read_text("utf-8") for example in EXAMPLES)
        return
    for line in Path(arguments[0]).read_text("utf-8").splitlines():
        article = json.loads(line)
        yield from (each["text"] for each in article.get("docs", [article]))


def main(arguments: list[str]) -> None:
    """Print the figures; the dictionary is made before the clock starts."""
    rounds = int(arguments[1]) if len(arguments) > 1 else 3
    documents = [
        analyze(text, id="bench", published=date(2026, 2, 3), whole=True) for text in texts(arguments)
    ]
    sentences = sum(len(document.sentences) for document in documents)
    words = sum(len(sentence.tokens) for document in documents for sentence in document.sentences)
    find_dates(documents[0])
    best, found = float("inf"), 0
    for _ in range(rounds):
        began = time.process_time()
        found = sum(len(find_dates(document)) for document in documents)
        best = min(best, time.process_time() - began)
    print(f"{sentences} sentences of {words / sentences:.0f} words, {found} dates")
    print(f"{sentences / best:,.0f} sentences a second, {best / sentences * 1e6:.0f} µs each")


if __name__ == "__main__":
    main(sys.argv[1:])
