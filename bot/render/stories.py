"""How the list of stories looks."""

from bot.messages import Page
from bot.models import Story
from bot.render import labels
from bot.render.html import bold, line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import Option, StoriesReply

# So much of a first sentence tells stories without a title apart.
_OPENING = 120


def stories_page(reply: StoriesReply, wording: Wording) -> Page:
    """Return the page of the list that is to be shown, a button for each story on it."""
    key = "stories_named" if reply.words else "stories_header"
    head = line(bold(wording.say(key, words=labels.shortened(reply.words))), wording.direction)
    texts = pages([head], [_block(story, reply, wording) for story in reply.stories], [])
    number = min(reply.page, len(texts) - 1)
    shown = [reply.stories[block] for block in texts[number].blocks]
    buttons = tuple((labels.option(_option(story, reply), wording),) for story in shown)
    return Page(texts[number].html, (*buttons, *labels.turning(reply.reply_id, number, len(texts), wording)))


def _block(story: Story, reply: StoriesReply, wording: Wording) -> str:
    facts = [
        wording.count("articles", story.articles),
        wording.count("outlets", story.outlets),
        wording.say("updated", date=wording.arrived(story.updated_at)),
    ]
    if story.id in reply.followed:
        facts.append(wording.say("followed"))
    lines = [line(f"({story.id}) {labels.story_title(story, wording)}", wording.direction)]
    if opening := reply.openings.get(story.id):
        words = labels.shortened(opening.text, _OPENING)
        told = wording.say("story_begins", words=words, ordinal=opening.entry.ordinal)
        lines.append(line(told, wording.direction))
    return "\n".join([*lines, line(" · ".join(facts), wording.direction), ""])


def _option(story: Story, reply: StoriesReply) -> Option:
    """Return the button of a story; one without a title is called by how it begins."""
    opening = reply.openings.get(story.id)
    if opening is None:
        return Option(f"s:{story.id}", story=story)
    return Option(f"s:{story.id}", f"{story.id} · {opening.text}")
