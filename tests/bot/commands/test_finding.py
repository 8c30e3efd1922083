"""Which story words name, over stories with titles of their own."""

import hashlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands.finding import Found, find_story
from bot.dialogue import Request, read_arguments
from bot.models import Analysed, NewArticle, Received
from bot.render import language_names, lexicon, wordings
from bot.replies import NoticeReply
from bot.services import Services
from bot.store import Store
from bot.store.packing import packed
from bot.workers import Workers
from summarizer import analyze, find_events, sketch

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
WORDINGS = tuple(wordings().values())
TITLES = ["زلزال يضرب سواحل تركيا", "انتخابات في تونس", "انتخابات في ليبيا", "قمة عربية في بغداد"]


async def nobody(_request: Request) -> bool:
    return False


@pytest.fixture
async def services(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Services]:
    """Four stories of one article each; the last is the newest."""
    store = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"))
    for number, title in enumerate(TITLES):
        raw = f"{title} وفق ما أعلن اليوم".encode()
        document = analyze(raw.decode(), id="", title=title, whole=True)
        at = NOON + timedelta(hours=number)
        received = Received("خبر.txt", "text", raw, raw.decode(), "utf-8", at, title=title)
        digest = hashlib.sha256(raw).hexdigest()
        read = Analysed(received, document, sketch(document), digest, find_events(document))
        await store.save(packed(read), NewArticle(None))
    names = language_names(WORDINGS)
    yield Services(store, Workers(), lambda: NOON, lexicon(WORDINGS), names, nobody, lambda _user: False)
    await store.close()


async def found(words: str, services: Services) -> Found | NoticeReply:
    request = Request(5, 5, "summary", words, f"ملخص {words}", "ar", chosen=True, story_id=None)
    arguments = read_arguments(words, services.lexicon, ("lines",))
    return await find_story(request, arguments, services)


def stories(notice: Found | NoticeReply) -> list[int]:
    assert isinstance(notice, NoticeReply)
    return [option.story.id for option in notice.options if option.story]


@pytest.mark.parametrize(
    ("words", "story", "unused"),
    [
        pytest.param("الانتخابات بتونس", 2, None, id="in another spelling"),
        pytest.param("زلزال اليابان", 1, "اليابان", id="by one word of two"),
        pytest.param("قصة في بغداد قصير طويل", 4, "طويل", id="among words that tell nothing"),
        pytest.param("4 قصير lines:8", 4, "lines:8", id="by its number"),
    ],
)
async def test_words_find_a_story(services: Services, words: str, story: int, unused: str | None) -> None:
    meant = await found(words, services)
    assert isinstance(meant, Found)
    assert (meant.story.id, meant.unused and meant.unused.words) == (story, unused)


async def test_words_of_two_titles_ask_which_is_meant(services: Services) -> None:
    notice = await found("انتخابات", services)
    assert isinstance(notice, NoticeReply) and notice.key == "several_stories"
    assert stories(notice) == [3, 2]


async def test_function_words_name_no_story(services: Services) -> None:
    notice = await found("مباراة في القاهرة", services)
    assert isinstance(notice, NoticeReply) and notice.key == "no_story_like"
    assert stories(notice) == [4, 3, 2, 1]


async def test_the_story_nearest_to_a_misspelt_name_stands_first(services: Services) -> None:
    notice = await found("زلزل", services)
    assert isinstance(notice, NoticeReply) and notice.key == "no_story"
    assert stories(notice) == [1, 4, 3, 2]


async def test_the_whole_message_can_be_searched_for_instead(services: Services) -> None:
    notice = await found("مباراة قصير", services)
    assert isinstance(notice, NoticeReply)
    assert [option.label for option in notice.options[:2]] == ["🔎 ملخص مباراة قصير", "🔎 مباراة"]
