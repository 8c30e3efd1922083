"""How the confirmation of a subscription and the list of subscriptions look."""

from collections.abc import Iterator

from bot.messages import Button, Keyboard, Page
from bot.models import Story
from bot.render import labels
from bot.render.digests import rhythm_words
from bot.render.html import bold, line
from bot.render.pages import pages
from bot.render.topics import topic_words
from bot.render.wording import Wording
from bot.replies import SubscribedReply, SubscriptionsReply, cited
from bot.subscriptions import Subscription

# Those that ended are named, and the numbers of those that words fit, up to so many.
_ENDED = 3
_FITTING = 10


def subscribed_page(reply: SubscribedReply, wording: Wording) -> Page:
    """Return the confirmation: the rule in words, and its newest matches with their sources."""
    key = "subscribed" if reply.new else "subscribed_before"
    head = line(wording.say(key, topic=topic_words(reply.topic, reply.story, wording)), wording.direction)
    under = line(wording.say("newest_matches" if reply.lines else "no_matches"), wording.direction)
    blocks = [
        labels.extract_line(found, labels.source(found.entry, wording), wording) for found in reply.lines
    ]
    if reply.alerts != "now" or not reply.new:
        when = rhythm_words(reply.schedule, wording) if reply.schedule else ""
        head += "\n" + line(wording.say(f"told_{reply.alerts}", when=when), wording.direction)
    return Page(pages([head, under], blocks, [])[0].html, _ways_on(reply, wording))


def subscriptions_page(reply: SubscriptionsReply, wording: Wording) -> Page:
    """Return the page of the list that is to be shown, a button to end each subscription on it."""
    ended = [*_ended(reply, wording), *_sought(reply, wording)]
    if not reply.rows:
        return Page("\n".join([*ended, line(wording.say("no_subscriptions"), wording.direction)]))
    head = line(bold(wording.say("subscriptions_header")), wording.direction)
    if reply.off:
        head += "\n" + line(wording.say("told_off"), wording.direction)
    blocks = [_row(one, story, reply, wording) for one, story in reply.rows]
    texts = pages([*ended, head], blocks, [])
    number = min(reply.page, len(texts) - 1)
    shown = [reply.rows[block][0] for block in texts[number].blocks]
    buttons = tuple(_buttons(one, one.number in reply.muted, wording) for one in shown)
    turning = labels.turning(reply.reply_id, number, len(texts), wording)
    return Page(texts[number].html, (*buttons, *turning, *_end_all(reply, wording)))


def _ended(reply: SubscriptionsReply, wording: Wording) -> Iterator[str]:
    for one, story in reply.ended[:_ENDED]:
        yield line(wording.say("ended", topic=topic_words(one.topic, story, wording)), wording.direction)
    if (more := len(reply.ended) - _ENDED) > 0:
        yield line(wording.show(wording.count("ended_more", more)), wording.direction)


def _sought(reply: SubscriptionsReply, wording: Wording) -> Iterator[str]:
    """Return what is said of words that named no subscription, or several."""
    if reply.sought:
        key, numbers = "subscription_missed", ""
        if reply.fitting:
            key = "subscription_unsure"
            numbers = labels.comma(wording).join(f"({number})" for number in reply.fitting[:_FITTING])
        words = labels.shortened(reply.sought, labels.NAME_LIMIT)
        yield line(wording.say(key, words=words, numbers=numbers), wording.direction)


def _ways_on(reply: SubscribedReply, wording: Wording) -> Keyboard:
    other = ((labels.option(reply.other, wording),),) if reply.other else ()
    row = (
        Button(wording.texts["end_button"], f"e:{reply.topic.handle}"),
        Button(wording.texts["my_subscriptions"], "x:subscriptions"),
    )
    return (*labels.numbers(cited(reply.lines), f"c:{reply.reply_id}:{{}}", wording), *other, row)


def _row(one: Subscription, story: Story | None, reply: SubscriptionsReply, wording: Wording) -> str:
    key = "subscription_digest" if one.number in reply.with_digest else "subscription_row"
    key = "subscription_muted" if one.number in reply.muted else key
    words = topic_words(one.topic, story, wording)
    return line(wording.say(key, number=one.number, topic=words), wording.direction)


def _buttons(one: Subscription, muted: bool, wording: Wording) -> tuple[Button, ...]:
    end = Button(wording.plain("end_row", number=one.number), f"e:{one.topic.handle}:list")
    resume = Button(wording.plain("resume_row", number=one.number), f"n:{one.topic.handle}:list")
    return (end, resume) if muted else (end,)


def _end_all(reply: SubscriptionsReply, wording: Wording) -> Keyboard:
    if len(reply.rows) < 2:
        return ()
    return ((Button(wording.texts["end_all_button"], "e:all"),),)
