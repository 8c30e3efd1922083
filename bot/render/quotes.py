"""How the quotations of a story look (PRODUCT, mock C)."""

from collections.abc import Iterator, Sequence

from bot.messages import Button, Keyboard, Page
from bot.models import Entry
from bot.render import labels
from bot.render.citing import sources_line, widest_line
from bot.render.happenings import quotation
from bot.render.html import bold, line, shown
from bot.render.pages import pages, rows
from bot.render.wording import Wording
from bot.replies import QuotesReply, Said, Speaker, Spoken

QUOTES_AT_MOST = 8
# Longer ones are cut and read in their paragraph: a page holds the head, the sources and one of them.
WORDS_LIMIT = 1400
_SPEAKERS_LIMIT = 500
_ROLE_LIMIT = 160
_TELLERS = 12
_OTHER_NAMES = 3
_NUMBERS = 40
_SPEAKERS_IN_VIEW = 8
_SPEAKERS_IN_ROW = 2
_KINDS = ("direct", "reported", "anonymous")


def quotes_page(reply: QuotesReply, wording: Wording) -> Page:
    """Return the page of a story's quotations that is to be shown."""
    blocks = [_block(one, reply.speakers[one.speaker], wording) for one in reply.statements]
    headings = [_heading(reply.speakers[one.speaker], wording) for one in reply.statements]
    head = _head(reply, wording)
    # The sources of a page are known when its quotations are: until then room is kept for them.
    foot = [_foot(reply, widest_line(wording), wording)]
    texts = pages([head], blocks, foot, headings=headings, at_most=QUOTES_AT_MOST)
    number = min(reply.page, len(texts) - 1)
    told = [reply.statements[place] for place in texts[number].blocks]
    cited = _cited(told, reply.speakers)
    body = texts[number].html.removesuffix(foot[0]) + _foot(reply, sources_line(cited, wording), wording)
    keyboard = (
        *labels.numbers(cited[:_NUMBERS], f"c:{reply.reply_id}:{{}}", wording),
        *labels.turning(reply.reply_id, number, len(texts), wording),
        *_kinds(reply, wording),
        *_speakers(reply, wording),
        *_ways_on(reply, wording),
    )
    return Page(body.rstrip(), keyboard)


def speaker_name(speaker: Speaker, wording: Wording) -> str:
    """Return what a speaker is called, as plain text."""
    return _name(speaker.name, wording, unnamed=speaker.unnamed)


def named_line(entry: Entry | None, wording: Wording) -> list[str]:
    """Return the line that tells from which article of another story a name is, if it is from one."""
    if entry is None:
        return []
    told = wording.say("named_elsewhere", story=entry.story_id, source=labels.source(entry, wording))
    return [line(told, wording.direction)]


def _head(reply: QuotesReply, wording: Wording) -> str:
    lines = [
        f"💬 {bold(wording.say('quotes_title'))} · {wording.show(wording.count('articles', reply.articles))}",
        labels.story_title(reply.story, wording),
        wording.show(_limits(reply, wording) or _listed(reply, wording)),
    ]
    if not reply.statements:
        lines.append(wording.say("quotes_nothing"))
    return "\n".join(line(each, wording.direction) for each in lines)


def _listed(reply: QuotesReply, wording: Wording) -> str:
    """Return who speaks how often, as far as there is room, from the first who has a button."""
    told, room = list[str](), _SPEAKERS_LIMIT
    there = [(number, one) for number, one in enumerate(reply.speakers) if one.count]
    left = [one for number, one in there if number >= reply.first] or [one for _, one in there]
    for speaker in left:
        told.append(_counted(speaker, wording))
        room -= len(told[-1])
        if room < 0:
            break
    before = ["…"] if len(left) < len(there) else []
    return " · ".join([*before, *told, *(["…"] if len(told) < len(left) else [])])


def _limits(reply: QuotesReply, wording: Wording) -> str:
    """Return what the quotations are limited to; "" where they are all there."""
    limits = [_counted(reply.speakers[reply.chosen], wording)] if reply.chosen is not None else []
    limits += [wording.texts[f"only_{reply.only}"]] if reply.only else []
    limits += [wording.texts["only_anonymous"]] if reply.unnamed else []
    return " · ".join(limits)


def _counted(speaker: Speaker, wording: Wording) -> str:
    return f"{speaker_name(speaker, wording)} ({wording.number(speaker.count)})"


def _name(name: str | None, wording: Wording, *, unnamed: bool) -> str:
    if name is None:
        return wording.texts["unknown_speaker"]
    short = labels.shortened(name, labels.NAME_LIMIT)
    return wording.plain(f"unnamed_{wording.agreement_with(name)}", words=short) if unnamed else short


def _heading(speaker: Speaker, wording: Wording) -> str:
    body = f"▪ {bold(wording.show(speaker_name(speaker, wording)))}"
    if speaker.role and speaker.told_by is not None:
        body += f" — {_literal(speaker.role, _ROLE_LIMIT, wording)} [{speaker.told_by.ordinal}]"
    return "\n".join([line(body, wording.direction), *named_line(speaker.named_by, wording)])


