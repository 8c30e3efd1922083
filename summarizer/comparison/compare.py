"""From what the articles of a story tell to who tells it and who does not."""

from collections.abc import Iterable, Mapping, Sequence

from summarizer.comparison.columns import columns_of
from summarizer.comparison.comparison import Comparison, Shared, Source, Told
from summarizer.comparison.namings import namings
from summarizer.comparison.origins import Origins
from summarizer.document import Document
from summarizer.names import Mention


def compare_outlets(
    sources: Sequence[Source],
    told: Sequence[Told],
    named: Iterable[tuple[Document, Sequence[Mention]]] = (),
) -> Comparison:
    """Return the outlets of the articles side by side; linear in what is told and named.

    `told` are events, figures and voices, each merged over the articles, the weightiest first; `named` whom
    each article names, under names that hold for all of them. Documents that are not among `sources` are
    left out.
    """
    columns = columns_of(sources)
    places = {document: number for number, column in enumerate(columns) for document in column.documents}
    origins = Origins(sources)
    shared = [
        one for number, each in enumerate(told) if (one := _shared(number, each, places, origins)) is not None
    ]
    shared.sort(key=lambda one: (-len(one.columns), -len(one.origins), one.number))
    outlets = [column.outlet for column in columns if column.outlet]
    return Comparison(columns, tuple(shared), namings(named, places, outlets))


def _shared(number: int, told: Told, places: Mapping[str, int], origins: Origins) -> Shared | None:
    tellers = [teller for teller in told.tellers if teller.document in places]
    if not tellers:
        return None
    return Shared(
        number=number,
        kind=told.kind,
        columns=tuple(sorted({places[teller.document] for teller in tellers})),
        origins=origins.of(tellers),
    )
