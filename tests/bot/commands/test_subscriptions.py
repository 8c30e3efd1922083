"""Subscribing, listing, ending, muting: what a person asks for and what comes back."""

import shutil
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.presses import press
from bot.commands.subscribe import MOST, subscribe
from bot.commands.subscriptions import show_alert, subscriptions, unsubscribe
from bot.dialogue import Press, Request
from bot.errors import UserError
from bot.kept import KeptAlert, KeptLine
from bot.render import Wording, language_names, lexicon, render, wordings
from bot.replies import AlertReply, Answer, NoticeReply, Reply, SubscribedReply, SubscriptionsReply
from bot.services import Services
from bot.store import Store
from bot.subscriptions import Place, Topic, read_rule
from bot.workers import Workers

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
WORDINGS = tuple(wordings().values())


async def everybody(_request: Request) -> bool:
    return True


@pytest.fixture
async def services(tmp_path: Path, loaded: Path) -> AsyncIterator[Services]:
    """The five articles of the clone, and nobody who subscribed."""
    shutil.copy(loaded / "mujaz.db", tmp_path)
    store = await Store.open(f"sqlite:///{tmp_path / 'mujaz.db'}", now=lambda: NOON)
    yield Services(
        store,
        Workers(),
        lambda: NOON,
        lexicon(WORDINGS),
        language_names(WORDINGS),
        everybody,
        lambda _user: True,
    )
    await store.close()


def asking(command: str, words: str = "", story: int | None = None) -> Request:
    return Request(5, 5, command, words, words, "ar", chosen=True, story_id=story)


async def subscribed(words: str, services: Services) -> SubscribedReply:
    reply = await subscribe(asking("subscribe", words), services)
    assert isinstance(reply, SubscribedReply)
    return reply


async def pressed(data: str, services: Services) -> Answer:
    async def ask(_request: Request, _services: Services) -> Reply:
        raise NotImplementedError

    answer = await press(Press(asking(""), data), services, ask)
    assert answer is not None
    return answer


async def topics(services: Services) -> list[Topic]:
    return [one.topic for one in await services.store.subscriptions.of(Place(5))]


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        pytest.param("", Topic(1), id="the only story"),
        pytest.param("1", Topic(1), id="a number"),
        pytest.param("١", Topic(1), id="an eastern number"),
        pytest.param("الكل", Topic(), id="all"),
        pytest.param("ALL", Topic(), id="all in English"),
        pytest.param("روما -رياضة", Topic(rule=read_rule("روما -رياضة")), id="words"),
        pytest.param("باكستان", Topic(rule=read_rule("باكستان")), id="a word of a title"),
        pytest.param("تعاون عسكري مع باكستان يعزز حضور حفتر", Topic(1), id="a title"),
        pytest.param("+تعاون +عسكري +باكستان +حضور", None, id="a title with signs"),
    ],
)
async def test_a_chat_is_subscribed_to_what_its_words_mean(
    services: Services, words: str, topic: Topic | None
) -> None:
    reply = await subscribed(words, services)
    assert reply.new and reply.topic == (topic or Topic(rule=read_rule(words)))
    assert await topics(services) == [reply.topic]


async def test_words_that_name_a_story_too_offer_the_other_reading(services: Services) -> None:
    reply = await subscribed("باكستان", services)
    assert reply.other and reply.other.story and reply.other.story.id == 1


async def test_the_newest_matches_are_shown_at_once(services: Services) -> None:
    reply = await subscribed("«إسلام آباد»", services)
    assert 1 <= len(reply.lines) <= 3
    assert [line.text for line in reply.lines] == [
        line.entry.document.slice(line.span) for line in reply.lines
    ]
    versions = [line.entry.version_id for line in reply.lines]
    assert versions == sorted(versions, reverse=True)


async def test_excluded_articles_are_no_matches(services: Services) -> None:
    everywhere = {line.entry.version_id for line in (await subscribed("باكستان", services)).lines}
    without = await subscribed("باكستان -رويترز", services)
    assert {line.entry.version_id for line in without.lines} != everywhere


