"""What a ranking method may know of a sentence."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A sentence to be rated: its content lemmas, and where it stands.

    `document` and `place` count documents and the sentences of one from 0; `title` holds the lemmas
    of its document's title.
    """

    words: tuple[str, ...]
    document: int
    place: int
    title: tuple[str, ...]
