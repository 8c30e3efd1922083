"""`/digest`: one message of what is new, at a time of day, or now."""

from dataclasses import replace
from datetime import timedelta

from bot.commands.editing import edits_of
from bot.commands.finding import find_story, unpicked
from bot.commands.keeping import keep, keep_request
from bot.commands.placing import place_of
from bot.dialogue import Arguments, Request
from bot.dialogue.digests import DigestAsked, read_digest
from bot.dialogue.lexicon import spelling
from bot.digests import digest_reply
from bot.errors import Fact, UserError
from bot.kept import KeptDigest
from bot.models import Story
from bot.preferences import MORNING, About, Digest, Mode
from bot.replies import Answer, DigestSetReply, NoticeReply, Option, Reply
from bot.schedule import Schedule, local_day, next_due
from bot.services import Services
from bot.subscriptions import Place

# What is new where there was no digest yet.
_RECENT = timedelta(days=1)
_OFFERED = (Option("D:480", key="digest_morning"), Option("D:1200", key="digest_evening"))
_NOW = Option("D:now", key="digest_now")
STORIES_AT_MOST = 20
# The words that call for a digest are few.
_LEADING = 40


async def digest(request: Request, services: Services) -> Reply:
    """Set when the digest comes and of what, end it, show what is new now, or tell how it stands."""
    asked = read_digest(_with_rhythm(request, services), services.lexicon)
    if asked.either:
        return await _which(request, asked, services)
    if asked.mode == "off":
        return await _end(request, services)
    numbered = await _stories(request, asked, services)
    if isinstance(numbered, NoticeReply):
        return numbered
    about = await _about(request, asked, numbered, services)
    if asked.mode == "now":
        return await told_now(request, about, services)
    if asked.minute is None and not asked.rhythm and about is None:
        return await _state(request, services)
    before = await services.store.preferences.digest(place_of(request))
    schedule = _schedule(request, asked, before, services)
    return await _set(request, schedule, about or (before.about if before else None), services)


async def press_digest(request: Request, value: str, services: Services) -> Answer | None:
    """Show what is new, end the digest, or set it to a minute of every day."""
    if value == "now":
        return Answer(await told_now(request, None, services))
    if value == "off":
        return Answer(await _end(request, services))
    if value not in ("480", "1200"):
        return None
    return Answer(await _set(request, Schedule(int(value)), None, services))


async def told_now(request: Request, about: About | None, services: Services) -> Reply:
    """Return what is new to the place since its last digest; where it had none, since yesterday."""
    if services.digest is None:
        return NoticeReply("not_here")
    store, place, now = services.store.preferences, place_of(request), services.now()
    before = await store.digest(place)
    meant = before or await _recent(request, services)
    gathered = await services.digest(replace(meant, about=about or meant.about))
    if gathered is None:
        return await _nothing(before, replace(meant, about=about or meant.about), services)
    row = await keep(request.chat_id, gathered.kept, services)
    await services.store.subscriptions.show(gathered.sights)
    if before is not None and about is None:
        await store.set_digest(replace(before, version_id=gathered.version_id, told_at=now))
    return await show(row, gathered.kept, 0, services)


async def show(row: int, kept: KeptDigest, page: int, services: Services) -> Reply:
    """Return a digest again: the same extracts, whatever has come since."""
    versions = {line.version for one in kept.stories for line in one.found}
    found = [await services.store.entry(version) for version in sorted(versions)]
    entries = {entry.version_id: entry for entry in found if entry is not None}
    edits = await edits_of([pair for one in kept.stories for pair in one.edits], services)
    if not entries and not edits:
        return NoticeReply("gone")
    stories = {one.story: await services.store.story(one.story) for one in kept.stories}
    return digest_reply(row, kept, entries, stories, edits, page)


async def _nothing(before: Digest | None, meant: Digest, services: Services) -> NoticeReply:
    """Return that nothing is new, and in what: not of what was not looked through."""
    if await _is_empty(meant.about, meant.place, services):
        return NoticeReply("digest_nothing_empty")
    if meant.about.stories:
        numbers = " · ".join(map(str, meant.about.stories))
        facts: dict[str, Fact] = {"since": meant.told_at, "numbers": numbers}
        return NoticeReply("digest_nothing_stories", facts, () if before else _OFFERED)
    # Where no digest is set, there is no next one to promise.
    key = "digest_nothing" if before else "digest_nothing_here"
    key = "digest_nothing_followed" if meant.about.followed else key
    return NoticeReply(key, {"since": meant.told_at}, () if before else _OFFERED)


async def _recent(request: Request, services: Services) -> Digest:
    """Return a digest that never was: of all that came since yesterday."""
    now = services.now()
    since = now - _RECENT
    version = await services.store.preferences.newest(since)
    place = place_of(request)
    followed = bool(await services.store.subscriptions.of(place))
    return Digest(place, About(followed=followed), MORNING, version, since, now)


