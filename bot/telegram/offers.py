"""Which buttons a page shows: none that offers what a place has already."""

from dataclasses import replace

from bot.messages import Button, Page
from bot.store.subscriptions import SubscriptionStore
from bot.subscriptions import Place, follows

_SUBSCRIBE = "b:"


async def needed(page: Page, place: Place, book: SubscriptionStore) -> Page:
    """Return a page without the offers to subscribe to stories that the place is told of anyway."""
    offered = {_story(button) for row in page.keyboard for button in row} - {None}
    # Most pages offer none: their answers ask the store nothing more.
    here = await book.of(place) if offered else ()
    idle = {story for story in offered if story is not None and follows(here, story)}
    rows = (tuple(button for button in row if _story(button) not in idle) for row in page.keyboard)
    return replace(page, keyboard=tuple(row for row in rows if row)) if idle else page


def _story(button: Button) -> int | None:
    """Return the story that a button subscribes to; None: it does something else."""
    number = button.data.removeprefix(_SUBSCRIBE)
    return int(number) if button.data.startswith(_SUBSCRIBE) and number.isdecimal() else None
