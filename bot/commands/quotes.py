"""`/quotes`: who said what in a story, in exact words."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.finding import Found, current_story, find_story, searches
from bot.commands.keeping import keep, keep_changed
from bot.commands.quoted import view
from bot.commands.speakers import first_statements, gathered, matching
from bot.dialogue import Request, Wanted, read_voices
from bot.kept import KeptQuotes
from bot.models import Story
from bot.replies import NoticeReply, Option, Reply, Unused
from bot.services import Services

OFFERED = 6
_ELSEWHERE = frozenset({"no_story", "no_story_like"})


async def quotes(request: Request, services: Services) -> Reply:
    """Return what speakers of a story said, or one of them; words name a speaker first, then a story."""
    wanted = read_voices(request.words, services.lexicon)
    arguments = wanted.arguments
    current = await current_story(request, services) if arguments.number is None else None
    if current is not None and arguments.words:
        return await _spoken_or_named(request, wanted, current, services)
    if arguments.number is None:
        found = await find_story(request, arguments, services)
        words = () if isinstance(found, NoticeReply) else _left(found)
    else:
        found, words = await find_story(request, replace(arguments, words=()), services), arguments.words
    if isinstance(found, NoticeReply):
        return found
    return await _told(request, wanted, found, words, services)


async def show(
    reply_id: int, kept: KeptQuotes, services: Services, *, page: int = 0, unused: Unused | None = None
) -> Reply:
    """Return kept quotations as they stand now: the same choice, whatever has come since."""
    story = await services.store.story(kept.story)
    versions = {said.version for one in kept.statements for said in one.said}
    versions |= {one.role[0] for one in kept.speakers if one.role}
    versions |= {one.named_by for one in kept.speakers if one.named_by is not None}
    found = await services.store.outlines(sorted(versions))
    entries = {entry.version_id: entry for entry in found}
    if story is None or not entries:
        return NoticeReply("gone")
    reply = view(reply_id, kept, story, entries)
    return replace(reply, page=page, unused=unused)


async def changed(reply_id: int, kept: KeptQuotes, request: Request, services: Services) -> Reply:
    """Keep quotations in another view and return it from its first page."""
    other = kept.model_copy(update={"words": _words(kept)})
    await keep_changed(reply_id, other, request.user_id, services)
    return await show(reply_id, other, services)


async def _spoken_or_named(request: Request, wanted: Wanted, current: Story, services: Services) -> Reply:
    """Return what a speaker of the current story said, or what was said in the story that the words name."""
    words = wanted.arguments.words
    kept = await _kept(current.id, wanted, words, services)
    if matching(kept.speakers, " ".join(words)):
        unused = replace(wanted.arguments, words=())
        found = await find_story(replace(request, story_id=current.id), unused, services)
        return (
            found if isinstance(found, NoticeReply) else await _answer(request, kept, found, words, services)
        )
    named = await find_story(request, wanted.arguments, services)
    if isinstance(named, NoticeReply):
        if named.key not in _ELSEWHERE:
            return named
        return await _nobody(request, kept, words, services, named.options)
    return await _told(request, wanted, named, _left(named), services)


async def _told(
    request: Request, wanted: Wanted, found: Found, words: Sequence[str], services: Services
) -> Reply:
    kept = await _kept(found.story.id, wanted, words, services)
    # What is left of a story's name may name its speaker; then it was understood.
    spoken = replace(found, unused=None) if words and _left(found) == tuple(words) else found
    return await _answer(request, kept, spoken, words, services)


async def _answer(
    request: Request, kept: KeptQuotes, found: Found, words: Sequence[str], services: Services
) -> Reply:
    """Return the quotations of the speaker that words mean, or of all; ask which where they mean several."""
    await services.store.set_story(request.chat_id, kept.story)
    if not kept.statements:
        story = kept.story
        ways = (Option(f"s:{story}", key="summary_button"), Option(f"t:{story}", key="timeline_button"))
        return NoticeReply("no_quotes", options=ways)
    meant = matching(kept.speakers, " ".join(words)) if words else ()
    if words and not meant:
        return await _nobody(request, kept, words, services)
    if len(meant) > 1:
        options = await _speakers(request, kept, meant, services)
        return NoticeReply("which_speaker", {"words": " ".join(words)}, options)
    chosen = kept.model_copy(update={"chosen": meant[0]}) if meant else kept
    row = await keep(request.chat_id, chosen.model_copy(update={"words": _words(chosen)}), services)
    return await show(row, chosen, services, unused=found.unused)


async def _nobody(
    request: Request,
    kept: KeptQuotes,
    words: Sequence[str],
    services: Services,
    others: Sequence[Option] = (),
) -> NoticeReply:
    """Return that nobody of that name spoke, with those who did."""
    named = [number for number, one in enumerate(kept.speakers) if one.name]
    told = await _speakers(request, kept, named, services)
    search = others or await searches(request, " ".join(words), services)
    key = "no_speaker" if told else "no_speaker_at_all"
    return NoticeReply(key, {"words": " ".join(words)}, (*told, *search))


async def _speakers(
    request: Request, kept: KeptQuotes, numbers: Sequence[int], services: Services
) -> tuple[Option, ...]:
    """Return a button for each of the first of some speakers, which opens what that one said."""
    if not numbers:
        return ()
    row = await keep(request.chat_id, kept, services)
    count = [sum(one.speaker == number for one in kept.statements) for number in range(len(kept.speakers))]
    return tuple(
        Option(f"S:{row}:{number}", f"{kept.speakers[number].name} ({count[number]})")
        for number in numbers[:OFFERED]
    )


async def _kept(story_id: int, wanted: Wanted, words: Sequence[str], services: Services) -> KeptQuotes:
    packed = await services.store.spoken(story_id)
    elsewhere = await services.store.testimony(story_id)
    found = await services.workers.run(gathered, packed, elsewhere)
    meant = matching(found.speakers, " ".join(words)) if words else ()
    statements, left = first_statements(found.statements, meant)
    return KeptQuotes(
        story=story_id,
        speakers=found.speakers,
        statements=statements,
        articles=found.articles,
        left=left,
        only=wanted.only,
        unnamed=wanted.unnamed,
    )


def _left(found: Found) -> tuple[str, ...]:
    return tuple(found.unused.words.split()) if found.unused else ()


def _words(kept: KeptQuotes) -> str:
    """Return the words that ask for the same view again; a title might name another story by then."""
    name = kept.speakers[kept.chosen].name if kept.chosen is not None else None
    unnamed = kept.unnamed or (kept.chosen is not None and name is None)
    parts = [f"story:{kept.story}", kept.only, "anonymous" if unnamed else "", f'"{name}"' if name else ""]
    return " ".join(part for part in parts if part)
