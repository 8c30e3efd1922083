"""`/subscribe`: to a story, to all articles, or to those that hold words."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.finding import find_story
from bot.commands.keeping import keep, keep_request, lines
from bot.commands.named import named_stories
from bot.commands.placing import place_of
from bot.commands.settings import ensure_digest
from bot.dialogue import Arguments, Request, read_arguments
from bot.dialogue.lexicon import spelling
from bot.errors import UserError
from bot.kept import KeptLine, KeptSearch
from bot.models import Entry, Story
from bot.preferences import Mode
from bot.replies import NoticeReply, Option, Reply, SubscribedReply
from bot.services import Services
from bot.subscriptions import (
    Place,
    Rule,
    Sight,
    Topic,
    is_plain,
    matches,
    read_rule,
    telling_words,
    tokens,
    words_of,
)
from summarizer import Span, matching_sentences, summarize
from summarizer.summary.leaning import leans

# More than a person can oversee; it bounds what one chat can cost.
MOST = 50
SHOWN = 3
# So many of the newest are held against alternatives and exclusions.
_LOOKED_THROUGH = 60
# Up to three words describe a subject; more that all stand in one title are that title.
_SUBJECT_AT_MOST = 3


async def subscribe(request: Request, services: Services) -> Reply:
    """Subscribe the chat; a last word may say whether it is told at once or with the digest."""
    words, mode = _mode(_subject(request.words.strip(), services), services)
    reply = await _subscribe(replace(request, words=words), services)
    if not isinstance(reply, SubscribedReply):
        return reply
    if mode:
        await services.store.subscriptions.tell(place_of(request), reply.topic, mode)
    return await _with_mode(request, reply, services)


async def _subscribe(request: Request, services: Services) -> Reply:
    """Subscribe the chat, and return the rule in words with its newest matches.

    Without words: to the current story. A number is a story, a word for all is all, other words are a
    rule; where they name a story as well, a button asks for the other reading.
    """
    words = request.words.strip()
    if services.lexicon.keys.get(spelling(words)) == "all":
        return await _subscribed(request, Topic(), services)
    arguments = read_arguments(words, services.lexicon)
    if not words or (arguments.number is not None and spelling(words).isdecimal()):
        return await _to_story(request, arguments, services)
    rule = read_rule(words)
    story = await _named(words, rule, services)
    if story is None:
        return await _subscribed(request, Topic(rule=rule), services)
    if len(rule.must) > _SUBJECT_AT_MOST:
        marked = " ".join(f"+{phrase.text}" for phrase in rule.must)
        row = await keep_request(request.chat_id, "subscribe", marked, services)
        return await _subscribed(request, Topic(story.id), services, Option(f"a:{row}", f"🔔 {words}"), story)
    row = await keep_request(request.chat_id, "subscribe", str(story.id), services)
    return await _subscribed(request, Topic(rule=rule), services, Option(f"a:{row}", story=story))


async def subscribe_to_story(request: Request, story: Story, services: Services) -> Reply:
    """Subscribe the chat to a story, as the link `sub_ID` and the button under a summary ask."""
    reply = await _subscribed(request, Topic(story.id), services, story=story)
    return await _with_mode(request, reply, services)


async def _with_mode(request: Request, reply: SubscribedReply, services: Services) -> SubscribedReply:
    """Return a confirmation with how the subscription is told, also where it was told so before."""
    here = await services.store.subscriptions.of(place_of(request))
    told = request.preferences.told(next((one.alerts for one in here if one.topic == reply.topic), None))
    if told is Mode.DIGEST:
        digest = await ensure_digest(request, services)
        reply = replace(reply, schedule=digest.schedule)
    return replace(reply, alerts=told)


def _subject(words: str, services: Services) -> str:
    """Return words without a first one that only leads up to them, as in «نبهني عن ليبيا»."""
    first, _, rest = words.partition(" ")
    leads = services.lexicon.keys.get(spelling(first)) in ("about", "to")
    return rest.strip() if leads and rest.strip() else words


def _mode(words: str, services: Services) -> tuple[str, str]:
    """Return words without the last one where that says how to be told, and what it says, or ""."""
    before, _, last = f" {words}".rpartition(" ")
    mode = services.lexicon.modes.get(spelling(last), "")
    return (before.strip(), mode) if mode in (Mode.NOW, Mode.DIGEST) else (words, "")


async def _to_story(request: Request, arguments: Arguments, services: Services) -> Reply:
    found = await find_story(request, Arguments(number=arguments.number), services)
    if isinstance(found, NoticeReply):
        return found
    return await _subscribed(request, Topic(found.story.id), services, story=found.story)


async def _named(words: str, rule: Rule, services: Services) -> Story | None:
    """Return the one story whose titles hold all of the words; None where several do, or signs stand."""
    if not is_plain(words):
        return None
    named = await named_stories([phrase.text for phrase in rule.must], services, 2)
    return named[0] if len(named) == 1 else None


async def _subscribed(
    request: Request,
    topic: Topic,
    services: Services,
    other: Option | None = None,
    story: Story | None = None,
) -> SubscribedReply:
    place, book = place_of(request), services.store.subscriptions
    here = await book.of(place)
    is_new = topic not in [one.topic for one in here]
    if is_new and len(here) >= MOST:
        raise UserError("too_many_subscriptions", most=MOST)
    found = await _newest(topic, services)
    await book.add(place, topic, request.user_id)
    await book.show([_sight(place, entry, line) for entry, line in found])
    kept = KeptSearch(words=request.words, found=tuple(line for _entry, line in found))
    return SubscribedReply(
        reply_id=await keep(request.chat_id, kept, services),
        topic=topic,
        story=story,
        lines=await lines(kept.found, services),
        new=is_new,
        other=other,
    )


async def _newest(topic: Topic, services: Services) -> Sequence[tuple[Entry, KeptLine]]:
    """Return the newest articles that a topic matches, each with the line that shows it."""
    if topic.story_id is not None:
        entries = list(reversed(await services.store.entries(topic.story_id)))
    else:
        limit = _LOOKED_THROUGH if topic.rule else SHOWN
        versions = await services.store.subscriptions.newest(topic.rule, limit)
        found = [await services.store.entry(version) for version in versions]
        entries = [entry for entry in found if entry is not None]
    rule = topic.rule
    fitting = [entry for entry in entries if rule is None or matches(rule, words_of(entry.document))]
    rows = [(entry, await _line(entry, rule, services)) for entry in fitting[:SHOWN]]
    return [(entry, line) for entry, line in rows if line is not None]


async def _line(entry: Entry, rule: Rule | None, services: Services) -> KeptLine | None:
    document = entry.document
    if rule is not None:
        matching = matching_sentences(document, tokens((*rule.must, *rule.some)))
        # Of those that match, the first that can be read alone.
        sentences = sorted(matching or document.sentences, key=lambda sentence: leans(document, sentence))
        spans = [sentence.span for sentence in sentences]
    else:
        told = await services.workers.run(summarize, [document], sentences=1, method=services.method)
        spans = [extract.span for extract in told.extracts]
    if not spans:
        return None
    return KeptLine(version=entry.version_id, start=spans[0].start, end=spans[0].end)


def _sight(place: Place, entry: Entry, line: KeptLine) -> Sight:
    words = telling_words(entry.document, Span(line.start, line.end))
    return Sight(place, entry.version_id, entry.story_id, words)
