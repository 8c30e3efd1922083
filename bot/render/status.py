"""How the state of the bot looks to those who run it."""

from collections.abc import Iterator
from datetime import datetime

from bot.messages import Page
from bot.render import labels
from bot.render.feeds import feed_lines
from bot.render.html import line
from bot.render.wording import Wording
from bot.replies import StatusReply
from bot.status import Queue, Run, Status, duration


def status_page(reply: StatusReply, wording: Wording) -> Page:
    """Return the page of a status."""
    status = reply.status
    lines = (*_run(status, wording), *_waiting(status, wording), *_stored(status, wording))
    lines = (*lines, *feed_lines(status, wording))
    return Page("\n".join(line(body, wording.direction) for body in lines))


def _run(status: Status, wording: Wording) -> Iterator[str]:
    run = status.run
    yield wording.say("status_running" if status.is_running else "status_stopped")
    if run is None:
        return
    yield wording.say("status_polling", condition=_condition(run, wording))
    if run.reason:
        yield wording.say("status_reason", reason=labels.shortened(run.reason))
    if run.answered_at is None:
        yield wording.say("status_unanswered")
    else:
        yield wording.say("status_answered", age=_age(run.answered_at, status, wording))
    if status.is_running:
        yield from _load(run, wording)


def _condition(run: Run, wording: Wording) -> str:
    return wording.texts.get(f"condition_{run.condition.replace(' ', '_')}", run.condition)


def _load(run: Run, wording: Wording) -> Iterator[str]:
    if run.halted:
        yield wording.say("status_halted", reason=labels.shortened(run.halted))
    numbers = {"lag": run.lag_ms, "memory": run.memory_mb, "in_flight": run.in_flight}
    shown = {name: "?" if number is None else f"{number:g}" for name, number in numbers.items()}
    yield wording.say("status_load", **shown)


def _waiting(status: Status, wording: Wording) -> Iterator[str]:
    totals = status.totals
    yield wording.say("status_updates", waiting=totals.updates_waiting, set_aside=totals.updates_set_aside)
    if totals.updates_oldest is not None:
        yield wording.say("status_updates_oldest", age=_age(totals.updates_oldest, status, wording))
    yield wording.say("status_unknown", messages=status.unknown)
    for queue in status.queues:
        yield _queue(queue, status, wording)
    yield wording.say("status_gathered", alerts=totals.alerts_waiting)
    if totals.articles_put_off:
        yield wording.say("status_put_off", articles=totals.articles_put_off)


def _queue(queue: Queue, status: Status, wording: Wording) -> str:
    return wording.say(
        "status_queue",
        urgency=wording.texts[f"urgency_{queue.urgency}"],
        state=wording.texts[f"state_{queue.state}"],
        messages=queue.messages,
        age=_age(queue.oldest, status, wording),
    )


def _stored(status: Status, wording: Wording) -> Iterator[str]:
    totals = status.totals
    yield wording.say("status_stored", articles=totals.articles, stories=totals.stories)
    if totals.articles_unread:
        yield wording.say("status_unread", articles=totals.articles_unread)
    yield wording.say(
        "status_chats", subscriptions=totals.subscriptions, unreachable=totals.unreachable_chats
    )


def _age(moment: datetime, status: Status, wording: Wording) -> str:
    number, unit = duration((status.at - moment).total_seconds())
    return wording.plain(f"age_{unit}", number=number)
