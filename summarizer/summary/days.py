"""The day of what a sentence reports."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from summarizer.dates import DateMention, find_times
from summarizer.document import Document, Sentence
from summarizer.timeline.clauses import UNDER
from summarizer.timeline.lexicon import lexicon_of
from summarizer.timeline.reading import readings
from summarizer.timeline.tell import Draft, drafts_of

Days = tuple[date, date]

# «تبلغ قيمتها اليوم» tells how things are, not what happened.
_STATES = frozenset(("", "rise", "drop"))


def told_days(document: Document, sentences: Sequence[Sentence]) -> tuple[Days | None, ...]:
    """Return, for each sentence, the first and last day of the newest happening that it reports.

    None where it reports nothing dated: a date of what went before («بعد», "since"), of a plan or of how
    things are is no report of that day. `sentences` lie in the document, in order.
    """
    dates, offsets = find_times(document)
    starts = [mention.span.start for mention in dates]
    dated = [
        number
        for number, sentence in enumerate(sentences)
        if bisect_left(starts, sentence.span.start) < bisect_left(starts, sentence.span.end)
    ]
    lexicon = lexicon_of(document.language)
    part = replace(document, sentences=tuple(sentences[number] for number in dated))
    told: list[Days | None] = [None] * len(sentences)
    for number, reading in zip(dated, readings(part, dates, offsets, lexicon), strict=True):
        told[number] = _newest(drafts_of(reading, lexicon), document.published)
    return tuple(told)


def _newest(drafts: Sequence[Draft], published: Days | None) -> Days | None:
    days = [
        (draft.date.earliest, draft.date.latest)
        for draft in drafts
        if draft.date is not None and _is_reported(draft, draft.date, published)
    ]
    return max(days, default=None)


def _is_reported(draft: Draft, when: DateMention, published: Days | None) -> bool:
    if draft.how == UNDER or (draft.goes_on and draft.kind in _STATES):
        return False
    if published is not None and when.earliest > published[1]:
        return False
    return draft.happened or draft.past
