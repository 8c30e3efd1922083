"""How somebody is called by each outlet, in its own words."""

from collections import defaultdict
from collections.abc import Sequence

from bot.models import Entry
from bot.render import labels
from bot.render.happenings import quotation
from bot.render.html import bold, line, shown
from bot.render.outlets import ordinals, others, outlet_names
from bot.render.quotes import named_line
from bot.render.wording import Wording
from bot.replies import Actor, Called, Outlet, Phrase

LINES_AT_MOST = 8
_NAMES = 4
_CALLED = 4
_WORDS_LIMIT = 140
_OPENING, _CLOSING = frozenset('«“”„"‹'), frozenset('»”“"›')


def actor_block(actor: Actor, outlets: Sequence[Outlet], wording: Wording) -> str:
    """Return what the outlets call somebody as a quote that opens at a touch."""
    groups = alike(actor)
    lines = [_outlets([outlets[number] for number in numbers], said, wording) for numbers, said in groups]
    if len(groups) > LINES_AT_MOST:
        rest = sum(len(numbers) for numbers, _ in groups[LINES_AT_MOST:])
        lines[LINES_AT_MOST:] = [line(wording.show(others(rest, wording)), wording.direction)]
    if actor.missing:
        names = outlet_names(actor.missing, outlets, wording)
        lines.append(line(wording.say("compare_unnamed", outlets=names), wording.direction))
    name = line(
        f"👤 {bold(wording.show(labels.shortened(actor.name, labels.NAME_LIMIT)))}", wording.direction
    )
    from_where = named_line(actor.named_by, wording)
    return "\n".join([name, *from_where, f"<blockquote expandable>{chr(10).join(lines)}</blockquote>"])


def named_in(actor: Actor) -> tuple[Entry, ...]:
    """Return the articles whose words are shown."""
    shown = (one.phrase.tellers for _, said in alike(actor)[:LINES_AT_MOST] for one in said[:_CALLED])
    return tuple(entry for tellers in shown for entry in tellers)


def alike(actor: Actor) -> list[tuple[tuple[int, ...], tuple[Called, ...]]]:
    """Return the outlets that call somebody by the same words together, with all of their articles."""
    groups = defaultdict[tuple[str, ...], list[tuple[int, tuple[Called, ...]]]](list)
    for outlet, called in actor.named:
        groups[tuple(sorted(" ".join(one.phrase.text.split()) for one in called))].append((outlet, called))
    return [
        (tuple(outlet for outlet, _ in group), _together([called for _, called in group]))
        for group in groups.values()
    ]


def _together(group: Sequence[Sequence[Called]]) -> tuple[Called, ...]:
    """Return the words of several outlets, in the order of the first."""
    told = defaultdict[str, list[Called]](list)
    for one in (one for called in group for one in called):
        told[" ".join(one.phrase.text.split())].append(one)
    return tuple(
        Called(
            Phrase(same[0].phrase.text, tuple(entry for one in same for entry in one.phrase.tellers)),
            sum(one.times for one in same),
        )
        for same in told.values()
    )


def _outlets(group: Sequence[Outlet], called: Sequence[Called], wording: Wording) -> str:
    told = [_called(one, wording) for one in called[:_CALLED]]
    told += ["…"] * (len(called) > _CALLED)
    names = [
        labels.shortened(one.name or wording.texts["unnamed_outlet"], labels.NAME_LIMIT) for one in group
    ]
    more = [others(len(names) - _NAMES, wording)] if len(names) > _NAMES else []
    told_by = " · ".join([*dict.fromkeys(names[:_NAMES]), *more])
    return line(f"{wording.show(told_by)}: {' · '.join(told)}", wording.direction)


def _called(one: Called, wording: Wording) -> str:
    text = one.phrase.text.strip()
    words = labels.shortened(text, _WORDS_LIMIT)
    cut = words.removesuffix("…") if len(text) > _WORDS_LIMIT else words
    more = "" if cut == words else " …"
    marked = _is_marked(text)
    shown_as = shown(cut, labels.reading_direction(cut, wording)) if marked else quotation(cut, wording)
    notes = [wording.count("times", one.times)] if one.times > 1 else []
    notes += [wording.texts["compare_marked"]] if marked else []
    tail = f" ({labels.comma(wording).join(notes)})" if notes else ""
    return f"{shown_as}{more} {ordinals(one.phrase.tellers, wording)}{tail}"


def _is_marked(text: str) -> bool:
    """Tell whether an outlet set marks around all of a name: then ours would double them."""
    return text[:1] in _OPENING and text[-1:] in _CLOSING
