"""`/subscriptions` and `/unsubscribe`: the list, ending, muting, and alerts that are opened again."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.editing import edits_of
from bot.commands.keeping import keep, lines
from bot.commands.placing import place_of
from bot.dialogue import Request
from bot.dialogue.lexicon import spelling
from bot.errors import UserError
from bot.kept import KeptAlert, KeptNews, KeptSubscriptions, shown_news
from bot.models import Story
from bot.preferences import Mode
from bot.replies import AlertReply, Answer, NoticeReply, Option, Reply, SubscriptionsReply
from bot.services import Services
from bot.subscriptions import MUTED, Subscription, Topic, read_rule

_END_ALL = NoticeReply(
    "end_all_ask",
    options=(Option("e:everything", key="end_all_button"), Option("x:subscriptions", key="my_subscriptions")),
)


async def subscriptions(request: Request, services: Services) -> Reply:
    """Return what the chat is subscribed to."""
    return await _list(request, services)


async def unsubscribe(request: Request, services: Services) -> Reply:
    """End the subscription that a number or words mean, or all after one question; else return the list."""
    here = await services.store.subscriptions.of(place_of(request))
    word = spelling(request.words)
    if here and services.lexicon.keys.get(word) == "all":
        return _END_ALL
    if not here or not word:
        return await _list(request, services)
    if word.isdecimal():
        meant = [one for one in here if one.number == int(word)]
        if not meant:
            raise UserError("no_subscription_number", number=int(word))
    else:
        meant = _about(request.words, here)
    if len(meant) == 1:
        return await _end(request, meant, services)
    listed = await _list(request, services)
    return replace(listed, sought=request.words.strip(), fitting=tuple(one.number for one in meant))


async def show(
    reply_id: int,
    request: Request,
    page: int,
    services: Services,
    ended: Sequence[tuple[Subscription, Story | None]] = (),
) -> SubscriptionsReply:
    """Return the list as it stands now."""
    here = await services.store.subscriptions.of(place_of(request))
    now, told = services.now(), request.preferences.told
    return SubscriptionsReply(
        reply_id=reply_id,
        rows=await _with_stories(here, services),
        muted=tuple(one.number for one in here if one.muted_until and one.muted_until > now),
        ended=tuple(ended),
        page=page,
        with_digest=tuple(one.number for one in here if told(one.alerts) is Mode.DIGEST),
        off=request.preferences.alerts is Mode.OFF,
    )


async def show_alert(reply_id: int, kept: KeptAlert, page: int, services: Services) -> Reply:
    """Return an alert again: the same extracts, whatever has come since."""
    told, edits = await lines(kept.found, services), await edits_of(kept.edits, services)
    if not told and not edits:
        return NoticeReply("gone")
    news = {line.version: new for line, new in zip(kept.found, kept.news, strict=False)}
    shown = tuple(shown_news(news.get(one.entry.version_id, KeptNews()), one.entry) for one in told)
    entries = [*(one.entry for one in told), *(one.entry for one in edits)]
    numbers = dict.fromkeys(entry.story_id for entry in entries)
    stories = [(number, await services.store.story(number)) for number in numbers]
    titles = tuple((number, (story.named or story.title) if story else None) for number, story in stories)
    return AlertReply(reply_id, told, titles, page, edits, shown)


async def press_end(request: Request, which: str, where: str, services: Services) -> Answer:
    """End the subscription that a button names, all of them, or ask whether all are meant."""
    if which == "all":
        return Answer(_END_ALL)
    here = await services.store.subscriptions.of(place_of(request))
    meant = [one for one in here if which in (one.topic.handle, "everything")]
    return Answer(await _end(request, meant, services), in_place=where == "list" or which == "everything")


async def press_mute(request: Request, kept: KeptAlert, services: Services) -> Answer:
    """Let the alerts of the subscriptions that led to one wait for some hours."""
    meant = await _of(request, kept.handles, services)
    if not meant:
        return Answer(await _list(request, services))
    until = services.now() + MUTED
    await services.store.subscriptions.mute(place_of(request), [one.topic for one in meant], until)
    again = meant[0].topic.handle if len(meant) == 1 else "all"
    options = (Option(f"n:{again}", key="resume_button"), Option("x:subscriptions", key="my_subscriptions"))
    facts = {"hours": MUTED.seconds // 3600}
    return Answer(NoticeReply("muted", facts, options))


async def press_resume(request: Request, which: str, where: str, services: Services) -> Answer:
    """Let the alerts of a subscription, or of all, wait no longer."""
    here = await services.store.subscriptions.of(place_of(request))
    meant = [one.topic for one in here if which in (one.topic.handle, "all")]
    await services.store.subscriptions.mute(place_of(request), meant, None)
    if where == "list":
        return Answer(await _list(request, services), in_place=True)
    return Answer(NoticeReply("resumed", options=(Option("x:subscriptions", key="my_subscriptions"),)))


async def _list(
    request: Request, services: Services, ended: Sequence[tuple[Subscription, Story | None]] = ()
) -> SubscriptionsReply:
    row = await keep(request.chat_id, KeptSubscriptions(thread=place_of(request).thread_id), services)
    return await show(row, request, 0, services, ended)


async def _end(request: Request, meant: Sequence[Subscription], services: Services) -> Reply:
    await services.store.subscriptions.end(place_of(request), [one.topic for one in meant])
    return await _list(request, services, await _with_stories(meant, services))


async def _of(request: Request, handles: Sequence[str], services: Services) -> list[Subscription]:
    here = await services.store.subscriptions.of(place_of(request))
    return [one for one in here if one.topic.handle in handles]


async def _with_stories(
    those: Sequence[Subscription], services: Services
) -> tuple[tuple[Subscription, Story | None], ...]:
    return tuple([(one, await _story(one.topic, services)) for one in those])


async def _story(topic: Topic, services: Services) -> Story | None:
    return None if topic.story_id is None else await services.store.story(topic.story_id)


def _about(words: str, here: Sequence[Subscription]) -> list[Subscription]:
    wanted = {phrase.forms for phrase in read_rule(words).phrases()}
    return [
        one
        for one in here
        if one.topic.rule and wanted <= {phrase.forms for phrase in one.topic.rule.phrases()}
    ]
