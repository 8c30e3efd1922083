"""How a summary looks (PRODUCT, mock A)."""

from collections.abc import Iterator

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import Line, SummaryReply


def summary_page(reply: SummaryReply, wording: Wording) -> Page:
    """Return the page of a summary that is to be shown."""
    blocks = [_block(shown, wording) for shown in reply.lines]
    texts = pages([_head(reply, wording)], blocks, [_foot(reply, wording)])
    number = min(reply.page, len(texts) - 1)
    return Page(texts[number].html, _keyboard(reply, number, len(texts), wording))


def _head(reply: SummaryReply, wording: Wording) -> str:
    facts = (
        *_limits(reply, wording),
        wording.count("articles", reply.articles),
        labels.newest(reply.newest, reply.articles, wording),
        wording.say("verbatim"),
    )
    title = line(labels.story_title(reply.story, wording), wording.direction)
    return "\n".join([title, line(" · ".join(facts), wording.direction)])


def _limits(reply: SummaryReply, wording: Wording) -> Iterator[str]:
    """Return what the summary was limited to: the counts that follow are of what is left."""
    limits = reply.limits
    if limits is None:
        return
    if limits.outlet is not None:
        yield wording.say("limit_outlet", outlet=labels.shortened(limits.outlet, labels.NAME_LIMIT))
    if limits.since is not None:
        yield wording.say("limit_since", day=wording.day(limits.since))
    if limits.about is not None:
        yield wording.say("limit_about", words=labels.shortened(limits.about, labels.NAME_LIMIT))


def _block(shown: Line, wording: Wording) -> str:
    tail = f"[{shown.entry.ordinal}]"
    if shown.also:
        others = " ".join(f"[{entry.ordinal}]" for entry in shown.also)
        tail += f" {wording.texts['also']} {others}"
    if shown.origin:
        tail += f" — {wording.plain('origin', origin=shown.origin)}"
    return labels.extract_line(shown, tail, wording)


def _foot(reply: SummaryReply, wording: Wording) -> str:
    sources = " · ".join(labels.source(entry, wording) for entry in reply.sources)
    lines = [line(wording.show(f"{wording.texts['sources']} {sources}"), wording.direction)]
    if reply.undated:
        ordinals = " ".join(f"[{ordinal}]" for ordinal in reply.undated)
        lines.append(line(wording.say("undated", ordinals=ordinals), wording.direction))
    if reply.newer:
        lines.append(line(wording.count("newer", reply.newer), wording.direction))
    return "\n".join([*lines, *labels.unused_line(reply.unused, wording)])


def _keyboard(reply: SummaryReply, number: int, count: int, wording: Wording) -> Keyboard:
    more = [Button(wording.texts["longer"], f"l:{reply.reply_id}:{reply.longer}")] if reply.longer else []
    update = [Button(wording.texts["update"], f"a:{reply.reply_id}")] if reply.newer else []
    sources = Button(wording.texts["sources_button"], f"q:{reply.reply_id}")
    timeline = Button(wording.texts["timeline_button"], f"t:{reply.story.id}")
    facts = Button(wording.texts["facts_button"], f"r:{reply.story.id}")
    quotes = Button(wording.texts["quotes_button"], f"Q:{reply.story.id}")
    compare = Button(wording.texts["compare_button"], f"C:{reply.story.id}")
    subscribe = Button(wording.texts["subscribe_button"], f"b:{reply.story.id}")
    several = reply.story.outlets > 1
    return (
        *labels.numbers(reply.sources, f"c:{reply.reply_id}:{{}}", wording),
        *labels.turning(reply.reply_id, number, count, wording),
        (*more, *update, sources, subscribe),
        *(((timeline, quotes), (facts, compare)) if several else ((timeline, quotes, facts),)),
        *labels.unused_row(reply.unused, wording),
    )
