"""The index finds current versions by form, by lemma and by phrase."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.models import Analysed, Candidate, NewArticle, NewVersion
from bot.store import Store
from bot.store.packing import packed
from bot.store.sqlite import found, limited, was_interrupted
from summarizer import Document, Sentence, Sketch, Span, Token, terms

Make = Callable[..., Candidate]
Phrases = list[Sequence[Token]]


# Copies of the first version and of its row in the index, up to the id 5000.
FIVE_THOUSAND = (
    """INSERT INTO version
    (id, article_id, digest, name, kind, charset, raw, text, given, received_at, replaced_at)
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    SELECT i, 1, digest, name, kind, charset, raw, text, given, received_at, received_at FROM n, version""",
    """INSERT INTO search_text SELECT version.id, forms, lemmas FROM version, search_text
    WHERE version.id > 1 AND version_id = 1""",
)


def asked(*phrases: str) -> Phrases:
    return [terms(phrase, "ar") for phrase in phrases]


def key(form: str, lemma: str) -> Token:
    return Token(Span(0, 1), form, lemma)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param(asked("باكستان"), True, id="a word"),
        pytest.param(asked("باكستان", "حفتر"), True, id="two words anywhere"),
        pytest.param(asked("حفتر", "روما"), False, id="one of two is missing"),
        pytest.param(asked("في باكستان"), True, id="a phrase"),
        pytest.param(asked("باكستان في"), False, id="a phrase the other way round"),
        pytest.param(asked("حفتر باكستان"), False, id="a phrase with a word left out"),
        pytest.param(asked("باكستان عاد"), False, id="a phrase over the end of a sentence"),
        pytest.param(asked("زيارة رسمية"), True, id="a phrase of the title"),
        pytest.param(asked("رسمية حفتر"), False, id="a phrase from the title into the text"),
        pytest.param(asked("مقال"), False, id="a word that is nowhere"),
        pytest.param([], False, id="no phrase"),
        pytest.param([[]], False, id="an empty phrase"),
    ],
)
async def test_a_text_is_found_when_it_holds_every_phrase(
    store: Store, candidate: Make, query: Phrases, found: bool
) -> None:
    text = "حفتر يصل في باكستان. عاد الوفد."
    stored = await store.save(candidate(text, title="زيارة رسمية"), NewArticle(None))
    assert await store.search(query) == ((stored.version_id,) if found else ())


@pytest.fixture
def keyed(analysed: Callable[..., Analysed]) -> Callable[..., Candidate]:
    """Make an article whose words have the given keys: one sentence a row."""

    def make(*rows: Sequence[tuple[str, str]]) -> Candidate:
        made = analysed(f"نص {len(rows)}")
        tokens = [tuple(key(*pair) for pair in row) for row in rows]
        sentences = tuple(Sentence(Span(0, 1), 0, row) for row in tokens)
        document = Document(id="", text=made.document.text, language="ar", sentences=sentences)
        return packed(replace(made, document=document, sketch=Sketch((), (), ())))

    return make


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        pytest.param([("كتب", "مختلف")], True, id="form"),
        pytest.param([("مختلف", "كتاب")], True, id="lemma"),
        pytest.param([("كتاب", "كتب")], False, id="the keys exchanged"),
        pytest.param([("كتب", "س"), ("جديده", "س")], True, id="all forms"),
        pytest.param([("س", "كتاب"), ("س", "جديد")], True, id="all lemmas"),
        pytest.param([("كتب", "س"), ("س", "جديد")], False, id="forms and lemmas mixed"),
    ],
)
async def test_a_phrase_lies_within_one_column(
    store: Store, keyed: Make, phrase: list[tuple[str, str]], found: bool
) -> None:
    await store.save(keyed([("كتب", "كتاب"), ("جديده", "جديد")]), NewArticle(None))
    assert await store.search([[key(*pair) for pair in phrase]]) == ((1,) if found else ())


@pytest.mark.parametrize("odd", ["", "a b", 'a"b', "a\x00b", "a_b", "·", "a·b", "\ud800", "A-B", "ـ"])
async def test_an_odd_key_is_one_position(store: Store, keyed: Make, odd: str) -> None:
    words = [("قبل", "قبل"), (odd, odd), ("بعد", "بعد")]
    await store.save(keyed(words), NewArticle(None))
    assert await store.search([[key(*pair) for pair in words]]) == (1,)
    assert await store.search([[key(*words[0]), key(*words[2])]]) == ()


async def test_an_old_version_is_not_found(store: Store, candidate: Make) -> None:
    await store.save(candidate("زار حفتر روما", url="https://example.org/1"), NewArticle(None))
    new = await store.save(candidate("زار حفتر باكستان", url="https://example.org/1"), NewVersion(1))
    assert await store.search(asked("روما")) == ()
    assert await store.search(asked("حفتر")) == (new.version_id,)


async def test_the_index_agrees_with_its_table_after_deletions(store: Store, candidate: Make) -> None:
    for number in range(20):
        await store.save(candidate(f"خبر {number}", url="https://example.org/1"), NewVersion(1))
    async with store.writing() as connection:
        # FTS5's own check raises where the index holds what the table does not.
        await connection.exec_driver_sql(
            "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"
        )


async def test_a_search_can_be_kept_to_one_story(store: Store, candidate: Make) -> None:
    for text in ("حفتر في روما", "حفتر في باكستان"):
        await store.save(candidate(text), NewArticle(None))
    assert await store.search(asked("حفتر"), story_id=2) == (2,)


async def test_the_text_that_says_it_more_stands_first(store: Store, candidate: Make) -> None:
    long = "وصل الوفد مساء أمس بعد رحلة طويلة وكان حفتر بينهم كما قالت مصادر كثيرة"
    await store.save(candidate(long), NewArticle(None))
    await store.save(candidate("حفتر يلتقي حفتر"), NewArticle(None))
    assert await store.search(asked("حفتر")) == (2, 1)


async def test_no_more_are_found_than_asked_for(store: Store, candidate: Make) -> None:
    for number in range(5):
        await store.save(candidate(f"حفتر {number}"), NewArticle(None))
    assert len(await store.search(asked("حفتر"), limit=3)) == 3


async def test_words_after_the_first_thirty_two_are_not_looked_at(store: Store, candidate: Make) -> None:
    await store.save(candidate("حفتر"), NewArticle(None))
    assert await store.search([*asked("حفتر") * 32, *asked("روما")]) == (1,)
    assert await store.search([*asked("حفتر") * 31, *asked("روما")]) == ()


async def test_a_query_that_takes_too_long_is_stopped(store: Store) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    async with store.reading() as connection:
        with pytest.raises(OperationalError) as stopped:
            async with limited(connection, timedelta(milliseconds=1)):
                await connection.exec_driver_sql(endless)
        assert was_interrupted(stopped.value)
        assert (await connection.exec_driver_sql("SELECT 1")).scalar() == 1


async def test_the_newest_are_found_where_the_best_take_too_long(store: Store, candidate: Make) -> None:
    await store.save(candidate("حفتر"), NewArticle(None))
    async with store.writing() as connection:
        for statement in FIVE_THOUSAND:
            await connection.exec_driver_sql(statement)
        impatient = await found(connection, [(("حفتر", "حفتر"),)], None, 3, patience=timedelta(0))
    assert impatient == (5000, 4999, 4998)
