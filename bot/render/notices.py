"""How a notice looks: what is the matter, and the ways on as buttons."""

from bot.messages import Page
from bot.render import labels
from bot.render.html import line
from bot.render.wording import Wording
from bot.replies import NoticeReply


def notice_page(reply: NoticeReply, wording: Wording) -> Page:
    """Return a notice; what a person typed is repeated no longer than a line."""
    facts = {
        name: labels.shortened(fact, labels.TITLE_LIMIT) if isinstance(fact, str) else fact
        for name, fact in reply.facts.items()
    }
    text = line(wording.say(reply.key, **facts), wording.direction)
    return Page(text, tuple((labels.option(option, wording),) for option in reply.options))
