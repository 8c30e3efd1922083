"""How a notice looks: what is the matter, and the ways on as buttons."""

from datetime import date

from bot.errors import Fact
from bot.messages import Page
from bot.render import labels
from bot.render.html import line
from bot.render.wording import Wording
from bot.replies import NoticeReply


def notice_page(reply: NoticeReply, wording: Wording) -> Page:
    """Return a notice; what a person typed is repeated no longer than a line."""
    facts = {name: _told(name, fact, wording) for name, fact in reply.facts.items()}
    text = line(wording.say(reply.key, **facts), wording.direction)
    return Page(text, tuple((labels.option(option, wording),) for option in reply.options))


def _told(name: str, fact: Fact, wording: Wording) -> str:
    match fact:
        case int() if name in wording.plurals:
            return wording.count(name, fact)
        case date():
            return wording.day(fact)
        case tuple():
            return labels.shortened(labels.comma(wording).join(fact))
    return labels.shortened(str(fact))
