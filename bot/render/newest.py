"""How it looks what came since a place looked last."""

from collections.abc import Iterator

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import line
from bot.render.news import news_line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import NewReply

_ORDINALS = 20
# More than that nobody reads at once.
_ON_A_PAGE = 10


def new_page(reply: NewReply, wording: Wording) -> Page:
    """Return the page of what came since the last look that is to be shown."""
    foot = [line(text, wording.direction) for text in _foot(reply, wording)]
    texts = pages(["\n".join(_head(reply, wording))], list(_blocks(reply, wording)), foot, at_most=_ON_A_PAGE)
    number = min(reply.page, len(texts) - 1)
    shown = [reply.lines[block].entry for block in texts[number].blocks]
    cited = [*shown, *reply.repeated[:_ORDINALS]]
    keyboard = (
        *labels.numbers(cited, f"c:{reply.reply_id}:{{}}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *_ways_on(reply, wording),
        *labels.unused_row(reply.unused, wording),
    )
    return Page(texts[number].html, keyboard)


def _head(reply: NewReply, wording: Wording) -> list[str]:
    title = line("🆕 " + labels.story_title(reply.story, wording), wording.direction)
    return [
        title,
        line(_state(reply, wording), wording.direction),
        *labels.unused_line(reply.unused, wording),
    ]


def _state(reply: NewReply, wording: Wording) -> str:
    if reply.since is None:
        return wording.say("new_first")
    moment = wording.moment(reply.since)
    came = len(reply.lines) + len(reply.repeated) + reply.left
    if not came:
        return wording.say("new_nothing", moment=moment)
    key = "new_since_joined" if reply.joined else "new_since"
    return wording.say(key, articles=wording.count("articles", came), moment=moment)


def _blocks(reply: NewReply, wording: Wording) -> Iterator[str]:
    for told, news in zip(reply.lines, reply.news, strict=True):
        source = line(wording.show(labels.source(told.entry, wording)), wording.direction)
        extract = [labels.extract_line(told, f"[{told.entry.ordinal}]", wording)] if told.text else []
        yield "\n".join([source, *news_line(news, told.span, wording), *extract]) + "\n"


def _foot(reply: NewReply, wording: Wording) -> Iterator[str]:
    if reply.repeated:
        ordinals = " ".join(f"[{entry.ordinal}]" for entry in reply.repeated[:_ORDINALS])
        yield wording.say("new_repeated", ordinals=ordinals)
    if reply.left:
        yield wording.say("new_left", articles=wording.count("articles", reply.left))


def _ways_on(reply: NewReply, wording: Wording) -> Keyboard:
    story = reply.story.id
    return (
        (
            Button(wording.texts["summary_button"], f"s:{story}"),
            Button(wording.texts["timeline_button"], f"t:{story}"),
            Button(wording.texts["subscribe_button"], f"b:{story}"),
        ),
    )
