"""Which of the news a digest is about."""

from collections.abc import Collection, Mapping

from bot.models import Entry
from bot.preferences import Digest, Mode
from bot.store import Store
from bot.subscriptions import Topic, matches, words_of
from bot.workers import Workers


async def wanted(
    store: Store, workers: Workers, digest: Digest, news: Mapping[int, int], known: Collection[int]
) -> tuple[Entry, ...]:
    """Return the articles among the news that a digest is about, in order of arrival.

    What its place knows as it read before is so for the words that it held then.
    """
    about, stories, topics = digest.about, set[int](), tuple[Topic, ...]()
    if about.stories:
        found = [await store.story(number) for number in about.stories]
        # What was merged into another goes by that one's number.
        stories = {story.id for story in found if story is not None}
    if about.stories or about.followed:
        topics = await _followed(store, digest)
        stories |= {topic.story_id for topic in topics if topic.story_id is not None}
    everything = Topic() in topics or not (about.stories or about.followed)
    kept = list[Entry]()
    for version, story in news.items():
        if not (everything or story in stories or any(topic.rule for topic in topics)):
            continue
        entry = await store.entry(version)
        is_meant = everything or story in stories or version in known
        if entry is not None and (is_meant or await _fits(entry, topics, workers)):
            kept.append(entry)
    return tuple(kept)


async def _followed(store: Store, digest: Digest) -> tuple[Topic, ...]:
    """Return the topics that a digest tells of: where it names stories, those that wait for it as well."""
    here = await store.subscriptions.of(digest.place)
    if digest.about.followed:
        return tuple(one.topic for one in here)
    mode = (await store.chat(digest.place.chat_id)).preferences.alerts
    waiting = [one.topic for one in here if (one.alerts or mode) == Mode.DIGEST]
    return () if mode is Mode.OFF else tuple(waiting)


async def _fits(entry: Entry, topics: Collection[Topic], workers: Workers) -> bool:
    words = await workers.run(words_of, entry.document)
    return any(topic.rule is not None and matches(topic.rule, words) for topic in topics)
