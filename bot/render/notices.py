"""How a notice looks: what is the matter, and the ways on as buttons."""

from collections.abc import Mapping
from datetime import date, datetime, time

from bot.errors import Fact
from bot.messages import Page
from bot.render import labels
from bot.render.html import line
from bot.render.wording import Wording
from bot.replies import NoticeReply

# A story that has none is told to be so.
_TITLES = frozenset({"title", "before"})


def notice_page(reply: NoticeReply, wording: Wording) -> Page:
    """Return a notice; what a person typed is repeated no longer than a line."""
    text = sentence(reply.key, reply.facts, wording)
    return Page(text, tuple((labels.option(option, wording),) for option in reply.options))


def sentence(key: str, facts: Mapping[str, Fact], wording: Wording) -> str:
    """Return a line of the bot's own with its facts, each told as its name and kind ask for."""
    told = {name: _told(name, fact, wording) for name, fact in facts.items()}
    return line(wording.say(key, **told), wording.direction)


def _told(name: str, fact: Fact, wording: Wording) -> str:  # noqa: PLR0911  one way for each kind
    match fact:
        case int() if name in wording.plurals:
            return wording.count(name, fact)
        case "" if name in _TITLES:
            return wording.texts["untitled"]
        case datetime():
            return wording.moment(fact)
        case date():
            return wording.day(fact)
        case time():
            return wording.clock(fact.hour * 60 + fact.minute)
        case str() if name == "zone":
            return wording.zone_clock(fact)
        case tuple():
            return labels.shortened(
                labels.comma(wording).join(part or wording.texts["unnamed_outlet"] for part in fact)
            )
    return labels.shortened(str(fact))
