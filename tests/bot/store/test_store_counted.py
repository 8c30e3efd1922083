"""What articles count and measure, kept with them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import update

from bot.models import Analysed, NewArticle
from bot.store import Store
from bot.store.packing import packed
from bot.store.schema import ANALYSIS
from bot.store.told import PackedFigures
from summarizer import DocumentFigures, Span, read_figures
from summarizer.figures import FigureMention

TEXT = "قال المتحدث إن الصفقة تشمل أكثر من 16 طائرة مقاتلة."
PLANES = FigureMention(
    span=Span(27, 50),
    text=TEXT[27:50],
    sentence=Span(0, len(TEXT)),
    value=Decimal("16.50"),
    high=None,
    unit="",
    thing=("طائرة", "مقاتل"),
    context=("صفقة",),
    bound="over",
    origin="رويترز",
)
FIGURES = DocumentFigures("digest", "الوسط", None, (PLANES, replace(PLANES, high=Decimal(20))))


async def stored(store: Store, analysed: Callable[..., Analysed]) -> PackedFigures:
    saved = await store.save(packed(replace(analysed(TEXT), figures=FIGURES)), NewArticle(None))
    return (await store.counted(saved.story_id))[0]


async def test_figures_come_back_as_they_were_found(store: Store, analysed: Callable[..., Analysed]) -> None:
    there = await stored(store, analysed)
    assert there.unpack() == replace(FIGURES, document=str(there.version_id))


async def test_figures_that_an_older_reader_left_are_read_anew(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    await stored(store, analysed)
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=1))
    (there,) = await store.counted(1)
    assert there.text == TEXT
    assert there.unpack().mentions == read_figures(analysed(TEXT).document).mentions


async def test_figures_that_were_never_read_are_read_when_asked_for(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    await store.save(packed(analysed(TEXT)), NewArticle(None))
    (there,) = await store.counted(1)
    assert there.unpack().mentions == read_figures(analysed(TEXT).document).mentions


async def test_stored_figures_bring_no_text_along(store: Store, analysed: Callable[..., Analysed]) -> None:
    there = await stored(store, analysed)
    assert (there.document, there.text) == (None, None)


async def test_a_new_reading_brings_new_figures(store: Store, analysed: Callable[..., Analysed]) -> None:
    there = await stored(store, analysed)
    fewer = replace(FIGURES, mentions=(PLANES,))
    await store.renew(there.version_id, packed(replace(analysed(TEXT), figures=fewer)))
    (renewed,) = await store.counted(1)
    assert renewed.unpack().mentions == (PLANES,)
