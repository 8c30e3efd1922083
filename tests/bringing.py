"""What operators bring into a chat: posts, documents, and links with what stands behind them."""

from collections.abc import Mapping
from functools import partial

from bot.errors import FetchError
from bot.intake import Fetch
from bot.intake.pages import page_received
from bot.intake.web import Fetched, NotModified
from bot.workers import Workers
from tests.conversation import Conversation

POST = (
    "زار وفد باكستاني مدينة بنغازي لبحث التعاون العسكري مع قائد الجيش الوطني الليبي خليفة حفتر. "
    "وقال مصدر عسكري ليبي إن الوفد وقّع اتفاقا لشراء ست عشرة طائرة مقاتلة. "
    "وأضاف المصدر أن التسليم يبدأ في الصيف المقبل."
)
CHANNEL = {"id": -1001, "type": "channel", "title": "بوابة الوسط", "username": "alwasat"}
PAGE = f"""<html><head><meta property="og:site_name" content="النهار"/>
<meta property="og:title" content="وفد باكستاني في بنغازي"/>
<meta property="article:published_time" content="2026-02-03T10:00:00+02:00"/></head>
<body><article><p>{POST}</p></article></body></html>"""
LINK = "https://news.example/politics/1"
# Noon of 7 February 2026 in UTC.
_POSTED_AT = 1_770_465_600


def post(number: int = 12, posted_at: int = _POSTED_AT) -> dict[str, object]:
    """Return where a post of a public channel was forwarded from; `posted_at` in seconds since 1970."""
    return {"type": "channel", "chat": CHANNEL, "message_id": number, "date": posted_at}


def personal() -> dict[str, object]:
    """Return where a person's message was forwarded from."""
    someone = {"id": 9, "is_bot": False, "first_name": "سالم"}
    return {"type": "user", "sender_user": someone, "date": _POSTED_AT}


def document(desk: Conversation, name: str, content: bytes) -> dict[str, object]:
    """Return a document that lies in the chat."""
    return dict(desk.telegram.papers.keep(name, content))


def reading(answers: Mapping[str, bytes | FetchError], workers: Workers | None = None) -> Fetch:
    """Return what reads the pages of a small web."""
    return partial(page_received, _Web(answers), workers or Workers())


class _Web:
    def __init__(self, answers: Mapping[str, bytes | FetchError]) -> None:
        self._answers = answers

    async def fetch(
        self, url: str, *, limit: int, etag: str | None = None, modified: str | None = None
    ) -> Fetched | NotModified:
        answer = self._answers[url]
        if isinstance(answer, FetchError):
            raise answer
        return Fetched(url, answer, "text/html", "utf-8")
