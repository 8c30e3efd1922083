"""What alerts are about, in words."""

from collections.abc import Sequence
from functools import reduce

from bot.models import Story
from bot.render import labels
from bot.render.wording import Wording
from bot.subscriptions import Phrase, Rule, Topic


def topic_words(topic: Topic, story: Story | None, wording: Wording) -> str:
    """Return what a topic is about as plain text: each word of a rule as it was typed."""
    if topic.rule is not None:
        return _rule(topic.rule, wording)
    if topic.story_id is None:
        return wording.texts["topic_all"]
    title = (story.named or story.title) if story else None
    shown = labels.shortened(title or wording.texts["untitled"])
    return wording.plain("topic_story", number=topic.story_id, title=shown)


def _rule(rule: Rule, wording: Wording) -> str:
    parts = [wording.plain("topic_must", words=_listed(rule.must, "topic_and", wording))]
    if rule.some:
        parts.append(wording.plain("topic_some", words=_listed(rule.some, "topic_or", wording)))
    if rule.never:
        parts.append(wording.plain("topic_never", words=_listed(rule.never, "topic_nor", wording)))
    return labels.comma(wording).join(parts)


def _listed(phrases: Sequence[Phrase], link: str, wording: Wording) -> str:
    quoted = [wording.plain("topic_quote", word=phrase.text) for phrase in phrases]
    return reduce(lambda first, last: wording.plain(link, first=first, last=last), quoted)
