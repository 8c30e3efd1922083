"""What articles tell of happenings, kept with them."""

from collections.abc import Callable

from sqlalchemy import update

from bot.models import Analysed, NewArticle
from bot.store import Store
from bot.store.packing import packed
from bot.store.schema import ANALYSIS
from summarizer import DocumentEvents

TEXT = (
    "وصل رئيس الوزراء أسامة حماد إلى إسلام آباد يوم 3 فبراير 2026، وزار وزير الدفاع بنغازي في 18 ديسمبر 2025."
)


async def stored(store: Store, analysed: Callable[..., Analysed]) -> DocumentEvents:
    saved = await store.save(packed(analysed(TEXT)), NewArticle(None))
    return (await store.told(saved.story_id))[0].unpack()


async def test_what_an_article_tells_comes_back_as_it_was_found(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    found = analysed(TEXT).events
    told = await stored(store, analysed)
    assert (told.mentions, told.published) == (found.mentions, found.published)


async def test_what_an_article_tells_bears_the_id_of_its_version(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    saved = await store.save(packed(analysed(TEXT)), NewArticle(None))
    (there,) = await store.told(saved.story_id)
    assert there.unpack().document == str(saved.version_id)


async def test_what_an_older_reader_left_is_read_anew(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    saved = await store.save(packed(analysed(TEXT)), NewArticle(None))
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(events=None, analyser=1))
    (there,) = await store.told(saved.story_id)
    assert there.text == TEXT
    assert there.unpack().mentions == analysed(TEXT).events.mentions


async def test_a_reading_of_now_brings_no_text_along(store: Store, analysed: Callable[..., Analysed]) -> None:
    saved = await store.save(packed(analysed(TEXT)), NewArticle(None))
    (there,) = await store.told(saved.story_id)
    assert (there.document, there.text) == (None, None)
