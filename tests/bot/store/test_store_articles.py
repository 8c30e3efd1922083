"""Articles go in and come back as they were, in their stories."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from bot.models import Analysed, Candidate, Duplicate, NewArticle, NewVersion
from bot.store import Store
from bot.store.packing import packed
from summarizer import Sketch

Make = Callable[..., Candidate]
NEWS = "وصل حفتر إلى إسلام آباد. التقى رئيس الوزراء."
UNLIKE = Sketch((), (), ())


async def test_a_document_comes_back_as_it_was_but_for_its_id(
    store: Store, examples: tuple[Analysed, ...]
) -> None:
    for example in examples:
        stored = await store.save(packed(example), NewArticle(1))
        entry = await store.entry(stored.version_id)
        assert entry is not None
        assert entry.document.id == str(stored.version_id)
        assert entry.document.sentences == example.document.sentences
        assert entry.document.text == example.document.text


async def test_the_bytes_come_back_as_received(store: Store, examples: tuple[Analysed, ...]) -> None:
    stored = await store.save(packed(examples[0]), NewArticle(None))
    assert await store.received(stored.version_id) == examples[0].received


async def test_what_was_given_comes_back(store: Store, analysed: Callable[..., Analysed]) -> None:
    plain = analysed(NEWS, outlet="النهار", title="زيارة", url="https://example.org/1")
    days = date(2026, 2, 2), date(2026, 2, 3)
    received = plain.received.__class__(
        "a", "html", b"\xff", NEWS, "utf-8", plain.received.received_at, published=days, found={"a": "meta"}
    )
    stored = await store.save(packed(replace(plain, received=received)), NewArticle(None))
    assert await store.received(stored.version_id) == received


async def test_a_version_that_never_was_is_none(store: Store) -> None:
    assert await store.received(7) is None
    assert await store.entry(7) is None
    assert await store.entry_at(7, 1) is None
    assert await store.story(7) is None


async def test_times_come_back_in_utc(store: Store, candidate: Make) -> None:
    cairo = datetime(2026, 2, 3, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    stored = await store.save(candidate(NEWS, at=cairo), NewArticle(None))
    entry = await store.entry(stored.version_id)
    assert entry is not None
    assert entry.received_at == cairo
    assert entry.received_at.tzinfo is UTC


async def test_ordinals_count_from_one_in_the_order_of_arrival(store: Store, candidate: Make) -> None:
    first = await store.save(candidate("خبر أول"), NewArticle(None))
    second = await store.save(candidate("خبر ثان"), NewArticle(first.story_id))
    assert [first.ordinal, second.ordinal] == [1, 2]
    assert [entry.ordinal for entry in await store.entries(first.story_id)] == [1, 2]


async def test_an_article_is_found_by_its_number(store: Store, candidate: Make) -> None:
    await store.save(candidate("خبر أول"), NewArticle(None))
    await store.save(candidate("خبر ثان"), NewArticle(1))
    entry = await store.entry_at(1, 2)
    assert entry is not None
    assert entry.document.text == "خبر ثان"


async def test_an_old_version_can_still_be_cited(store: Store, candidate: Make) -> None:
    old = await store.save(candidate("قبل", url="https://example.org/1"), NewArticle(None))
    new = await store.save(candidate("بعد", url="https://example.org/1"), NewVersion(old.article_id))
    cited = await store.entry(old.version_id)
    assert cited is not None
    assert cited.document.text == "قبل"
    assert [entry.version_id for entry in await store.entries(1)] == [new.version_id]
    assert new.ordinal == old.ordinal


async def test_a_duplicate_stores_nothing(store: Store, candidate: Make) -> None:
    first = await store.save(candidate(NEWS), NewArticle(None))
    again = await store.save(candidate(NEWS), Duplicate(first.article_id))
    assert again.version_id == first.version_id
    assert len(await store.entries(1)) == 1


async def test_an_article_is_known_by_its_text_and_by_its_link(store: Store, candidate: Make) -> None:
    await store.save(candidate("نص", url="https://example.org/1"), NewArticle(None))
    same_text = await store.known(candidate("نص").digest, None, UNLIKE)
    same_link = await store.known("another", "https://example.org/1", UNLIKE)
    assert [article.same_text for article in same_text.articles] == [True]
    assert [article.same_text for article in same_link.articles] == [False]
    assert (await store.known("another", "https://example.org/2", UNLIKE)).articles == ()


async def test_a_story_opens_with_its_first_article_that_has_a_sentence(
    store: Store, candidate: Make
) -> None:
    for text in ("", NEWS, "وصل وفد آخر إلى المدينة."):
        await store.save(candidate(text), NewArticle(1))
    found = await store.opening(1)
    (outline,) = await store.outlines([2])
    assert (found, outline.document.text) == (outline, NEWS)


async def test_a_story_without_any_sentence_opens_with_nothing(store: Store, candidate: Make) -> None:
    await store.save(candidate(""), NewArticle(1))
    assert await store.opening(1) is None


async def test_an_empty_database_says_so_until_an_article_is_there(store: Store, candidate: Make) -> None:
    assert await store.is_empty()
    await store.save(candidate(NEWS), NewArticle(None))
    assert not await store.is_empty()
