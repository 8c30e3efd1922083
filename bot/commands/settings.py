"""`/settings`: how a chat reads and when it is told, each on a button that changes it in place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.commands.placing import place_of
from bot.dialogue import Request
from bot.dialogue.lexicon import spelling
from bot.errors import UserError
from bot.preferences import LENGTHS, MORNING, NIGHTS, ZONES, About, Digest, Mode, Preferences
from bot.replies import Answer, Reply, SettingsReply
from bot.schedule import Quiet, next_due, zone_named
from bot.services import Services

Offered = TypeVar("Offered", str, Quiet)
_VIEWS = ("main", "zone", "quiet")


async def settings(request: Request, services: Services) -> Reply:
    """Return the settings with their buttons; a time zone, by its city or its IANA name, is set at once."""
    typed = request.words.strip()
    if typed:
        zone = services.lexicon.zones.get(spelling(typed)) or zone_named(typed)
        if zone is None:
            raise UserError("zone_unknown", value=typed)
        await set_zone(request, zone, services)
    return await show(request, services)


async def show(
    request: Request, services: Services, view: str = "main", language: str | None = None
) -> SettingsReply:
    """Return the settings as they stand; `language` is the one that was chosen just now."""
    chat = await services.store.chat(request.chat_id)
    digest = await services.store.preferences.digest(place_of(request))
    return SettingsReply(chat.preferences, digest, view, language)


async def press(request: Request, what: str, value: str, services: Services) -> Answer | None:
    """Change what a button names, and return the settings in its message; None for forged data."""
    if what == "view":
        return Answer(await show(request, services, value), in_place=True) if value in _VIEWS else None
    if what == "language":
        return await _language(request, value, services)
    if not await _change(request, what, value, services):
        return None
    return Answer(await show(request, services), in_place=True)


async def set_zone(request: Request, zone: str, services: Services) -> None:
    """Keep the time zone of a chat; its digests become due by that."""
    store, now = services.store.preferences, services.now()
    chosen = (await services.store.chat(request.chat_id)).preferences
    await _set(request, replace(chosen, zone=zone), services)
    for digest in await store.digests(request.chat_id):
        await store.set_digest(replace(digest, next_at=next_due(digest.schedule, zone, now)))


async def set_quiet(request: Request, quiet: Quiet | None, services: Services) -> None:
    """Keep the quiet hours of a chat; what waited for the end of others waits no longer."""
    chosen = (await services.store.chat(request.chat_id)).preferences
    await _set(request, replace(chosen, quiet=quiet), services)


async def set_alerts(request: Request, mode: Mode, services: Services) -> None:
    """Keep what becomes of a chat's alerts; where they wait for a digest, there is one."""
    chosen = (await services.store.chat(request.chat_id)).preferences
    await _set(request, replace(chosen, alerts=mode), services)
    if mode is Mode.DIGEST:
        await ensure_digest(request, services)


async def ensure_digest(request: Request, services: Services) -> Digest:
    """Return the digest of the place; where there is none, every morning of what it is subscribed to."""
    store, place = services.store.preferences, place_of(request)
    digest = await store.digest(place)
    if digest is None:
        wall = (await services.store.chat(request.chat_id)).preferences.wall
        now = services.now()
        due = next_due(MORNING, wall, now)
        about = About(followed=True)
        digest = Digest(place, about, MORNING, await store.newest(), now, due, request.user_id)
        await store.set_digest(digest)
    return digest


async def _set(request: Request, chosen: Preferences, services: Services) -> None:
    """Keep what a chat chose; alerts that waited for the end of quiet hours are looked at anew."""
    store = services.store.preferences
    before = (await services.store.chat(request.chat_id)).preferences
    await store.set(request.chat_id, chosen)
    if before.quiet and (before.quiet, before.wall) != (chosen.quiet, chosen.wall):
        await store.release(request.chat_id)


async def _language(request: Request, code: str, services: Services) -> Answer | None:
    if code not in services.languages:
        return None
    await services.store.set_language(request.chat_id, code)
    return Answer(await show(request, services, language=code), in_place=True)


async def _change(request: Request, what: str, value: str, services: Services) -> bool:
    """Change one thing; False: there is no such thing, or it cannot be so."""
    chosen = (await services.store.chat(request.chat_id)).preferences
    match what:
        case "months" if value in services.months.get(request.language, ()):
            await services.store.set_months(request.chat_id, value)
        case "digits" if value in services.digits:
            await services.store.set_digits(request.chat_id, value)
        case "length" if value in map(str, LENGTHS):
            await _set(request, replace(chosen, length=int(value)), services)
        case "alerts" if value in set(Mode):
            await set_alerts(request, Mode(value), services)
        case "zone" if (zone := _at(ZONES, value)) is not None:
            await set_zone(request, zone, services)
        case "quiet" if value == "off" or _at(NIGHTS, value) is not None:
            await set_quiet(request, _at(NIGHTS, value), services)
        case _:
            return False
    return True


def _at(offered: Sequence[Offered], number: str) -> Offered | None:
    place = int(number) if number.isdecimal() else len(offered)
    return offered[place] if place < len(offered) else None
