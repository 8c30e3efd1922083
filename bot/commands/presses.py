"""Pressed buttons: each carries a verb, mostly the row of a kept reply, and an argument."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.commands import (
    add_presses,
    article,
    compare_presses,
    correcting,
    quotes_presses,
    subscriptions,
    summary,
    timeline_presses,
)
from bot.commands.finding import Found
from bot.commands.keeping import keep_changed, recall
from bot.commands.turning import turned
from bot.dialogue import Arguments, Press, Request
from bot.kept import (
    Kept,
    KeptAdded,
    KeptAlert,
    KeptArticle,
    KeptCompare,
    KeptCorrection,
    KeptFacts,
    KeptOffer,
    KeptQuotes,
    KeptRequest,
    KeptSummary,
    KeptTimeline,
    shown_lines,
)
from bot.replies import Answer, NoticeReply, Option, Reply
from bot.services import Services

# At most 18 digits: what a 64-bit row number holds.
_DATA = re.compile(r"([a-zA-Z]):([a-z]{2,12}|[0-9]{1,18})(?::([a-z]{2,12}|[0-9]{1,18}))?")
_EXPIRED = Answer(NoticeReply("expired", options=(Option("x:stories", "/stories"),)))

Ask = Callable[[Request, Services], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class _Pressed:
    """A press whose data were read: `row` is 0 and `kept` None for verbs that need no kept reply."""

    request: Request
    verb: str
    first: str
    second: str
    ask: Ask
    row: int = 0
    kept: Kept | None = None


async def is_asker(pressed: Press, services: Services) -> bool:
    """Tell whether a press is by whom the reply was made for; outside of groups it always is."""
    match = _DATA.fullmatch(pressed.data)
    if match is None or match[1] not in _KEPT or not match[2].isdecimal() or not pressed.request.is_group:
        return True
    content = await services.store.reply(int(match[2]), pressed.request.chat_id)
    return content is None or content.get("asker") in (None, pressed.request.user_id)


async def press(pressed: Press, services: Services, ask: Ask) -> Answer | None:
    """Return what a button answers; None for data that no button carries."""
    match = _DATA.fullmatch(pressed.data)
    if match is None:
        return None
    verb, first, second = match[1], match[2], match[3] or ""
    read = _Pressed(pressed.request, verb, first, second, ask)
    if verb in _PLAIN:
        return await _PLAIN[verb](read, services)
    if verb not in _KEPT or not first.isdecimal():
        return None
    kept = await recall(int(first), pressed.request.chat_id, services)
    if kept is None:
        return _EXPIRED
    return await _KEPT[verb](replace(read, row=int(first), kept=kept), services)


async def _command(pressed: _Pressed, services: Services) -> Answer | None:
    if pressed.first not in services.lexicon.commands.values():
        return None
    return await _asked(pressed, services, pressed.first, "")


async def _language(pressed: _Pressed, services: Services) -> Answer | None:
    if pressed.first not in services.languages:
        return None
    return await _asked(pressed, services, "language", pressed.first)


async def _story(pressed: _Pressed, services: Services) -> Answer | None:
    if not pressed.first.isdecimal():
        return None
    story = await services.store.story(int(pressed.first))
    if story is None:
        return Answer(NoticeReply("gone"))
    request = replace(pressed.request, command="summary", words="")
    return Answer(await summary.summary_of(Found(story), request, Arguments(), services))


async def _subscribe(pressed: _Pressed, services: Services) -> Answer | None:
    return await _asked(pressed, services, "subscribe", pressed.first) if pressed.first.isdecimal() else None


async def _article(pressed: _Pressed, services: Services) -> Answer | None:
    return await article.press(pressed.first, pressed.second, pressed.request, services)


async def _again(pressed: _Pressed, services: Services) -> Answer | None:
    match pressed.kept:
        case KeptRequest(command=command, words=words):
            return await _asked(pressed, services, command, f"{pressed.second} {words}".strip())
        case KeptSummary() | KeptTimeline() | KeptFacts() | KeptQuotes() | KeptCompare() as kept:
            # The same arguments again; where they name no story, this one is meant.
            of_story = replace(pressed, request=replace(pressed.request, story_id=kept.story))
            return await _asked(of_story, services, kept.kind, kept.words)
    return None


async def _page(pressed: _Pressed, services: Services) -> Answer | None:
    if pressed.kept is None or not pressed.second.isdecimal():
        return None
    reply = await turned(pressed.row, pressed.kept, int(pressed.second), pressed.request, services)
    return Answer(reply, in_place=True) if reply else None


async def _length(pressed: _Pressed, services: Services) -> Answer | None:
    kept = pressed.kept
    if not isinstance(kept, KeptSummary) or not pressed.second.isdecimal():
        return None
    if int(pressed.second) not in kept.levels:
        return None
    longer = kept.model_copy(update={"level": int(pressed.second)})
    await keep_changed(pressed.row, longer, pressed.request.user_id, services)
    return Answer(await summary.show(pressed.row, longer, 0, services), in_place=True)


async def _citation(pressed: _Pressed, services: Services) -> Answer | None:
    """Open the version that an extract was taken from, at the extracts of this reply."""
    rows = shown_lines(pressed.kept) if pressed.kept else ()
    places = [place for row in rows for place in ((row.version, row.start, row.end), *row.also)]
    marked = tuple((start, end) for version, start, end in places if str(version) == pressed.second)
    if not marked and isinstance(pressed.kept, KeptCompare) and pressed.kept.cites(int(pressed.second)):
        return await _article(replace(pressed, first=pressed.second, second=""), services)
    if not marked:
        return None
    kept = KeptArticle(version=int(pressed.second), marked=marked, view="passage")
    return Answer(await article.opened(pressed.request.chat_id, kept, services))


async def _of_story(pressed: _Pressed, services: Services) -> Answer | None:
    if not pressed.first.isdecimal():
        return None
    return await _asked(pressed, services, _OF_STORY[pressed.verb], f"story:{pressed.first}")


async def _other_view(pressed: _Pressed, services: Services) -> Answer | None:
    """Change what a kept reply shows, if the verb is one of its own."""
    kept, what = pressed.kept, (pressed.second, pressed.request, services)
    if isinstance(kept, KeptTimeline) and pressed.verb in timeline_presses.VERBS:
        return await timeline_presses.press(pressed.verb, pressed.row, kept, *what)
    if isinstance(kept, KeptQuotes) and pressed.verb in quotes_presses.VERBS:
        return await quotes_presses.press(pressed.verb, pressed.row, kept, *what)
    if isinstance(kept, KeptCompare) and pressed.verb in compare_presses.VERBS:
        return await compare_presses.press(pressed.verb, pressed.row, kept, *what)
    if isinstance(kept, KeptOffer | KeptAdded) and pressed.verb in add_presses.VERBS:
        return await add_presses.press(kept, *what)
    return None


async def _sources(pressed: _Pressed, services: Services) -> Answer | None:
    if not isinstance(pressed.kept, KeptSummary):
        return None
    of_story = replace(pressed, request=replace(pressed.request, story_id=pressed.kept.story))
    return await _asked(of_story, services, "sources", "")


async def _correct(pressed: _Pressed, services: Services) -> Answer | None:
    if not isinstance(pressed.kept, KeptCorrection):
        return None
    answer = correcting.carry_out if pressed.verb == "w" else correcting.leave
    return await answer(pressed.row, pressed.kept, pressed.request, services)


async def _undo(pressed: _Pressed, services: Services) -> Answer | None:
    return await correcting.undo(int(pressed.first), services) if pressed.first.isdecimal() else None


async def _end(pressed: _Pressed, services: Services) -> Answer | None:
    return await subscriptions.press_end(pressed.request, pressed.first, pressed.second, services)


async def _resume(pressed: _Pressed, services: Services) -> Answer | None:
    return await subscriptions.press_resume(pressed.request, pressed.first, pressed.second, services)


async def _mute(pressed: _Pressed, services: Services) -> Answer | None:
    if not isinstance(pressed.kept, KeptAlert):
        return None
    return await subscriptions.press_mute(pressed.request, pressed.kept, services)


async def _view(pressed: _Pressed, services: Services) -> Answer | None:
    kept = pressed.kept
    if not isinstance(kept, KeptArticle) or pressed.second not in ("passage", "whole", "cut"):
        return None
    other = kept.model_copy(update={"view": pressed.second})
    await keep_changed(pressed.row, other, pressed.request.user_id, services)
    return Answer(await article.show(pressed.row, other, 0, services), in_place=True)


async def _asked(pressed: _Pressed, services: Services, command: str, words: str) -> Answer:
    request = replace(pressed.request, command=command, words=words, text=words)
    return Answer(await pressed.ask(request, services))


_OF_STORY = {"t": "timeline", "r": "facts", "Q": "quotes", "C": "compare"}
_OF_VIEWS = timeline_presses.VERBS | quotes_presses.VERBS | compare_presses.VERBS | add_presses.VERBS
_PLAIN: Mapping[str, Callable[[_Pressed, Services], Awaitable[Answer | None]]] = {
    "x": _command,
    "g": _language,
    "s": _story,
    "o": _article,
    "b": _subscribe,
    "e": _end,
    "n": _resume,
    "u": _undo,
    **dict.fromkeys(_OF_STORY, _of_story),
}
_KEPT: Mapping[str, Callable[[_Pressed, Services], Awaitable[Answer | None]]] = {
    "a": _again,
    "p": _page,
    "l": _length,
    "c": _citation,
    "q": _sources,
    "v": _view,
    "m": _mute,
    "w": _correct,
    "z": _correct,
    **dict.fromkeys(_OF_VIEWS, _other_view),
}
