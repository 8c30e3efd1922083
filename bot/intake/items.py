"""The article of a feed's item: its page with what the feed tells beside it, or the feed's own text."""

import re
from dataclasses import replace
from datetime import datetime

from bot.errors import IntakeError
from bot.feeds import DuePage
from bot.intake.decode import clean
from bot.intake.links import is_of_site
from bot.intake.markup import paragraphs
from bot.intake.told import arrived, known
from bot.models import Received

# A text of fewer words only points to an article.
ENOUGH_WORDS = 40
_LONGEST_OUTLET = 4
# Of the words of a page that has less to say than its feed; a flash is the feed's own words.
_OF_ITS_FEED = 0.5
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]")
_STROKE = re.compile(r"\s+[|•:–—»-]\s+|\s*[|»]\s*")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w{1,10};")
# Words by which a feed is called after its contents, not after its publisher.
_CONTENTS = frozenset(
    [
        "أخبار",
        "الأخبار",
        "اخبار",
        "الاخبار",
        "خبر",
        "آخر",
        "أهم",
        "أبرز",
        "عاجل",
        "العاجلة",
        "العالم",
        "عالم",
        "سياسة",
        "السياسة",
        "رياضة",
        "الرياضة",
        "اقتصاد",
        "الاقتصاد",
        "مال",
        "محليات",
        "ثقافة",
        "فن",
        "منوعات",
        "تقارير",
        "مقالات",
        "رأي",
        "الرئيسية",
        "الصفحة",
        "موقع",
        "خلاصة",
        "خلاصات",
        "تغذية",
        "تعليقات",
        "news",
        "latest",
        "top",
        "stories",
        "headlines",
        "home",
        "homepage",
        "all",
        "world",
        "politics",
        "sport",
        "sports",
        "business",
        "culture",
        "opinion",
        "articles",
        "posts",
        "blog",
        "rss",
        "feed",
        "feeds",
        "atom",
        "comments",
        "recent",
        "breaking",
        "updates",
    ]
)


def with_feed(received: Received, page: DuePage) -> Received:
    """Return a page's article with what its feed tells and the page does not; told outlets go first."""
    day = arrived(page.published, received.received_at)
    days = (day, day) if day else None
    whole = replace(
        received,
        outlet=known(page.outlet) or received.outlet or feed_outlet(page),
        title=received.title or page.title,
        published=received.published or days,
        url=received.url or page.link,
    )
    pairs = {
        "outlet": (whole.outlet, received.outlet),
        "title": (whole.title, received.title),
        "published": (whole.published, received.published),
        "url": (whole.url, received.url),
    }
    by_feed = {name: "feed" for name, (value, own) in pairs.items() if value != own}
    return replace(whole, found={**received.found, **by_feed})


def from_page(received: Received, page: DuePage) -> Received:
    """Return a page's article with what its feed tells.

    Raises IntakeError for a wall: a page that has less text than the feed, and speaks of something else.
    """
    words, told = _words(received.text), _words(f"{page.title or ''} {_content(page)}")
    shared = set(words) & set(told)
    if len(words) < len(told) and len(shared) < _OF_ITS_FEED * len(set(words)):
        raise IntakeError(page.link or page.key, "its page says something else than its feed, and less")
    return with_feed(received, page)


def own_text(page: DuePage, received_at: datetime) -> Received:
    """Return the text that a feed itself gives of an item; raises IntakeError where it is no article's."""
    text = _content(page)
    if len(text.split()) < ENOUGH_WORDS:
        raise IntakeError(page.link or page.key, "its page could not be read, and its feed has no text of it")
    return _received(page, text, received_at)


def told_alone(page: DuePage, received_at: datetime) -> Received:
    """Return all that a feed tells of an item, which may be its headline only; IntakeError: not even that."""
    text = "\n\n".join(part for part in (page.title, _content(page)) if part)
    if not any(letter.isalpha() for letter in text):
        raise IntakeError(
            page.link or page.key, "its page ends whatever reads it, and its feed tells nothing"
        )
    return _received(page, text, received_at)


def feed_outlet(page: DuePage) -> str | None:
    """Return the outlet by which a feed calls itself; None where that may be something else.

    What a feed is called says who publishes it only where its articles are on its own site, and where its
    name has no words such as «أخبار» and no parts: then it may be a section's, or a search's.
    """
    title = known(page.feed_title)
    if title is None or not page.link or not is_of_site(page.link, page.feed_url):
        return None
    parts = [part.strip() for part in _STROKE.split(title) if part.strip()]
    named = next((part for part in parts if _is_in_host(part, page.host)), None)
    if named or len(parts) != 1:
        return named
    words = parts[0].lower().split()
    is_name = len(words) <= _LONGEST_OUTLET and not _CONTENTS.intersection(words)
    return parts[0] if is_name and _LETTERS.search(parts[0]) else None


def _content(page: DuePage) -> str:
    return clean(paragraphs(page.content) if _is_marked(page) else page.content)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_marked(page: DuePage) -> bool:
    return _TAG.search(page.content) is not None


def _received(page: DuePage, text: str, received_at: datetime) -> Received:
    raw = page.content.encode("utf-8", "replace")
    kind = "html" if _is_marked(page) else "txt"
    return with_feed(Received(page.link or page.key, kind, raw, text, "utf-8", received_at), page)


def _is_in_host(name: str, host: str) -> bool:
    letters = "".join(name.lower().split())
    return len(letters) > 2 and letters in host.replace("-", "")
