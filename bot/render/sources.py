"""How the list of sources looks (PRODUCT, mock H)."""

from bot.messages import Page
from bot.render import labels
from bot.render.html import bold, line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import SourceRow, SourcesReply


def sources_page(reply: SourcesReply, wording: Wording) -> Page:
    """Return the page of a story's sources that is to be shown."""
    head = [line(labels.story_title(reply.story, wording), wording.direction)]
    head += [line(_counts(reply, wording), wording.direction)]
    texts = pages(
        ["\n".join(head)],
        [_block(row, wording) for row in reply.rows],
        labels.unused_line(reply.unused, wording),
    )
    number = min(reply.page, len(texts) - 1)
    shown = [reply.rows[block].entry for block in texts[number].blocks]
    keyboard = (
        *labels.numbers(shown, "o:{}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *labels.unused_row(reply.unused, wording),
    )
    return Page(texts[number].html, keyboard)


def _counts(reply: SourcesReply, wording: Wording) -> str:
    counted = wording.count("articles", reply.story.articles), wording.count("outlets", reply.story.outlets)
    return " · ".join(counted)


def _block(row: SourceRow, wording: Wording) -> str:
    entry = row.entry
    facts = [
        f"[{entry.ordinal}] {bold(wording.show(labels.outlet(entry, wording)))}"
        + f" {wording.show(labels.how_found(entry, 'outlet', wording))}".rstrip(),
        wording.show(wording.days(entry.document.published) + labels.how_found(entry, "published", wording)),
        wording.count("words", row.words),
        wording.count("summary_lines", row.lines),
    ]
    if row.copy_of is not None:
        facts.append(wording.say("copy", ordinal=row.copy_of))
    block = [line(" · ".join(facts), wording.direction)]
    if title := labels.article_title(entry, wording):
        block.append(line(title, wording.direction))
    return "\n".join(block)
