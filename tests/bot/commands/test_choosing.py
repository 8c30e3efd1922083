"""A summary's lines are chosen once, and anew when anything changed that they hang on."""

import hashlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.choosing import MEDIUM, articles_of, chosen, shares
from bot.kept import KeptLine
from bot.models import Analysed, Candidate, NewArticle, Received
from bot.render import language_names, lexicon, wordings
from bot.services import Services
from bot.store import Store
from bot.store.packing import packed
from bot.workers import Workers
from summarizer import analyze, find_events, pack_lines, read_lines, sketch

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
WORDINGS = tuple(wordings().values())
NEWS = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء محطة قطار في مدينة طنجة بقيمة ملياري درهم."
RAIN = "بدأ موسم الأمطار في جنوب البلاد مبكرا هذا العام بحسب هيئة الأرصاد الجوية في الرباط."


def read(text: str, outlet: str) -> Candidate:
    raw = text.encode()
    document = analyze(text, id="", outlet=outlet, whole=True)
    received = Received("خبر.txt", "text", raw, text, "utf-8", NOON, outlet=outlet)
    made = Analysed(
        received,
        document,
        sketch(document),
        hashlib.sha256(raw + outlet.encode()).hexdigest(),
        find_events(document),
        lines=pack_lines(read_lines(document)),
    )
    return packed(made)


@pytest.fixture
async def store(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    """One story of two articles that print one report."""
    opened = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"))
    await opened.save(read(NEWS, "الأولى"), NewArticle(None))
    await opened.save(read(f"{NEWS}\n{RAIN}", "الثانية"), NewArticle(1))
    yield opened
    await opened.close()


@pytest.fixture
def services(store: Store) -> Services:
    names = language_names(WORDINGS)

    async def nobody(_request: object) -> bool:
        return False

    return Services(store, Workers(), lambda: NOON, lexicon(WORDINGS), names, nobody, lambda _user: False)


async def medium(services: Services, about: str = "") -> tuple[KeptLine, ...]:
    articles = await articles_of(1, services)
    return (await chosen(articles, MEDIUM, about, services)).levels[MEDIUM]


async def test_what_was_chosen_is_not_chosen_again(services: Services) -> None:
    assert await medium(services) is await medium(services)


async def test_a_new_article_is_chosen_from_at_once(store: Store, services: Services) -> None:
    before = await medium(services)
    await store.save(
        read("أعلنت وزارة الفلاحة خطة لدعم مزارعي الزيتون في إقليم مكناس.", "الثالثة"), NewArticle(1)
    )
    assert len(await medium(services)) == len(before) + 1


async def test_other_words_are_another_question(services: Services) -> None:
    assert len(await medium(services)) == 2
    assert [line.end - line.start for line in await medium(services, "الأمطار")] == [len(RAIN)]


async def test_lines_come_from_the_articles_that_are_asked_for_alone(services: Services) -> None:
    articles = await articles_of(1, services)
    only = await chosen(articles._replace(entries=articles.entries[:1]), MEDIUM, "", services)
    assert [(line.version, line.also) for line in only.levels[MEDIUM]] == [(1, ())]


async def test_a_copy_counts_for_both_articles(services: Services) -> None:
    found = await chosen(await articles_of(1, services), MEDIUM, "", services)
    assert shares(found, MEDIUM) == {1: 1, 2: 2}


async def test_the_words_of_each_article_are_counted(services: Services) -> None:
    found = await chosen(await articles_of(1, services), MEDIUM, "", services)
    assert found.words == {1: len(NEWS.split()), 2: len(NEWS.split()) + len(RAIN.split())}
