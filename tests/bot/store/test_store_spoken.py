"""Whom articles quote and name, kept with them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.models import Analysed, Candidate, NewArticle, Voices
from bot.store import Store
from bot.store.packing import packed
from bot.store.schema import ANALYSIS
from bot.store.told import PackedQuotes
from summarizer import DocumentNames, Mention, Quote, Span, read_names

TEXT = "قال حفتر لرويترز في بيان: «لن نسمح بذلك»."
QUOTE = Quote(
    span=Span(27, 39),
    kind="direct",
    parts=(Span(27, 39),),
    speaker="خليفة حفتر",
    speaker_span=Span(4, 8),
    role=None,
    anonymous=False,
    via="رويترز",
    medium="في بيان",
    cue="قال",
    cue_span=Span(0, 3),
)
NAMES = DocumentNames("digest", None, (Mention(Span(4, 8), "خليفة حفتر", "person", "القائد", "short"),))


def told(analysed: Analysed, quotes: tuple[Quote, ...] = (QUOTE,)) -> Candidate:
    return packed(replace(analysed, voices=Voices(analysed.document, quotes, NAMES)))


async def stored(store: Store, analysed: Callable[..., Analysed]) -> PackedQuotes:
    saved = await store.save(told(analysed(TEXT)), NewArticle(None))
    return (await store.spoken(saved.story_id))[0]


async def test_quotations_and_names_come_back_as_they_were_found(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    there = await stored(store, analysed)
    voices = there.unpack()
    assert voices.quotes == (QUOTE,)
    assert voices.names == replace(NAMES, document=str(there.version_id))
    assert (voices.document.id, voices.document.text) == (str(there.version_id), TEXT)


@pytest.mark.parametrize(
    "values", [{"analyser": 1}, {"quotes": None}, {"names": None}], ids=lambda one: str([*one])
)
async def test_what_an_older_reader_left_or_none_read_is_read_when_asked_for(
    store: Store, analysed: Callable[..., Analysed], values: dict[str, int | None]
) -> None:
    await stored(store, analysed)
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(**values))
    (there,) = await store.spoken(1)
    assert (there.quotes is None or there.names is None) and there.document is not None
    assert there.unpack().names.mentions == read_names(analysed(TEXT).document).mentions


async def test_stored_quotations_bring_no_words_along(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    assert (await stored(store, analysed)).document is None


async def test_a_new_reading_brings_new_quotations(store: Store, analysed: Callable[..., Analysed]) -> None:
    there = await stored(store, analysed)
    await store.renew(there.version_id, told(analysed(TEXT), ()))
    assert (await store.spoken(1))[0].unpack().quotes == ()


async def test_a_text_that_cannot_be_read_anew_loses_its_quotations(
    store: Store, analysed: Callable[..., Analysed]
) -> None:
    there = await stored(store, analysed)
    await store.renew(there.version_id, None)
    (left,) = await store.spoken(1)
    assert (left.quotes, left.names) == (None, None)
