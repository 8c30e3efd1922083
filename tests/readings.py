"""All that the program reads from a text, each reader by its name."""

from collections.abc import Callable, Mapping

from summarizer import (
    Document,
    analyze,
    find_dates,
    find_events,
    find_quotes,
    read_figures,
    read_lines,
    read_names,
    sketch,
)

READERS: Mapping[str, Callable[[Document], object]] = {
    "dates": find_dates,
    "events": find_events,
    "figures": read_figures,
    "lines": read_lines,
    "names": read_names,
    "quotations": find_quotes,
    "sketch": sketch,
}


def read_all(text: str) -> None:
    """Read a text as an article that arrives is read."""
    document = analyze(text, id="a")
    for read in READERS.values():
        read(document)
