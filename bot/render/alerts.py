"""How an alert looks: title, outlet, date, what is new and the extract of each new article."""

from collections.abc import Iterator, Sequence

from bot.messages import Button, Keyboard, Page
from bot.models import Entry
from bot.render import labels
from bot.render.edits import edit_block, edit_body, edit_buttons, edited_line
from bot.render.html import bold, line
from bot.render.news import news_line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import AlertReply, Edit, Line, News
from bot.subscriptions import MUTED

# More stories than that are opened from their articles.
_SUMMARIES = 3
# More than that nobody reads at once.
_ON_A_PAGE = 10


def alert_page(reply: AlertReply, wording: Wording) -> Page:
    """Return the page of an alert that is to be shown."""
    head = _heads(reply, wording)
    if len(reply.titles) == 1:
        head.append(_story(*reply.titles[0], reply, wording))
    order = {number: place for place, (number, _title) in enumerate(reply.titles)}
    told = sorted(reply.lines, key=lambda one: order[one.entry.story_id])
    blocks = [*_blocks(told, reply, wording), *_edits(reply, wording)]
    texts = pages(["\n".join(head)], blocks, [], at_most=_ON_A_PAGE)
    number = min(reply.page, len(texts) - 1)
    entries = [*(one.entry for one in told), *(one.entry for one in reply.edits)]
    shown = [entries[block] for block in texts[number].blocks]
    turning = labels.turning(reply.reply_id, number, len(texts), wording)
    return Page(texts[number].html, (*_reading(shown, reply, wording), *turning, *_ways_on(reply, wording)))


def _only_edit(reply: AlertReply) -> Edit | None:
    return reply.edits[0] if len(reply.edits) == 1 and not reply.lines else None


def _edits(reply: AlertReply, wording: Wording) -> Iterator[str]:
    titles = dict(reply.titles)
    if (only := _only_edit(reply)) is not None:
        yield edit_body(only, wording)
        return
    for edit in reply.edits:
        number = edit.entry.story_id
        place = [_story(number, titles[number], reply, wording)] if len(titles) > 1 else []
        yield "\n".join([*place, edit_block(edit, wording)]) + "\n"


def _heads(reply: AlertReply, wording: Wording) -> list[str]:
    if (only := _only_edit(reply)) is not None:
        return [bold(edited_line(only, wording))]
    counts = (("alert_articles", len(reply.lines)), ("alert_edits", len(reply.edits)))
    return [line(bold(wording.count(key, number)), wording.direction) for key, number in counts if number]


def _blocks(told: Sequence[Line], reply: AlertReply, wording: Wording) -> Iterator[str]:
    titles, before = dict(reply.titles), None
    news = {one.entry.version_id: new for one, new in zip(reply.lines, reply.news, strict=False)}
    for one in told:
        number = one.entry.story_id
        opens = len(titles) > 1 and number != before
        yield (_story(number, titles[number], reply, wording) + "\n" if opens else "") + _block(
            one, news.get(one.entry.version_id), wording
        )
        before = number


def _block(told: Line, news: News | None, wording: Wording) -> str:
    document = told.entry.document
    title = labels.shortened(document.title or wording.texts["untitled_article"])
    source = line(wording.show(labels.source(told.entry, wording)), wording.direction)
    tail = f"[{told.entry.ordinal}]"
    if told.origin:
        tail += f" — {wording.plain('origin', origin=told.origin)}"
    extract = [labels.extract_line(told, tail, wording)] if told.text else []
    new = news_line(news, told.span, wording) if news else []
    return "\n".join([line(bold(wording.show(title)), wording.direction), source, *new, *extract]) + "\n"


def _story(number: int, title: str | None, reply: AlertReply, wording: Wording) -> str:
    """Return which story it is; its title only where the article below it has another one."""
    told = [one.entry for one in reply.lines if one.entry.story_id == number]
    key = "alert_story_new" if any(entry.ordinal == 1 for entry in told) else "alert_story"
    if told and told[0].document.title == title:
        return line(wording.say(f"{key}_alone", number=number), wording.direction)
    shown = labels.shortened(title or wording.texts["untitled"])
    return line(wording.say(key, number=number, title=shown), wording.direction)


def _reading(shown: Sequence[Entry], reply: AlertReply, wording: Wording) -> Keyboard:
    """Return a button for each article on the page; with its story's number where there are several."""
    data = f"c:{reply.reply_id}:{{}}"
    if (only := _only_edit(reply)) is not None:
        return edit_buttons(only, wording)
    if reply.edits:
        return _mixed(shown, reply, wording)
    if len(reply.lines) == 1:
        return ((Button(wording.texts["read_button"], data.format(shown[0].version_id)),),)
    if len(reply.titles) == 1:
        return labels.numbers(shown, data, wording)
    named = [(f"{entry.story_id}·[{entry.ordinal}]", data.format(entry.version_id)) for entry in shown]
    return labels.in_order([Button(*one) for one in named], wording)


def _mixed(shown: Sequence[Entry], reply: AlertReply, wording: Wording) -> Keyboard:
    """Return a button for each article, edited ones among them: these open whole, and tell what changed."""
    edited = {edit.entry.version_id for edit in reply.edits}
    several = len(reply.titles) > 1
    return labels.in_order(
        [
            Button(
                f"{entry.story_id}·[{entry.ordinal}]" if several else f"[{entry.ordinal}]",
                f"o:{entry.version_id}"
                if entry.version_id in edited
                else f"c:{reply.reply_id}:{entry.version_id}",
            )
            for entry in shown
        ],
        wording,
    )


def _ways_on(reply: AlertReply, wording: Wording) -> Keyboard:
    several = len(reply.titles) > 1
    summaries = tuple(
        Button(wording.texts["updated_summary"] + (f" ({number})" if several else ""), f"s:{number}")
        for number, _title in reply.titles[:_SUMMARIES]
    )
    hours = MUTED.seconds // 3600
    return (
        summaries,
        (Button(wording.plain("mute_button", hours=wording.number(hours)), f"m:{reply.reply_id}"),),
    )
