"""What articles count and measure, kept with them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import update

from bot.models import Candidate, NewArticle
from bot.store import Store
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


async def stored(store: Store, candidate: Callable[..., Candidate]) -> PackedFigures:
    saved = await store.save(replace(candidate(TEXT), figures=FIGURES), NewArticle(None))
    return (await store.counted(saved.story_id))[0]


async def test_figures_come_back_as_they_were_found(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    packed = await stored(store, candidate)
    assert packed.unpack() == replace(FIGURES, document=str(packed.version_id))


async def test_figures_that_an_older_reader_left_are_read_anew(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    await stored(store, candidate)
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=1))
    (packed,) = await store.counted(1)
    assert packed.text == TEXT
    assert packed.unpack().mentions == read_figures(candidate(TEXT).document).mentions


async def test_figures_that_were_never_read_are_read_when_asked_for(
    store: Store, candidate: Callable[..., Candidate]
) -> None:
    await store.save(candidate(TEXT), NewArticle(None))
    (packed,) = await store.counted(1)
    assert packed.unpack().mentions == read_figures(candidate(TEXT).document).mentions


async def test_stored_figures_bring_no_text_along(store: Store, candidate: Callable[..., Candidate]) -> None:
    packed = await stored(store, candidate)
    assert (packed.document, packed.text) == (None, None)


async def test_a_new_reading_brings_new_figures(store: Store, candidate: Callable[..., Candidate]) -> None:
    packed = await stored(store, candidate)
    fewer = replace(FIGURES, mentions=(PLANES,))
    await store.renew(packed.version_id, replace(candidate(TEXT), figures=fewer))
    (renewed,) = await store.counted(1)
    assert renewed.unpack().mentions == (PLANES,)
