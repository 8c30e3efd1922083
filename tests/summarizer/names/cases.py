"""The tables of names: `python -m tests.summarizer.names.cases [--errors] [TABLE …]` prints how well they are read."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from summarizer import DocumentNames, Names, analyze, merge_names, read_names
from summarizer.document import Document, Span
from summarizer.names import Mention
from summarizer.plain import spell
from tests.shelf import answered

DATA = Path(__file__).parents[2] / "data"
TUNED = ("names_ar.json", "names_en.json")
APART = ("names_ar_apart.json", "names_en_apart.json")
# Articles that are read by themselves, with what others of the store tell of their names.
STORE = ("names_store_ar.json", "names_store_en.json")
STORE_APART = ("names_store_ar_apart.json", "names_store_en_apart.json")

# {surface=entity}, {surface=entity|o} for an organisation, {surface|o} for one whose name is not asked
_MARKED = re.compile(r"\{([^{}=|]+)(?:=([^{}|]+))?(\|o)?\}")


class Meant(NamedTuple):
    """A mention of a case: where it stands and whom it means; "" where any name will do."""

    span: Span
    entity: str
    kind: str


class Case(NamedTuple):
    """A group of articles that are read together, with the mentions that each of them has.

    `elsewhere` are others that answer what these ask.
    """

    category: str
    articles: tuple[tuple[Document, tuple[Meant, ...]], ...]
    same: tuple[tuple[str, str], ...]
    elsewhere: tuple[DocumentNames, ...] = ()

    def names(self) -> Names:
        """Return whom the articles name."""
        own = [read_names(document) for document, _ in self.articles]
        return merge_names(own, answered(own, [*own, *self.elsewhere]))


class Tally(NamedTuple):
    """How many mentions are meant and right, how many names of people are found that none is, and merges.

    What stands for nobody surely and is given somebody's name is merged wrongly, too.
    """

    meant: int = 0
    right: int = 0
    people: int = 0
    false: int = 0
    merged: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Return both counts together."""
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def share(self) -> float:
        """The share of the mentions that are found under the right name."""
        return self.right / self.meant if self.meant else 1.0


def cases(table: str) -> tuple[Case, ...]:
    """Return the groups of a table in tests/data."""
    language = "en" if "_en" in table else "ar"
    rows = json.loads((DATA / table).read_text("utf-8"))
    return tuple(_case(row, number, language) for number, row in enumerate(rows))


def _case(row: dict, number: int, language: str) -> Case:  # type: ignore[type-arg]  # what JSON holds
    articles = []
    apart = len(row["articles"])
    for index, article in enumerate([*row["articles"], *row.get("elsewhere", ())]):
        told = {"text": article} if isinstance(article, str) else article
        text, meant = _unmarked(told["text"])
        day = date.fromisoformat(told["day"]) if "day" in told else None
        name = f"{number}-{index}"
        articles.append((analyze(text, id=name, language=language, published=day, whole=True), meant))
    same = tuple((one, other) for one, other in row.get("same", ()))
    elsewhere = tuple(read_names(document) for document, _ in articles[apart:])
    return Case(row["category"], tuple(articles[:apart]), same, elsewhere)


def _unmarked(marked: str) -> tuple[str, tuple[Meant, ...]]:
    text, end, meant = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        meant.append(Meant(span, match[2] or "", "organisation" if match[3] else "person"))
        text += match[1]
        end = match.end()
    return text + marked[end:], tuple(meant)


def wrong(case: Case) -> Iterator[tuple[str, str, str]]:
    """Yield each mention that is missed, false or called otherwise: what stands there, the right name, ours."""
    names = case.names()
    for document, meant in case.articles:
        found = names.mentions(document)
        for one in meant:
            got = _at(found, one.span)
            if got is None or not _is_right(got, one, case):
                yield document.slice(one.span), one.entity, got.entity if got else "-"
        for mention in found:
            if _is_false(mention, meant):
                yield document.slice(mention.span), "-", mention.entity


def tally(case: Case) -> Tally:
    """Return the counts of a case."""
    names = case.names()
    total = Tally()
    entities: dict[str, set[str]] = {}
    for document, meant in case.articles:
        found = names.mentions(document)
        got = [(one, _at(found, one.span)) for one in meant]
        right = sum(mention is not None and _is_right(mention, one, case) for one, mention in got)
        for one, mention in got:
            if mention is not None and one.entity:
                entities.setdefault(mention.entity, set()).add(_same(one.entity, case))
        total = total.plus(Tally(merged=sum(_is_merged(mention, one, case) for one, mention in got)))
        people = [mention for mention in found if mention.kind == "person"]
        total = total.plus(
            Tally(len(meant), right, len(people), sum(_is_false(one, meant) for one in people))
        )
    return total.plus(Tally(merged=sum(len(meant) > 1 for meant in entities.values())))


def _at(found: Sequence[Mention], span: Span) -> Mention | None:
    """Return the name in a span or over most of it; an office only where no name is."""
    half = (span.end - span.start) / 2
    near = [
        one
        for one in found
        if (span.start <= one.span.start and one.span.end <= span.end)
        or min(one.span.end, span.end) - max(one.span.start, span.start) > half
    ]
    return min(near, key=lambda one: one.form in ("role", "body"), default=None)


def _is_right(mention: Mention, meant: Meant, case: Case) -> bool:
    if mention.kind != meant.kind:
        return False
    return not meant.entity or _same(mention.entity, case) == _same(meant.entity, case)


def _is_merged(mention: Mention | None, meant: Meant, case: Case) -> bool:
    """Tell whether a name is given that other articles alone can have told, and a wrong one."""
    if mention is None or not case.elsewhere or _is_right(mention, meant, case):
        return False
    told = {known.name for one in case.elsewhere for known in one.known if known.form == "full"}
    return mention.entity in told


def _same(name: str, case: Case) -> str:
    spelled = spell(name)
    return next((f"{one}={other}" for one, other in case.same if name in (one, other)), spelled)


def _is_false(mention: Mention, meant: Sequence[Meant]) -> bool:
    if mention.kind != "person" or mention.form == "role":
        return False
    return not any(mention.span.start < one.span.end and one.span.start < mention.span.end for one in meant)


def main(arguments: Sequence[str]) -> None:
    """Print the figures of each table, and on request what goes wrong in those that rules are made by."""
    tables = [argument for argument in arguments if argument != "--errors"] or [
        *TUNED,
        *APART,
        *STORE,
        *STORE_APART,
    ]
    for table in tables:
        total = Tally()
        for case in cases(table):
            total = total.plus(tally(case))
            if "--errors" in arguments and table not in (*APART, *STORE_APART):
                for surface, right, got in wrong(case):
                    print(f"  {case.category}: {surface}: want {right} got {got}")
        print(
            f"{table}: right {total.share:.3f} of {total.meant}, false {total.false} of {total.people}, merged {total.merged}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