def _block(told: Spoken, speaker: Speaker, wording: Wording) -> str:
    first = told.said[0]
    direction = labels.reading_direction(first.text, wording)
    cut = labels.shortened(first.text, WORDS_LIMIT)
    # An ellipsis of ours stands outside of the words, and only what stood in marks stands in ours.
    words, more = (cut.removesuffix("…"), " …") if len(first.text.strip()) > WORDS_LIMIT else (cut, "")
    body = quotation(words, wording) if first.kind == "direct" else shown(words, direction)
    quoted = f"<blockquote expandable>{line(body + more, direction)}</blockquote>"
    return "\n".join([quoted, _attribution(told, wording), *_called(told, speaker, wording)])


def _attribution(told: Spoken, wording: Wording) -> str:
    first = told.said[0]
    facts = [wording.say(f"kind_{first.kind}")]
    facts += [_literal(first.cue, _ROLE_LIMIT, wording)] if first.cue else []
    facts += [wording.show(first.medium)] if first.medium else []
    facts += [wording.say("relayed_by", name=first.via)] if first.via else []
    tellers = dict.fromkeys(one.entry.ordinal for one in told.said)
    ordinals = " ".join(f"[{ordinal}]" for ordinal in list(tellers)[:_TELLERS])
    others = " …" if len(tellers) > _TELLERS else ""
    return line(f"{' · '.join([*facts, ordinals])}{others}", wording.direction)


def _called(told: Spoken, speaker: Speaker, wording: Wording) -> list[str]:
    """Return a line for each of the first articles that do not name whom another names."""
    if speaker.name is None or speaker.unnamed:
        return []
    others = {one.entry.ordinal: one for one in told.said if one.unnamed or one.speaker is None}
    return [
        line(
            wording.show(f"[{ordinal}]: {_name(one.speaker, wording, unnamed=one.unnamed)}"),
            wording.direction,
        )
        for ordinal, one in list(others.items())[:_OTHER_NAMES]
    ]


def _literal(words: str, limit: int, wording: Wording) -> str:
    cut = labels.shortened(words, limit)
    return quotation(cut.removesuffix("…"), wording) + (" …" if len(words.strip()) > limit else "")


def _cited(told: Sequence[Spoken], speakers: Sequence[Speaker]) -> list[Entry]:
    said: Iterator[Said] = (one for statement in told for one in statement.said)
    entries = {one.entry.version_id: one.entry for one in said}
    return sorted(entries.values(), key=lambda entry: entry.ordinal)


def _foot(reply: QuotesReply, sources: str, wording: Wording) -> str:
    lines = [sources] if reply.statements else []
    if reply.left:
        lines.append(line(wording.count("quotes_left", reply.left), wording.direction))
    if reply.newer:
        lines.append(line(wording.count("newer_quotes", reply.newer), wording.direction))
    return "\n".join([*lines, *labels.unused_line(reply.unused, wording)])


def _kinds(reply: QuotesReply, wording: Wording) -> Keyboard:
    """Return a button for each kind that there are some but not only of, and one for all of them."""
    chosen = "anonymous" if reply.unnamed else reply.only
    counts = [(kind, reply.counts.get(kind, 0)) for kind in _KINDS if kind != chosen]
    kinds = [(kind, count) for kind, count in counts if 0 < count < reply.counts.get("", 0)]
    buttons = [
        Button(f"{wording.texts[f'only_{kind}']} ({wording.number(count)})", f"K:{reply.reply_id}:{kind}")
        for kind, count in kinds
    ]
    if chosen:
        buttons.append(Button(wording.texts["all_kinds"], f"K:{reply.reply_id}:all"))
    return (tuple(buttons),) if buttons else ()


def _speakers(reply: QuotesReply, wording: Wording) -> Keyboard:
    """Return a button for each of some speakers, and one for the next; for all where one is chosen."""
    if reply.chosen is not None:
        return ((Button(wording.texts["all_speakers"], f"S:{reply.reply_id}:all"),),)
    there = [(number, one) for number, one in enumerate(reply.speakers) if one.count]
    if len(there) < 2:
        return ()
    first = next((place for place, (number, _) in enumerate(there) if number >= reply.first), 0)
    view = there[first : first + _SPEAKERS_IN_VIEW]
    buttons = [labels.button(_counted(one, wording), f"S:{reply.reply_id}:{number}") for number, one in view]
    following = there[(first + len(view)) % len(there)][0]
    more = (Button(wording.texts["more_speakers"], f"N:{reply.reply_id}:{following}"),)
    return (*rows(buttons, _SPEAKERS_IN_ROW), *([more] if len(view) < len(there) else []))


def _ways_on(reply: QuotesReply, wording: Wording) -> Keyboard:
    story = reply.story.id
    update = (_way("update_quotes", f"a:{reply.reply_id}", wording),) if reply.newer else ()
    others = (
        _way("summary_button", f"s:{story}", wording),
        _way("timeline_button", f"t:{story}", wording),
        _way("subscribe_button", f"b:{story}", wording),
    )
    return (*(row for row in (update, others) if row), *labels.unused_row(reply.unused, wording))


def _way(key: str, data: str, wording: Wording) -> Button:
    return Button(wording.texts[key], data)
