"""What articles tell of happenings, kept with them."""

from collections.abc import Callable

from sqlalchemy import update

from bot.models import Candidate, NewArticle
from bot.store import Store
from bot.store.schema import ANALYSIS
from summarizer import DocumentEvents

TEXT = (
    "وصل رئيس الوزراء أسامة حماد إلى إسلام آباد يوم 3 فبراير 2026، وزار وزير الدفاع بنغازي في 18 ديسمبر 2025."
)


async def stored(store: Store, candidate: Callable[..., Candidate]) -> DocumentEvents:
    saved = await store.save(candidate(TEXT), NewArticle(None))
    return (await store.told(saved.story_id))[0].unpack()


async def test_what_an_article_tells_comes_back_as_it_was_found(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    found = candidate(TEXT).events
    told = await stored(store, candidate)
    assert (told.mentions, told.published) == (found.mentions, found.published)


async def test_what_an_article_tells_bears_the_id_of_its_version(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    saved = await store.save(candidate(TEXT), NewArticle(None))
    (packed,) = await store.told(saved.story_id)
    assert packed.unpack().document == str(saved.version_id)


async def test_what_an_older_reader_left_is_read_anew(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    saved = await store.save(candidate(TEXT), NewArticle(None))
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(events=None, analyser=1))
    (packed,) = await store.told(saved.story_id)
    assert packed.text == TEXT
    assert packed.unpack().mentions == candidate(TEXT).events.mentions


async def test_a_reading_of_now_brings_no_text_along(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    saved = await store.save(candidate(TEXT), NewArticle(None))
    (packed,) = await store.told(saved.story_id)
    assert (packed.document, packed.text) == (None, None)
