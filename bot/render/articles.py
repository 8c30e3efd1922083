"""How an article looks: the cited paragraph, the whole text, or what was cut."""

from collections.abc import Iterator

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import bold, line, link, shown
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import ArticleReply
from summarizer import Span

# A third of a message: no paragraph fills a page, and few are cut.
PIECE_LIMIT = 1300
URL_LIMIT = 500


def article_page(reply: ArticleReply, wording: Wording) -> Page:
    """Return the page of an article that is to be shown."""
    blocks = [
        _block(reply, piece, wording)
        for span in reply.paragraphs
        for piece in _pieces(reply.entry.document.text, span)
    ]
    blocks = blocks or [line(wording.say("article_empty"), wording.direction)]
    texts = pages([_head(reply, wording)], blocks, [])
    number = min(reply.page, len(texts) - 1)
    turning = labels.turning(reply.reply_id, number, len(texts), wording)
    return Page(texts[number].html, (*turning, *_views(reply, wording), *_versions(reply, wording)))


def _head(reply: ArticleReply, wording: Wording) -> str:
    entry = reply.entry
    facts = (
        labels.outlet(entry, wording) + labels.how_found(entry, "outlet", wording),
        wording.days(entry.document.published) + labels.how_found(entry, "published", wording),
    )
    lines = [
        bold(labels.article_title(entry, wording) or wording.say("untitled_article")),
        wording.show(f"[{entry.ordinal}] {' · '.join(facts)}"),
    ]
    if entry.url and len(entry.url) <= URL_LIMIT:
        lines.append(link(wording.say("link"), entry.url))
    lines += _edition(reply, wording)
    lines.append(_view(reply, wording))
    return "\n".join(line(body, wording.direction) for body in lines)


def _view(reply: ArticleReply, wording: Wording) -> str:
    if reply.view == "passage":
        return wording.show(wording.count("article_passage", len(reply.paragraphs)))
    return wording.say(f"article_{reply.view}")


def _edition(reply: ArticleReply, wording: Wording) -> Iterator[str]:
    if not reply.editions:
        return
    here = _place(reply)
    told = {"number": here + 1, "count": len(reply.editions)}
    day = wording.arrived(reply.editions[here].received_at)
    is_current = here == len(reply.editions) - 1
    yield wording.say("article_edited" if is_current else "article_older", date=day, **told)


def _place(reply: ArticleReply) -> int:
    versions = [one.version_id for one in reply.editions]
    return versions.index(reply.entry.version_id)


def _versions(reply: ArticleReply, wording: Wording) -> Keyboard:
    """Return buttons to the version before and to the current one, and to what changed in between."""
    if not reply.editions:
        return ()
    versions, here = [one.version_id for one in reply.editions], _place(reply)
    before, last = versions[max(here - 1, 0)], versions[-1]
    is_current = here == len(versions) - 1
    compared = (before, last) if is_current else (versions[here], last)
    ways = [("version_before_button", f"o:{before}")] if here else []
    ways += [] if is_current else [("version_now_button", f"o:{last}")]
    ways.append(("changes_button", f"o:{compared[0]}:{compared[1]}"))
    row = tuple(Button(wording.texts[key], data) for key, data in ways)
    return (row[::-1] if wording.direction == "rtl" else row,)


def _block(reply: ArticleReply, piece: Span, wording: Wording) -> str:
    marks = [
        Span(max(mark.start, piece.start) - piece.start, min(mark.end, piece.end) - piece.start)
        for mark in sorted(reply.marked)
        if mark.start < piece.end and piece.start < mark.end
    ]
    text = reply.entry.document.slice(piece)
    direction = labels.reading_direction(text, wording)
    return line(shown(text, direction, marks), direction) + "\n"


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Return a paragraph whole, or in pieces cut at spaces where it is too long for a page."""
    start = span.start
    while span.end - start > PIECE_LIMIT:
        cut = text.rfind(" ", start + 1, start + PIECE_LIMIT)
        end = cut if cut > start else start + PIECE_LIMIT
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _views(reply: ArticleReply, wording: Wording) -> Keyboard:
    offered = [("passage", bool(reply.marked)), ("whole", True), ("cut", bool(reply.entry.document.dropped))]
    buttons = tuple(
        Button(wording.texts[f"{view}_button"], f"v:{reply.reply_id}:{view}")
        for view, there in offered
        if there and view != reply.view
    )
    return (buttons,) if buttons else ()
