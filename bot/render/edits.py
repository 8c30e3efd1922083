"""How it looks what was changed in an article: literal sentences, those that came and those that went."""

from collections.abc import Iterator, Sequence

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import bold, line, shown
from bot.render.wording import Wording
from bot.replies import SENTENCE_LIMIT, Edit, EditReply, shown_changes
from summarizer import Document, Span
from summarizer.changes import Change


def edit_page(reply: EditReply, wording: Wording) -> Page:
    """Return what was changed, and the buttons to both versions."""
    options = tuple((labels.option(option, wording),) for option in reply.options)
    return Page(edit_block(reply.edit, wording), (*edit_buttons(reply.edit, wording), *options))


def edit_block(edit: Edit, wording: Wording) -> str:
    """Return which article was changed, and how, as lines of HTML."""
    return "\n".join([edited_line(edit, wording), edit_body(edit, wording)])


def edited_line(edit: Edit, wording: Wording) -> str:
    """Return that an article was changed."""
    return line(wording.say("edited", ordinal=edit.entry.ordinal), wording.direction)


def edit_body(edit: Edit, wording: Wording) -> str:
    """Return the title and the source of an article, and how it was changed."""
    title = labels.shortened(edit.entry.document.title or wording.texts["untitled_article"])
    head = bold(wording.show(title)), wording.show(labels.source(edit.entry, wording))
    return "\n".join([*(line(body, wording.direction) for body in head), changed_lines(edit, wording)])


def changed_lines(edit: Edit, wording: Wording) -> str:
    """Return both headlines where these differ, and what was added and removed.

    Each side stands in an expandable quote of literal sentences.
    """
    sides = (
        ("edit_added", edit.entry.document, edit.changes.added),
        ("edit_removed", edit.before.document, edit.changes.removed),
    )
    blocks = [*_headlines(edit, wording)] if edit.retitled else []
    blocks += [_side(key, document, changed, wording) for key, document, changed in sides if changed]
    return "\n".join(blocks or [line(wording.say("edit_nothing"), wording.direction)])


def edit_buttons(edit: Edit, wording: Wording) -> Keyboard:
    """Return the buttons to the article as it reads now and as it read before."""
    now = Button(wording.texts["version_now_button"], f"o:{edit.entry.version_id}")
    before = Button(wording.texts["version_before_button"], f"o:{edit.before.version_id}")
    return ((before, now) if wording.direction == "rtl" else (now, before),)


def _headlines(edit: Edit, wording: Wording) -> Iterator[str]:
    for key, entry in (("edit_headline_before", edit.before), ("edit_headline_now", edit.entry)):
        title = labels.shortened(entry.document.title or "")
        yield line(wording.show(f"{wording.texts[key]} {title}"), wording.direction)


def _side(key: str, document: Document, changed: Sequence[Change], wording: Wording) -> str:
    sentences = [_sentence(document, change, wording) for change in shown_changes(changed)]
    quoted = f"<blockquote expandable>{chr(10).join(sentences)}</blockquote>"
    left = len(changed) - len(sentences)
    more = [line(wording.show(wording.count("sentences_more", left)), wording.direction)] if left else []
    return "\n".join([line(wording.say(key), wording.direction), quoted, *more])


def _sentence(document: Document, change: Change, wording: Wording) -> str:
    span, differs = change.span, change.differs
    end = min(span.end, span.start + SENTENCE_LIMIT)
    text = document.slice(Span(span.start, end))
    direction = labels.reading_direction(text, wording)
    marks = []
    if differs is not None and differs.start < end:
        marks = [Span(differs.start - span.start, min(differs.end, end) - span.start)]
    cut = " …" if end < span.end else ""
    return line(shown(text, direction, marks) + cut, direction)
