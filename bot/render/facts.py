"""How the figures of a story look (PRODUCT, mock D)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.messages import Button, Keyboard, Page
from bot.models import Entry
from bot.render import labels
from bot.render.citing import sources_line, widest_line
from bot.render.happenings import quotation
from bot.render.html import line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import Counted, FactsReply, Phrase

FIGURES_AT_MOST = 15
_PHRASE_LIMIT = 160
_TELLERS = 12
# Of figures that contradict each other, so that all that a message may hold fits.
_SIDES_IN_BLOCK = 3
_SIDE_LIMIT = 100
_PHRASES_OF_SIDE = 2
_OUTLETS = 4
_NUMBERS = 40


class _Block(NamedTuple):
    """One figure, or some of the `versions` that contradict each other."""

    figures: Sequence[Counted]
    versions: int = 1


def facts_page(reply: FactsReply, wording: Wording) -> Page:
    """Return the page of a story's figures that is to be shown."""
    blocks = list(_blocks(reply.figures))
    head, lines = _head(reply, wording), [_html(one, wording) for one in blocks]
    # The sources of a page are known when its figures are: until then room is kept for them.
    texts = pages([head], lines, [_foot(reply, widest_line(wording), wording)], at_most=FIGURES_AT_MOST)
    number = min(reply.page, len(texts) - 1)
    shown = texts[number].blocks
    tellers = _tellers([figure for position in shown for figure in blocks[position].figures])
    foot = _foot(reply, sources_line(tellers, wording), wording)
    keyboard = (
        *labels.numbers(tellers[:_NUMBERS], f"c:{reply.reply_id}:{{}}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *_ways_on(reply, wording),
    )
    return Page("\n\n".join([head, "\n".join(lines[shown.start : shown.stop]), foot]), keyboard)


def figures_line(figures: Sequence[Counted], wording: Wording) -> str:
    """Return a figure as HTML; several are versions that contradict each other.

    That nobody else tells it is left to what stands around it.
    """
    there = [replace(one, sources=0) for one in figures[:_SIDES_IN_BLOCK]]
    return _figure(there[0], wording) if len(there) == 1 else _versions(there, len(figures), wording)


def _head(reply: FactsReply, wording: Wording) -> str:
    title = labels.story_title(reply.story, wording)
    articles = wording.show(wording.count("articles", reply.articles))
    facts = [
        *_limits(reply, wording),
        wording.show(wording.count("figures", len(reply.figures) + reply.left)),
        wording.say("facts_verbatim"),
    ]
    lines = [f"🔢 {title} — {articles}", " · ".join(facts)]
    return "\n".join(line(each, wording.direction) for each in lines)


def _limits(reply: FactsReply, wording: Wording) -> Iterator[str]:
    if reply.limits is not None and reply.limits.outlet is not None:
        yield wording.say("limit_outlet", outlet=labels.shortened(reply.limits.outlet, labels.NAME_LIMIT))
    if reply.limits is not None and reply.limits.about is not None:
        yield wording.say("limit_about", words=labels.shortened(reply.limits.about, labels.NAME_LIMIT))


def _blocks(figures: Sequence[Counted]) -> Iterator[_Block]:
    """Return each figure, and those that contradict each other together, where the first of them stands."""
    groups = defaultdict[int, list[Counted]](list)
    for place, one in enumerate(figures):
        groups[-1 - place if one.conflict is None else one.conflict].append(one)
    for told in groups.values():
        # More versions than a message has room for go on in the next block.
        for start in range(0, len(told), _SIDES_IN_BLOCK):
            yield _Block(told[start : start + _SIDES_IN_BLOCK], len(told))


def _html(block: _Block, wording: Wording) -> str:
    if block.versions == 1:
        return line(f"• {_figure(block.figures[0], wording)}", wording.direction)
    return line(_versions(block.figures, block.versions, wording), wording.direction)


def _versions(figures: Sequence[Counted], count: int, wording: Wording) -> str:
    versions = " ↔ ".join(_side(one, wording) for one in figures)
    return f"⚠ {wording.show(wording.count('versions', count))}: {versions}"


def _figure(told: Counted, wording: Wording) -> str:
    phrases = " · ".join(
        [*_said(told, told.phrases, _PHRASE_LIMIT, wording), *(["…"] if told.is_cut else [])]
    )
    return phrases + "".join(f" — {note}" for note in _notes(told, wording))


def _side(told: Counted, wording: Wording) -> str:
    """Return one of the versions that contradict each other, with its outlets."""
    phrases = _said(told, told.phrases[:_PHRASES_OF_SIDE], _SIDE_LIMIT, wording)
    elided = [entry for one in told.phrases[_PHRASES_OF_SIDE:] for entry in one.tellers]
    phrases += [f"… {_ordinals(elided)}".rstrip()] * (told.is_cut or bool(elided))
    names = dict.fromkeys(labels.outlet(entry, wording) for entry in _tellers([told]))
    outlets = [wording.show(name) for name in list(names)[:_OUTLETS]]
    outlets += ["…"] * (len(names) > _OUTLETS)
    notes = labels.comma(wording).join([*outlets, *_notes(told, wording)])
    return f"{' · '.join(phrases)} ({notes})"


def _said(told: Counted, phrases: Sequence[Phrase], limit: int, wording: Wording) -> list[str]:
    """Return phrases with their articles; with their bounds too where these differ."""
    differ = len({one.bound for one in told.phrases}) > 1
    return [
        _phrase(one, limit, wording)
        + (f" ({wording.say(f'bound_{one.bound}')})" if differ and one.bound else "")
        for one in phrases
    ]


def _phrase(told: Phrase, limit: int, wording: Wording) -> str:
    cut = labels.shortened(told.text, limit).removesuffix("…") if len(told.text) > limit else told.text
    # An ellipsis of ours stands outside of the outlet's words.
    more = "" if cut == told.text else " …"
    return f"{quotation(cut, wording)}{more} {_ordinals(told.tellers)}"


def _ordinals(tellers: Sequence[Entry]) -> str:
    numbers = " ".join(f"[{entry.ordinal}]" for entry in tellers[:_TELLERS])
    return f"{numbers} …" if len(tellers) > _TELLERS else numbers


def _notes(told: Counted, wording: Wording) -> Iterator[str]:
    """Return the bound that its words leave untold, where it comes from, and that nobody else tells it."""
    bounds = {one.bound for one in told.phrases}
    if len(bounds) == 1 and bounds != {""}:
        yield wording.say(f"bound_{bounds.pop()}")
    if told.origin:
        yield wording.say("origin", origin=labels.shortened(told.origin, labels.NAME_LIMIT))
    if told.sources == 1 and (not told.origin or len(_tellers([told])) == 1):
        yield wording.say("single_source")


def _tellers(figures: Sequence[Counted]) -> list[Entry]:
    entries = {entry.version_id: entry for one in figures for said in one.phrases for entry in said.tellers}
    return sorted(entries.values(), key=lambda entry: entry.ordinal)


def _foot(reply: FactsReply, sources: str, wording: Wording) -> str:
    lines = [sources]
    if reply.left:
        lines.append(line(wording.count("figures_left", reply.left), wording.direction))
    if reply.newer:
        lines.append(line(wording.count("newer_facts", reply.newer), wording.direction))
    return "\n".join([*lines, *labels.unused_line(reply.unused, wording)])


def _ways_on(reply: FactsReply, wording: Wording) -> Keyboard:
    story = reply.story.id
    update = (_way("update_facts", f"a:{reply.reply_id}", wording),) if reply.newer else ()
    whole = (_way("facts_all", f"r:{story}", wording),) if reply.limits else ()
    others = (
        _way("summary_button", f"s:{story}", wording),
        _way("timeline_button", f"t:{story}", wording),
        _way("subscribe_button", f"b:{story}", wording),
    )
    return (*(row for row in (update, whole, others) if row), *labels.unused_row(reply.unused, wording))


def _way(key: str, data: str, wording: Wording) -> Button:
    return Button(wording.texts[key], data)
