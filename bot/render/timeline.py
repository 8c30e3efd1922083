"""How a timeline looks (PRODUCT, mock B)."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from bot.messages import Button, Keyboard, Page
from bot.models import Entry
from bot.render import labels
from bot.render.calendar import DIGITS, in_digits
from bot.render.dates import period_words, when_words
from bot.render.details import details, sentences
from bot.render.happenings import begun, block, heading_of, published_words
from bot.render.html import bold, line
from bot.render.pages import Text, pages, size
from bot.render.wording import Wording
from bot.replies import Happening, TimelineReply

EVENTS_AT_MOST = 10
# Half of a message: the first happenings after it stand on the same page.
_FOLD_LIMIT = 1900
_NUMBERS = 40


class _Block(NamedTuple):
    """A piece of a page: the happening it is of, its heading, and the articles that it cites."""

    html: str
    number: int
    heading: str
    cited: tuple[Entry, ...]
    is_cut: bool = False


def timeline_page(reply: TimelineReply, wording: Wording) -> Page:
    """Return the page of a timeline, or of its details, that is to be shown."""
    blocks = _detailed(reply, wording) if reply.is_detailed else _blocks(reply, wording)
    texts = pages(
        [_head(reply, wording)],
        [one.html for one in blocks],
        _foot(reply, wording),
        headings=[one.heading for one in blocks],
        at_most=0 if reply.is_detailed else EVENTS_AT_MOST,
    )
    number = _page(reply, blocks, texts)
    shown = [blocks[position] for position in texts[number].blocks]
    cited = {entry.version_id: entry for one in shown for entry in one.cited}
    entries = sorted(cited.values(), key=lambda entry: entry.ordinal)[:_NUMBERS]
    keyboard = (
        *labels.numbers(entries, f"c:{reply.reply_id}:{{}}" if reply.happenings else "o:{}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *_ways_on(reply, _first(shown, reply.at), wording, is_cut=any(one.is_cut for one in shown)),
    )
    return Page(texts[number].html, keyboard)


def _page(reply: TimelineReply, blocks: Sequence[_Block], texts: Sequence[Text]) -> int:
    if reply.at is None:
        return min(reply.page, len(texts) - 1)
    position = next((place for place, one in enumerate(blocks) if one.number == reply.at), 0)
    return next((number for number, text in enumerate(texts) if position in text.blocks), 0)


def _first(shown: Sequence[_Block], at: int | None) -> int:
    """Return the happening that a page was opened at, else the first that is not folded."""
    if at is not None and any(one.number == at for one in shown):
        return at
    unfolded = [one.number for one in shown if one.heading or one.number] or [0]
    return max(0, unfolded[0])


def _head(reply: TimelineReply, wording: Wording) -> str:
    title = labels.story_title(reply.story, wording)
    count = wording.show(wording.count("articles", reply.articles))
    lines = [line(f"🗓 {title} — {count}", wording.direction)]
    if reply.period is not None:
        words = period_words(*reply.period, wording)
        lines.append(line(wording.say("timeline_period", period=words), wording.direction))
    if reply.bounds is not None:
        first, last = (when_words(one, wording) for one in reply.bounds)
        lines.append(line(wording.say("timeline_nothing", first=first, last=last), wording.direction))
    if reply.listed:
        lines.append(line(wording.say("timeline_sparse", fewest=reply.fewest), wording.direction))
    return "\n".join(lines)


def _blocks(reply: TimelineReply, wording: Wording) -> list[_Block]:
    """Return a block for each happening that is not folded, in the order wanted, and the articles listed."""
    folded = reply.background if reply.background < len(reply.happenings) else 0
    fold = [_fold(reply.happenings[:folded], wording)] if folded else []
    told = enumerate(reply.happenings[folded:], folded)
    blocks = [*fold, *(_block(one, number, wording) for number, one in told)]
    ordered = blocks[::-1] if reply.is_newest_first else blocks
    return [*ordered, *(_listed(entry, wording) for entry in reply.listed)]


def _block(told: Happening, number: int, wording: Wording) -> _Block:
    words = heading_of(told, wording)
    heading = line(f"▪ {bold(wording.show(words))}", wording.direction)
    return _Block(block(told, wording, under=words), number, heading, _tellers(told))


def _fold(told: Sequence[Happening], wording: Wording) -> _Block:
    """Return the background as one quote that opens at a touch; of a long one its end."""
    blocks = [block(one, wording, under="") for one in told]
    sizes = list(accumulate(size(one) + 1 for one in reversed(blocks)))
    fitting = max(1, bisect_right(sizes, _FOLD_LIMIT))
    is_cut = fitting < len(told)
    key = "background_last" if is_cut else "background"
    head = line(bold(wording.say(key, events=wording.number(len(told)))), wording.direction)
    body = "\n".join([head, *blocks[-fitting:]])
    cited = tuple(entry for one in told[-fitting:] for entry in _tellers(one))
    return _Block(f"<blockquote expandable>{body}</blockquote>", 0, "", cited, is_cut)


def _listed(entry: Entry, wording: Wording) -> _Block:
    """Return an article by its day of publication, in place of what it tells."""
    facts = [begun(published_words(entry, wording)), f"[{entry.ordinal}] {labels.outlet(entry, wording)}"]
    facts += [labels.shortened(entry.document.title)] if entry.document.title else []
    heading = line(f"▪ {bold(wording.say('timeline_listed'))}", wording.direction)
    return _Block(line(wording.show(" · ".join(facts)), wording.direction), -1, heading, (entry,))


def _detailed(reply: TimelineReply, wording: Wording) -> list[_Block]:
    told = list(enumerate(reply.happenings))
    ordered = told[::-1] if reply.is_newest_first else told
    blocks: list[_Block] = []
    seen = set[str]()
    for number, happening in ordered:
        told_of = details(happening, number, wording, seen=seen)
        blocks += [_Block(one.html, one.number, "", (one.entry,)) for one in told_of]
        seen |= sentences(happening)
    return blocks


def _tellers(told: Happening) -> tuple[Entry, ...]:
    return tuple(telling.entry for telling in told.tellings)


def _foot(reply: TimelineReply, wording: Wording) -> list[str]:
    newer = [line(wording.count("newer_timeline", reply.newer), wording.direction)] if reply.newer else []
    lines = [*newer, *labels.unused_line(reply.unused, wording)]
    return ["\n".join(lines)] if lines else []


def _ways_on(reply: TimelineReply, number: int, wording: Wording, *, is_cut: bool) -> Keyboard:
    """Return the buttons under the numbers; `number` is the first happening on the page.

    `is_cut` says that a part of the background is not shown.
    """
    if reply.is_detailed:
        return ((_way("back", f"k:{reply.reply_id}:{number}", wording),), _choices(reply, number, wording))
    turned = "oldest_first" if reply.is_newest_first else "newest_first"
    views = (
        _way(turned, f"i:{reply.reply_id}", wording),
        _way("details", f"d:{reply.reply_id}:{number}", wording),
    )
    rows = (
        views if reply.happenings else (),
        (_way("timeline_all", f"h:{reply.reply_id}", wording),) if reply.period else (),
        (_way("background_button", f"j:{reply.reply_id}", wording),) if is_cut else (),
        (_way("update_timeline", f"a:{reply.reply_id}", wording),) if reply.newer else (),
        (
            _way("summary_button", f"s:{reply.story.id}", wording),
            _way("facts_button", f"r:{reply.story.id}", wording),
            _way("subscribe_button", f"b:{reply.story.id}", wording),
        ),
    )
    return (*(row for row in rows if row), *labels.unused_row(reply.unused, wording))


def _way(key: str, data: str, wording: Wording) -> Button:
    return Button(wording.texts[key], data)


def _choices(reply: TimelineReply, number: int, wording: Wording) -> tuple[Button, ...]:
    """Return the buttons that change the month names and the digits of this chat."""
    # In January all families differ.
    names = [family[0] for family in wording.calendar.months.values()]
    this = names.index(wording.month(1))
    months = wording.plain("instead", other=names[(this + 1) % len(names)], this=names[this])
    digits = [in_digits("123", each) for each in DIGITS]
    if wording.digits == DIGITS[0]:
        digits.reverse()
    change = wording.plain("instead", other=digits[0], this=digits[1])
    return (
        *((Button(months, f"y:{reply.reply_id}:{number}"),) if len(names) > 1 else ()),
        Button(change, f"f:{reply.reply_id}:{number}"),
    )
