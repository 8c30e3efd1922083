"""`/setmeta`: what an operator tells of an article: outlet, day, link, title."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.commands.plans import Plan, article_options, ask, entries_meant, story_meant
from bot.commands.rename import LONGEST, is_nothing, told_line
from bot.corrections import Amend, Correction
from bot.dialogue import Request, read_period, read_places, read_told
from bot.errors import Fact, UserError
from bot.kept import KeptCorrection
from bot.models import Candidate, Corrected, Entry, Received, Story
from bot.replies import CorrectionReply, NoticeReply, Reply
from bot.schedule import local_day
from bot.services import Services

KEYS = frozenset({"outlet", "date", "url", "title"})
# As replies show it, and as Telegram links to it.
OUTLET_LONGEST, URL_LONGEST = 80, 500
_NAMES = {"outlet": "outlet", "date": "published", "title": "title"}


async def setmeta(request: Request, services: Services) -> Reply:
    """Ask whether an article is to have what is told of it; without an article, which one."""
    told = read_told(request.words, services.lexicon, KEYS)
    places = read_places(told.before, services.lexicon)
    story = await story_meant(request, places, services)
    if isinstance(story, NoticeReply):
        return story
    if len(places.numbers) != 1:
        rest = request.words[len(told.before) :] if told.values else ""
        options = await article_options("setmeta", story, request, services, rest)
        return CorrectionReply("setmeta_which", options=options)
    (entry,) = await entries_meant(story, places.numbers, services)
    if not told.values:
        if places.names:
            raise UserError("setmeta_unread", words=" ".join(places.names))
        return _usage(story, entry)
    values = _values(told.values, local_day(services.now(), request.preferences.wall), services)
    before = await _before(entry, services)
    told_anew = {_NAMES[key]: value for key, value in values.items() if key in _NAMES}
    after = {**before, **{name: value for name, value in told_anew.items() if _says_more(entry, name, value)}}
    url = values.get("url", entry.url)
    return await ask(await _plan(story, entry, after, url, services), request.chat_id, services)


async def plan(kept: KeptCorrection, services: Services) -> Plan | None:
    """Return the plan that a question was about, as things stand now; None: the article is gone."""
    story = await services.store.story(kept.story)
    entries = await services.store.entries(story.id) if story else ()
    entry = next((entry for entry in entries if entry.article_id in kept.articles), None)
    if story is None or entry is None:
        return None
    return await _plan(story, entry, kept.told, kept.url, services)


async def readings(
    versions: Mapping[int, Received], told: Corrected, services: Services
) -> Mapping[int, Candidate]:
    """Return how the versions of an article read with what is told of it."""
    if services.read is None:
        raise UserError("failed")
    return {
        number: await services.read(replace(received, corrected=told))
        for number, received in versions.items()
    }


async def _plan(story: Story, entry: Entry, told: Corrected, url: str | None, services: Services) -> Plan:
    versions = await services.store.corrections.versions(entry.article_id)
    before = await _before(entry, services)
    if dict(told) == dict(before) and url == entry.url:
        raise UserError("setmeta_same", ordinal=str(entry.ordinal))
    if url is not None and await services.store.corrections.article_with(url) not in (None, entry.article_id):
        raise UserError("url_taken", url=url)

    async def correction() -> Correction:
        return Amend(entry.article_id, told, before, url, await readings(versions, told, services))

    kept = KeptCorrection(
        command="setmeta", story=story.id, articles=(entry.article_id,), told=dict(told), url=url
    )
    notes = tuple(_changes(entry, before, told, url))
    return Plan(
        kept, {"ordinal": str(entry.ordinal), "number": str(story.id)}, correction, rows=(entry,), notes=notes
    )


async def _before(entry: Entry, services: Services) -> Corrected:
    versions = await services.store.corrections.versions(entry.article_id)
    return dict(versions[entry.version_id].corrected) if entry.version_id in versions else {}


def _changes(
    entry: Entry, before: Corrected, told: Corrected, url: str | None
) -> list[tuple[str, Mapping[str, Fact]]]:
    """Return a line for each thing that will be otherwise, told as it is to be."""
    lines: list[tuple[str, Mapping[str, Fact]]] = []
    for name, value in told.items():
        if before.get(name, "") == value:
            continue
        if value is None:
            lines.append((f"setmeta_{name}_unknown", {}))
        elif name == "published":
            first, last = (date.fromisoformat(day) for day in value.split("/"))
            key = "setmeta_published" if first == last else "setmeta_published_range"
            lines.append((key, {"first": first, "last": last} if first != last else {"day": first}))
        else:
            lines.append((f"setmeta_{name}", {"value": value}))
    if url != entry.url:
        lines.append(("setmeta_url", {"value": url}) if url else ("setmeta_url_unknown", {}))
    return lines


def _says_more(entry: Entry, name: str, value: str | None) -> bool:
    """Tell whether a value says more than that something is unknown which is."""
    document = entry.document
    known = {"outlet": document.outlet, "title": document.title, "published": document.published}
    return value is not None or known[name] is not None


def _values(told: Mapping[str, str], today: date, services: Services) -> Mapping[str, str | None]:
    return {key: _value(key, text, today, services) for key, text in told.items()}


def _value(key: str, text: str, today: date, services: Services) -> str | None:
    if not text:
        raise UserError("setmeta_empty")
    if is_nothing(text, services):
        return None
    match key:
        case "date":
            return _day(text, today, services)
        case "url":
            return _link(text, services)
    return told_line(text, OUTLET_LONGEST if key == "outlet" else LONGEST)


def _day(text: str, today: date, services: Services) -> str:
    period, rest = read_period(text, services.lexicon, today)
    if period is None or rest.strip() or period.unused or period.first is None or period.last is None:
        raise UserError("date_unreadable", value=text)
    # Somewhere it is tomorrow already, but no later.
    latest = today + timedelta(days=1)
    if period.first > latest or (period.first == latest and period.last > latest):
        raise UserError("date_ahead", day=period.first)
    return f"{period.first.isoformat()}/{period.last.isoformat()}"


def _link(text: str, services: Services) -> str:
    link = services.link(text)
    if link is None or len(link) > URL_LONGEST or any(sign.isspace() for sign in link):
        raise UserError("url_unreadable", value=text)
    return link


def _usage(story: Story, entry: Entry) -> CorrectionReply:
    facts = {"ordinal": str(entry.ordinal), "number": str(story.id)}
    return CorrectionReply("setmeta_usage", facts, (entry,), (("setmeta_how", facts),))
