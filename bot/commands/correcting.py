"""The buttons of corrections: do it, leave it, undo it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.commands import delete, merge, rename, setmeta, split
from bot.commands.keeping import keep_changed
from bot.commands.plans import Plan, ask
from bot.corrections import Made, Undo
from bot.dialogue import Request
from bot.errors import Fact
from bot.kept import KeptCorrection
from bot.replies import Answer, CorrectionReply, NoticeReply, Option
from bot.services import Services

# What was made of a story is what the next questions are about.
_OPENING = frozenset({"merge", "rename"})
_OUTDATED = Answer(NoticeReply("correction_outdated"))


async def carry_out(row: int, kept: KeptCorrection, request: Request, services: Services) -> Answer:
    """Do what was asked about, if it is still the same; else ask again, in place."""
    if kept.done is not None:
        return await _done_before(kept.done, services)
    plan = await _PLANS[kept.command](kept, services)
    if plan is None:
        return _OUTDATED
    if plan.kept != kept:
        again = await ask(plan, request.chat_id, services)
        return Answer(replace(again, notes=(*again.notes, ("asked_again", {}))), in_place=True)
    correction = await plan.correction()
    outcome = await services.store.corrections.rehearse(correction)
    if outcome is None:
        return _OUTDATED
    facts = {**plan.facts, "new": str(outcome.story), "variant": plan.variant}
    number = await services.store.corrections.make(correction, outcome, request.user_id, facts)
    await keep_changed(row, kept.model_copy(update={"done": number}), request.user_id, services)
    if kept.command in _OPENING:
        await services.store.set_story(request.chat_id, kept.story)
    shown = Option(f"s:{outcome.story or kept.story}", key="summary_button")
    ways = () if plan.key("done") == "delete_story_done" else (shown,)
    return Answer(
        CorrectionReply(plan.key("done"), _told(facts), options=(_undo(number), *ways)), in_place=True
    )


async def leave(row: int, kept: KeptCorrection, request: Request, services: Services) -> Answer:
    """Take a question back; one that was answered stays answered."""
    if kept.done is not None:
        return await _done_before(kept.done, services)
    await keep_changed(row, kept, request.user_id, services)
    return Answer(NoticeReply("left_as_it_was"), in_place=True)


async def undo(number: int, services: Services) -> Answer | None:
    """Undo a correction, or say why that cannot be; None: there is none with this number."""
    made = await services.store.corrections.made(number)
    if made is None:
        return None
    if made.is_undone or made.is_late:
        return Answer(NoticeReply("undone_before" if made.is_undone else "undo_late"))
    asked = await _undoing(made, services)
    outcome = await services.store.corrections.rehearse(asked)
    if outcome is None:
        return await _hindered(number, services)
    await services.store.corrections.undo(asked, outcome)
    notes: tuple[tuple[str, Mapping[str, Fact]], ...] = ()
    if outcome.stayed:
        story = made.told["new"] if made.kind == "split" else made.told["number"]
        notes = (("undo_stayed", {"articles": outcome.stayed, "story": str(story)}),)
    return Answer(CorrectionReply(_key(made), _told(made.told), notes=notes), in_place=True)


async def _hindered(number: int, services: Services) -> Answer:
    hindrance = await services.store.corrections.hindrance(number)
    if hindrance.again:
        story, ordinal = hindrance.again
        return Answer(NoticeReply("undo_again", {"number": str(ordinal), "story": str(story)}))
    later = hindrance.later
    options = () if later is None else (Option(f"u:{later}", key="undo_later_button"),)
    return Answer(NoticeReply("undo_changed", options=options))


async def _done_before(number: int, services: Services) -> Answer:
    made = await services.store.corrections.made(number)
    if made is None or made.is_late:
        return Answer(NoticeReply("done_before"))
    if made.is_undone:
        return Answer(NoticeReply("undone_before"))
    return Answer(NoticeReply("done_before", options=(_undo(number),)))


async def _undoing(made: Made, services: Services) -> Undo:
    if made.article is None:
        return Undo(made.id)
    versions = await services.store.corrections.versions(made.article)
    return Undo(made.id, await setmeta.readings(versions, made.before, services))


def _key(made: Made) -> str:
    command = "setmeta" if made.kind == "amend" else made.kind
    return f"{command}{made.told['variant']}_undone"


def _told(facts: Mapping[str, str | int]) -> Mapping[str, str | int]:
    return {name: fact for name, fact in facts.items() if name != "variant"}


def _undo(number: int) -> Option:
    return Option(f"u:{number}", key="undo_button")


_PLANS: Mapping[str, Callable[[KeptCorrection, Services], Awaitable[Plan | None]]] = {
    "merge": merge.plan,
    "split": split.plan,
    "rename": rename.plan,
    "delete": delete.plan,
    "setmeta": setmeta.plan,
}
