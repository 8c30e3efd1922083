"""The day of what a sentence reports."""

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


def told_day(document: Document, sentence: Sentence) -> Days | None:
    """Return the first and last day of the newest happening that a sentence of a document reports.

    None where it reports nothing dated: a date of what went before («بعد», "since"), of a plan or of how
    things are is no report of that day. What other sentences tell is not looked at.
    """
    part = replace(document, sentences=(sentence,))
    dates, offsets = find_times(part)
    if not dates:
        return None
    lexicon = lexicon_of(document.language)
    (reading,) = readings(part, dates, offsets, lexicon)
    return _newest(drafts_of(reading, lexicon), document.published)


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
