"""What is known of a figure: in one article, and over all of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from summarizer.document import Extract, Span

# How a figure bounds what it counts: the value itself, more or less than it, near it, at least, at most.
BOUNDS = ("exact", "over", "under", "about", "least", "most")


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as one sentence tells it; `text` is the literal phrase at `span`, with unit and thing counted.

    `unit` is canonical ("USD", "km", "%", "USD/barrel"; "" for things counted one by one); `thing` are the
    lemmas of what is counted, its head first, and () where the unit says all; what befell people stands
    first, in one word for all languages ("killed", "wounded"). `high` ends a range, else None.
    `context` holds further content lemmas of the clause: what the figure is said of.
    `origin` is the agency or paper that the sentence names as its source.
    `tells_bound` says that `text` holds the words of the bound itself («أكثر من 100 جندي»).
    `when` are the days that the sentence dates it to, `places` the towns that it names.
    `stance` is "" for what is told as a fact, "denied" or "supposed" for what is not.
    `course` says of an amount that it went "up" or "down", "" where nothing tells.
    """

    span: Span
    text: str
    sentence: Span
    value: Decimal
    high: Decimal | None
    unit: str
    thing: tuple[str, ...]
    context: tuple[str, ...]
    bound: str
    origin: str | None
    tells_bound: bool = False
    when: tuple[date, date] | None = None
    places: tuple[str, ...] = ()
    stance: str = ""
    course: str = ""


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """The figures of one article, in its order; `source` names its outlet, else its own id.

    `published` are the days between which the article appeared, None where nobody knows.
    """

    document: str
    source: str
    origin: str | None
    mentions: tuple[FigureMention, ...]
    published: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure over all articles that give it: the same value, unit and thing counted.

    `unit`, `thing`, `bound` and `tells_bound` are as the first extract has them; `extracts` are the literal
    phrases, one an article, in the order of articles; `origin` is set where all of them go back to one agency
    or paper.
    `sources` counts independent ones: outlets, copies of one agency text being one; 0 where the figure is
    only denied or supposed.
    `conflict` numbers, from 1, the figures that contradict each other; None: this one contradicts none.
    """

    value: Decimal
    high: Decimal | None
    unit: str
    thing: str
    bound: str
    origin: str | None
    extracts: tuple[Extract, ...]
    sources: int
    conflict: int | None = None
    tells_bound: bool = False
