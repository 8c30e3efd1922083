"""How something looks that outlets tell: a happening, figures, or somebody's words, and who lacks it."""

from collections.abc import Iterator, Sequence

from bot.models import Entry
from bot.render import labels
from bot.render.facts import figures_line
from bot.render.happenings import date_of, dispute, mark_of, quotation
from bot.render.html import bold, line, shown
from bot.render.outlets import ordinals, others, outlet_names
from bot.render.quotes import named_line, speaker_name
from bot.render.wording import Wording
from bot.replies import Outlet, Row, Spoken, Telling
from summarizer import Span

_WORDS_LIMIT = 280
_ROLE_LIMIT = 120
_TEXTS = 4
_ENDS = ' \n\t.،؛,;!؟?…»"”)'


def row_block(row: Row, outlets: Sequence[Outlet], wording: Wording) -> str:
    """Return what outlets tell as lines of HTML; where others do not, with their names."""
    lines = [*_event(row, wording), *_figures(row, wording), *_voice(row, wording)]
    lines += _origins(row, wording)
    if row.missing and row.section == "some":
        names = outlet_names(row.missing, outlets, wording)
        key = "compare_unquoted" if row.speaker else "compare_missing"
        lines.append(line("  " + wording.say(key, outlets=names), wording.direction))
    return "\n".join(lines)


def _origins(row: Row, wording: Wording) -> Iterator[str]:
    """Return who goes back to which agency, and who prints one text."""
    # A figure's line says its origin itself where there is one alone.
    shared = () if row.figures and row.section == "one" else row.origins
    for name, entries in shared:
        if name is not None:
            told = wording.say("compare_origin", origin=name, numbers=ordinals(entries, wording))
            yield line(f"  {told}", wording.direction)
    texts = [ordinals(entries, wording) for name, entries in shared if name is None]
    if texts:
        more = [others(len(texts) - _TEXTS, wording)] if len(texts) > _TEXTS else []
        told = wording.say("compare_text", numbers=" · ".join([*texts[:_TEXTS], *more]))
        yield line(f"  {told}", wording.direction)


def _event(row: Row, wording: Wording) -> Iterator[str]:
    told = row.happening
    if told is None:
        return
    first = told.tellings[0]
    date = f"{mark_of(told)}{date_of(told, wording)}"
    date = wording.plain("compare_elsewhere", date=date) if told.elsewhere else date
    tail = f"{_cited(first.entry, row.tellers, wording)} — {date}"
    yield _literal("🗓", first.text, _rest(first), tail, wording)
    yield from dispute(told, wording)


def _figures(row: Row, wording: Wording) -> Iterator[str]:
    if row.figures:
        yield line(f"🔢 {figures_line(row.figures, wording)}", wording.direction)


def _voice(row: Row, wording: Wording) -> Iterator[str]:
    if row.speaker is None:
        return
    name = bold(wording.show(speaker_name(row.speaker, wording)))
    role, by = labels.shortened(row.speaker.role, _ROLE_LIMIT), row.speaker.told_by
    tail = f" — {quotation(role.removesuffix('…'), wording)} [{by.ordinal}]" if role and by else ""
    yield line(f"💬 {name}{tail}", wording.direction)
    yield from named_line(row.speaker.named_by, wording)
    quoting: list[Entry] = []
    if row.spoken is not None:
        quoting = [one.entry for one in row.spoken.said]
        yield _said(row.spoken, quoting, wording)
    quoted = {one.version_id for one in quoting}
    rest = [entry for entry in row.tellers if entry.version_id not in quoted]
    if rest:
        yield line("  " + wording.say("compare_voice", numbers=ordinals(rest, wording)), wording.direction)


def _said(told: Spoken, quoting: Sequence[Entry], wording: Wording) -> str:
    first = told.said[0]
    tail = f"{_cited(first.entry, quoting, wording)} — {wording.texts[f'kind_{first.kind}']}"
    words, marked = first.text, first.kind == "direct"
    return _literal(" ", words, "", tail, wording, marked=marked)


def _cited(first: Entry, tellers: Sequence[Entry], wording: Wording) -> str:
    rest = [entry for entry in tellers if entry.ordinal != first.ordinal]
    also = [wording.texts["also"], ordinals(rest, wording)] if rest else []
    return " ".join([f"[{first.ordinal}]", *also])


def _literal(mark: str, text: str, rest: str, tail: str, wording: Wording, *, marked: bool = False) -> str:
    """Return literal words with the plain words of ours behind them; an ellipsis of ours stands outside."""
    direction = labels.reading_direction(text, wording)
    cut = labels.shortened(text, _WORDS_LIMIT)
    is_cut = len(text.strip()) > _WORDS_LIMIT
    words = cut.removesuffix("…") if is_cut else cut
    more = " …" if is_cut or rest.strip(_ENDS) else ""
    body = quotation(words, wording) if marked else shown(words, direction)
    return line(f"{mark} {body}{more} {shown(tail, direction)}", direction)


def _rest(told: Telling) -> str:
    """Return what follows of the sentence that a clause stands in."""
    return told.entry.document.slice(Span(told.span.end, told.sentence.end))
