"""How the outlets of a story look side by side: who tells what, who does not, who is called how."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.messages import Button, Keyboard, Page
from bot.models import Entry
from bot.render import labels
from bot.render.citing import sources_line, widest_line
from bot.render.html import bold, line
from bot.render.namings import actor_block, named_in
from bot.render.outlets import outlet_name
from bot.render.pages import pages, rows
from bot.render.told import row_block
from bot.render.wording import Wording
from bot.replies import CompareReply, Row

ROWS_AT_MOST = 10
_NUMBERS = 40
_OUTLETS_IN_VIEW = 8
_OUTLETS_IN_ROW = 2
_SECTIONS = ("all", "some", "one", "names")
_KINDS = ("event", "voice", "figure")


class _Block(NamedTuple):
    """A piece of a page, the heading that it stands under, and the articles that it cites."""

    html: str
    heading: str
    cited: tuple[Entry, ...]


def compare_page(reply: CompareReply, wording: Wording) -> Page:
    """Return the page of a comparison that is to be shown."""
    blocks, head = list(_blocks(reply, wording)), _head(reply, wording)
    # The sources of a page are known when its rows are: until then room is kept for them.
    foot = _foot(reply, widest_line(wording), wording)
    texts = pages(
        [head],
        [one.html for one in blocks],
        [foot],
        headings=[one.heading for one in blocks],
        at_most=ROWS_AT_MOST,
    )
    number = min(reply.page, len(texts) - 1)
    cited = _by_ordinal([entry for place in texts[number].blocks for entry in blocks[place].cited])
    body = texts[number].html.removesuffix(foot) + _foot(reply, sources_line(cited, wording), wording)
    keyboard = (
        *labels.numbers(cited[:_NUMBERS], f"c:{reply.reply_id}:{{}}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *_views(reply, wording),
        *_outlets(reply, wording),
        *_ways_on(reply, wording),
    )
    return Page(body.rstrip(), keyboard)


def _head(reply: CompareReply, wording: Wording) -> str:
    facts = [
        f"⚖️ {bold(wording.say('compare_title'))}",
        wording.show(wording.count("articles", reply.articles)),
        wording.show(wording.count("outlets", len(reply.outlets))),
    ]
    kinds = [f"{mark} {wording.count(f'compared_{kind}', reply.kinds[kind])}" for kind, mark in _marks(reply)]
    lines = [" · ".join(facts), labels.story_title(reply.story, wording), wording.show(" · ".join(kinds))]
    if reply.chosen:
        names = [outlet_name(reply.outlets[number], wording) for number in reply.chosen]
        key = "compare_beside" if len(names) > 1 else "compare_own"
        lines.append(wording.say(key, outlets=" ↔ ".join(names)))
    if not reply.rows and not reply.actors:
        lines.append(wording.say("compare_nothing"))
    return "\n".join(line(each, wording.direction) for each in lines if each)


def _marks(reply: CompareReply) -> Iterator[tuple[str, str]]:
    marks = {"event": "🗓", "voice": "💬", "figure": "🔢"}
    return ((kind, marks[kind]) for kind in _KINDS if reply.kinds.get(kind))


def _blocks(reply: CompareReply, wording: Wording) -> Iterator[_Block]:
    for row in reply.rows:
        cited = (*row.tellers, *((row.speaker.told_by,) if row.speaker and row.speaker.told_by else ()))
        yield _Block(row_block(row, reply.outlets, wording), _heading(row, reply, wording), cited)
    heading = _titled("compare_names", reply.counts["names"], wording)
    for actor in reply.actors:
        yield _Block(actor_block(actor, reply.outlets, wording), heading, named_in(actor))


def _heading(row: Row, reply: CompareReply, wording: Wording) -> str:
    if row.section != "one" or reply.view != "one":
        return _titled(_section(row.section, reply), reply.counts[row.section], wording)
    if len(row.outlets) > 1:
        return line(f"▪ {bold(wording.say('compare_one_text'))}", wording.direction)
    name = outlet_name(reply.outlets[row.outlets[0]], wording)
    return line(f"▪ {bold(wording.say('compare_only', outlet=name))}", wording.direction)


def _section(section: str, reply: CompareReply) -> str:
    """Return the wording of a section; of two outlets it is not said that all of them tell something."""
    two = "_two" if len(reply.chosen) == 2 and section in ("all", "one") else ""
    return f"compare_{section}{two}"


def _titled(key: str, count: int, wording: Wording) -> str:
    return line(f"▪ {bold(wording.say(key))} ({wording.number(count)})", wording.direction)


def _by_ordinal(entries: Sequence[Entry]) -> list[Entry]:
    return sorted({entry.version_id: entry for entry in entries}.values(), key=lambda entry: entry.ordinal)


def _foot(reply: CompareReply, sources: str, wording: Wording) -> str:
    lines = [sources] if reply.rows or reply.actors else []
    if any(row.missing and row.section == "some" for row in reply.rows):
        lines.append(line(wording.say("compare_silence"), wording.direction))
    if reply.left:
        lines.append(line(wording.count("compared_left", reply.left), wording.direction))
    if reply.newer:
        lines.append(line(wording.count("newer_compare", reply.newer), wording.direction))
    return "\n".join([*lines, *labels.unused_line(reply.unused, wording)])


def _views(reply: CompareReply, wording: Wording) -> Keyboard:
    """Return a button for each other section that holds anything, and one for the first of each."""
    counts = {each: reply.counts.get(each, 0) for each in _SECTIONS if each != reply.view}
    named = {each: wording.texts[_section(each, reply)] for each in counts}
    buttons = [
        Button(f"{named[each]} ({wording.number(count)})", f"V:{reply.reply_id}:{each}")
        for each, count in counts.items()
        if count
    ]
    if reply.view:
        buttons.append(Button(wording.texts["compare_short"], f"V:{reply.reply_id}:short"))
    return rows(buttons, _OUTLETS_IN_ROW)


def _outlets(reply: CompareReply, wording: Wording) -> Keyboard:
    """Return a button for each of some outlets, which takes it in or leaves it out; one for the next."""
    there = [number for number, one in enumerate(reply.outlets) if one.entries]
    if len(there) < 3 and not reply.chosen:
        return ()
    first = next((place for place, number in enumerate(there) if number >= reply.first), 0)
    shown = there[first : first + _OUTLETS_IN_VIEW]
    buttons = [
        labels.button(
            ("✓ " if number in reply.chosen else "") + outlet_name(reply.outlets[number], wording),
            f"O:{reply.reply_id}:{number}",
        )
        for number in shown
    ]
    following = there[(first + len(shown)) % len(there)]
    more = [Button(wording.texts["more_outlets"], f"M:{reply.reply_id}:{following}")]
    every = [Button(wording.texts["all_outlets"], f"O:{reply.reply_id}:all")]
    last = (*(more if len(shown) < len(there) else []), *(every if reply.chosen else []))
    return (*rows(buttons, _OUTLETS_IN_ROW), *((last,) if last else ()))


def _ways_on(reply: CompareReply, wording: Wording) -> Keyboard:
    story = reply.story.id
    update = (_way("update_compare", f"a:{reply.reply_id}", wording),) if reply.newer else ()
    others = (
        _way("summary_button", f"s:{story}", wording),
        _way("timeline_button", f"t:{story}", wording),
        _way("quotes_button", f"Q:{story}", wording),
        _way("facts_button", f"r:{story}", wording),
    )
    return (
        *(row for row in (update, others[:2], others[2:]) if row),
        *labels.unused_row(reply.unused, wording),
    )


def _way(key: str, data: str, wording: Wording) -> Button:
    return Button(wording.texts[key], data)
