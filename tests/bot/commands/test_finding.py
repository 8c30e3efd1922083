"""Which story words name, over stories with titles of their own."""

import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands.finding import Found, find_story
from bot.commands.named import named_stories
from bot.dialogue import Request, phrases, read_arguments
from bot.models import Analysed, NewArticle, Received, Story
from bot.render import language_names, lexicon, wordings
from bot.replies import NoticeReply
from bot.services import Services
from bot.store import Store
from bot.store.packing import packed
from bot.workers import Workers
from summarizer import Token, analyze, find_events, sketch, terms
from summarizer.languages.detection import detect

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
WORDINGS = tuple(wordings().values())
TITLES = ["زلزال يضرب سواحل تركيا", "انتخابات في تونس", "انتخابات في ليبيا", "قمة عربية في بغداد"]
PLACES = ("طرابلس", "بنغازي", "تونس", "بغداد", "القاهرة", "الرباط")
THINGS = ("زلزال", "انتخابات", "قمة", "صفقة طائرات", "ميناء", "Reuters report")
ASKED = (
    *PLACES,
    *THINGS,
    "الطائرات",
    "طائرة",
    "ميناء طرابلس",
    "انتخابات تونس",
    "قمه",
    "report",
    "كريكيت",
    "خاص",
)


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


@pytest.fixture
async def many(services: Services) -> Services:
    """A hundred and fifty more stories, many of one title, of several moments."""
    assert isinstance(services.store, Store)
    for number in range(150):
        title = f"{THINGS[number * 7 % 11 % 6]} في {PLACES[number % 13 % 6]}"
        raw = f"{title} وفق ما أعلن اليوم {number}".encode()
        at = NOON + timedelta(hours=number * 5 % 9)
        document = analyze(raw.decode(), id="", title=title, whole=True)
        received = Received("خبر.txt", "text", raw, raw.decode(), "utf-8", at, title=title)
        digest = hashlib.sha256(raw).hexdigest()
        await services.store.save(
            packed(Analysed(received, document, sketch(document), digest, find_events(document))),
            NewArticle(None),
        )
    return services


def keys(tokens: Sequence[Token]) -> set[str]:
    return {key for token in tokens for key in ("=" + token.form, "~" + token.lemma)}


async def among_all(words: Sequence[str], services: Services) -> list[Story]:
    """Return the stories with a word of each asked one in a title, as the rule says it."""
    found = []
    for story in await services.store.stories():
        titles = [entry.document.title or "" for entry in await services.store.entries(story.id)]
        own = {key for title in titles for key in keys(terms(title, detect(title)))}
        asked = [phrases(word) for word in words]
        if all(read and all(own & keys(phrase.tokens) for phrase in read) for read in asked):
            found.append(story)
    return found


async def test_the_stories_that_words_name_are_those_among_all(many: Services) -> None:
    for asked in ASKED:
        words = asked.split()
        assert list(await named_stories(words, many)) == await among_all(words, many), asked