async def _stories(
    request: Request, asked: DigestAsked, services: Services
) -> tuple[Story, ...] | NoticeReply:
    """Return the stories that are named by number and by words."""
    if len(asked.numbers) > STORIES_AT_MOST:
        raise UserError("digest_many", most=STORIES_AT_MOST)
    wanted = [Arguments(number=number) for number in dict.fromkeys(asked.numbers)]
    if asked.rest:
        wanted.append(Arguments(words=tuple(asked.rest.split())))
    found = dict[int, Story]()
    for arguments in wanted:
        one = await find_story(request, arguments, services)
        if isinstance(one, NoticeReply):
            return unpicked(one)
        found[one.story.id] = one.story
    return tuple(found.values())


async def _about(
    request: Request, asked: DigestAsked, stories: tuple[Story, ...], services: Services
) -> About | None:
    if stories:
        return About(tuple(story.id for story in stories))
    return About() if asked.everything else None


def _with_rhythm(request: Request, services: Services) -> str:
    """Return the words with the rhythm before them that called for a digest, as in «ملخص أسبوعي»."""
    lead = request.text[: len(request.text) - len(request.words)]
    if not request.words or request.text.startswith("/") or len(lead) > _LEADING:
        return request.words
    rhythm = next((word for word in lead.split() if spelling(word) in services.lexicon.rhythms), "")
    return f"{rhythm} {request.words}".strip()


async def _which(request: Request, asked: DigestAsked, services: Services) -> NoticeReply:
    """Return the question which of two words is meant, with a button for each."""
    rows = [await keep_request(request.chat_id, "digest", one.words, services) for one in asked.either]
    first, second = asked.either
    options = tuple(Option(f"a:{row}", f"🗞 {one.words}") for row, one in zip(rows, asked.either, strict=True))
    return NoticeReply("digest_either", {"first": first.word, "second": second.word}, options)


def _schedule(request: Request, asked: DigestAsked, before: Digest | None, services: Services) -> Schedule:
    known = before.schedule if before else MORNING
    minute = known.minute if asked.minute is None else asked.minute
    if asked.rhythm == "daily" or (not asked.rhythm and (before is None or before.schedule.weekday is None)):
        return Schedule(minute)
    today = local_day(services.now(), request.preferences.wall).weekday()
    named = asked.weekday if asked.weekday is not None else known.weekday
    return Schedule(minute, today if named is None else named)


async def _set(request: Request, schedule: Schedule, about: About | None, services: Services) -> Reply:
    store, place, now = services.store.preferences, place_of(request), services.now()
    before = await store.digest(place)
    if about is None:
        about = About(followed=bool(await services.store.subscriptions.of(place)))
    due = next_due(schedule, request.preferences.wall, now)
    version = before.version_id if before else await store.newest()
    told_at = before.told_at if before else now
    made = Digest(place, about, schedule, version, told_at, due, request.user_id)
    await store.set_digest(made)
    shown = await _shown(request, made, services, new=True)
    is_other = before is not None and (before.schedule, before.about) != (schedule, about)
    return replace(shown, before=before) if is_other else shown


async def _state(request: Request, services: Services) -> Reply:
    here = await services.store.preferences.digest(place_of(request))
    if here is None:
        return NoticeReply("digest_none", options=(*_OFFERED, _NOW))
    return await _shown(request, here, services, new=False)


async def _shown(request: Request, here: Digest, services: Services, *, new: bool) -> DigestSetReply:
    stories = [await services.store.story(number) for number in here.about.stories]
    mode = request.preferences.alerts
    return DigestSetReply(
        digest=here,
        zone=request.preferences.wall,
        stories=tuple(story for story in stories if story is not None),
        new=new,
        alerts=mode in (None, Mode.NOW),
        empty=await _is_empty(here.about, place_of(request), services),
    )


async def _is_empty(about: About, place: Place, services: Services) -> bool:
    return about.followed and not await services.store.subscriptions.of(place)


async def _end(request: Request, services: Services) -> Reply:
    place = place_of(request)
    here = await services.store.preferences.digest(place)
    await services.store.preferences.end_digest(place)
    if request.preferences.alerts is Mode.DIGEST:
        chosen = replace(request.preferences, alerts=Mode.NOW)
        await services.store.preferences.set(request.chat_id, chosen)
    there = await services.store.subscriptions.of(place)
    if here and (waiting := [one.number for one in there if one.alerts == Mode.DIGEST]):
        return NoticeReply("digest_ended_waiting", {"numbers": " · ".join(map(str, waiting))}, _OFFERED)
    if request.preferences.alerts is Mode.DIGEST:
        return NoticeReply("digest_ended_alerts", options=_OFFERED)
    return NoticeReply("digest_ended" if here else "digest_none", options=_OFFERED)
