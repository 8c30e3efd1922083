"""Short articles for tests of timelines."""

from datetime import date

from summarizer import Document, DocumentEvents, Timeline, analyze, build_timeline, find_events

DAY = date(2026, 2, 3)


def article(text: str, *, id: str = "a", published: date | None = DAY, outlet: str | None = None) -> Document:
    language = "ar" if any("\u0600" <= sign <= "\u06ff" for sign in text) else "en"
    return analyze(text, id=id, published=published, language=language, outlet=outlet, whole=True)


def told(text: str, published: date | None = DAY) -> DocumentEvents:
    return find_events(article(text, published=published))


def timeline(*texts: str, published: date = DAY) -> Timeline:
    """Return the timeline of articles of as many outlets."""
    return build_timeline(
        [
            article(text, id=str(number), published=published, outlet=f"outlet {number}")
            for number, text in enumerate(texts)
        ]
    )


def values(timeline: Timeline) -> list[str]:
    return [event.value for event in timeline.events]
