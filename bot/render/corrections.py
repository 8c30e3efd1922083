"""How an operator's questions and their answers look."""

from bot.messages import Page
from bot.models import Entry, Story
from bot.render import labels
from bot.render.html import bold, line
from bot.render.notices import sentence
from bot.render.wording import Wording
from bot.replies import CorrectionReply

# Of more, a person sees no more than how many there are; with their titles these fill half a message.
ROWS_SHOWN = 15
TITLE_SHOWN = 100


def correction_page(reply: CorrectionReply, wording: Wording) -> Page:
    """Return a question or its answer, with what it is about."""
    rows = [_row(row, wording) for row in reply.rows[:ROWS_SHOWN]]
    if more := len(reply.rows) - len(rows):
        rows.append(line(wording.say("rows_more", count=more), wording.direction))
    notes = [sentence(key, facts, wording) for key, facts in reply.notes]
    parts = [sentence(reply.key, reply.facts, wording), "\n".join(rows), "\n".join(notes)]
    text = "\n\n".join(part for part in parts if part)
    return Page(text, tuple((labels.option(option, wording),) for option in reply.options))


def _row(row: Story | Entry, wording: Wording) -> str:
    if isinstance(row, Entry):
        title = labels.shortened(row.document.title or "", TITLE_SHOWN)
        told = wording.show(labels.source(row, wording) + (f" — {title}" if title else ""))
        return line(told, wording.direction)
    name = labels.shortened(row.named or row.title or wording.texts["untitled"], TITLE_SHOWN)
    counts = wording.count("articles", row.articles), wording.count("outlets", row.outlets)
    told = f"({row.id}) {bold(wording.show(name))} · {' · '.join(counts)}"
    return line(told, wording.direction)
