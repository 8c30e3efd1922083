"""How what is new in an article is said: labels of ours, and the article's own words."""

from collections.abc import Sequence

from bot.render import labels
from bot.render.dates import when_words
from bot.render.html import line
from bot.render.wording import Wording
from bot.replies import NewEvent, News
from summarizer import Span

# A clause that names an event beside others; the whole of it is one press away.
CLAUSE_LIMIT = 160
_PHRASE_LIMIT = 120
_BETWEEN = " · "


def news_line(news: News, shown: Span | None, wording: Wording) -> list[str]:
    """Return the line of HTML that tells what is new, if anything; `shown` is the extract that follows it.

    An event in that extract is told by its day alone.
    """
    happened = [_event(one, shown, wording) for one in news.events if not one.expected]
    expected = [_event(one, shown, wording) for one in news.events if one.expected]
    parts = [
        *_part("new_events", happened, wording),
        *_part("new_expected", expected, wording),
        *_part(
            "new_speakers", [labels.shortened(name, labels.NAME_LIMIT) for name in news.speakers], wording
        ),
        *_part("new_figures", [quoted(text, _PHRASE_LIMIT, wording) for text in news.figures], wording),
        *_part("new_places", [quoted(text, _PHRASE_LIMIT, wording) for text in news.places], wording),
        *_part(
            "new_outlets", [labels.shortened(name, labels.NAME_LIMIT) for name in _outlets(news)], wording
        ),
        *([wording.count("others", news.left)] if news.left else []),
    ]
    return [line(wording.show(_BETWEEN.join(parts)), wording.direction)] if parts else []


def quoted(text: str, limit: int, wording: Wording) -> str:
    """Return literal words in quotation marks, cut at a word where they are longer."""
    return wording.plain("quotation", words=labels.shortened(" ".join(text.split()), limit))


def _part(key: str, told: Sequence[str], wording: Wording) -> list[str]:
    return [f"{wording.count(key, len(told))}: {labels.comma(wording).join(told)}"] if told else []


def _event(told: NewEvent, shown: Span | None, wording: Wording) -> str:
    when = when_words(told.when, wording)
    if shown and shown.start <= told.span.start and told.span.end <= shown.end:
        return when
    return f"{when} {quoted(told.text, CLAUSE_LIMIT, wording)}"


def _outlets(news: News) -> list[str]:
    return [news.outlet] if news.outlet else []
