"""Timelines as replies, made by hand, and what a reader sees of them."""

from datetime import UTC, date, datetime

from bot.messages import Page
from bot.models import Entry, Story
from bot.render import visible, wordings
from bot.replies import Days, Happening, Telling, TimelineReply, When
from bot.telegram.limits import Button, check_keyboard, check_text
from summarizer import Span, analyze
from tests.laws import bare
from tests.told import days

NOON = datetime(2026, 2, 4, 12, tzinfo=UTC)
STORY = Story(1, "تعاون عسكري مع باكستان", 2, 5, 4, NOON)
AR, EN = wordings()["ar"], wordings()["en"]
ALL = wordings().values()
DAY = date(2026, 2, 3)
TEXT = "وزار حفتر بنغازي في 18 ديسمبر الماضي، واستقبل منير مع مقاتلات JF-17 Thunder."
CLAUSE = "زار حفتر بنغازي في 18 ديسمبر الماضي"


def entry(ordinal: int, text: str = TEXT, published: tuple[date, date] | None = (DAY, DAY)) -> Entry:
    document = analyze(text, id=str(ordinal), published=published, outlet=f"صحيفة {ordinal}", whole=True)
    return Entry(ordinal, ordinal, 1, ordinal, None, None, NOON, document)


def telling(
    ordinal: int = 1,
    dated: str = "18 ديسمبر الماضي",
    value: str = "2025-12-18",
    *,
    text: str = TEXT,
    clause: str = "",
    basis: str = "published",
    modifier: str | None = None,
    published: tuple[date, date] | None = (DAY, DAY),
) -> Telling:
    clause = clause or (CLAUSE if CLAUSE in text else text)
    told, start = entry(ordinal, text, published), text.index(clause)
    place, whole = Span(start, start + len(clause)), Span(0, len(text))
    if not dated:
        return Telling(told, place, whole)
    when = When(value, modifier, *days(value))
    return Telling(told, place, whole, Span(text.index(dated), text.index(dated) + len(dated)), when, basis)


def happening(
    value: str,
    *tellings: Telling,
    sources: int = 0,
    approximate: bool = False,
    implied: bool = False,
    expected: bool = False,
    conflict: str = "",
    minor: bool = False,
    versions: tuple[tuple[Telling, ...], ...] = (),
) -> Happening:
    when = When(value, None, *days(value))
    count = sources or len(tellings)
    return Happening(when, tellings, count, approximate, implied, expected, conflict, minor, versions)


def reply(
    *happenings: Happening,
    background: int = 0,
    period: Days | None = None,
    bounds: tuple[When, When] | None = None,
    listed: tuple[Entry, ...] = (),
    is_newest_first: bool = False,
    is_detailed: bool = False,
    page: int = 0,
    at: int | None = None,
) -> TimelineReply:
    return TimelineReply(
        reply_id=10**14,
        story=STORY,
        happenings=happenings,
        articles=5,
        background=background,
        period=period,
        bounds=bounds,
        listed=listed,
        fewest=3,
        is_newest_first=is_newest_first,
        is_detailed=is_detailed,
        page=page,
        at=at,
    )


def shown(page: Page) -> list[str]:
    return [bare(line) for line in visible(page.html).split("\n")]


def buttons(page: Page) -> list[str]:
    return [button.text for row in page.keyboard for button in row]


def check(page: Page) -> None:
    check_text(page.html, html=True)
    check_keyboard([[Button(button.text, button.data) for button in row] for row in page.keyboard])


BASES = {
    "written": "كما هو مكتوب",
    "published": "محسوبًا من تاريخ النشر (3 فبراير 2026)",
    "text": "محسوبًا من تاريخ آخر في النص",
    "converted": "محوّلًا من التقويم الهجري",
}
