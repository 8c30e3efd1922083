"""What articles and stories are called in every reply."""

from collections.abc import Sequence
from datetime import date

from bot.messages import Button, Keyboard
from bot.models import Entry, Story
from bot.render.bidi import first_strong
from bot.render.calendar import in_digits
from bot.render.html import bold, line, shown
from bot.render.pages import BUTTONS_IN_ROW, rows
from bot.render.wording import Wording
from bot.replies import Line, Option, Unused
from summarizer import Span

# A headline is one line; what is longer is no headline, and would fill the message.
TITLE_LIMIT = 250
NAME_LIMIT = 80
BUTTON_LIMIT = 60


def outlet(entry: Entry, wording: Wording) -> str:
    """Return the outlet of an article, with whom it relays; unnamed where the text names none."""
    document = entry.document
    name = shortened(document.outlet or wording.texts["unnamed_outlet"], NAME_LIMIT)
    if document.origin is None:
        return name
    return wording.plain("relayed", outlet=name, origin=shortened(document.origin, NAME_LIMIT))


def how_found(entry: Entry, what: str, wording: Wording) -> str:
    """Return in brackets how an outlet or a day became known; nothing for what is unknown."""
    how = entry.document.found.get(what)
    return f" ({wording.texts[f'{what}_{how}']})" if how else ""


def article_title(entry: Entry, wording: Wording) -> str:
    """Return an article's title as HTML, marked where an operator told it; empty where it has none."""
    document = entry.document
    if not document.title:
        return ""
    told = f" ({wording.say('renamed')})" if document.found.get("title") == "operator" else ""
    return wording.show(shortened(document.title)) + told


def source(entry: Entry, wording: Wording) -> str:
    """Return an article's number, outlet and day."""
    return (
        f"[{entry.ordinal}] {outlet(entry, wording)}{comma(wording)}{wording.days(entry.document.published)}"
    )


def story_title(story: Story, wording: Wording) -> str:
    """Return a story's title as HTML: literal, with the article it is taken from, or the operator's."""
    if story.named:
        return f"{bold(wording.show(shortened(story.named)))} ({wording.say('renamed')})"
    if not story.title:
        return bold(wording.say("untitled"))
    source = f"[{story.title_from}]" if story.title_from is not None else f"({wording.say('renamed')})"
    return f"{bold(wording.show(shortened(story.title)))} {source}"


def extract_line(extract: Line, tail: str, wording: Wording) -> str:
    """Return an extract as a line of HTML, its bold spans set off, with the plain words of ours after it."""
    start = extract.span.start
    spans = [Span(span.start - start, span.end - start) for span in extract.bold]
    direction = reading_direction(extract.text, wording)
    return line(f"• {shown(extract.text, direction, spans)} {shown(tail, direction)}", direction)


def literal_line(text: str, tail: str, wording: Wording) -> str:
    """Return literal words as a line of HTML, with the plain words of ours after them."""
    direction = reading_direction(text, wording)
    return line(f"• {shown(text, direction)} {shown(tail, direction)}", direction)


def reading_direction(text: str, wording: Wording) -> str:
    """Return the direction of a line of an article: its own, but always right to left in such a reply."""
    return "rtl" if wording.direction == "rtl" else first_strong(text) or wording.direction


def newest(day: tuple[date, date] | None, articles: int, wording: Wording) -> str:
    """Return the latest known day of so many articles as HTML."""
    if articles == 1:
        return wording.show(wording.days(day))
    return wording.say("newest", date=wording.days(day)) if day else wording.say("newest_unknown")


def unused_line(unused: Unused | None, wording: Wording) -> list[str]:
    """Return the line that tells which words were not understood or not used, if any."""
    if unused is None:
        return []
    words, kept = shortened(unused.words), shortened(unused.kept)
    said = (
        wording.say("unused_second", kept=kept, words=words) if kept else wording.say("unused", words=words)
    )
    return [line(said, wording.direction)]


def unused_row(unused: Unused | None, wording: Wording) -> Keyboard:
    """Return the button that asks what they may have meant, if any."""
    return ((option(unused.option, wording),),) if unused else ()


def numbers(entries: Sequence[Entry], data: str, wording: Wording) -> Keyboard:
    """Return a button for each article; `data` holds {} where the version's id goes.

    Clients lay buttons out from the left, so a right-to-left reader's rows are reversed.
    """
    made = [Button(f"[{entry.ordinal}]", data.format(entry.version_id)) for entry in entries]
    return in_order(made, wording, BUTTONS_IN_ROW)


def in_order(buttons: Sequence[Button], wording: Wording, length: int = 5) -> Keyboard:
    """Return buttons in rows of a length, in the order in which the reader reads."""
    made = rows(buttons, length)
    return tuple(row[::-1] for row in made) if wording.direction == "rtl" else made


def turning(reply_id: int, page: int, count: int, wording: Wording) -> Keyboard:
    """Return the buttons to the page before and after; none where there is one page."""
    back = [Button(wording.texts["previous"], f"p:{reply_id}:{page - 1}")] if page > 0 else []
    on = [Button(wording.texts["next"], f"p:{reply_id}:{page + 1}")] if page < count - 1 else []
    row = tuple([*on, *back] if wording.direction == "rtl" else [*back, *on])
    return (row,) if row else ()


def option(offered: Option, wording: Wording) -> Button:
    """Return the button of an option."""
    own = in_digits(wording.texts[offered.key], wording.digits) if offered.key else offered.label
    if offered.story is not None and not offered.label:
        own = story_name(offered.story, wording)
    return button(own, offered.data)


def story_name(story: Story, wording: Wording) -> str:
    """Return what a button calls a story."""
    return f"{story.id} · {story.named or story.title or wording.texts['untitled']}"


def button(text: str, data: str) -> Button:
    """Return a button whose text fits on a phone."""
    return Button(shortened(" ".join(text.split()), BUTTON_LIMIT) or "…", data)


def shortened(text: str, limit: int = TITLE_LIMIT) -> str:
    """Return a text with an ellipsis where it is too long: cut at a word, or within a long word."""
    text = text.strip()
    if len(text) <= limit:
        return text
    within = text[:limit]
    words = within.rsplit(maxsplit=1)[0]
    return (words if 4 * len(words) >= limit else within) + "…"


def comma(wording: Wording) -> str:
    """Return what stands between the parts of a list."""
    return "، " if wording.direction == "rtl" else ", "
