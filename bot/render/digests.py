"""How a digest looks, and the sentence that tells when it comes."""

from bot.messages import Button, Keyboard, Page
from bot.models import Story
from bot.preferences import Digest
from bot.render import labels
from bot.render.edits import edit_block
from bot.render.html import bold, line
from bot.render.pages import pages
from bot.render.wording import Wording
from bot.replies import DigestReply, DigestSetReply, DigestStory, Edit, Line, Option
from bot.schedule import Schedule

# More stories than that are opened from their articles.
_SUMMARIES = 3
_NUMBERS = 40
# More than that nobody reads at once.
_ON_A_PAGE = 10


def digest_page(reply: DigestReply, wording: Wording) -> Page:
    """Return the page of a digest that is to be shown."""
    head = line(bold(wording.say("digest_header", since=wording.moment(reply.since))), wording.direction)
    told = [(one, part) for one in reply.stories for part in _parts(one)]
    blocks = [_block(part, wording) for _one, part in told]
    gaps = {one.story_id: "\n" if number else "" for number, one in enumerate(reply.stories)}
    headings = [gaps[one.story_id] + _heading(one, wording) for one, _part in told]
    texts = pages([head], blocks, [], headings=headings, at_most=_ON_A_PAGE)
    number = min(reply.page, len(texts) - 1)
    shown = [told[block] for block in texts[number].blocks]
    turning = labels.turning(reply.reply_id, number, len(texts), wording)
    buttons = [_opening(part, reply, len(reply.stories) > 1) for _one, part in shown if part is not None]
    return Page(
        texts[number].html,
        (*labels.in_order(buttons[:_NUMBERS], wording), *turning, *_summaries(reply, wording)),
    )


def digest_set_page(reply: DigestSetReply, wording: Wording) -> Page:
    """Return when the digest comes and of what, with the ways on."""
    schedule = reply.digest.schedule
    weekday = None if schedule.weekday is None else wording.calendar.weekdays[schedule.weekday]
    key = ("digest_set" if reply.new else "digest_is") + ("_daily" if weekday is None else "_weekly")
    facts = {"time": wording.clock(schedule.minute), "zone": wording.zone_clock(reply.zone)}
    lines = [
        wording.say(key, **facts, weekday=weekday or ""),
        _about(reply, wording),
        wording.say("digest_alerts" if reply.alerts else "digest_only"),
        *([_before(reply.before, wording)] if reply.before else []),
    ]
    buttons = (
        (Button(wording.texts["digest_now"], "D:now"), Button(wording.texts["digest_off"], "D:off")),
        (Button(wording.texts["zone_button"], "P:view:zone"),),
    )
    return Page("\n".join(line(body, wording.direction) for body in lines), buttons)


def rhythm_words(schedule: Schedule, wording: Wording) -> str:
    """Return how often a digest comes, and when."""
    key = "digest_daily" if schedule.weekday is None else "digest_weekly"
    weekday = "" if schedule.weekday is None else wording.calendar.weekdays[schedule.weekday]
    return wording.plain(key, time=wording.clock(schedule.minute), weekday=weekday)


def _before(before: Digest, wording: Wording) -> str:
    numbers = labels.comma(wording).join(map(str, before.about.stories))
    kind = "followed" if before.about.followed else "stories" if numbers else "all"
    what = wording.plain(f"digest_of_{kind}", stories=numbers)
    return wording.say("digest_replaced", when=rhythm_words(before.schedule, wording), what=what)


def _about(reply: DigestSetReply, wording: Wording) -> str:
    about = reply.digest.about
    if about.stories:
        return wording.say("digest_stories", stories=_names(reply.stories, wording))
    if reply.empty:
        return wording.say("digest_empty", time=wording.clock(reply.digest.schedule.minute))
    return wording.say("digest_followed" if about.followed else "digest_all")


def _names(stories: tuple[Story, ...], wording: Wording) -> str:
    return labels.comma(wording).join(labels.story_name(story, wording) for story in stories)


def _heading(one: DigestStory, wording: Wording) -> str:
    title = labels.shortened(one.title or wording.texts["untitled"])
    head = line(bold(wording.say("alert_story", number=one.story_id, title=title)), wording.direction)
    counted = (
        ("digest_articles", one.articles),
        ("digest_repeated", one.repeated),
        ("digest_left", max(0, one.articles - one.repeated - len(one.lines))),
        ("digest_edited", one.edited),
    )
    counts = [wording.count(key, number) for key, number in counted if number]
    return head + "\n" + line(wording.show(" · ".join(counts)), wording.direction)


def _parts(one: DigestStory) -> tuple[Line | Edit | None, ...]:
    """Return what is told of a story; None: nothing is, but that it repeats."""
    return (*one.lines, *one.edits) or (None,)


def _block(part: Line | Edit | None, wording: Wording) -> str:
    match part:
        case Line():
            return _line(part, wording)
        case Edit():
            return edit_block(part, wording)
    return line(wording.say("digest_repeats"), wording.direction)


def _line(told: Line, wording: Wording) -> str:
    tail = labels.source(told.entry, wording)
    if told.origin:
        tail += f" — {wording.plain('origin', origin=told.origin)}"
    return labels.extract_line(told, tail, wording)


def _opening(part: Line | Edit, reply: DigestReply, several: bool) -> Button:
    """Return the button of an article; an edited one opens whole, and tells what changed."""
    entry = part.entry
    name = f"{entry.story_id}·[{entry.ordinal}]" if several else f"[{entry.ordinal}]"
    is_edit = isinstance(part, Edit)
    return Button(name, f"o:{entry.version_id}" if is_edit else f"c:{reply.reply_id}:{entry.version_id}")


def _summaries(reply: DigestReply, wording: Wording) -> Keyboard:
    several = len(reply.stories) > 1
    return (
        tuple(
            labels.option(
                Option(
                    f"s:{one.story_id}",
                    wording.texts["updated_summary"] + (f" ({one.story_id})" if several else ""),
                ),
                wording,
            )
            for one in reply.stories[:_SUMMARIES]
        ),
    )
