"""How somebody is called by each outlet, in its own words."""

from collections.abc import Sequence

from bot.render import labels
from bot.render.happenings import quotation
from bot.render.html import bold, line, shown
from bot.render.outlets import ordinals, others, outlet_names
from bot.render.quotes import named_line
from bot.render.wording import Wording
from bot.replies import Actor, Called, Outlet

OUTLETS_AT_MOST = 8
_CALLED = 4
_WORDS_LIMIT = 140
_OPENING, _CLOSING = frozenset('«“”„"‹'), frozenset('»”“"›')


def actor_block(actor: Actor, outlets: Sequence[Outlet], wording: Wording) -> str:
    """Return what the first outlets call somebody as a quote that opens at a touch."""
    named = actor.named[:OUTLETS_AT_MOST]
    lines = [_outlet(outlets[number], called, wording) for number, called in named]
    if len(actor.named) > len(named):
        more = others(len(actor.named) - len(named), wording)
        lines.append(line(wording.show(more), wording.direction))
    if actor.missing:
        names = outlet_names(actor.missing, outlets, wording)
        lines.append(line(wording.say("compare_unnamed", outlets=names), wording.direction))
    name = line(
        f"👤 {bold(wording.show(labels.shortened(actor.name, labels.NAME_LIMIT)))}", wording.direction
    )
    from_where = named_line(actor.named_by, wording)
    return "\n".join([name, *from_where, f"<blockquote expandable>{chr(10).join(lines)}</blockquote>"])


def _outlet(outlet: Outlet, called: Sequence[Called], wording: Wording) -> str:
    told = [_called(one, wording) for one in called[:_CALLED]]
    told += ["…"] * (len(called) > _CALLED)
    name = outlet.name or wording.texts["unnamed_outlet"]
    return line(
        f"{wording.show(labels.shortened(name, labels.NAME_LIMIT))}: {' · '.join(told)}", wording.direction
    )


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
