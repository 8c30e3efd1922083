"""What a grammar tells of a sentence: who speaks and what he said, before anyone knows whom «he» means."""

from typing import NamedTuple

from summarizer.document import Span

PERSON, BODY, GROUP, UNNAMED, ROLE = "person", "body", "group", "unnamed", "role"
EXPLICIT, SAME_SENTENCE, EARLIER, POINTED = "explicit", "same", "earlier", "pointed"


class Source(NamedTuple):
    """Somebody who speaks, as named in one place.

    `name` are the words that name him, without rank and role; `kind` is PERSON, BODY, GROUP («الأطباء»),
    UNNAMED («مصدر أمني») or ROLE: a definite noun alone («الوزير»), which points to somebody named elsewhere.
    `head` is the key of its first noun, `words` the keys of rank and role. `gender` is "m", "f" or "" where
    it does not show, `number` "s", "d" or "p". `same` says that it points back in so many words («نفسه»),
    `article` that it is a known one («المتحدث»), `sure` that a
    name is one: a known first name or an office stands with it.
    """

    span: Span
    name: str
    kind: str
    role: str | None = None
    head: str = ""
    words: frozenset[str] = frozenset()
    gender: str = ""
    number: str = "s"
    same: bool = False
    article: bool = False
    sure: bool = False


class Place(NamedTuple):
    """Somebody, the sentence in which he is named, and whether he spoke in it."""

    sentence: int
    source: Source
    spoke: bool = False


class Saying(NamedTuple):
    """One reporting clause. Without `content` it only tells who acts in the sentence.

    `source` is None where the clause has no subject of its own; then `gender` and `number` are those of the
    verb, and `goes_on` tells of one that only who spoke before can bear («أضاف»). `sentence` counts the
    sentences of the document. `parts` are verbatim. `statement`: what a body issued says so. `lost`: somebody
    speaks whom the grammar cannot tell, so nobody before can be the one who goes on. `asks`: the press puts a
    question, so «he» who answers is another.
    """

    sentence: int
    place: int
    source: Source | None
    gender: str
    number: str
    content: Span | None = None
    kind: str = ""
    parts: tuple[Span, ...] = ()
    cue: Span | None = None
    via: Source | None = None
    medium: Span | None = None
    link: str = EXPLICIT
    statement: bool = False
    goes_on: bool = False
    lost: bool = False
    asks: bool = False


class Reading(NamedTuple):
    """What a grammar finds in an article.

    `juniors` are the keys of first names that a kin word introduces, `generic` those of nouns that mean
    whoever spoke («المسؤول»), `unique` those of bodies that a state has one of,
    `by_field` heads of bodies that their field alone may name («الخارجية»), `describing` words that say what
    a body is and not which («الحقوقية»), `lands` countries, towns and their adjectives.
    """

    sayings: tuple[Saying, ...]
    mentions: tuple[Place, ...]
    juniors: frozenset[str]
    generic: frozenset[str]
    unique: frozenset[str] = frozenset()
    by_field: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
