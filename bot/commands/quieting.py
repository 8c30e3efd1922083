"""`/quiet` and `/mute`: alerts wait, each night or once, and come as one message."""

from datetime import datetime, time, timedelta

from bot.commands.finding import find_story, unpicked
from bot.commands.placing import place_of
from bot.commands.settings import set_quiet, show
from bot.dialogue import Request, read_arguments
from bot.dialogue.clocks import read_muting, read_quiet
from bot.dialogue.deadlines import moment_of, read_deadline
from bot.dialogue.lexicon import spelling
from bot.errors import Fact
from bot.models import Story
from bot.replies import Answer, NoticeReply, Option, Reply
from bot.services import Services

_HOURS = (1, 8, 24)
_SETTINGS = Option("x:settings", key="settings_button")
_ZONE = Option("P:view:zone", key="zone_button")
_UNMUTE = Option("W:off", key="resume_button")


async def quiet(request: Request, services: Services) -> Reply:
    """Set the quiet hours, end them, or without words offer some."""
    if not request.words.strip():
        return await show(request, services, "quiet")
    hours = read_quiet(request.words, services.lexicon)
    await set_quiet(request, hours, services)
    if hours is None:
        return NoticeReply("quiet_ended", options=(_SETTINGS,))
    zone = (await services.store.chat(request.chat_id)).preferences.wall
    facts: dict[str, Fact] = {"start": _time(hours.start), "end": _time(hours.until), "zone": zone}
    return NoticeReply("quiet_set", facts, (_ZONE, _SETTINGS))


async def mute(request: Request, services: Services) -> Reply:
    """Let alerts wait for some time, those of one story or all; without words offer times."""
    if not request.words.strip():
        return await _offered(request, services)
    if services.lexicon.modes.get(spelling(request.words)) == "off":
        return await unmuted(request, services)
    until, rest = _until(request, services)
    story: Story | None = None
    if rest and services.lexicon.keys.get(spelling(rest)) != "all":
        arguments = read_arguments(rest, services.lexicon, ("story",))
        found = await find_story(request, arguments, services)
        if isinstance(found, NoticeReply):
            return unpicked(found)
        story = found.story
    await services.store.preferences.mute(place_of(request), story.id if story else 0, until)
    if story is None:
        return NoticeReply("muted_all", {"until": until}, (_UNMUTE,))
    title = story.named or story.title or ""
    return NoticeReply("muted_story", {"until": until, "number": story.id, "title": title}, (_UNMUTE,))


async def unmuted(request: Request, services: Services) -> Reply:
    """Let nothing wait any longer."""
    place, now = place_of(request), services.now()
    here = await services.store.subscriptions.of(place)
    waits = any(one.muted_until and one.muted_until > now for one in here)
    was_muted = waits or await services.store.preferences.mutes(place, now)
    await services.store.subscriptions.mute(place, [one.topic for one in here], None)
    await services.store.preferences.unmute(place)
    key = "resumed" if was_muted else "nothing_muted"
    return NoticeReply(key, options=(Option("x:subscriptions", key="my_subscriptions"),))


async def press_mute(request: Request, value: str, services: Services) -> Answer | None:
    """Mute for so many hours, or no longer."""
    if value == "off":
        return Answer(await unmuted(request, services))
    if value not in map(str, _HOURS):
        return None
    until = services.now() + timedelta(hours=int(value))
    await services.store.preferences.mute(place_of(request), 0, until)
    return Answer(NoticeReply("muted_all", {"until": until}, (_UNMUTE,)))


async def _offered(request: Request, services: Services) -> Reply:
    now = services.now()
    muted = await services.store.preferences.mutes(place_of(request), now)
    options = tuple(Option(f"W:{hours}", key=f"mute_{hours}") for hours in _HOURS)
    if not muted:
        return NoticeReply("mute_ask", options=options)
    everything = next((until for story, until in muted if story == 0), None)
    until = everything or max(until for _story, until in muted)
    key = "mute_now" if everything else "mute_now_stories"
    return NoticeReply(key, {"until": until}, (*options, _UNMUTE))


def _until(request: Request, services: Services) -> tuple[datetime, str]:
    """Return until when alerts are to wait, and the words that are left."""
    now = services.now()
    if deadline := read_deadline(request.words, services.lexicon):
        return moment_of(deadline, request.preferences.wall, now), deadline.rest
    length, rest = read_muting(request.words, services.lexicon)
    return now + length, rest


def _time(minute: int) -> time:
    return time(minute // 60, minute % 60)
