"""How the results of a search look (PRODUCT, mock G)."""

from collections.abc import Iterator

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import bold, line
from bot.render.pages import pages, rows
from bot.render.wording import Wording
from bot.replies import Line, SearchReply, cited


def search_page(reply: SearchReply, wording: Wording) -> Page:
    """Return the page of a search that is to be shown."""
    count = wording.count("articles", len(reply.lines)) + ("+" if reply.more else "")
    words = labels.shortened(reply.words, labels.NAME_LIMIT)
    head = line(f"{wording.say('search_header', words=words)} · {count}", wording.direction)
    more = [line(wording.say("search_more"), wording.direction)] if reply.more else []
    texts = pages([head], list(_blocks(reply, wording)), more)
    number = min(reply.page, len(texts) - 1)
    turning = labels.turning(reply.reply_id, number, len(texts), wording)
    return Page(texts[number].html, (*_numbers(reply, wording), *turning))


def _blocks(reply: SearchReply, wording: Wording) -> Iterator[str]:
    if len(reply.titles) == 1:
        yield from (_block(found, wording) for found in reply.lines)
        return
    for number, title in reply.titles:
        shown = labels.shortened(title or wording.texts["untitled"])
        yield line(bold(wording.say("story_heading", number=number, title=shown)), wording.direction)
        yield from (_block(found, wording) for found in reply.lines if found.entry.story_id == number)


def _block(found: Line, wording: Wording) -> str:
    return labels.extract_line(found, labels.source(found.entry, wording), wording)


def _numbers(reply: SearchReply, wording: Wording) -> Keyboard:
    """Return a button for each article, with its story's number where there are several."""
    entries = cited(reply.lines)
    if len(reply.titles) == 1:
        return labels.numbers(entries, f"c:{reply.reply_id}:{{}}", wording)
    return rows(
        [
            Button(f"{entry.story_id}·[{entry.ordinal}]", f"c:{reply.reply_id}:{entry.version_id}")
            for entry in entries
        ],
        length=5,
    )
