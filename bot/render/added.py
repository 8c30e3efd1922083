"""How it looks what became of an article that was added in the chat."""

from collections.abc import Iterator

from bot.messages import Page
from bot.render import labels
from bot.render.articles import URL_LIMIT
from bot.render.edits import changed_lines
from bot.render.html import bold, line, link
from bot.render.wording import Wording
from bot.replies import AddedReply

# More than that nobody mends in a chat.
_KEYS_SHOWN = 5


def added_page(reply: AddedReply, wording: Wording) -> Page:
    """Return where an article stands, what was read of it and how, and the buttons to correct it."""
    parts = [
        [_outcome(reply, wording)],
        _read(reply, wording),
        [_cut(reply, wording), *_unread(reply, wording), *_place(reply, wording)],
    ]
    blocks = ["\n".join(line(body, wording.direction) for body in lines) for lines in parts]
    text = "\n\n".join([*blocks, *([changed_lines(reply.edit, wording)] if reply.edit else [])])
    buttons = tuple(tuple(labels.option(option, wording) for option in row) for row in reply.options)
    return Page(text, tuple(row[::-1] if wording.direction == "rtl" else row for row in buttons))


def _outcome(reply: AddedReply, wording: Wording) -> str:
    ordinal = reply.entry.ordinal
    if reply.original is not None:
        source = labels.source(reply.original, wording)
        return wording.say("added_copy", ordinal=ordinal, source=source)
    return wording.say(f"added_{'new' if reply.outcome == 'copy' else reply.outcome}", ordinal=ordinal)


def _read(reply: AddedReply, wording: Wording) -> list[str]:
    document, url = reply.entry.document, reply.entry.url
    title = labels.shortened(document.title or wording.texts["untitled_article"])
    outlet = labels.outlet(reply.entry, wording) + labels.how_found(reply.entry, "outlet", wording)
    day = wording.days(document.published) + labels.how_found(reply.entry, "published", wording)
    how = labels.how_found(reply.entry, "title", wording)
    lines = [
        bold(wording.show(title)) + (f" {wording.show(how)}" if how else ""),
        # What is unknown says itself of what it is.
        wording.say("added_outlet", outlet=outlet) if document.outlet else wording.show(outlet),
        wording.say("added_date", date=day) if document.published else wording.show(day),
    ]
    return [*lines, link(wording.say("link"), url)] if url and len(url) <= URL_LIMIT else lines


def _cut(reply: AddedReply, wording: Wording) -> str:
    if not reply.entry.document.sentences:
        return wording.say("added_nothing_kept")
    if not reply.cut_lines:
        return wording.say("added_nothing_cut")
    lines, words = wording.count("cut_lines", reply.cut_lines), wording.count("words", reply.cut_words)
    return wording.say("added_cut", lines=lines, words=words)


def _unread(reply: AddedReply, wording: Wording) -> Iterator[str]:
    if not reply.unread:
        return
    names = [
        wording.say("added_key_meant", key=key, meant=meant) if meant else wording.say("added_key", key=key)
        for key, meant in reply.unread[:_KEYS_SHOWN]
    ]
    more = len(reply.unread) - len(names)
    told = labels.comma(wording).join([*names, *([wording.count("others", more)] if more else [])])
    yield f"{wording.say('added_unread')} {told}"


def _place(reply: AddedReply, wording: Wording) -> Iterator[str]:
    if reply.may_go_on:
        yield wording.say("added_maybe_more")
    story = reply.story
    if story.articles == 1:
        is_new = reply.outcome == "new"
        yield wording.say("added_alone" if is_new else "added_by_itself", number=story.id)
        return
    title = labels.shortened(story.named or story.title or wording.texts["untitled"])
    articles = wording.count("articles", story.articles)
    yield wording.say("added_story", number=story.id, title=title, articles=articles)
