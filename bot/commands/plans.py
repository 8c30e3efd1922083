"""What every correction of an operator goes through before it is made: a plan, and one question."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands.finding import find_story
from bot.commands.keeping import keep, keep_request
from bot.commands.outlining import button_name
from bot.corrections import Correction
from bot.dialogue import Arguments, Places, Request
from bot.errors import Fact, UserError
from bot.kept import KeptCorrection
from bot.models import Entry, Story
from bot.replies import CorrectionReply, NoticeReply, Option
from bot.services import Services

# Buttons under a list to pick from.
OFFERED = 15


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be corrected: what is kept of it, how it is asked, and the correction that carries it out.

    `kept.command` with `_ask`, `_do` and `_done` names the wordings of the question, of its button and of the
    answer; `variant` stands between where a command asks in several ways. `facts` are told in all of them.
    """

    kept: KeptCorrection
    facts: Mapping[str, str | int]
    correction: Callable[[], Awaitable[Correction]]
    variant: str = ""
    rows: tuple[Story | Entry, ...] = ()
    notes: tuple[tuple[str, Mapping[str, Fact]], ...] = ()

    def key(self, step: str) -> str:
        """Return the wording of a step: ask, do, done or undone."""
        return f"{self.kept.command}{self.variant}_{step}"


async def ask(plan: Plan, chat_id: int, services: Services) -> CorrectionReply:
    """Return the question, with a button that does it and one that does not."""
    row = await keep(chat_id, plan.kept, services)
    options = Option(f"w:{row}", key=plan.key("do")), Option(f"z:{row}", key="leave_button")
    return CorrectionReply(plan.key("ask"), plan.facts, plan.rows, plan.notes, options)


async def story_meant(
    request: Request, places: Places, services: Services, rest: str | None = None
) -> Story | NoticeReply:
    """Return the story that is named, else the current one; a notice to pick from where that is unclear.

    `rest` is what is asked of it; where it is given, words name the story too, and UserError is raised
    for any that do not.
    """
    words = () if rest is None or places.stories else places.names[:1]
    if rest is not None:
        _refuse([*map(str, places.stories[1:]), *places.names[len(words) :]])
    arguments = Arguments(
        number=places.stories[0] if places.stories else None,
        words=tuple(word for name in words for word in name.split()),
    )
    if arguments.number is not None and (story := await services.store.story(arguments.number)):
        return story
    found = await find_story(request, arguments, services)
    if not isinstance(found, NoticeReply):
        _refuse([found.unused.words] if found.unused and rest is not None else [])
        return found.story
    asked = request.words if rest is None else rest
    return replace(found, options=await _with_rest(request, asked, found.options, services))


async def entries_meant(story: Story, ordinals: Sequence[int], services: Services) -> tuple[Entry, ...]:
    """Return the articles of a story with some ordinals; raises UserError where one is missing."""
    by_ordinal = {entry.ordinal: entry for entry in await services.store.entries(story.id)}
    for ordinal in ordinals:
        if ordinal not in by_ordinal:
            raise UserError("no_ordinal", number=str(ordinal), story=str(story.id))
    return tuple(by_ordinal[ordinal] for ordinal in sorted(set(ordinals)))


async def article_options(
    command: str, story: Story, request: Request, services: Services, rest: str = ""
) -> tuple[Option, ...]:
    """Return a button for each of the first articles of a story, which asks the same of that article."""
    entries = (await services.store.entries(story.id))[:OFFERED]
    rows = [
        await keep_request(
            request.chat_id, command, f"story:{story.id} {entry.ordinal} {rest}".strip(), services
        )
        for entry in entries
    ]
    return tuple(Option(f"a:{row}", button_name(entry)) for row, entry in zip(rows, entries, strict=True))


def name_of(story: Story) -> str:
    """Return what a sentence calls a story; "" where it has no title."""
    return story.named or story.title or ""


def _refuse(unread: Sequence[str]) -> None:
    """Refuse what was not understood: a correction that goes on without it may be another one."""
    if unread:
        raise UserError("correction_unread", words=" ".join(unread))


async def _with_rest(
    request: Request, rest: str, options: Sequence[Option], services: Services
) -> tuple[Option, ...]:
    """Return the options that name a story with all else that was asked behind it."""
    made = []
    for option in options:
        if option.story is None:
            made.append(option)
            continue
        words = f"story:{option.story.id} {rest}".strip()
        row = await keep_request(request.chat_id, request.command, words, services)
        made.append(replace(option, data=f"a:{row}"))
    return tuple(made)
