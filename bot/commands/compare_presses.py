"""The buttons of a comparison: a section, an outlet to hold against the others, more outlets."""

from bot.commands import compare
from bot.dialogue import Request
from bot.kept import KeptCompare
from bot.replies import Answer
from bot.services import Services

# A section by its name, an outlet by number, the number of the first outlet to be offered; "short" shows
# the first of each section, "all" holds all outlets against each other.
VERBS = frozenset("VOM")
_VIEWS = {"short": "", "all": "all", "some": "some", "one": "one", "names": "names"}


async def press(
    verb: str, reply_id: int, kept: KeptCompare, second: str, request: Request, services: Services
) -> Answer | None:
    """Return what a button of a comparison answers; `second` is what it chooses. None: nothing does."""
    other = _changed(verb, kept, second)
    if other is None:
        return None
    return Answer(await compare.changed(reply_id, other, request, services), in_place=True)


def _changed(verb: str, kept: KeptCompare, second: str) -> KeptCompare | None:
    if verb == "V":
        return kept.model_copy(update={"view": _VIEWS[second]}) if second in _VIEWS else None
    if verb == "O" and second == "all":
        return kept.among(())
    number = int(second) if second.isdecimal() else len(kept.outlets)
    if number >= len(kept.outlets):
        return None
    if verb == "M":
        return kept.model_copy(update={"first": number})
    others = tuple(each for each in kept.chosen if each != number)
    return kept.among(others if number in kept.chosen else (*others, number))
