"""What a summary needs of articles, kept with them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.models import Analysed, Candidate, NewArticle
from bot.store import Store
from bot.store.packing import packed
from bot.store.schema import ANALYSIS, CORRECTION
from summarizer import pack_lines, read_lines, summarize_lines

TEXT = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء 16 محطة قطار في مدينة طنجة بقيمة ملياري درهم."


@pytest.fixture
def read(analysed: Callable[..., Analysed]) -> Candidate:
    plain = analysed(TEXT, outlet="النهار", title="اتفاقية جديدة")
    return packed(replace(plain, lines=pack_lines(read_lines(plain.document))))


async def test_the_lines_of_an_article_come_back_under_its_version(store: Store, read: Candidate) -> None:
    saved = await store.save(read, NewArticle(None))
    (there,) = await store.weighed(saved.story_id)
    ((line,),) = summarize_lines([there.unpack()], (1,)).values()
    assert (line.document, line.span) == (str(saved.version_id), (0, len(TEXT)))


async def test_lines_that_are_stored_bring_no_text_along(store: Store, read: Candidate) -> None:
    saved = await store.save(read, NewArticle(None))
    (there,) = await store.weighed(saved.story_id)
    assert (there.document, there.text) == (None, None)


@pytest.mark.parametrize("left", [{"lines": None}, {"analyser": 1}], ids=["none", "of_an_older_reader"])
async def test_lines_that_are_missing_are_read_anew(
    store: Store, read: Candidate, left: dict[str, int | None]
) -> None:
    saved = await store.save(read, NewArticle(None))
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(**left))
    (there,) = await store.weighed(saved.story_id)
    assert there.text == TEXT
    assert len(there.unpack()) == 1


async def test_a_head_tells_of_the_article_without_its_text(store: Store, read: Candidate) -> None:
    saved = await store.save(read, NewArticle(None))
    (head,) = [one.unpack() for one in await store.heads(saved.story_id)]
    assert (head.ordinal, head.document.outlet, head.document.title) == (1, "النهار", "اتفاقية جديدة")
    assert (head.document.text, head.document.sentences) == ("", ())


async def test_a_stamp_stays_while_nothing_changes(store: Store, read: Candidate) -> None:
    saved = await store.save(read, NewArticle(None))
    assert await store.stamp(saved.story_id) == await store.stamp(saved.story_id)


async def test_a_new_article_changes_the_stamp_of_its_story_alone(
    store: Store, read: Candidate, candidate: Callable[..., Candidate]
) -> None:
    here, there = [await store.save(one, NewArticle(None)) for one in (read, candidate("خبر من مكان بعيد."))]
    before = [await store.stamp(one.story_id) for one in (here, there)]
    await store.save(candidate("خبر ثان عن الاتفاقية."), NewArticle(here.story_id))
    after = [await store.stamp(one.story_id) for one in (here, there)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]


async def test_a_reading_anew_changes_the_stamp_of_its_story_alone(
    store: Store, read: Candidate, candidate: Callable[..., Candidate]
) -> None:
    here, there = [await store.save(one, NewArticle(None)) for one in (read, candidate("خبر من مكان بعيد."))]
    before = [await store.stamp(one.story_id) for one in (here, there)]
    async with store.writing() as connection:
        of_it = ANALYSIS.c.version_id == here.version_id
        await connection.execute(update(ANALYSIS).where(of_it).values(analyser=1))
    after = [await store.stamp(one.story_id) for one in (here, there)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]


async def test_a_correction_and_its_undoing_change_the_stamp(store: Store, read: Candidate) -> None:
    saved = await store.save(read, NewArticle(None))
    stamps = [await store.stamp(saved.story_id)]
    made = {"id": 1, "kind": "amend", "told": "{}", "made_at": store.now(), "made_by": 0}
    for change in (CORRECTION.insert().values(**made), update(CORRECTION).values(undone_at=store.now())):
        async with store.writing() as connection:
            await connection.execute(change)
        stamps.append(await store.stamp(saved.story_id))
    assert len(set(stamps)) == 3