async def test_the_same_again_is_told_and_changes_nothing(services: Services) -> None:
    await subscribed("حفتر", services)
    assert not (await subscribed("حفتر", services)).new
    assert len(await topics(services)) == 1


async def test_a_chat_has_a_limit(services: Services) -> None:
    for number in range(MOST):
        await services.store.subscriptions.add(Place(5), Topic(rule=read_rule(f"كلمة{number}")), 5)
    with pytest.raises(UserError, match="too_many_subscriptions"):
        await subscribed("حفتر", services)


async def test_a_number_without_a_story_is_answered_with_those_there_are(services: Services) -> None:
    reply = await subscribe(asking("subscribe", "99"), services)
    assert isinstance(reply, NoticeReply) and reply.key == "no_story_number" and reply.options


async def listed(words: str, services: Services) -> Sequence[int]:
    reply = await unsubscribe(asking("unsubscribe", words), services)
    assert isinstance(reply, SubscriptionsReply)
    return [one.number for one, _story in reply.rows]


@pytest.mark.parametrize(
    ("words", "left"),
    [("2", [1, 3]), ("٢", [1, 3]), ("رياضة", [1, 2]), ("", [1, 2, 3]), ("روما", [1, 2, 3])],
    ids=["a number", "an eastern number", "a word of its rule", "nothing", "an unknown word"],
)
async def test_a_subscription_ends_by_number_or_by_its_words(
    services: Services, words: str, left: list[int]
) -> None:
    for rule in ("حفتر", "الكل", "ليبيا -رياضة"):
        await subscribed(rule, services)
    assert await listed(words, services) == left


async def test_an_unknown_number_is_told(services: Services) -> None:
    await subscribed("حفتر", services)
    with pytest.raises(UserError, match="no_subscription_number"):
        await unsubscribe(asking("unsubscribe", "9"), services)


async def test_all_end_after_one_question(services: Services) -> None:
    for rule in ("حفتر", "ليبيا"):
        await subscribed(rule, services)
    asked = await unsubscribe(asking("unsubscribe", "الكل"), services)
    assert isinstance(asked, NoticeReply) and len(await topics(services)) == 2
    await pressed(asked.options[0].data, services)
    assert await topics(services) == []


async def test_a_button_ends_its_subscription_and_no_other(services: Services) -> None:
    reply = await subscribed("حفتر", services)
    await subscribed("ليبيا", services)
    for _twice in range(2):
        await pressed(f"e:{reply.topic.handle}", services)
        assert await topics(services) == [Topic(rule=read_rule("ليبيا"))]


async def test_the_button_under_an_alert_mutes_what_led_to_it(services: Services) -> None:
    muted = await subscribed("حفتر", services)
    await subscribed("ليبيا", services)
    kept = KeptAlert(found=(KeptLine(version=1, start=0, end=0),), handles=(muted.topic.handle,))
    row = await services.store.keep_reply(5, kept.model_dump(mode="json"))
    await pressed(f"m:{row}", services)
    here = await services.store.subscriptions.of(Place(5))
    assert [one.muted_until is not None for one in here] == [True, False]
    await pressed(f"n:{muted.topic.handle}", services)
    assert not any(one.muted_until for one in await services.store.subscriptions.of(Place(5)))


async def test_an_alert_opens_again_as_it_was(services: Services) -> None:
    lines = (await subscribed("حفتر", services)).lines
    found = tuple(KeptLine(version=line.entry.version_id, **line.span._asdict()) for line in lines)
    reply = await show_alert(3, KeptAlert(found=found), 0, services)
    assert isinstance(reply, AlertReply)
    assert [line.text for line in reply.lines] == [line.text for line in lines]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.code)
async def test_the_list_shows_every_subscription_with_its_buttons(
    services: Services, wording: Wording
) -> None:
    for rule in ("حفتر مصر +ليبيا -رياضة", "الكل", "1"):
        await subscribed(rule, services)
    page = render(await subscriptions(asking("subscriptions"), services), wording)
    assert all(f"({number})" in page.html for number in (1, 2, 3))
    assert sum(button.data.startswith("e:") for row in page.keyboard for button in row) == 4
